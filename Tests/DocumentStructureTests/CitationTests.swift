import DocumentStructure
import Testing

@Suite struct CitationTests {
    private func citations(_ text: String) throws -> [Citation] { try Outlined(text).outline.citations }

    @Test(
        arguments: [
            (
                "Vu les articles L. 263-1, L. 223-1 et L. 227-1 à 3 du Code de la sécurité sociale",
                ["L. 263-1", "L. 223-1", "L. 227-1", "L. 227-2", "L. 227-3"], "sécurité sociale"
            ),
            (
                "l'article L.214-1-3 du code de l’action sociale et des familles", ["L. 214-1-3"],
                "action sociale et des familles"
            ),
            ("article L 214-2 du CASF", ["L. 214-2"], "action sociale et des familles"),
            ("articles L214-2 et D. 214-10-1 du CASF", ["L. 214-2", "D. 214-10-1"], "action sociale et des familles"),
            ("article L.\u{A0}2121‑29 du CGCT", ["L. 2121-29"], "général des collectivités territoriales"),
            ("article R. 2324-21 du code de la santé publique", ["R. 2324-21"], "santé publique"),
            ("l'article 8 du code des marchés publics", ["8"], "marchés publics"),
            ("l'article L. 214-1-3", ["L. 214-1-3"], nil),
            (
                "le Code de l'action sociale et des familles, notamment ses articles L. 214-1 et L. 214-2",
                ["L. 214-1", "L. 214-2"], "action sociale et des familles"
            ),
        ] as [(String, [String], String?)])
    func codeArticles(text: String, articles: [String], code: String?) throws {
        let citation = try #require(try citations(text).last)
        #expect(citation.kind == .codeArticle)
        #expect(citation.articles == articles)
        #expect(citation.code == code)
    }

    @Test(
        arguments: [
            (
                "Vu la loi n° 2023-1196 du 18 décembre 2023 pour le plein emploi ;", Citation.Kind.law, "2023-1196",
                "2023-12-18", "le plein emploi"
            ),
            ("la loi du 18 décembre 2023 pour le plein emploi", .law, nil, "2023-12-18", "le plein emploi"),
            ("Loi plein emploi du 18 décembre 2024.", .law, nil, "2024-12-18", "plein emploi"),
            (
                "la loi n°78-17 du 6 Janvier 1978 modifiée relative à l'informatique, aux fichiers et aux libertés ainsi que les avis",
                .law, "78-17", "1978-01-06", "l'informatique, aux fichiers et aux libertés"
            ),
            (
                "le décret n° 2025-253 du 20 mars 2025 relatif au schéma pluriannuel.", .decree, "2025-253",
                "2025-03-20", "schéma pluriannuel"
            ),
            (
                "l'arrêté du 3 octobre 2001 relatif à l'action sociale des caisses", .order, nil, "2001-10-03",
                "l'action sociale des caisses"
            ),
            ("l'ordonnance n° 2021-611 du 19 mai 2021", .ordinance, "2021-611", "2021-05-19", nil),
            ("la circulaire Cnaf n° 2020-01 du 16 janvier 2020", .circular, "2020-01", "2020-01-16", nil),
        ] as [(String, Citation.Kind, String?, String, String?)])
    func acts(text: String, kind: Citation.Kind, number: String?, date: String, title: String?) throws {
        let citation = try #require(try citations(text).first)
        #expect(citation.kind == kind)
        #expect(citation.number == number)
        #expect(citation.date == day(date))
        #expect(citation.title?.text == title)
    }

    @Test(arguments: [
        "Il est convenu et arrêté ce qui suit", "la convention arrêtée entre l'État et la Cnaf",
        "les lois et règlements",
        "le code de la porte", "communiqués au CASF", "l'article 5 de la présente convention",
    ])
    func ordinaryWordsCiteNothing(text: String) throws {
        #expect(try citations(text).isEmpty)
    }

    @Test(
        arguments: [
            ("le 1er janvier 2026", "2026-01-01"), ("le 22.04.2016", "2016-04-22"), ("au 01/11/2018", "2018-11-01"),
            ("le 3 AOUT 2025", "2025-08-03"), ("12 décernbre 2025", "2025-12-12"), ("le 2026-01-01", "2026-01-01"),
            ("le 31 février 2026", nil), ("le 31/04/2026", nil), ("le 5\u{A0}févr. 2026", "2026-02-05"),
            ("le premier mars 2026", "2026-03-01"), ("le 1<sup>er</sup> mai 2026", "2026-05-01"),
            ("le 03-02-25", "2025-02-03"),
        ] as [(String, String?)])
    func dates(text: String, expected: String?) throws {
        let dates = try Outlined(text).outline.dates
        #expect(dates.count == 1)
        #expect(dates.first?.date == expected.flatMap { day($0) })
    }

    @Test(arguments: [
        "04.50.08.31.89", "04 50 88 49 54", "version 1.2.3", "article 3 mars", "L. 214-1-2025", "10 000 habitants",
    ])
    func otherNumbersAreNoDates(text: String) throws {
        #expect(try Outlined(text).outline.dates.isEmpty)
    }
}
