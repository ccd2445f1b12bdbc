import DocumentStructure
import Testing

@Suite struct DeliberationTests {
    @Test(
        arguments: [
            (
                "Vu la délibération du conseil municipal de Lens en date du 3 mars 2025 ;", "conseil municipal de Lens",
                1, "2025-03-03", nil, false
            ),
            (
                "Vu la délibération n° 2025-12 du conseil municipal de la commune de Lens en date du 3 mars 2025",
                "conseil municipal de la commune de Lens", 1, "2025-03-03", "2025-12", false
            ),
            (
                "Vu la délibération n°DEL-25/14 du 3 mars 2025 du conseil municipal", "conseil municipal", 1,
                "2025-03-03", "DEL-25/14", false
            ),
            (
                "Vu la décision du conseil d'administration de la Caf du Nord en date du 22.04.2016 figurant en annexe 5",
                "conseil d'administration de la Caf du Nord", 0, "2016-04-22", nil, false
            ),
            ("Vu la délibération du conseil municipal en date du ....", "conseil municipal", 1, nil, nil, true),
            (
                "Vu la délibération du conseil municipal de Lens en date du", "conseil municipal de Lens", 1, nil, nil,
                true
            ),
            ("Vu la délibération du conseil municipal en date du XX", "conseil municipal", 1, nil, nil, true),
            ("Vu la délibération du conseil municipal du … ;", "conseil municipal", 1, nil, nil, true),
            ("Vu la délibération du conseil municipal en date du ____ ;", "conseil municipal", 1, nil, nil, true),
            (
                "Vu la délibération du conseil communautaire de la communauté de communes du Lac en date du 3 mars 2025",
                "conseil communautaire de la communauté de communes du Lac", nil, "2025-03-03", nil, false
            ),
        ] as [(String, String, Int?, String?, String?, Bool)])
    func inVisas(visa: String, body: String, party: Int?, date: String?, number: String?, isBlank: Bool) throws {
        let outline = try Outlined(convention("\(visa)\n\nArticle 1 – Objet\n\nTexte.")).outline
        let mention = try #require(outline.deliberations.last)
        #expect(mention.body == body)
        #expect(mention.party == party)
        #expect(mention.date == date.flatMap { day($0) })
        #expect(mention.number == number)
        #expect(mention.hasBlankDate == isBlank)
    }

    @Test func coordinatedBodiesAreTwoMentions() throws {
        let outline = try Outlined(
            convention(
                "Vu la délibération du conseil municipal de Lens en date du ... et du conseil d'administration de la Caf en date du ... figurant en annexe 6.\n\nArticle 1 – Objet\n\nTexte."
            )
        ).outline
        let last = outline.deliberations.suffix(2)
        #expect(last.map(\.party) == [1, 0])
        #expect(last.allSatisfy { $0.hasBlankDate })
    }

    @Test func clausesOfPartiesAndTitlesOfAnnexesCount() throws {
        let outline = try Outlined(
            convention(
                "Article 1 – Objet\n\nTexte.\n\nFait à Lens\n\nAnnexe 6 : Décision du conseil municipal de Lens en date du XX"
            )
        ).outline
        #expect(outline.deliberations.map(\.party) == [1, 1])
        #expect(outline.deliberations.map(\.hasBlankDate) == [false, true])
    }

    @Test func runningTextDoesNotCount() throws {
        let outline = try Outlined(
            convention(
                "Article 1 – Objet\n\nLa communauté peut adhérer à un syndicat par simple délibération du conseil communautaire, à la majorité."
            )
        ).outline
        #expect(outline.deliberations.count == 1)
    }

    @Test(arguments: [
        ("Vu le code civil ;\nVu la loi du 2 mars 1982 ;", 2), ("Vu le code civil ; Vu la loi du 2 mars 1982 ;", 2),
        ("VU :\n- le code civil\n- la loi du 2 mars 1982", 2), ("- Vu le code civil,\n- Vu la loi,", 2),
        ("Vu et présenté pour enrôlement", 0), ("vu du ciel", 0),
    ])
    func visas(text: String, count: Int) throws {
        #expect(try Outlined(convention("\(text)\n\nArticle 1 – Objet\n\nTexte.")).outline.visas.count == count)
    }
}
