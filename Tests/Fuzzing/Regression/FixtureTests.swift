import Foundation
import Testing

/// What once broke a promise, or ended or hung the process, no longer does.
@Suite struct FixtureTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Fixtures")

    private static let fixtures = FuzzTarget.allCases.flatMap { target in
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: target.rawValue).path))
        return (names ?? []).sorted().map { "\(target.rawValue)/\($0)" }
    }

    @Test(.serialized, arguments: fixtures) func keepsItsPromises(path: String) throws {
        let target = try #require(FuzzTarget(rawValue: String(path.prefix { $0 != "/" })))
        let file = try Data(contentsOf: Self.folder.appending(path: path))
        let bytes =
            path.hasSuffix(".base64")
            ? try #require(Data(base64Encoded: file, options: .ignoreUnknownCharacters)) : file
        try target.run([UInt8](bytes))
    }
}
