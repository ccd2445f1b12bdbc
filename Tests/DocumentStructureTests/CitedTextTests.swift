import DocumentStructure
import Testing

/// What is cited is printed in one form, and read again as the same text.
@Suite struct CitedTextTests {
    private func texts(_ sentence: String) throws -> [CitedText] {
        try Outlined(sentence).outline.citations.map(\.text)
    }

    @Test(arguments: [
        (
            "Vu les articles L.263-1, L 223 - 1 et L. 227‑1 à 3 du Code de la sécurité sociale ;",
            "articles L. 263-1, L. 223-1, L. 227-1, L. 227-2 et L. 227-3 du code de la sécurité sociale"
        ),
        (
            "les articles L. 227-1 à L. 227-3 du CSS",
            "articles L. 227-1, L. 227-2 et L. 227-3 du code de la sécurité sociale"
        ),
        (
            "les articles L. 214-1, 214-2 et L214-5 du CASF",
            "articles L. 214-1, L. 214-2 et L. 214-5 du code de l'action sociale et des familles"
        ),
        (
            "l'article L. 214-1-3, II, al. 3 du CASF",
            "article L. 214-1-3, II, al. 3 du code de l'action sociale et des familles"
        ),
        (
            "au troisième alinéa du II de l’article L.\u{A0}214-1-3 du code de l’action sociale et des familles",
            "article L. 214-1-3, II, al. 3 du code de l'action sociale et des familles"
        ),
        (
            "le 3° du I de l'article D. 214-10-1 du CASF",
            "article D. 214-10-1, I, 3° du code de l'action sociale et des familles"
        ),
        (
            "les 1° et 2° du I de l'article L. 214-1-3 du CASF",
            "articles L. 214-1-3, I, 1° et L. 214-1-3, I, 2° du code de l'action sociale et des familles"
        ),
        (
            "l'article L. 2141-3 du code de l'action sociale et des familles",
            "article L. 2141-3 du code de l'action sociale et des familles"
        ),
        (
            "l'article L. 214.1.3 du code de l'action sociale et des familles",
            "article L. 214.1.3 du code de l'action sociale et des familles"
        ),
        ("l'article L.O. 1112-1 du CGCT", "article L.O. 1112-1 du code général des collectivités territoriales"),
        ("l'article 1240 du code civil", "article 1240 du code civil"),
        ("l'article L. 121-1 du Code des assurances", "article L. 121-1 du Code des assurances"),
        ("l'article L. 214-2", "article L. 214-2"), ("Vu le CGCT", "code général des collectivités territoriales"),
        (
            "Vu la loi n°2023-1196 du 18 décembre 2023 pour le plein emploi ;",
            "loi n° 2023-1196 du 18 décembre 2023 pour le plein emploi"
        ),
        ("Loi plein emploi du 18 décembre 2024.", "loi plein emploi du 18 décembre 2024"),
        (
            "les articles 17 et 18 de la loi n° 2023-1196 du 18 décembre 2023",
            "articles 17 et 18 de la loi n° 2023-1196 du 18 décembre 2023"
        ),
        ("l'article 1er de la loi du 1er juillet 1901", "article 1er de la loi du 1er juillet 1901"),
        ("l'ordonnance n° 2021-611 du 19 mai 2021", "ordonnance n° 2021-611 du 19 mai 2021"),
        (
            "l'arrêté du 3 octobre 2001 relatif à l'action sociale des caisses et la convention d'objectifs",
            "arrêté du 3 octobre 2001 relatif à l'action sociale des caisses"
        ),
        ("la circulaire Cnaf n° 2020-01 du 16 janvier 2020", "circulaire Cnaf n° 2020-01 du 16 janvier 2020"),
        (
            "le décret n° 2025-253 du 20 mars 2025 relatif au schéma pluriannuel",
            "décret n° 2025-253 du 20 mars 2025 relatif au schéma pluriannuel"
        ),
        (
            "le règlement (UE) n° 2016/679 du Parlement européen et du Conseil du 27 avril 2016",
            "règlement (UE) 2016/679 du 27 avril 2016"
        ),
        ("la directive 95/46/CE du 24 octobre 1995", "directive (UE) 95/46 du 24 octobre 1995"),
    ])
    func isReadPrintedAndReadAgain(sentence: String, printed: String) throws {
        let text = try #require(try texts(sentence).first)
        #expect(text.description == printed)
        #expect(try texts("Vu " + printed) == [text])
    }

    @Test(arguments: [
        (
            "le code de l'éducation et l'article L. 214-1 du même code", "article L. 214-1 du code de l'éducation"
        ),
        (
            "l'article L. 214-1 du CASF et l'article L. 214-2 du code précité",
            "article L. 214-2 du code de l'action sociale et des familles"
        ),
        (
            "la loi n° 78-17 du 6 janvier 1978 et l'article 4 de ladite loi",
            "article 4 de la loi n° 78-17 du 6 janvier 1978"
        ),
        (
            "la loi n° 78-17 du 6 janvier 1978 et l'article 4 de la loi précitée",
            "article 4 de la loi n° 78-17 du 6 janvier 1978"
        ),
        (
            "l'article L. 214-1-3 du CASF, puis le III du même article",
            "article L. 214-1-3, III du code de l'action sociale et des familles"
        ),
    ])
    func whatPointsBackIsFollowed(sentence: String, printed: String) throws {
        let outlined = try Outlined(sentence)
        let last = try #require(outlined.outline.citations.last)
        #expect(last.text.description == printed)
        #expect(last.isAnaphora)
    }

    @Test(arguments: [
        "l'article 7 de cette convention", "l'article 3 du règlement intérieur", "le même article", "ladite loi",
        "l'accueil de 2 à 3 enfants", "I. Objet et II. Durée",
    ])
    func whatNamesNoTextIsNoCitation(sentence: String) throws {
        #expect(try texts(sentence).isEmpty)
    }
}
