import Foundation
import Testing

/// `conforme advise` on the files that INSEE and the DGCL publish, from extracts of them.
@Suite struct OfficialAdviceTests {
    private let folder: TemporaryFolder
    private let populations: String
    private let groupings: String

    init() throws {
        folder = try TemporaryFolder()
        populations = try folder.file(
            "insee-populations-2023.csv",
            """
            REG;Région;DEP;CODARR;CODCAN;CODCOM;COM;Commune;PMUN;PCAP;PTOT
            53;Bretagne;29;4;25;147;29147;Mellac;3404;97;3501
            75;Nouvelle-Aquitaine;33;2;11;381;33381;Saint-Caprais-de-Bordeaux;3450;50;3500
            44;Grand Est;68;1;;298;68298;Sainte-Marie-aux-Mines;4840;143;4983

            """)
        groupings = try folder.file(
            "epcicom.csv",
            """
            dept;siren;raison_sociale;nature_juridique;mode_financ;nb_membres;total_pop_tot;total_pop_mun;dep_com;insee;siren_membre;nom_membre;ptot_2025;pmun_2025
            68;246800395;CC du Val d'Argent;CC;FPU;1;5082;4945;68;68298;216802983;Sainte-Marie-aux-Mines;5082;4945

            """)
    }

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
        let file = try folder.file(
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
        let bad = try folder.file("autre-2023.csv", "a;b\n1;2\n")
        for path in [bad, folder.url.appending(path: "absent.csv").path] {
            let run = try Command("advise", "--commune", "Metz", "--populations", path, "--date", "2026-01-15")
            #expect(run.status == 2)
            #expect(run.complaint.contains(path))
        }
    }
}
