import Foundation
import Testing

/// Which file is what in a folder, with and without `conforme.yml`.
@Suite struct DossierTests {
    private func annexes(_ run: Command) throws -> [String: [String]] {
        let annexes = try run.document()["annexes"] as? [[String: Any]] ?? []
        return Dictionary(
            uniqueKeysWithValues: annexes.map { annex in
                let paths = (annex["paths"] as? [String] ?? []).map { URL(filePath: $0).lastPathComponent }
                return (annex["number"] as? String ?? "", paths)
            })
    }

    @Test func filesAreFoundByHeadingByNameAndByTitleInFoldersToo() throws {
        let dossier = try DossierSketch([
            "texte.md": DossierSketch.convention(), "pieces/a.md": DossierSketch.diagnosis,
            "pieces/annexe-2.txt": "La commune ouvre en 2027 une crèche de 20 places.",
            "delib-aubeville.txt": DossierSketch.deliberation(of: "Aubeville"),
        ])
        let run = try dossier.check("--format", "json")
        #expect(try annexes(run) == ["1": ["a.md"], "2": ["annexe-2.txt"], "3": ["delib-aubeville.txt"]])
        #expect(try run.document()["path"] as? String == dossier.file("texte.md"))
        #expect(try run.messages(of: "dossier/fichier-sans-place").isEmpty)
        let documents = try run.json()["documents"] as? [[String: Any]]
        #expect(
            documents?.compactMap { $0["nature"] as? String } == ["convention", "délibération", "annexe", "annexe"])
    }

    @Test func theSettingsSayWhatFilesAreAndAnAnnexMayHaveSeveral() throws {
        let dossier = try DossierSketch([
            "a.md": DossierSketch.convention(), "b.txt": "Le territoire compte 120 enfants.",
            "c.txt": "La commune ouvre une crèche.", "d.txt": "Le relais ouvre en 2028.",
            "conforme.yml": "convention: a.md\nannexes: { 1: b.txt, 2: [c.txt, d.txt] }\n",
        ])
        let run = try dossier.check("--format", "json")
        #expect(try annexes(run)["1"] == ["b.txt"])
        #expect(try annexes(run)["2"] == ["c.txt", "d.txt"])
    }

    @Test func annexesBoundInOneFileAreEachFound() throws {
        let dossier = try DossierSketch([
            "a.md": DossierSketch.convention(), "pieces.md": DossierSketch.diagnosis + "\n\n" + DossierSketch.plan,
        ])
        let run = try dossier.check("--format", "json")
        #expect(try annexes(run)["1"] == ["pieces.md"])
        #expect(try annexes(run)["2"] == ["pieces.md"])
        #expect(try run.messages(of: "dossier/fichier-sans-place").isEmpty)
    }

    @Test func aMislabelledAnnexAndAStrayFileAreFindings() throws {
        let dossier = try DossierSketch([
            "a.md": DossierSketch.convention(), "annexe-2.md": DossierSketch.diagnosis, "courses.txt": "Du pain.",
        ])
        let run = try dossier.check("--format", "json")
        let wrong = "annexe-2.md : son nom dit annexe 2, son intitulé dit annexe 1."
        #expect(try run.messages(of: "dossier/annexe-mal-etiquetee") == [wrong])
        #expect(try run.messages(of: "dossier/fichier-sans-place").first?.hasPrefix("courses.txt") == true)
    }

    @Test func aDeliberationOfAnotherCommuneIsAFinding() throws {
        let dossier = try DossierSketch([
            "a.md": DossierSketch.convention(), "delib.txt": DossierSketch.deliberation(of: "Longpré"),
        ])
        let messages = try dossier.check("--format", "json").messages(of: "dossier/deliberation-sans-partie")
        #expect(messages == ["delib.txt : cette délibération n'est celle d'aucune partie à la convention."])
    }

    @Test func linksAreNotFollowedAndAreSaid() throws {
        let dossier = try DossierSketch(["a.md": DossierSketch.convention()])
        try FileManager.default.createSymbolicLink(
            atPath: dossier.file("annexe-1.md"), withDestinationPath: "/etc/hosts")
        let run = try dossier.check()
        let words = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(words.contains("annexe-1.md : c'est un lien, qui n'est pas suivi."))
        #expect(!run.output.contains("localhost"))
        try Data("annexes: { 1: annexe-1.md }\n".utf8).write(to: URL(filePath: dossier.file("conforme.yml")))
        let refused = try dossier.check()
        #expect(refused.status == 2)
        #expect(refused.complaint.contains("conforme.yml:1:15: « annexe-1.md » est un lien qui sort du dossier"))
    }

    @Test(arguments: ["../autre.md", "/etc/hosts", "pieces/../../autre.md"])
    func aFileOutsideOfTheFolderIsRefused(name: String) throws {
        let dossier = try DossierSketch(["a.md": DossierSketch.convention(), "conforme.yml": "convention: \(name)\n"])
        let run = try dossier.check()
        #expect(run.status == 2)
        #expect(run.complaint.contains("« \(name) » est hors du dossier."))
    }

    @Test func anAnnexThatDoesNotExistIsRefusedWithTheNearestName() throws {
        let dossier = try DossierSketch([
            "a.md": DossierSketch.convention(), "diagnostic.md": DossierSketch.diagnosis,
            "conforme.yml": "annexes:\n  1: diagnostics.md\n",
        ])
        let run = try dossier.check()
        #expect(run.status == 2)
        #expect(run.output.isEmpty)
        #expect(run.complaint.contains("conforme.yml:2:6: « diagnostics.md » n'existe pas dans le dossier."))
        #expect(run.complaint.contains("Vouliez-vous dire « diagnostic.md » ?"))
    }

    @Test func twoConventionsNeedANameInTheSettings() throws {
        let files = ["a.md": DossierSketch.convention(), "b.md": DossierSketch.convention()]
        let run = try DossierSketch(files).check()
        #expect(run.status == 2)
        #expect(run.complaint.contains("contient plusieurs conventions"))
        #expect(run.complaint.contains("nommer la bonne dans conforme.yml"))
        let settled = try DossierSketch(files.merging(["conforme.yml": "convention: b.md\n"]) { $1 })
        #expect(try settled.check("--format", "json").document()["path"] as? String == settled.file("b.md"))
    }
}
