import Foundation
import Testing

/// Real conventions and press releases, where they are present beside the project.
private enum RealDocuments {
    static let folder = Command.repository.deletingLastPathComponent().appending(path: "shared/seeds")
    static let arePresent = FileManager.default.fileExists(
        atPath: folder.appending(path: "ctg-metz-2016-2020.txt").path)
}

/// What is found in two real conventions and two press releases.
@Suite(.enabled(if: RealDocuments.arePresent, "les documents réels ne sont pas à côté du projet"))
struct RealConventionTests {
    private func report(_ name: String, date: String = "2026-11-21") throws -> [String: Any] {
        let path = RealDocuments.folder.appending(path: name).path
        return try Command("check", path, "--date", date, "--format", "json").json()
    }

    private func document(_ report: [String: Any]) throws -> [String: Any] {
        try #require((report["documents"] as? [[String: Any]])?.first)
    }

    /// Category and words of each finding.
    private func findings(_ report: [String: Any]) throws -> [(category: String, words: String, rule: String)] {
        try #require(report["results"] as? [[String: Any]]).filter { $0["kind"] as? String == "fail" }.map { result in
            let location = result["location"] as? [String: Any]
            return (
                result["category"] as? String ?? "", location?["snippet"] as? String ?? "",
                result["rule"] as? String ?? ""
            )
        }
    }

    @Test func thePartsOfAConventionOf2026AreRecognised() throws {
        let document = try document(report("ctg-val-d-argent-2026-2030.txt"))
        #expect(document["nature"] as? String == "convention")
        #expect(document["stage"] as? String == "draft")
        #expect((document["articles"] as? [Any])?.count == 14)
        #expect((document["parties"] as? [Any])?.count == 6)
        #expect(document["period"] as? [String: String] == ["start": "2026-01-01", "end": "2030-12-31"])
        let annexes = try #require(document["annexes"] as? [[String: Any]])
        #expect(annexes.map { $0["state"] as? String } == Array(repeating: "citedOnly", count: 5))
    }

    @Test func theDefectsOfAConventionOf2026AreFound() throws {
        let report = try report("ctg-val-d-argent-2026-2030.txt")
        let findings = try findings(report)
        func isFound(_ category: String, _ words: String) -> Bool {
            findings.contains { $0.category == category && $0.words.contains(words) }
        }
        #expect(isFound("placeholder", "...."))
        #expect(isFound("citation-wrong", "18 décembre 2024"))
        #expect(isFound("party-not-signatory", "Mutualité sociale agricole"))
        #expect(isFound("copies-mismatch", "2 exemplaires"))
        #expect(isFound("annex-not-attached", "Annexe 1") || isFound("annex-not-attached", "annexe 1"))
        let schema = try #require(report["schemaPluriannuel"] as? [String: Any])
        #expect(schema["claimed"] as? Bool == true)
        #expect(schema["verdict"] as? String == "unverifiable")
    }

    @Test func aConventionIsFoundInsideABundle() throws {
        let document = try document(report("ctg-metz-2016-2020.txt"))
        #expect(document["nature"] as? String == "convention")
        #expect((document["articles"] as? [Any])?.count == 12)
        #expect((document["annexes"] as? [Any])?.count == 7)
        #expect((document["period"] as? [String: Any])?["end"] as? String == "2019-12-31")
        let extent = try #require(document["extent"] as? [String: Int])
        #expect((1780...1810).contains(extent["startLine"] ?? 0))
    }

    @Test func theDefectsOfAConventionOf2016AreFoundAndNoLaterLawIsApplied() throws {
        let report = try report("ctg-metz-2016-2020.txt")
        let findings = try findings(report)
        func isFound(_ category: String, _ words: String) -> Bool {
            findings.contains { $0.category == category && $0.words.contains(words) }
        }
        #expect(isFound("dates-incoherent", "2016/2020"))
        #expect(isFound("citation-wrong", "2004-809"))
        #expect(findings.contains { $0.category == "placeholder" })
        #expect(findings.contains { $0.category == "annex-empty" && $0.words.contains("n'est pas intégré") })
        let later = [
            "ao-clause-missing", "ao-holder-unclear", "dispensation-unsupported", "schema-item-missing",
            "rpe-missing", "threshold-misstated",
        ]
        #expect(findings.filter { later.contains($0.category) }.isEmpty)
        #expect(findings.filter { $0.rule.contains("donnees") }.isEmpty)
    }

    @Test(arguments: ["communique-val-de-fensch-2023.txt", "communique-pays-de-cruseilles-2023.txt"])
    func nothingIsConcludedOfAPressRelease(name: String) throws {
        let report = try report(name)
        #expect(try document(report)["nature"] as? String == "communiqué")
        let findings = try findings(report)
        #expect(findings.map(\.category) == ["not-a-convention"])
    }

    /// Adopting on a running convention: everything known is set aside, one more blank is not.
    @Test(arguments: ["ctg-metz-2016-2020.txt", "ctg-val-d-argent-2026-2030.txt"])
    func adoptingSetsAsideWhatIsKnownAndNothingElse(name: String) throws {
        let folder = try TemporaryFolder()
        let text = try String(contentsOf: RealDocuments.folder.appending(path: name), encoding: .utf8)
        let path = try folder.file(name, text)
        let baseline = folder.url.appending(path: "etat.json").path
        func check(_ option: String) throws -> Int32 {
            try Command("check", path, "--date", "2026-11-21", "--fail-on", "info", option, baseline).status
        }
        #expect(try check("--write-baseline") == 0)
        #expect(try check("--baseline") == 0)
        let end = try #require(text.range(of: "\n\n", options: .backwards)).lowerBound
        let paragraph = "\n\nLes parties se réunissent le XX octobre.\n\n"
        _ = try folder.file(name, text[..<end] + paragraph + text[end...])
        #expect(try check("--baseline") == 1)
    }
}
