import Foundation
import TestSupport
import Testing

/// Reports of the examples are accepted by programs that the project did not write.
@Suite(.enabled(if: Validator.areInstalled, "les validateurs ne sont pas installés : .ci/validators"))
struct ValidatorTests {
    /// One run that writes every format at once: both examples, a document that is not there, and words of a hostile one.
    private final class Reports {
        let folder: TemporaryFolder
        let run: Command

        init() throws {
            let folder = try TemporaryFolder()
            let hostile = try folder.file(
                "é =1+1 <b>.md",
                """
                # Convention territoriale globale 2026-2030 <script>alert(1)</script> ]]> & "x"

                =HYPERLINK("http://exemple.fr") le …… | `a` *b* _c_ \u{1} [x](javascript:alert(1)) ::error::x
                """)
            let formats = ["sarif", "sarif-github", "junit", "gitlab", "markdown", "html", "csv", "github"]
            let reports = formats.flatMap { ["--report", "\($0)=\(folder.url.path)/rapport.\($0)"] }
            self.folder = folder
            run = try Command(
                arguments: [
                    "check", "Examples/plaine-grise/dossier", "Examples/val-fleuri/dossier", hostile, "nulle-part.pdf",
                    "--territory", "Examples/plaine-grise/territoire.yml", "--date", "2026-01-15",
                ] + reports)
        }

        func path(_ format: String) -> String { folder.url.appending(path: "rapport.\(format)").path }
    }

    @Test func everyFormatIsAcceptedByWhatReadsIt() throws {
        let reports = try Reports()
        #expect(reports.run.status == 3)
        for format in ["sarif", "sarif-github"] { #expect(try Validator.sarif(reports.path(format)) == "") }
        if InstalledTool.isThere("xmllint") { #expect(try Validator.junit(reports.path("junit")) == "") }
        #expect(try Validator.html(reports.path("html")) == "")
        if let tidy = InstalledTool.path("tidy") {
            #expect(try Validator.complaint(of: URL(filePath: tidy), "-q", "-e", "-utf8", reports.path("html")) == "")
        }
        try expectPlainWords(inMarkdown: reports.path("markdown"))
        try expectRows(ofTable: reports.path("csv"))
    }

    private func expectPlainWords(inMarkdown path: String) throws {
        let page = try Validator.rendered(markdown: path)
        #expect(page.contains("<h1>Rapport de contrôle</h1>"))
        #expect(page.contains("<table>"))
        for markup in ["<script", "<b>", "href=\"javascript", "<em>"] { #expect(!page.contains(markup)) }
    }

    private func expectRows(ofTable path: String) throws {
        let rows = try Validator.rows(csv: path)
        #expect(rows.count > 100)
        #expect(Set(rows.map(\.count)) == [rows[0].count])
        #expect(!rows.joined().contains { $0.hasPrefix("=") })
    }

    @Test(.enabled(if: InstalledTool.isThere("soffice"), "LibreOffice n'est pas installé"))
    func aSpreadsheetOpensTheTableAndComputesNothing() throws {
        let reports = try Reports()
        let rows = try Validator.rows(csv: reports.path("csv"))
        let filter = "--infilter=CSV:59,34,76,1"
        let home = "-env:UserInstallation=file://\(reports.folder.url.path)/profil"
        let isConverted = try InstalledTool.run(
            "soffice", home, "--headless", filter, "--convert-to", "fods", "--outdir", reports.folder.url.path,
            reports.path("csv"))
        #expect(isConverted)
        let sheet = try String(contentsOfFile: reports.path("fods"), encoding: .utf8)
        #expect(!sheet.contains("table:formula"))
        #expect(sheet.contains("empreinte"))
        #expect(sheet.components(separatedBy: "<table:table-row").count - 1 >= rows.count)
    }
}
