import Foundation
import Testing

@testable import Reporters

@Suite struct CodeQualityReporterTests {
    private func issues(copies: Int = 1) throws -> [[String: Any]] {
        let text = try SampleReport.text(CodeQualityReporter(), copies: copies)
        return try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
    }

    @Test func everyIssueHasWhatGitLabDemands() throws {
        for issue in try issues() {
            for key in ["description", "check_name", "fingerprint", "severity"] { #expect(issue[key] is String) }
            let severities = ["info", "minor", "major", "critical", "blocker"]
            #expect(severities.contains(try #require(issue["severity"] as? String)))
            let location = try #require(issue["location"] as? [String: Any])
            #expect(location["path"] is String)
            #expect((location["lines"] as? [String: Int])?["begin"] ?? 0 >= 1)
        }
    }

    @Test func fingerprintsTellOccurrencesApart() throws {
        let fingerprints = try issues().compactMap { $0["fingerprint"] as? String }
        #expect(Set(fingerprints).count == fingerprints.count)
    }

    @Test func whatIsSetAsideIsNotAnIssue() throws {
        #expect(try issues().filter { $0["check_name"] as? String == "essai/blancs" }.count == 1)
    }

    @Test func nothingToSayIsAnEmptyList() {
        var reporter = CodeQualityReporter()
        #expect(reporter.end() == "[]\n")
    }
}
