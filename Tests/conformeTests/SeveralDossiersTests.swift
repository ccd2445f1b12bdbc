import Foundation
import Testing

/// Several dossiers in one run: their order, their summary, and what a failure leaves behind.
@Suite struct SeveralDossiersTests {
    private let dossiers = ["Examples/val-fleuri/dossier", "Examples/plaine-grise/dossier"]

    private func check(_ paths: [String], _ options: String...) throws -> Command {
        try Command(arguments: ["check"] + paths + ["--date", "2026-01-15"] + options)
    }

    @Test(arguments: ["text", "json"])
    func theReportIsTheSameHoweverManyAreExaminedAtATime(format: String) throws {
        let paths = Array(repeating: dossiers, count: 4).flatMap(\.self)
        let alone = try check(paths, "--format", format, "--jobs", "1")
        let together = try check(paths, "--format", format, "--jobs", "3")
        #expect(alone.status == 1)
        #expect(together.output == alone.output)
        #expect(together.complaint.isEmpty)
    }

    @Test func aLineForEachDossierAndOneForAllEndTheReport() throws {
        let run = try check(dossiers + ["nulle-part"])
        let end = run.output.split(separator: "\n").suffix(6).joined(separator: "\n")
        #expect(end.contains("EN RÉSUMÉ\n  Examples/val-fleuri/dossier : 0 erreur, 0 avertissement,"))
        #expect(end.contains("\n  Examples/plaine-grise/dossier : 2 erreurs,"))
        #expect(end.contains("\n  nulle-part : non examiné\n"))
        #expect(end.contains("\n2 dossiers examinés, 1 non examiné : 2 erreurs,"))
        #expect(run.status == 3)
    }

    @Test func aSingleDossierHasNoSummary() throws {
        #expect(try !check([dossiers[0]]).output.contains("EN RÉSUMÉ"))
    }

    @Test func theSummaryOfTheDataAddsUpTheDossiers() throws {
        func errors(_ paths: [String]) throws -> Int? {
            let summary = try check(paths, "--format", "json").json()["summary"] as? [String: Int]
            return summary?["error"]
        }
        #expect(try errors(dossiers + dossiers) == errors(dossiers).map { $0 * 2 })
    }

    @Test func noReportIsWrittenWhenOneOfThemCannotBe() throws {
        let folder = try TemporaryFolder()
        let good = folder.url.appending(path: "rapport.json").path
        let run = try check(dossiers, "--report", "json=\(good)", "--report", "text=/nulle/part/rapport.txt")
        #expect(run.status == 2)
        #expect(run.output.isEmpty)
        #expect(run.complaint.contains("« /nulle/part/rapport.txt » ne peut être écrit"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path).isEmpty)
    }

    @Test func aReportReplacesTheOneBeforeAndLeavesNothingElse() throws {
        let folder = try TemporaryFolder()
        let path = try folder.file("rapport.txt", "ancien")
        let run = try check(dossiers, "--output", path)
        #expect(run.output.isEmpty)
        #expect(try String(contentsOfFile: path, encoding: .utf8).contains("EN RÉSUMÉ"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["rapport.txt"])
    }

    @Test func noProgressIsShownWhereNobodyLooks() throws {
        #expect(try check(dossiers, "--jobs", "2").complaint.isEmpty)
    }
}
