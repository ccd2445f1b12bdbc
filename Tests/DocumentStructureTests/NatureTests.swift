import DocumentStructure
import Testing

@Suite struct NatureTests {
    private static let parties =
        "Entre\nla Caf du Nord, représentée par M. Luc GRARD, directeur ;\net\nla ville de Lens, représentée par son maire ;\n\nIl est convenu ce qui suit :\n\n"
    private static let deliberation =
        "EXTRAIT DU REGISTRE DES DÉLIBÉRATIONS\n\nSéance du 3 mars 2025\n\nObjet : convention territoriale globale 2025-2029\n\nAprès en avoir délibéré, le conseil municipal\n\nArticle 1er : approuve la présente convention.\n\n"

    @Test(arguments: [
        ("Convention territoriale globale\n\n" + parties + "Article 1 – Objet\n\nTexte.", Nature.convention),
        ("CTG 2025-2029\n\n" + parties + "I. Objet\n\nTexte.", .convention),
        ("AVENANT N° 2 À LA CONVENTION\n\n" + parties + "Article 1 : Objet\n\nTexte.", .avenant),
        (deliberation, .deliberation),
        (deliberation + "CONVENTION TERRITORIALE GLOBALE\n\n" + parties + "Article 1 : Objet\n\nTexte.", .convention),
        ("COMMUNIQUÉ DE PRESSE\n\nLa Caf signe une convention territoriale globale avec la commune.", .pressRelease),
        ("La Caf signe une convention.\n\nContacts presse : Mme Roy", .pressRelease),
        ("Dossier de presse\n\nLa convention territoriale globale", .pressRelease),
        ("Annexe 2 : Diagnostic\n\nLe territoire compte 12 crèches.", .annex),
        ("SERVICE AGREEMENT\n\nArticle 1. Scope\n\nThe provider delivers.\n\nArticle 2. Term\n\nFive years.", .unknown),
        ("Recette de la tarte aux pommes\n\nÉplucher les pommes.", .unknown),
        (
            "Bail commercial\n\n" + parties
                + "Article 1 : Objet\n\nLa présente convention a pour objet un local.\n\nArticle 2 : Durée\n\nNeuf ans.",
            .unknown
        ),
        (
            "Règlement intérieur de l'accueil\n\nArticle 1 – Objet\n\nLa convention territoriale globale finance le service.\n\nArticle 2 – Tarifs\n\nVotés.",
            .unknown
        ),
        (
            "GLOBAL TERRITORIAL CONVENTION\n\nBetween:\nThe Caf, represented by its director\n\nArticle 1 – Purpose\n\nThe present convention.\n\nArticle 2 – Term\n\nFive years.",
            .unknown
        ),
        (
            "VEREINBARUNG\n\nZwischen der Stadt und der Kasse\n\nArtikel 1 – Gegenstand\n\nDie vorliegende Konvention.",
            .unknown
        ),
        (
            "FACTURE N° 12\n\nEntre : SARL Dupont, représentée par M. Dupont\nEt : la commune de Lens\n\nTotal TTC : 241 €",
            .unknown
        ),
        (
            "Procès-verbal de la séance\n\n" + deliberation + "CONVENTION TERRITORIALE GLOBALE\n\n" + parties
                + "Article 1 : Objet\n\nTexte.", .convention
        ),
        ("Contrat de bail\n\nEntre\nM. A\net\nM. B\n\nArticle 1 : Objet\n\nLe bail.", .unknown),
    ])
    func isTold(text: String, nature: Nature) throws {
        #expect(try Outlined(text).outline.nature == nature)
    }

    @Test func evidenceIsKept() throws {
        let outlined = try Outlined(convention("Article 1 – Objet\nTexte."))
        #expect(outlined.outline.natureEvidence.map(outlined.words).contains("CONVENTION TERRITORIALE GLOBALE"))
        #expect(outlined.outline.title?.text == "CONVENTION TERRITORIALE GLOBALE")
    }

    @Test(arguments: [
        ("2026-2030", "Convention territoriale globale 2026-2030"),
        ("Années 2026 à 2030", "Convention territoriale globale Années 2026 à 2030"),
        ("Mairie de Lens", "Convention territoriale globale"),
    ])
    func yearsBelowTheTitleBelongToIt(line: String, title: String) throws {
        let text = "Convention territoriale globale\n\n\(line)\n\n" + Self.parties + "Article 1 – Objet\n\nTexte."
        #expect(try Outlined(text).outline.title?.text == title)
    }

    @Test func theExtentBeginsAtTheTitleInsideABundle() throws {
        let text =
            Self.deliberation + "CONVENTION TERRITORIALE GLOBALE\n\n" + Self.parties + "Article 1 : Objet\n\nTexte."
        let outlined = try Outlined(text)
        #expect(outlined.words(outlined.outline.extent).hasPrefix("CONVENTION TERRITORIALE GLOBALE Entre"))
        #expect(outlined.outline.articles.map(\.number) == [1])
        #expect(outlined.outline.articles.map(\.title) == ["Objet"])
    }

    @Test func theExtentIsTheDocumentOtherwise() throws {
        let outlined = try Outlined("Logo\n\n" + convention("Article 1 – Objet\nTexte."))
        #expect(outlined.outline.extent == outlined.document.text.fullRange)
    }
}
