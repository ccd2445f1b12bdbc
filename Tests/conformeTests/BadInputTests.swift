import Foundation
import Testing

/// Bad input gets a French sentence that says what is wrong and what to do, the right exit code, and nothing else.
@Suite struct BadInputTests {
    @Test func aMissingDocumentEndsWith3() throws {
        let run = try Command("check", "nulle-part.txt")
        #expect(run.status == 3)
        #expect(run.output.isEmpty)
        #expect(
            run.complaint == "conforme : nulle-part.txt : ce fichier n'existe pas. Vérifier le nom et le dossier.\n")
    }

    @Test func anEmptyDocumentEndsWith3() throws {
        let folder = try TemporaryFolder()
        let run = try Command("check", try folder.file("vide.txt", ""))
        #expect(run.status == 3)
        #expect(run.complaint.contains("ne contient aucun mot"))
    }

    @Test func aBinaryDocumentEndsWith3() throws {
        let folder = try TemporaryFolder()
        let run = try Command("check", try folder.file("image.txt", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0, 0, 1]))
        #expect(run.status == 3)
        #expect(run.complaint.contains("enregistrer le document en texte"))
    }

    @Test func bytesThatAreNotUTF8AreReadAsWindowsAndSaid() throws {
        let folder = try TemporaryFolder()
        let bytes =
            Array("Convention territoriale globale\n\nEntre la Caf et la commune d'Aubi".utf8) + [0xE8, 0x72, 0x65]
        let run = try Command("check", try folder.file("ancien.txt", bytes), "--fail-on", "never")
        #expect(run.status == 0)
        #expect(run.output.contains("Windows-1252"))
    }

    @Test func aDocumentOf200MegabytesIsRefusedBeforeItIsRead() throws {
        let folder = try TemporaryFolder()
        let path = try folder.file("énorme.txt", "")
        try FileHandle(forWritingTo: URL(filePath: path)).truncate(atOffset: 200 << 20)
        let run = try Command("check", path)
        #expect(run.status == 3)
        #expect(run.complaint.contains("dépasse la limite de 64 Mio"))
    }

    @Test func aBombOfAliasesIsRefused() throws {
        let folder = try TemporaryFolder()
        var yaml = "a0: &a0 [x, x]\n"
        for level in 1..<30 {
            yaml += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1), *a\(level - 1), *a\(level - 1)]\n"
        }
        let run = try Command("advise", try folder.file("bombe.yml", yaml))
        #expect(run.status == 2)
        #expect(run.output.isEmpty)
        #expect(run.complaint.contains("alias"))
    }

    @Test func aFolderWithoutConventionEndsWith3() throws {
        let folder = try TemporaryFolder()
        _ = try folder.file("notes.txt", "Liste des courses : du pain, du lait.")
        let run = try Command("check", folder.url.path)
        #expect(run.status == 3)
        #expect(run.complaint.contains("ne contient pas de convention"))
    }

    @Test func anOptionThatDoesNotExistEndsWith64() throws {
        let run = try Command("check", "--fomat", "json", "x.txt")
        #expect(run.status == 64)
        #expect(
            run.complaint.hasPrefix("conforme : L'option « --fomat » n'existe pas (vouliez-vous dire « --format » ?)"))
    }

    @Test func aDateThatDoesNotExistEndsWith64() throws {
        let run = try Command("advise", "--population", "12", "--date", "2025-02-30")
        #expect(run.status == 64)
        #expect(run.complaint.hasPrefix("conforme : La valeur « 2025-02-30 » ne convient pas à --date <date>. Ce jour"))
    }

    @Test func aRuleThatDoesNotExistEndsWith2() throws {
        let run = try Command("explain", "accueil-jeune-enfant/schemas")
        #expect(run.status == 2)
        #expect(run.complaint.contains("Vouliez-vous dire « accueil-jeune-enfant/schema » ?"))
    }

    @Test func aTerritoryWithAFaultIsRefusedWithItsPlace() throws {
        let folder = try TemporaryFolder()
        let path = try folder.file("territoire.yml", "communes:\n  - { nom: Aubeville, population: 12 }\n")
        let run = try Command("advise", path)
        #expect(run.status == 2)
        #expect(run.complaint.contains("territoire.yml:2:23: Clé inconnue : « population »."))
    }

    @Test func anUnwritableOutputLeavesNothingBehind() throws {
        let run = try Command("advise", "--population", "12", "--output", "/nulle/part/rapport.txt")
        #expect(run.status == 2)
        #expect(run.complaint.contains("ne peut être écrit"))
    }

    @Test func readableDocumentsAreCheckedBesideOneThatIsNot() throws {
        let folder = try TemporaryFolder()
        let good = try folder.file("note.txt", "Liste des courses : du pain, du lait, des œufs pour dimanche.")
        let run = try Command("check", good, "nulle-part.txt")
        #expect(run.status == 3)
        #expect(run.output.contains("note.txt"))
    }

    @Test func anAddedRuleWhoseExampleContradictsItIsRefused() throws {
        let folder = try TemporaryFolder()
        let pack = folder.url.appending(path: "essai")
        try FileManager.default.createDirectory(at: pack, withIntermediateDirectories: true)
        _ = try folder.file("essai/paquet.yml", "titre: Essai\nversion: \"1\"\nvérifié le: 2026-11-21\n")
        _ = try folder.file(
            "essai/blancs.yml",
            """
            titre: Rien n'est laissé en blanc
            fondement: usage
            confiance: A
            gravité: erreur
            contrôle: { blancs: blancs }
            exemples:
              - { nom: sans blanc, texte: "Fait à Aubeville.", attendu: non conforme }
            """
        )
        let run = try Command("rules", "list", "--rules", folder.url.path)
        #expect(run.status == 2)
        #expect(run.complaint.contains("essai/blancs.yml:7:5: L'exemple « sans blanc » contredit la règle"))
        #expect(run.complaint.contains("attendu « non conforme », obtenu « conforme »"))
    }
}
