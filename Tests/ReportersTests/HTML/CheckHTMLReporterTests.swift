import Foundation
import Testing

@testable import Reporters

/// The page holds together: every link leads somewhere, every identity is there once.
@Suite struct CheckHTMLReporterTests {
    private func page(copies: Int = 1) throws -> String {
        try SampleReport.text(CheckHTMLReporter(tool: SampleReport.tool), copies: copies)
    }

    @Test(arguments: [1, 2])
    func everyLinkOfThePageLeadsToAnIdentityThatIsThereOnce(copies: Int) throws {
        let page = try page(copies: copies)
        let identities = page.matches(of: /\sid="([^"]+)"/).map { String($0.output.1) }
        #expect(Set(identities).count == identities.count)
        let targets = page.matches(of: /\shref="#([^"]+)"/).map { String($0.output.1) }
        #expect(targets.count > 5)
        #expect(Set(targets).subtracting(identities).isEmpty)
        let labels = page.matches(of: /<label for="([^"]+)"/).map { String($0.output.1) }
        #expect(Set(labels).subtracting(identities).isEmpty)
    }

    @Test func thePageRunsAndLoadsNothing() throws {
        let page = try page()
        for forbidden in ["<script", "javascript:", " src=", "url(", "@import", " onclick", "<b>", "<iframe"] {
            #expect(!page.contains(forbidden), "la page contient « \(forbidden) »")
        }
    }

    @Test func everyWordOfTheDocumentStandsBesideTheFindings() throws {
        let page = try page()
        for words in ["Entre :", "=HYPERLINK(\"http://exemple.fr\")", "autres | signes : ::error file=x::100 %"] {
            #expect(page.contains(words))
        }
    }

    @Test func headingsGoDownOneLevelAtATime() throws {
        let levels = try page().matches(of: /<h([1-6])>/).compactMap { Int($0.output.1) }
        #expect(levels.first == 1)
        for (before, after) in zip(levels, levels.dropFirst()) { #expect(after <= before + 1) }
    }
}
