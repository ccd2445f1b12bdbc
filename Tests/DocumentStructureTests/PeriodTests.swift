import DocumentStructure
import Testing

@Suite struct PeriodTests {
    @Test(arguments: [
        (
            "La convention est conclue jusqu'au 31 décembre 2027 à compter du 1er janvier 2023.", "2023-01-01",
            "2027-12-31"
        ),
        (
            "Le présent avenant prend effet le 1er novembre 2024 et prend fin en même temps que la convention, le 31 décembre 2026.",
            "2024-11-01", "2026-12-31"
        ),
    ])
    func bothEndsAreReadInAnyOrder(sentence: String, start: String, end: String) throws {
        let outline = try Outlined(convention("Article 1 – Durée\n\n\(sentence)")).outline
        let period = try #require(outline.periods.first { $0.origin == .durationClause })
        #expect(period.start == day(start))
        #expect(period.end == day(end))
    }

    @Test func thePeriodOfASchemaIsNotThatOfTheConvention() throws {
        let outline = try Outlined(
            convention("Article 1 – Objet\n\nLe schéma départemental des services aux familles 2024-2029 s'applique.")
        ).outline
        #expect(outline.ownPeriods.isEmpty)
    }

    @Test func thePeriodOfASchemaMayFollowTheNameOfItsDepartement() throws {
        let schema = "le schéma départemental des services aux familles de la Haute-Lorne"
        let outline = try Outlined(
            convention("Article 1 – Objet\n\nVu \(schema) pour les années 2025 à 2030 ;")
        ).outline
        #expect(outline.ownPeriods.isEmpty)
        #expect(outline.periods.map(\.end) == [day("2030-12-31")])
    }

    @Test(
        arguments: [
            (
                "La présente convention est conclue à compter du 1er janvier 2026 jusqu'au 31 décembre 2030 au maximum.",
                "2026-01-01", "2030-12-31", nil
            ),
            ("La convention est conclue du 1er janvier 2025 au 31 décembre 2029.", "2025-01-01", "2029-12-31", nil),
            ("Elle est conclue pour une durée de cinq ans.", nil, nil, 5),
            ("Elle prend effet au 1er janvier 2025 pour une durée de cinq (5) ans.", "2025-01-01", nil, 5),
            (
                "La présente convention est conclue à compter de la date de signature jusqu'au 31 décembre 2019 inclus.",
                nil, "2019-12-31", nil
            ),
            ("Elle couvre la période 2024-2028.", "2024-01-01", "2028-12-31", nil),
            ("Elle prend effet le 1er mars 2025 et expire le 31 décembre 2028.", "2025-03-01", "2028-12-31", nil),
        ] as [(String, String?, String?, Int?)])
    func ofTheDurationArticle(sentence: String, start: String?, end: String?, years: Int?) throws {
        let outline = try Outlined(
            convention(
                "Article 1 – Objet\n\nTexte.\n\nArticle 2 – Durée\n\n\(sentence) Un préavis de 6 mois s'applique.")
        ).outline
        let period = try #require(outline.periods.first { $0.origin == .durationClause })
        #expect(period.start == start.flatMap { day($0) })
        #expect(period.end == end.flatMap { day($0) })
        #expect(period.years == years)
        #expect(outline.periods.count == 1)
    }

    @Test(arguments: [
        "2026-2030", "2026/2030", "2026 – 2030", "Période 2026 à 2030", "du 1er janvier 2026 au 31 décembre 2030",
    ])
    func ofTheTitle(line: String) throws {
        let text =
            "CONVENTION TERRITORIALE GLOBALE\n\n\(line)\n\nEntre :\n\nLa Caf du Nord, représentée par M. Luc BON ;\n\nEt :\n\nla ville de Lens, représentée par son maire.\n\nArticle 1 – Objet\n\nTexte."
        let period = try #require(try Outlined(text).outline.periods.first)
        #expect(period.origin == .title)
        #expect(period.start == day("2026-01-01"))
        #expect(period.end == day("2030-12-31"))
    }

    @Test func ofTheDeliberationThatComesFirst() throws {
        let text =
            "Registre des délibérations\n\nSéance du 3 mars 2016\n\nObjet : projet social 2016/2020 et convention\n\nAprès en avoir délibéré, adopte.\n\n"
            + convention("Article 1 – Objet\n\nTexte.")
        let periods = try Outlined(text).outline.periods
        #expect(periods.map(\.origin) == [.deliberation])
        #expect(periods.first?.end == day("2020-12-31"))
    }

    @Test func numbersOfActsAreNoPeriods() throws {
        #expect(
            try Outlined(convention("Article 1 – Objet\n\nLe décret n° 2021-2025 et le projet culturel 2017-2020."))
                .outline.periods.isEmpty)
    }
}
