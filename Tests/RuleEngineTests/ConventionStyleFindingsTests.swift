import BuiltInRules
import CalendarDates
import DocumentFormats
import Foundation
import RuleEngine
import RuleModel
import TestSupport
import Testing

/// What is found in the conventions of every make: each line of these lists was judged against the text.
@Suite struct ConventionStyleFindingsTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "DocumentStructureTests/Conventions")
    private static let library = Result { try RulePackLoader().library(at: [try #require(BuiltInRules.directory)]) }
    static let names: [String] = {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return files.filter { $0.hasSuffix(".md") || $0.hasSuffix(".txt") }.sorted()
    }()

    @Test(arguments: names)
    func nothingFalseIsFound(name: String) throws {
        let document = try DocumentReader().read(path: Self.folder.appending(path: name).path)
        let day = try #require(CalendarDate(iso: "2026-01-15"))
        let situation = Situation(
            date: day, territory: nil, dossier: Dossier(convention: Dossier.File(document)), stage: nil)
        let report = try Engine(library: Self.library.get()).check(situation)
        let lines = report.results.flatMap { result -> [String] in
            // Beyond no threshold, these conventions need not hold the contents of a schéma.
            guard case .fail(let findings) = result.outcome, result.rule.category != .schemaItemMissing else {
                return []
            }
            return ["\(result.rule.id) × \(findings.count)"]
        }
        let file = Self.folder.appending(path: name).deletingPathExtension().appendingPathExtension("constats")
        #expect(try Golden.difference(of: lines.joined(separator: "\n") + "\n", from: file) == "")
    }
}
