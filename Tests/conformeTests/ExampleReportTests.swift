import Foundation
import TestSupport
import Testing

/// The dossiers of `Examples/` give the reports that stand beside them.
@Suite struct ExampleReportTests {
    private func check(_ name: String, format: String) throws -> Command {
        try Command(
            "check", "Examples/\(name)/dossier", "--territory", "Examples/\(name)/territoire.yml", "--date",
            "2026-01-15", "--format", format
        )
    }

    @Test(arguments: [("val-fleuri", Int32(0)), ("plaine-grise", 1)])
    func theReportIsTheOneExpected(name: String, status: Int32) throws {
        let run = try check(name, format: "text")
        #expect(run.status == status)
        #expect(run.complaint.isEmpty)
        let file = Command.repository.appending(path: "Examples/\(name)/rapport.txt")
        #expect(try Golden.difference(of: run.output, from: file) == "")
    }

    @Test func theConformingDossierHasNeitherErrorNorWarning() throws {
        let report = try check("val-fleuri", format: "json").json()
        let summary = try #require(report["summary"] as? [String: Int])
        #expect(summary["error"] == 0)
        #expect(summary["warning"] == 0)
        let schema = try #require(report["schemaPluriannuel"] as? [String: Any])
        #expect(schema["verdict"] as? String == "established")
        #expect((schema["items"] as? [Any])?.count == 12)
    }

    @Test func theVerdictOnTheSchemaStandsOnAllItsItemsWhateverIsAsked() throws {
        let run = try Command(
            "check", "Examples/val-fleuri/dossier", "--territory", "Examples/val-fleuri/territoire.yml", "--date",
            "2026-01-15", "--format", "json", "--select", "convention/blancs")
        let schema = try #require(try run.json()["schemaPluriannuel"] as? [String: Any])
        #expect(schema["verdict"] as? String == "established")
        #expect((schema["items"] as? [Any])?.count == 12)
    }

    @Test func eachAuthorityHasItsOwnVerdict() throws {
        let schema = try #require(try check("val-fleuri", format: "json").json()["schemaPluriannuel"] as? [String: Any])
        let authorities = try #require(schema["authorities"] as? [[String: Any]])
        #expect(authorities.count == 6)
        #expect(authorities.first?["holdsPlanning"] as? Bool == true)
        #expect(authorities.first?["population"] as? Int == 13_047)
        #expect(
            authorities.map { $0["verdict"] as? String }
                == ["established"] + Array(repeating: "notApplicable", count: 5))
    }

    @Test func theStampsOfTheDeliberationsAreReadOut() throws {
        let annex = "Examples/val-fleuri/dossier/annexe-5-deliberations.md"
        let stamps = try #require(try Command("read", annex, "--format", "json").json()["stamps"] as? [[String: Any]])
        #expect(stamps.count == 6)
        #expect(stamps.first?["siren"] as? String == "200999902")
        #expect(stamps.first?["received"] as? String == "2025-11-14")
    }

    @Test func eachPlantedDefectIsFoundUnderItsCategory() throws {
        let report = try check("plaine-grise", format: "json").json()
        let results = try #require(report["results"] as? [[String: Any]])
        let found = Set(
            results.filter { $0["kind"] as? String == "fail" }.compactMap { $0["category"] as? String })
        let page = try String(
            contentsOf: Command.repository.appending(path: "Examples/plaine-grise/README.md"), encoding: .utf8)
        let planted = Set(page.matches(of: /`([a-z-]+)`/).map { String($0.output.1) })
        #expect(planted.count >= 10)
        #expect(planted.subtracting(found).isEmpty)
    }
}
