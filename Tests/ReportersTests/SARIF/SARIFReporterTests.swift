import Foundation
import Testing

@testable import Reporters

/// What readers of SARIF rely on beyond its schema.
@Suite struct SARIFReporterTests {
    private func run(_ profile: SARIFReporter.Profile, copies: Int = 1) throws -> [String: Any] {
        let packs = try SampleReport.report().packs
        let reporter = SARIFReporter(tool: SampleReport.tool, packs: packs, profile: profile)
        let text = try SampleReport.text(reporter, copies: copies)
        let log = try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        return try #require((log["runs"] as? [[String: Any]])?.first)
    }

    private func results(_ profile: SARIFReporter.Profile, copies: Int = 1) throws -> [[String: Any]] {
        try #require(run(profile, copies: copies)["results"] as? [[String: Any]])
    }

    @Test func everyResultHasAPlaceAndSaysWhetherItIsSetAside() throws {
        for result in try results(.full) {
            let location = try #require((result["locations"] as? [[String: Any]])?.first)
            let physical = try #require(location["physicalLocation"] as? [String: Any])
            #expect((physical["region"] as? [String: Any])?["startLine"] is Int)
            #expect(result["suppressions"] is [Any])
        }
    }

    @Test func aMissingFactIsPlacedInTheFileThatLacksIt() throws {
        let open = try #require(results(.full).first { $0["kind"] as? String == "open" })
        let location = try #require((open["locations"] as? [[String: Any]])?.first)
        let physical = try #require(location["physicalLocation"] as? [String: Any])
        #expect((physical["artifactLocation"] as? [String: String])?["uri"] == "territoire.yml")
        #expect((open["codeFlows"] as? [Any])?.count == 1)
    }

    @Test func kindsAreThoseOfTheStandardAndOnlyABreachHasALevel() throws {
        let results = try results(.full)
        #expect(Set(results.compactMap { $0["kind"] as? String }) == ["fail", "open", "pass", "notApplicable"])
        for result in results where result["kind"] as? String != "fail" {
            #expect(result["level"] as? String == "none")
        }
    }

    @Test func columnsAreThoseOfTheFileMarkupIncluded() throws {
        let clause = try #require(results(.full).first { $0["ruleId"] as? String == "essai/recours" })
        let location = try #require((clause["locations"] as? [[String: Any]])?.first)
        let region = try #require((location["physicalLocation"] as? [String: Any])?["region"] as? [String: Any])
        #expect(region["startColumn"] as? Int == 4, "« ## » précède le titre")
    }

    @Test func aWordingIsProposedWhereSomethingIsAbsentFromATextFile() throws {
        let fixes = try results(.full).filter { $0["fixes"] != nil }
        #expect(fixes.map { $0["ruleId"] as? String } == ["essai/recours"])
    }

    @Test func whatCouldNotBeReadIsANotificationAndTheRunIsNotSuccessful() throws {
        let invocation = try #require((run(.full)["invocations"] as? [[String: Any]])?.first)
        #expect(invocation["executionSuccessful"] as? Bool == false)
        #expect((invocation["toolExecutionNotifications"] as? [Any])?.count == 1)
    }

    @Test func gitHubGetsWhatCountsTheGravestFirstWithoutSuppressions() throws {
        let results = try results(.github, copies: 2)
        #expect(results.map { $0["level"] as? String } == ["error", "error", "warning", "warning", "note", "note"])
        #expect(results.allSatisfy { $0["suppressions"] == nil && $0["kind"] == nil })
    }

    @Test func gitHubNeverGetsMoreThanItKeeps() throws {
        let results = try results(.github, copies: GitHubLimits.results / 3 + 10)
        #expect(results.count == GitHubLimits.results)
        #expect(results.first?["level"] as? String == "error")
    }

    @Test(arguments: ["javascript:alert(1)", "data:text/html,x", "#ici", "fichier.html"])
    func onlyAPageOfTheWebIsAnAddress(address: String) {
        #expect(SARIFText.address(address) == nil)
    }

    @Test func aPathIsWrittenAsAURI() {
        #expect(SARIFText.address("https://exemple.fr/a?b=<c> é") == "https://exemple.fr/a?b=%3Cc%3E%20%C3%A9")
        #expect(SARIFArtifact.location(of: "./a b/é.md").text.contains("\"a%20b/%C3%A9.md\""))
        #expect(SARIFArtifact.location(of: "/tmp/x:y.md").text.contains("\"file:///tmp/x%3Ay.md\""))
    }
}
