import CalendarDates
import DocumentFormats
import Foundation
import Reporters
import RuleEngine
import Territories

/// A convention in a file, checked with every rule: the same report twice, shown in one of the formats, and the file as
/// it was.
enum CheckTarget {
    private static let territory = try? TerritoryReader.read(
        """
        communes:
          - { nom: Lens, code: "62498", population: { 2022: 32000, 2023: 32500 } }
          - { nom: Harnes, code: "62413", population: 12000 }
        """, path: "territoire.yml")

    static func run(_ bytes: [UInt8]) throws {
        let path = try ScratchFiles.write(bytes, to: "convention.txt")
        guard let first = report(path) else { return }
        let data = CheckJSONReporter(tool: tool)
        let again = report(path).map { whole($0, data) }
        try BrokenPromise.unless(again == whole(first, data), "two reports differ")
        try BrokenPromise.unless(
            FileManager.default.contents(atPath: path) == Data(bytes), "the check has changed the file")
        let reporter = reporters[bytes.count % reporters.count]
        _ = whole(first, reporter)
    }

    private static func report(_ path: String) -> PresentedReport? {
        guard let document = try? TextTarget.reader.read(path: path) else { return nil }
        let situation = Situation(
            date: BuiltInShelf.date, territory: territory, dossier: Dossier(convention: Dossier.File(document)),
            stage: nil)
        return PresentedReport(BuiltInShelf.engine.check(situation), path: "convention.txt")
    }

    private static let tool = ToolInfo(name: "conforme", version: "0")

    private static var reporters: [any CheckReporter] {
        [
            CheckTextReporter(style: TextStyle(isColored: false), isVerbose: true),
            SARIFReporter(tool: tool, packs: []),
            JUnitReporter(), AnnotationsReporter(), CodeQualityReporter(), CheckMarkdownReporter(tool: tool),
            CheckHTMLReporter(tool: tool), CheckCSVReporter(),
        ]
    }

    private static func whole(_ presented: PresentedReport, _ reporter: some CheckReporter) -> String {
        var reporter = reporter
        let part = DossierPart(presented, reporter: reporter)
        return reporter.add(part) + reporter.end()
    }
}
