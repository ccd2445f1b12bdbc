import Foundation
import TestSupport
import Testing

/// PDF on the command line: pages in reports, missing programs, dossiers with a file that cannot be read.
@Suite(.enabled(if: InstalledTool.isThere("pdftotext"), "il faut pdftotext : apt install poppler-utils"))
struct PDFTests {
    private static let text = """
        CONVENTION TERRITORIALE GLOBALE

        Entre la Caisse d'allocations familiales de l'Aube et la commune d'Aubeville, il est convenu ce qui suit :

        Article 1 – Objet

        La convention fixe les objectifs communs des parties pour la période 2026-2030.
        """
    private static let end = """
        Article 2 – Annexes

        Le diagnostic figure en annexe 4 de la présente convention, et le plan d'actions en XX.
        """

    private func folder() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        _ = try folder.file("convention.pdf", PDFFile([PDFFile.page(of: Self.text), PDFFile.page(of: Self.end)]).bytes)
        return folder
    }

    @Test func findingsBearTheirPage() throws {
        let folder = try folder()
        let run = try Command("check", "\(folder.url.path)/convention.pdf", "--fail-on", "never", "--format", "json")
        #expect(run.status == 0)
        let report = try run.json()
        let results = try #require(report["results"] as? [[String: Any]])
        let pages = results.compactMap { ($0["location"] as? [String: Any])?["page"] as? Int }
        #expect(pages.contains(2))
        let text = try Command("check", "\(folder.url.path)/convention.pdf", "--fail-on", "never")
        #expect(text.output.contains("convention.pdf:"))
        #expect(text.output.contains(", page 2"))
    }

    @Test func aMissingProgramEndsWith3AndOtherFilesAreChecked() throws {
        let folder = try folder()
        let note = try folder.file("note.txt", "Liste des courses : du pain, du lait, des œufs pour dimanche.")
        let run = try Command(
            "check", "\(folder.url.path)/convention.pdf", note, "--fail-on", "never", environment: ["PATH": "/absent"])
        #expect(run.status == 3)
        #expect(run.complaint.contains("apt install poppler-utils"))
        #expect(run.output.contains("note.txt"))
    }

    @Test func aDossierIsCheckedBesideAFileThatCannotBeRead() throws {
        let folder = try folder()
        _ = try folder.file("annexe-4.pdf", "%PDF-1.4 coupé")
        let run = try Command("check", folder.url.path, "--fail-on", "never")
        #expect(run.status == 3)
        #expect(run.complaint.contains("annexe-4.pdf : ce fichier PDF est endommagé"))
        #expect(run.output.contains("convention.pdf"))
        #expect(run.output.contains("Non lu ou lu avec réserve"))
    }

    @Test func anImageIsToldWhenRecognitionIsNotWanted() throws {
        let folder = try TemporaryFolder()
        var scan = PDFFile.Page()
        scan.cover(width: 100, height: 140, gray: (0..<14_000).map { UInt8($0 % 251) })
        let path = try folder.file("scan.pdf", PDFFile([PDFFile.page(of: Self.text), scan]).bytes)
        let run = try Command("check", path, "--fail-on", "never", "--ocr", "never")
        #expect(run.status == 0)
        #expect(run.output.contains("page 2 : image sans texte"))
        let read = try Command("read", path, "--ocr", "never", "--format", "json")
        #expect(try read.json()["pages"] as? Int == 2)
    }
}
