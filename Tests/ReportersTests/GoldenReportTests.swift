import Foundation
import TestSupport
import Testing

@testable import Reporters

/// Each format says the same small dossier as its file shows; no word of the document gets out of its place.
@Suite struct GoldenReportTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")
    private let tool = SampleReport.tool

    private func difference(_ reporter: some CheckReporter, _ name: String) throws -> String {
        try Golden.difference(of: SampleReport.text(reporter), from: Self.folder.appending(path: name))
    }

    @Test func text() throws {
        let reporter = CheckTextReporter(style: TextStyle(isColored: false), isVerbose: true)
        #expect(try difference(reporter, "rapport.txt") == "")
    }

    @Test func json() throws { #expect(try difference(CheckJSONReporter(tool: tool), "rapport.json") == "") }

    @Test func sarif() throws {
        let packs = try SampleReport.report().packs
        #expect(try difference(SARIFReporter(tool: tool, packs: packs), "rapport.sarif") == "")
    }

    @Test func sarifForGitHub() throws {
        let reporter = SARIFReporter(tool: tool, packs: try SampleReport.report().packs, profile: .github)
        #expect(try difference(reporter, "rapport-github.sarif") == "")
    }

    @Test func junit() throws { #expect(try difference(JUnitReporter(), "rapport-junit.xml") == "") }

    @Test func annotations() throws { #expect(try difference(AnnotationsReporter(), "annotations.txt") == "") }

    @Test func codeQuality() throws { #expect(try difference(CodeQualityReporter(), "code-quality.json") == "") }

    @Test func markdown() throws { #expect(try difference(CheckMarkdownReporter(tool: tool), "rapport.md") == "") }

    @Test func csv() throws { #expect(try difference(CheckCSVReporter(), "rapport.csv") == "") }

    @Test func html() throws { #expect(try difference(CheckHTMLReporter(tool: tool), "rapport.html") == "") }
}
