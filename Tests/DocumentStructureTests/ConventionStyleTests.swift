import Foundation
import TestSupport
import Testing

/// Conventions of every make, and what must be recognised in each of them.
@Suite struct ConventionStyleTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Conventions")
    static let names: [String] = {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return files.filter { $0.hasSuffix(".md") || $0.hasSuffix(".txt") }.sorted()
    }()

    @Test(arguments: names)
    func theOutlineIsTheOneOfTheText(name: String) throws {
        let outlined = try Outlined(path: Self.folder.appending(path: name).path)
        let file = Self.folder.appending(path: name).deletingPathExtension().appendingPathExtension("plan")
        #expect(try Golden.difference(of: OutlineDump(outlined: outlined).text, from: file) == "")
    }

    @Test func everyMakeIsThere() { #expect(Self.names.count >= 12) }
}
