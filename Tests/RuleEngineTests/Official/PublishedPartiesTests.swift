import RuleEngine
import Territories
import Testing

/// What a convention says of populations and communes, beside what INSEE and the DGCL publish.
@Suite struct PublishedPartiesTests {
    /// Communes that do not exist, in the vintages in force in 2025 and 2026, and their grouping.
    private static func data(years: [Int] = [2022, 2023], listYear: Int = 2025) throws -> OfficialData {
        let populations = [
            2022: "COM;Commune;PMUN;PCAP;PTOT\n99001;Aubeville;7900;100;8000\n99002;Longpré;3400;50;3450\n",
            2023: "COM;Commune;PMUN;PCAP;PTOT\n99001;Aubeville;8000;120;8120\n99002;Longpré;3420;40;3460\n",
        ]
        let groupings = """
            dept;siren;raison_sociale;nature_juridique;nb_membres;total_pop_tot;total_pop_mun;insee;siren_membre;\
            nom_membre;ptot_\(listYear);pmun_\(listYear)
            99;200999902;CC de la Rousse;CC;2;0;0;99001;200999902;Aubeville;8000;7900
            99;200999902;CC de la Rousse;CC;2;0;0;99002;200999902;Longpré;3450;3400
            99;200000008;CC du Plateau;CC;1;0;0;99003;200999902;Marsac;500;490

            """
        var draft = OfficialDataDraft()
        for year in years {
            try draft.addPopulations(
                Array((populations[year] ?? "").utf8), path: "insee-\(year).csv", vintage: year, sha256: "a")
        }
        try draft.addGroupings(Array(groupings.utf8), path: "dgcl.csv", sha256: "b")
        return try draft.data()
    }

    private func trial(
        _ condition: String, _ text: String, subject: String = "autorité concernée", years: [Int] = [2022, 2023],
        listYear: Int = 2025, withGrouping: Bool = true
    ) throws -> Trial {
        let convention = Trial.convention("Article 1 – Objet\n\n\(text)")
        let grouping = """
            La Communauté de communes de la Rousse, représentée par sa Présidente, Madame Lise BRUN, dûment autorisée \
            par délibération du conseil communautaire en date du 4 novembre 2025,

            Et :

            La Commune d'Aubeville
            """
        return try Trial(
            "{ condition: '\(condition.replacing("'", with: "''"))' }",
            withGrouping ? convention.replacing("La Commune d'Aubeville, ", with: grouping + ", ") : convention,
            attributes: "porte sur: \(subject)", official: Self.data(years: years, listYear: listYear))
    }

    private func subjects(_ trial: Trial, where kind: (Outcome) -> Bool) -> [String] {
        trial.report.results.filter { $0.rule.id.pack == "essai" && kind($0.outcome) }.map(\.subject.name)
    }

    private func failing(_ trial: Trial) -> [String] {
        subjects(trial) { if case .fail = $0 { true } else { false } }
    }

    private func open(_ trial: Trial) -> [String] {
        subjects(trial) { if case .open = $0 { true } else { false } }
    }

    @Test(arguments: [
        ("Aubeville compte 8 000 habitants.", "la population totale 2022, en vigueur en 2025", true),
        ("Aubeville compte 7 900 habitants.", "la population municipale 2022, en vigueur en 2025", false),
        ("Aubeville compte 8 120 habitants.", "la population totale 2023, en vigueur en 2026", false),
        ("La CC de la Rousse compte 11 450 habitants.", "la population totale 2022, en vigueur en 2025", true),
        (
            "Avec ses 11 300 habitants, la Rousse se développe.", "la population municipale 2022, en vigueur en 2025",
            false
        ),
        (
            "La CC de la Rousse est rurale. Elle compte 11 450 habitants.",
            "la population totale 2022, en vigueur en 2025", true
        ),
    ])
    func aFigureIsToldForWhatItIs(text: String, reading: String, isInForce: Bool) throws {
        let written = try trial(
            "not(autorité.population est écrite) or autorité.nature de la population écrite = \"\(reading)\"", text)
        #expect(failing(written).isEmpty && open(written).isEmpty)
        let inForce = try trial(
            "not(autorité.population est écrite) or autorité.population écrite est en vigueur", text)
        #expect(failing(inForce).isEmpty == isInForce)
    }

    @Test func aRowOfATableGivesThePopulationOfACommune() throws {
        let table =
            "| Commune | Population municipale | Population totale |\n|---|---|---|\n| Longpré | 3 400 | 3 450 |"
        let condition = "not(autorité.population est écrite) or autorité.population écrite = 3450"
        let found = try Trial(
            "{ condition: '\(condition)' }", "# " + Trial.convention("Article 1 – Objet\n\n\(table)\n"),
            attributes: "porte sur: autorité concernée", official: Self.data())
        #expect(failing(found).isEmpty)
    }

    @Test func aFigureWhoseVintageIsSaidMisleadsNobody() throws {
        func isTold(_ text: String) throws -> Bool {
            try failing(trial("not(autorité.population est écrite) or autorité.population écrite est datée", text))
                .isEmpty
        }
        #expect(try isTold("Aubeville compte 8 120 habitants (Insee 2023)."))
        #expect(try isTold("Aubeville compte 7 900 habitants (population municipale 2022)."))
        #expect(try !isTold("Aubeville compte 7 900 habitants (Insee 2022)."))
        #expect(try !isTold("Aubeville compte 8 120 habitants."))
    }

    @Test func withoutTheVintageInForceNothingIsConcluded() throws {
        let trial = try trial(
            "autorité.population écrite est en vigueur", "Aubeville compte 8 120 habitants.", years: [2023],
            listYear: 2026)
        #expect(open(trial).contains("Aubeville"))
    }

    /// Together the communes exceed 10 000 inhabitants and 3 500 for planning; alone, none exceeds 10 000.
    @Test func onlyWhatBothSuppositionsSayIsConcluded() throws {
        func answer(_ fact: String, withGrouping: Bool = true) throws -> String {
            try trial(fact, "Rien.", subject: "convention", withGrouping: withGrouping).kind
        }
        #expect(try answer("obligation.planifier") == "pass")
        #expect(try answer("obligation.schéma") == "open")
        #expect(try answer("obligation.planifier", withGrouping: false) == "open")
        #expect(try answer("obligation.schéma", withGrouping: false) == "fail")
    }

    @Test func whoIsSupposedToOweIsNotReportedAsOwing() throws {
        let report = try trial("true", "Rien.").report
        #expect(report.advice == nil)
        #expect(report.schema.authorities.isEmpty)
        #expect(report.sources.count == 3)
    }

    // MARK: Members

    private func members(_ condition: String, _ text: String, listYear: Int = 2025) throws -> Trial {
        try trial(condition, text, subject: "communes du groupement", listYear: listYear)
    }

    @Test(arguments: [
        "Les 5 communes membres agissent.", "La CC de la Rousse est composée de 5 communes.",
        "La CC de la Rousse regroupe cinq communes.", "Les 5 communes qui la composent agissent.",
    ])
    func theNumberOfCommunesIsThatOfTheMembers(text: String) throws {
        #expect(
            try members("membres.nombre écrit = membres.nombre", text).passages
                == ["5 communes"].map { words in
                    text.contains("cinq") ? "cinq communes" : words
                })
    }

    @Test(arguments: [
        "Le projet concerne 5 communes pilotes.", "Le syndicat de la Rousse regroupe 5 communes.",
        "Les 5 communes membres du syndicat mixte agissent.", "L'Aube compte 431 communes.",
        "La CC de la Rousse compte 5 communes rurales.",
    ])
    func otherCountsOfCommunesAreLeftAlone(text: String) throws {
        #expect(try members("membres.nombre écrit = membres.nombre", text).kind == "notApplicable")
    }

    @Test(arguments: [
        ("Les communes membres : Aubeville, Longpré et Marsac.", "Marsac n'en est pas membre"),
        ("Les communes membres (Aubeville et Marsac) agissent.", "Marsac n'en est pas membre, Longpré manque"),
        ("Les communes membres : Aubeville et Longprés.", ""),
        ("Les communes membres : Aubeville et Longpre.", ""),
    ])
    func aListIsComparedWithTheMembers(text: String, gap: String) throws {
        let trial = try members("membres.écart = \"\(gap)\"", text)
        #expect(trial.kind == "pass", "\(trial.findings)")
    }

    @Test func aListOfAnotherTimeSaysNothing() throws {
        let trial = try members(
            "membres.nombre écrit = membres.nombre", "Les 5 communes membres agissent.", listYear: 2021)
        #expect(trial.kind == "open")
    }
}
