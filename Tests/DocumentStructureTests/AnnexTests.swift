import DocumentStructure
import Testing

@Suite struct AnnexTests {
    private func annexes(_ tail: String, article: String = "Texte.") throws -> [String] {
        try Outlined(convention("Article 1 – Objet\n\n\(article)\n\nFait à Lens, le 3 mars 2025\n\n\(tail)")).outline
            .annexes
            .map { "\($0.number)|\($0.title)|\($0.state.rawValue)" }
    }

    @Test(arguments: [
        ("Annexe 1 – Diagnostic\n\nLe territoire compte douze crèches.", ["1|Diagnostic|attached"]),
        ("ANNEXE N° 2 : PLAN D'ACTIONS\n\nÀ compléter", ["2|PLAN D'ACTIONS|titleOnly"]),
        ("Annexe 3\n\n**Gouvernance**\n\nLe comité se réunit deux fois par an.", ["3|Gouvernance|attached"]),
        (
            "## Annexe A : Carte\n\n## Annexe B : Liste\n\nCrèche des Lutins, relais petite enfance, ludothèque, centre social, accueil de loisirs, maison des adolescents.",
            ["A|Carte|titleOnly", "B|Liste|attached"]
        ),
        ("ANNEXE I – BILAN\n\nSera annexé ultérieurement.", ["1|BILAN|titleOnly"]),
        (
            "Annexe 1 – Diagnostic\n\nAnnexe 1 – Diagnostic\n\nLe diagnostic est joint en deux parties.",
            ["1|Diagnostic|attached"]
        ),
        (
            "Liste des annexes :\n\n- Annexe 1 : Diagnostic\n- Annexe 2 : Plan",
            ["1|Diagnostic|citedOnly", "2|Plan|citedOnly"]
        ),
    ])
    func stateAndTitle(tail: String, expected: [String]) throws {
        #expect(try annexes(tail) == expected)
    }

    @Test(arguments: [
        ("Voir l'annexe 2.", ["2"]), ("Voir les annexes 2 et 3.", ["2", "3"]), ("(Annexe 1 et 2)", ["1", "2"]),
        ("(Annexes 4)", ["4"]), ("en annexe n° 3", ["3"]), ("en annexe n°3", ["3"]), ("l’annexe A", ["A"]),
        ("annexes 1, 2 et 4", ["1", "2", "4"]), ("les annexes 1 à 3", ["1", "2", "3"]), ("L'annexe II", ["2"]),
        ("annexe à la présente convention", []), ("figurant en annexe.", [""]),
        ("l'annexe 2 du décret n° 2025-253 du 20 mars 2025", []),
    ])
    func areCited(sentence: String, expected: [String]) throws {
        let outline = try Outlined(convention("Article 1 – Objet\n\nLe plan, \(sentence)")).outline
        #expect(outline.annexes.map(\.number) == expected)
        #expect(outline.references.count == expected.count)
    }

    @Test(arguments: [
        ("Le diagnostic des besoins (Annexe 1) ;", "Le diagnostic des besoins"),
        ("Les modalités de pilotage figurent en annexe 1.", "Les modalités de pilotage"),
        ("La liste des équipements est jointe en annexe 1.", "La liste des équipements"),
        (
            "D'identifier les besoins prioritaires (figurant en annexe 1 de la présente convention) ;",
            "D'identifier les besoins prioritaires"
        ),
        ("Voir l'annexe 1.", nil),
    ])
    func announcement(sentence: String, announced: String?) throws {
        let outline = try Outlined(convention("Article 1 – Objet\n\n\(sentence)")).outline
        #expect(outline.references.first?.announced?.text == announced)
        #expect(outline.annexes.first?.title == announced ?? "")
    }

    @Test func aContentsLineIsNoAttachedAnnex() throws {
        let text =
            "Sommaire\n\nArticle 1 : Objet .... 3\nAnnexe 1 : Diagnostic .... 9\n\n"
            + convention("Article 1 : Objet\n\nTexte.")
        let annexes = try Outlined(text).outline.annexes
        #expect(annexes.map(\.state) == [.citedOnly])
        #expect(annexes.map(\.title) == ["Diagnostic"])
    }

    @Test(arguments: [
        ("à l'article 7", [7]), ("aux articles 3 et 4 ci-dessus", [3, 4]),
        ("(article 9 de la présente convention)", [9]),
        ("l'article 8 du code des marchés publics", []), ("au titre de l'article 30 du RGPD", []),
        ("l'article L. 214-2 du CASF", []), ("l'article 17 de la loi du 18 décembre 2023", []),
        ("la loi n° 2023-1196 du 18 décembre 2023, notamment son article 17", []), ("à l’article premier", [1]),
    ])
    func articleReferences(sentence: String, expected: [Int]) throws {
        let outline = try Outlined(convention("Article 1 – Objet\n\nConformément \(sentence), le texte.")).outline
        #expect(outline.references.map(\.target) == expected.map { .article($0) })
    }
}
