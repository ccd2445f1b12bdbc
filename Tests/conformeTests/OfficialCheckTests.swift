import Foundation
import Testing

/// `conforme check` beside the files that INSEE and the DGCL publish.
@Suite struct OfficialCheckTests {
    private static let extracts = "Examples/extraits-officiels"
    private let folder = try? TemporaryFolder()

    private func check(_ text: String, _ arguments: String...) throws -> Command {
        let convention = """
            # Convention territoriale globale 2026-2030

            Entre :

            La Caisse d'allocations familiales du Haut-Rhin, représentée par son directeur, Monsieur Paul Ici,

            et

            La Communauté de communes du Val d'Argent, représentée par son président, Monsieur Luc Là, dûment autorisé,

            et

            La commune de Sainte-Marie-aux-Mines, représentée par sa maire, Madame Anne Ailleurs, dûment autorisée,

            ## Article 1 – Objet

            \(text)

            ## Article 2 – Durée

            La présente convention est conclue du 1er janvier 2026 au 31 décembre 2030.
            """
        let path = try #require(folder).file("convention.md", convention)
        let files = [
            "--populations", "\(Self.extracts)/insee-populations-2022.csv",
            "--populations", "\(Self.extracts)/insee-populations-2023.csv",
            "--groupings", "\(Self.extracts)/epcicom-2025.csv", "--date", "2026-01-15",
        ]
        return try Command(arguments: ["check", path] + files + arguments)
    }

    @Test func aPopulationIsToldForWhatItIsInEightyColumns() throws {
        let text = try check("Sainte-Marie-aux-Mines compte 5 082 habitants.").output
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(
            words.contains(
                "Sainte-Marie-aux-Mines : 5 082 est la population totale 2022, en vigueur en 2025 ; au 1er janvier 2026, "
                    + "la population totale en vigueur est 4 983 (millésime 2023)."))
        #expect(words.contains("Comparé à : Examples/extraits-officiels/insee-populations-2023.csv"))
        #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 || $0.contains("/") })
    }

    @Test func theMembersAreComparedWithThePublishedList() throws {
        let words = try check("Les 5 communes membres agissent.").output
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(words.contains("CC du Val d'Argent : 5 communes écrites, 4 dans la liste de la DGCL de 2025."))
    }

    @Test func theFilesAreNamedInTheReport() throws {
        let report = try check("Rien.", "--format", "json").json()
        let data = try #require(report["data"] as? [[String: Any]])
        #expect(data.map { $0["vintage"] as? String } == ["2022", "2023", "2022"])
        #expect(data.allSatisfy { ($0["sha256"] as? String)?.count == 64 })
        #expect((report["obligations"] as? [Any])?.isEmpty == true)
    }

    @Test func aBadFileEndsTheCheckWithStatus2() throws {
        let refused = try check("Rien.", "--populations", "Examples/extraits-officiels/README.md")
        #expect(refused.status == 2)
        #expect(refused.output.isEmpty)
        #expect(refused.complaint.contains("README.md"))
    }
}
