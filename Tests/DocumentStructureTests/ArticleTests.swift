import DocumentStructure
import Testing

@Suite struct ArticleTests {
    private func headings(_ body: String) throws -> [String] {
        try Outlined(convention(body)).outline.articles.map { "\($0.number.map(String.init) ?? "-") \($0.title)" }
    }

    @Test(arguments: [
        ("Article 1er\nObjet\n\nTexte long ici.\n\nArticle 2\nDurée\n\nTexte.", ["1 Objet", "2 Durée"]),
        ("ARTICLE PREMIER – OBJET\n\nTexte.\n\nARTICLE DEUX – DUREE\n\nTexte.", ["1 OBJET", "2 DUREE"]),
        ("Art. 1 – Objet\n\nTexte.\n\nArt. 2 – Durée\n\nTexte.", ["1 Objet", "2 Durée"]),
        ("ARTICLE 1 : OBJET\nTexte.\nARTICLE 2 : DURÉE\nTexte.", ["1 OBJET", "2 DURÉE"]),
        ("Article 1.\u{A0}– Objet\n\nTexte.\n\nArticle 2.\u{A0}– Durée\n\nTexte.", ["1 Objet", "2 Durée"]),
        ("**Article 1 Objet**\n\nTexte.\n\n**Article 2 Durée**\n\nTexte.", ["1 Objet", "2 Durée"]),
        ("Article I – Objet\n\nTexte.\n\nArticle II – Durée\n\nTexte.", ["1 Objet", "2 Durée"]),
        (
            "Article 1 : Objet. La convention fixe le cadre de travail entre les parties signataires du territoire.\n\nArticle 2 : Durée. Elle vaut cinq ans à compter de la signature de la présente convention par tous.",
            ["1 Objet", "2 Durée"]
        ),
        (
            "1. Objet\n\nTexte.\n\n2. Engagements\n\nTexte.\n\n3. Durée\n\nTexte.",
            ["1 Objet", "2 Engagements", "3 Durée"]
        ),
        (
            "I – Objet\n\nTexte.\n\nII – Engagements\n\nTexte.\n\nIII – Durée\n\nTexte.",
            ["1 Objet", "2 Engagements", "3 Durée"]
        ),
        (
            "## Objet\n\nTexte.\n\n## Engagements\n\nTexte.\n\n## Durée\n\nTexte.",
            ["- Objet", "- Engagements", "- Durée"]
        ),
        (
            "Objet de la convention\n\nTexte un.\n\nDurée et effet\n\nTexte.\n\nRésiliation\n\nTexte.",
            ["- Objet de la convention", "- Durée et effet", "- Résiliation"]
        ),
        (
            "Article 1 – Objet\n\nTexte.\n\nArticle 3 – Durée\n\nTexte.\n\nArticle 3 – Fin\n\nTexte.",
            ["1 Objet", "3 Durée", "3 Fin"]
        ),
        ("Article unique\n\nTexte de l'article.", ["1 "]),
        (
            "TITRE I : OBJET\n\nTexte.\n\nTITRE II : MOYENS\n\nTexte.\n\nTITRE III : DUREE\n\nTexte.",
            ["1 OBJET", "2 MOYENS", "3 DUREE"]
        ),
        (
            "TITRE I – GÉNÉRALITÉS\n\nArticle 1 : Objet\n\nTexte.\n\nTITRE II – FIN\n\nArticle 2 : Durée\n\nTexte.",
            ["1 Objet", "2 Durée"]
        ),
        (
            "Article 1. Les parties unissent leurs moyens au service des familles\n\nTexte.\n\nArticle 2. La convention dure quatre ans\n\nTexte.",
            ["1 Les parties unissent leurs moyens au service des familles", "2 La convention dure quatre ans"]
        ),
        ("Articie 1 : Objet\n\nTexte.\n\nArtlcle l0 : Durée\n\nTexte.", ["1 Objet", "10 Durée"]),
        (
            "| Article 1 | Objet | La présente convention organise le partenariat. |\n|---|---|---|\n| Article 2 | Durée | Elle dure cinq ans. |",
            ["1 Objet", "2 Durée"]
        ),
        (
            "Article 1 – Objet\n\nTexte.\n\nArticle 1.1 – Détail\n\nTexte.\n\nArticle 2 – Durée\n\nTexte.",
            ["1 Objet", "2 Durée"]
        ),
    ])
    func areFound(body: String, expected: [String]) throws {
        #expect(try headings(body) == expected)
    }

    @Test(arguments: [
        "Article L. 263-1 du code de la sécurité sociale.",
        "L'article 8 du code des marchés publics s'applique.",
        "Article 17 de la loi du 18 décembre 2023.",
        "Article 5, alinéa 2, tel que modifié.",
        "Articles 3 et 4 de la présente convention.",
        "Article 1 : Objet ........... 7",
        "Article 2 ………………………… 12",
    ])
    func runningTextAndContentsAreNoHeadings(line: String) throws {
        let body = "Article 1 – Objet\n\nTexte.\n\n\(line)\n\nSuite du texte.\n\nArticle 2 – Durée\n\nTexte."
        let text =
            line.contains("..") || line.contains("…") ? "Sommaire\n\n\(line)\n\n" + convention(body) : convention(body)
        #expect(try Outlined(text).outline.articles.map(\.title) == ["Objet", "Durée"])
    }

    @Test func bodiesEndAtTheNextHeadingTheFormulaOrTheAnnexes() throws {
        let outlined = try Outlined(
            convention(
                "Article 1 – Objet\n\nUn.\n\nArticle 2 – Durée\n\nDeux.\n\nFait à Lens, le 3 mars 2025\n\nAnnexe 1 – Plan"
            ))
        #expect(outlined.outline.articles.map { outlined.words($0.body) } == ["Un.", "Deux."])
    }

    @Test func aPreliminaryArticleIsThePreamble() throws {
        let outlined = try Outlined(
            convention("## Article préliminaire : Préambule\n\nLes Caf.\n\n## Article 1 : Objet\n\nTexte."))
        #expect(outlined.outline.preamble?.heading.text == "Article préliminaire : Préambule")
        #expect(outlined.words(outlined.outline.preamble?.body) == "Les Caf.")
        #expect(outlined.outline.articles.map(\.number) == [1])
    }

    @Test(arguments: ["PRÉAMBULE", "Preambule :", "Exposé des motifs", "Il est préalablement exposé ce qui suit :"])
    func preambleIsFound(heading: String) throws {
        let outlined = try Outlined(convention("\(heading)\n\nLes Caf agissent.\n\nArticle 1 – Objet\n\nTexte."))
        #expect(outlined.words(outlined.outline.preamble?.body) == "Les Caf agissent.")
    }

    @Test func contentsAreReadWithTheirTargets() throws {
        let outlined = try Outlined(
            "SOMMAIRE\n\nPréambule ..... 3\nArticle 1 : Objet ....... 4\nAnnexe 2 – Plan d'actions\t9\n\n"
                + convention("Article 1 : Objet\n\nTexte."))
        #expect(outlined.outline.contents.map(\.target) == [.other, .article(1), .annex("2")])
        #expect(outlined.outline.contents.map(\.title) == ["Préambule", "Objet", "Plan d'actions"])
        #expect(outlined.outline.articles.count == 1)
    }

    @Test func contentsWithoutPagesEndWhereTheTextBegins() throws {
        let outlined = try Outlined(
            "Sommaire\n\nArticle 1 – Objet\nArticle 2 – Durée\nAnnexe 1 – Plan\n\n"
                + convention("Article 1 – Objet\n\nTexte.\n\nArticle 2 – Durée\n\nTexte."))
        #expect(outlined.outline.contents.count == 3)
        #expect(outlined.outline.articles.map(\.number) == [1, 2])
    }
}
