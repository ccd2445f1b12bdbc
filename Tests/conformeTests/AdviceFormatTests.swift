import Foundation
import TestSupport
import Testing

/// The other forms of `advise`: Markdown, a page, rows for a spreadsheet.
@Suite struct AdviceFormatTests {
    private static let territory = "Examples/haute-lorne/territoire.yml"
    private static let comparison = [
        "--date", "2026-03-01", "--since", "2025-12-31", "--transfer", "planifier:all>200999704",
    ]

    private func advice(_ format: String, _ options: [String] = [], territory: String = territory) throws -> String {
        let run = try Command(arguments: ["advise", territory, "--format", format] + options)
        #expect(run.status == 0)
        #expect(run.complaint.isEmpty)
        return run.output
    }

    /// A territory whose commune bears a name that would be markup, a formula or a command elsewhere.
    private func hostile(_ name: String) throws -> (TemporaryFolder, String) {
        let folder = try TemporaryFolder()
        let path = try folder.file(
            "t.yml", "communes:\n  - { nom: '\(name.replacing("'", with: "''"))', population totale: 12000 }\n")
        return (folder, path)
    }

    /// The rows of a CSV file, quoted cells unquoted.
    private func rows(_ text: String) -> [[String]] {
        var rows: [[String]] = [[""]]
        var isQuoted = false
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": isQuoted.toggle()
            case ";" where !isQuoted: rows[rows.count - 1].append("")
            case "\n" where !isQuoted: rows.append([""])
            case "\r" where !isQuoted: break
            default: rows[rows.count - 1][rows[rows.count - 1].count - 1].unicodeScalars.append(scalar)
            }
        }
        return rows.dropLast()
    }

    // MARK: CSV

    @Test func eachRowIsAnAuthorityAndARule() throws {
        let rows = try self.rows(advice("csv", ["--date", "2026-03-01"]))
        #expect(rows.allSatisfy { $0.count == rows[0].count })
        let schema = try #require(rows.first { $0[0] == "Valmorin" && $0[3] == "accueil-jeune-enfant/schema" })
        #expect(schema[6] == "obligatoire")
        #expect(schema[10] == "10052")
        let transmission = try #require(
            rows.first { $0[0] == "Valmorin" && $0[3] == "accueil-jeune-enfant/transmission-schema" })
        #expect(transmission[8] == "2026-02-28")
    }

    @Test func aComparisonAddsWhatTheAnswerWasAndWhy() throws {
        let rows = try self.rows(advice("csv", Self.comparison))
        #expect(rows.allSatisfy { $0.count == rows[0].count })
        let planning = try #require(rows.first { $0[0] == "Valmorin" && $0[3] == "accueil-jeune-enfant/planifier" })
        #expect(planning[6] == "pas obligatoire")
        #expect(planning[15] == "d'après le territoire donné")
        #expect(planning[16] == "obligatoire")
        #expect(planning.last?.contains("prend effet le 1er mars 2026 (supposé)") ?? false)
    }

    @Test func aNameThatWouldComputeIsAText() throws {
        let (folder, path) = try hostile("=HYPERLINK(\"http://x\")")
        let all = try withExtendedLifetime(folder) { try self.rows(advice("csv", territory: path)) }
        #expect(all.dropFirst().allSatisfy { $0[0].hasPrefix("'=") })
    }

    // MARK: HTML

    @Test func thePageLoadsNothingAndRunsNothing() throws {
        let page = try advice("html", Self.comparison + ["--explain"])
        #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"fr\">"))
        #expect(page.hasSuffix("</html>\n"))
        for word in ["<script", "<link", "<img", "src=", "url(", "@import", "onclick"] {
            #expect(!page.contains(word))
        }
        #expect(page.contains("Si ces transferts prenaient effet le 1er mars 2026"))
        #expect(page.contains("Ce qui a changé entre le 31 décembre 2025 et le 1er mars 2026"))
    }

    @Test func headingsFollowOneAnother() throws {
        let page = try advice("html", Self.comparison)
        let levels = page.matches(of: /<h([1-6])[ >]/).compactMap { Int($0.output.1) }
        #expect(levels.first == 1)
        #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 })
    }

    @Test func linksOfTheContentsLeadSomewhere() throws {
        let page = try advice("html")
        let targets = page.matches(of: /href="#([^"]+)"/).map { String($0.output.1) }
        #expect(targets.count >= 5)
        #expect(targets.allSatisfy { page.contains("id=\"\($0)\"") })
    }

    @Test func aNameThatWouldBeMarkupIsWords() throws {
        let (folder, path) = try hostile("<img src=x onerror=alert(1)>")
        let page = try withExtendedLifetime(folder) { try advice("html", territory: path) }
        #expect(!page.contains("<img"))
        #expect(page.contains("&lt;img src=x onerror=alert(1)&gt;"))
    }

    // MARK: Markdown

    @Test func markdownHasAHeadingForEachAuthority() throws {
        let text = try advice("markdown", ["--date", "2026-03-01"])
        #expect(text.hasPrefix("# Ce que doit chaque autorité organisatrice\n"))
        for name in ["CC de la Haute-Lorne (200999704)", "Valmorin", "Les Aulnes-sur-Lorne", "Brézac", "Échéances"] {
            #expect(text.contains("\n## \(name)\n"))
        }
        #expect(text.contains("- **Au plus tard le 28 février 2026 (échéance dépassée"))
        #expect(text.contains("[CASF, art. L. 214-2, II](<https://"))
    }

    @Test func aNameThatWouldBeMarkdownIsWords() throws {
        let (folder, path) = try hostile("[a](http://x) **b** @c")
        let text = try withExtendedLifetime(folder) { try advice("markdown", territory: path) }
        #expect(text.contains(#"## \[a\](http://x) \*\*b\*\* &#64;c"#))
    }

    // MARK: All

    @Test(arguments: ["text", "json", "markdown", "html", "csv"])
    func theReasoningComesOnDemand(format: String) throws {
        let words = "titulaire.population > seuil.schéma"
        let plain = try advice(format, ["--date", "2026-03-01"])
        let explained = try advice(format, ["--date", "2026-03-01", "--explain"])
        #expect(explained.replacing("&gt;", with: ">").contains(words))
        #expect(format == "json" || !plain.replacing("&gt;", with: ">").contains(words))
    }

    @Test(arguments: ["text", "json", "markdown", "html", "csv", "ics"])
    func aFileIsWrittenWholeOrNotAtAll(format: String) throws {
        let folder = try TemporaryFolder()
        let path = folder.url.appending(path: "avis").path
        let options = ["--date", "2026-03-01", "--format", format]
        let refused = try Command(arguments: ["advise", "nulle-part.yml", "--output", path] + options)
        #expect(refused.status == 2)
        #expect(!FileManager.default.fileExists(atPath: path))
        let written = try Command(arguments: ["advise", Self.territory, "--output", path] + options)
        #expect(written.status == 0)
        #expect(written.output.isEmpty)
        let printed = try Command(arguments: ["advise", Self.territory] + options)
        #expect(try String(contentsOfFile: path, encoding: .utf8) == printed.output)
    }
}
