import Foundation
import Testing

/// `conforme advise` on the files that INSEE and the DGCL publish, from extracts of them.
@Suite struct OfficialAdviceTests {
    private let folder = try? TemporaryFolder()
    private let populations = "Examples/extraits-officiels/insee-populations-2023.csv"
    private let groupings = "Examples/extraits-officiels/epcicom-2025.csv"

    private func file(_ name: String, _ text: String) throws -> String { try #require(folder).file(name, text) }

    private func authorities(_ arguments: String..., date: String = "2026-01-15") throws -> [[String: Any]] {
        let run = try Command(
            arguments: ["advise"] + arguments + ["--populations", populations, "--date", date, "--format", "json"])
        #expect(run.complaint == "")
        return try #require(try run.json()["authorities"] as? [[String: Any]])
    }

    private func status(_ rule: String, of authority: [String: Any]) -> String? {
        (authority["obligations"] as? [[String: Any]])?
            .first { $0["rule"] as? String == "accueil-jeune-enfant/\(rule)" }?["status"] as? String
    }

    @Test func oneInhabitantMoreMakesTheDuty() throws {
        let below = try #require(try authorities("--commune", "33381").first)
        let above = try #require(try authorities("--commune", "Mellac").first)
        for rule in ["planifier", "qualite"] {
            #expect(status(rule, of: below) == "notDue")
            #expect(status(rule, of: above) == "due")
        }
    }

    @Test func theFilesAreNamedWithTheirVintageAndDigest() throws {
        let run = try Command(
            "advise", "--commune", "Mellac", "--populations", populations, "--date", "2026-01-15", "--format", "json")
        let data = try #require(try run.json()["data"] as? [[String: Any]])
        #expect(data.map { $0["path"] as? String } == [populations])
        #expect(data.map { $0["vintage"] as? String } == ["2023"])
        #expect((data.first?["sha256"] as? String)?.count == 64)
    }

    @Test func aCommuneComesWithItsGroupingUnderTheOtherHypothesis() throws {
        let answers = try authorities("--commune", "Sainte-Marie-aux-Mines", "--groupings", groupings)
        #expect(answers.map { $0["hypothesis"] as? String } == ["none", "all"])
        #expect(answers.map { $0["name"] as? String } == ["Sainte-Marie-aux-Mines", "CC du Val d'Argent"])
        let depends = try #require(answers.first?["dependsOnHypothesis"] as? [String])
        #expect(depends.contains("accueil-jeune-enfant/planifier"))
        #expect(!depends.contains("accueil-jeune-enfant/avant-2025"))
    }

    @Test func anAnswerThatRestsOnTheWayOfCountingIsTold() throws {
        let above = try #require(try authorities("--commune", "Mellac").first)
        let alternatives = try #require(above["alternatives"] as? [[String: Any]])
        let municipal = try #require(alternatives.first { $0["reading"] as? String == "municipal" })
        let changes = try #require(municipal["changes"] as? [[String: Any]])
        #expect(changes.contains { $0["rule"] as? String == "accueil-jeune-enfant/planifier" })
        let run = try Command("advise", "--commune", "Mellac", "--populations", populations, "--date", "2026-01-15")
        #expect(run.output.contains("Avec la population municipale, la réponse serait autre pour"))
    }

    @Test func aTerritoryFileTakesItsPopulationsFromThePublishedFiles() throws {
        let file = try file(
            "territoire.yml",
            """
            communes:
              - nom: Sainte-Marie-aux-Mines
                insee: "68298"
              - nom: Mellac
            """)
        let run = try Command(
            "advise", file, "--populations", populations, "--date", "2026-01-15", "--format", "json")
        let answers = try #require(try run.json()["authorities"] as? [[String: Any]])
        let counts = answers.map { answer in
            (answer["competences"] as? [[String: Any]])?.first?["population"] as? Int
        }
        #expect(counts == [4983, 3501])
        #expect(answers.allSatisfy { $0["hypothesis"] as? String == "given" })
    }

    @Test(arguments: [
        (["--commune", "Melac"], "Mellac (29, code 29147)"),
        (["--commune", "246800396"], "clé de contrôle est fausse"),
        (["--epci", "Val d'Argent"], "--groupings"),
        (["--commune", "29147", "--date", "2024-05-01"], "millésime 2021"),
    ])
    func whatCannotBeFoundIsSaidWithStatus2(arguments: [String], words: String) throws {
        let date = arguments.contains("--date") ? [] : ["--date", "2026-01-15"]
        let run = try Command(arguments: ["advise", "--populations", populations] + arguments + date)
        #expect(run.status == 2)
        #expect(run.output == "")
        #expect(run.complaint.contains(words))
    }

    @Test func filesAreRefusedWithStatus2() throws {
        let bad = try file("autre-2023.csv", "a;b\n1;2\n")
        for path in [bad, "/nulle/part/absent.csv"] {
            let run = try Command("advise", "--commune", "Metz", "--populations", path, "--date", "2026-01-15")
            #expect(run.status == 2)
            #expect(run.complaint.contains(path))
        }
    }

    // MARK: Many at once

    private func run(_ arguments: String...) throws -> Command {
        try Command(
            arguments: ["advise", "--populations", populations, "--groupings", groupings, "--date", "2026-01-15"]
                + arguments)
    }

    @Test func aPortfolioIsTheSameWhateverTheNumberOfJobs() throws {
        for format in ["csv", "json", "html", "text"] {
            let outputs = try ["1", "2", "5"].map { try run("--all", "--format", format, "--jobs", $0).output }
            #expect(Set(outputs).count == 1)
            #expect(!outputs[0].isEmpty)
        }
    }

    @Test func theTableHasARowForEachAndAColumnForEachRule() throws {
        let lines = try run("--all", "--format", "csv").output.split(whereSeparator: \.isNewline)
        #expect(lines.count == 1 + 9 + 1)
        let header = lines[0].split(separator: ";", omittingEmptySubsequences: false)
        let column = try #require(header.firstIndex(of: "accueil-jeune-enfant/planifier"))
        let cells = lines.map { $0.split(separator: ";", omittingEmptySubsequences: false) }
        let answers = Dictionary(uniqueKeysWithValues: cells.dropFirst().map { ($0[1], $0[column]) })
        #expect(answers["33381"] == "sans objet")
        #expect(answers["29147"] == "obligatoire")
        #expect(answers["246800395"] == "obligatoire")
        #expect(cells.allSatisfy { $0.count == header.count })
    }

    @Test func theJSONOfManyKeepsTheKeysOfOne() throws {
        let report = try run("--department", "68", "--format", "json").json()
        #expect(report["schema"] as? String == "conforme.advise/1")
        let answers = try #require(report["authorities"] as? [[String: Any]])
        #expect(answers.map { $0["hypothesis"] as? String } == ["none", "none", "none", "none", "all"])
        let grouping = try #require(answers.last)
        #expect(grouping["population"] as? Int == 4983 + 1776 + 1664 + 792)
        #expect(status("planifier", of: grouping) == "due")
        #expect(status("schema", of: grouping) == "notDue")
    }

    @Test func theSummarySaysWhoOwesWhatAndWhoIsClose() throws {
        let text = try run("--all").output
        #expect(text.contains("9 communes, si rien n'est transféré ; 1 groupement, si tout leur est transféré."))
        #expect(text.contains("AUTOUR DE 3 500 HABITANTS"))
        #expect(text.contains("À moins de 1 % : 2, Mellac (29) 3 501, Saint-Caprais-de-Bordeaux (33) 3 500."))
        #expect(text.contains("CE QUI DÉPEND DES TRANSFERTS"))
    }

    private let older = "Examples/extraits-officiels/insee-populations-2022.csv"

    @Test func whatChangedForManyIsToldWithItsCause() throws {
        let since = ["--all", "--populations", older, "--since", "2025-12-31"]
        let words = try Command(
            arguments: ["advise", "--populations", populations, "--date", "2026-01-01"] + since
        ).output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(
            words.contains(
                "Planifier le développement des modes d'accueil : sans objet → obligatoire pour 1 commune : Mellac (29) "
                    + "3 501. Cause : les populations de 2023, au lieu de celles de 2022."))
        let table = try Command(
            arguments: ["advise", "--populations", populations, "--date", "2026-01-01", "--format", "csv"] + since)
        #expect(table.output.contains("planifier : sans objet → obligatoire (les populations de 2023"))
        #expect(table.output.contains("changé depuis le 2025-12-31"))
    }

    @Test func whatChangedForOneIsToldUnderItsSupposition() throws {
        let report = try Command(
            "advise", "--commune", "Sainte-Marie-aux-Mines", "--populations", populations, "--populations", older,
            "--groupings", groupings, "--since", "2025-12-31", "--date", "2026-01-01", "--format", "json"
        ).json()
        let answers = try #require(report["authorities"] as? [[String: Any]])
        #expect(answers.map { $0["hypothesis"] as? String } == ["none", "all"])
        let changes = try #require(report["changes"] as? [String: Any])
        let holdings = try #require(changes["holdings"] as? [[String: Any]])
        #expect(Set(holdings.compactMap { $0["name"] as? String }) == ["Sainte-Marie-aux-Mines", "CC du Val d'Argent"])
    }

    @Test func aDayWhoseVintageIsNotGivenIsRefused() throws {
        let refused = try run("--all", "--since", "2023-12-31")
        #expect(refused.status == 2)
        #expect(refused.complaint.contains("millésime 2020"))
    }

    @Test(arguments: [["--all"], ["--members", "246800395"], ["--epci", "Val d'Argent"], ["--department", "68"]])
    func aSupposedTransferIsAnsweredForThoseItTouches(asked: [String]) throws {
        let report = try Command(
            arguments: ["advise", "--populations", populations, "--groupings", groupings, "--date", "2026-01-15"]
                + asked + ["--transfer", "planifier:all>val d'argent", "--format", "json"]
        ).json()
        let names = (report["authorities"] as? [[String: Any]])?.compactMap { $0["name"] as? String }
        #expect(names?.first == "CC du Val d'Argent")
        #expect(names?.count == 5)
    }

    @Test func aTransferToOneWhoIsNotAskedAboutIsRefused() throws {
        let refused = try run("--department", "29", "--transfer", "planifier:all>246800395")
        #expect(refused.status == 2)
        #expect(refused.complaint.contains("n'est pas parmi les collectivités demandées"))
    }

    @Test func aListIsReadLineByLineAndEveryTroubleIsTold() throws {
        let list = try file("liste.txt", "# à suivre\nMellac\n\n246800395\n57463\n")
        #expect(try run("--list", list, "--format", "csv").output.split(whereSeparator: \.isNewline).count == 4)
        let wrong = try file("fautes.txt", "Melac\nSaint-Aubin\nMetz\n")
        let refused = try run("--list", wrong)
        #expect(refused.status == 2)
        #expect(refused.complaint.contains("ligne 1") && refused.complaint.contains("ligne 2"))
        #expect(!refused.complaint.contains("ligne 3"))
    }

    @Test func aTerritoryIsProposedFromAConventionAndCanBeReadBack() throws {
        let convention = try file(
            "convention.md",
            """
            # Convention territoriale globale 2026-2030

            Entre :

            La Caisse d'allocations familiales du Haut-Rhin, représentée par son directeur, Monsieur Paul Ici,

            et

            La Communauté de communes du Val d'Argent, représentée par son président, Monsieur Luc Là, dûment autorisé,

            et

            La commune de Sainte-Marie-aux-Mines, représentée par sa maire, Madame Anne Ailleurs, dûment autorisée,

            ## Article 1 – Durée

            La présente convention est conclue du 1er janvier 2026 au 31 décembre 2030.
            """)
        let proposal = try run("--from", convention)
        #expect(proposal.status == 0, "\(proposal.complaint)")
        #expect(proposal.output.contains("siren: \"246800395\""))
        #expect(proposal.output.contains("population totale: { 2023: 4983 }") || proposal.output.contains("2023: 4983"))
        let territory = try file("propose.yml", proposal.output)
        let answers = try Command("advise", territory, "--date", "2026-01-15", "--format", "json").json()
        #expect((answers["authorities"] as? [Any])?.count == 4)
    }

    @Test func aDocumentWithoutKnownPartiesProposesNothing() throws {
        let document = try file("note.md", "# Note\n\nRien ici ne ressemble à une convention.\n")
        let refused = try run("--from", document)
        #expect(refused.status == 2)
        #expect(refused.output.isEmpty)
    }
}
