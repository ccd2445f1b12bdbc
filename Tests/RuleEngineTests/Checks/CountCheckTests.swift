import Testing

@Suite struct CountCheckTests {
    private func lists(_ text: String) throws -> Trial {
        try Trial(
            "{ comptes: listes, noms: [communes, dates, axes] }", Trial.convention("Article 1 – Objet\n\n\(text)"))
    }

    @Test(arguments: [
        ("Les trois communes : Boisclair, Longpré et La Chapelle.", "pass"),
        ("Les 4 communes : Boisclair, Longpré et La Chapelle.", "fail"),
        ("Deux dates : le 3 mars 2026 et le 5 juin 2026.", "pass"),
        ("Trois dates : le 3 mars 2026 et le 5 juin 2026.", "fail"),
        ("Deux axes :\n\n- accueillir ;\n- former.", "pass"),
        ("Deux axes :\n\n- accueillir ;\n- former ;\n- informer.", "fail"),
        (
            "Trois axes : lutter contre les inégalités sociales, de destin, lever les freins, et proposer.",
            "notApplicable"
        ),
        ("Deux axes et trois communes : Boisclair et Longpré.", "notApplicable"),
        ("Les trois communes agissent ensemble.", "notApplicable"),
    ])
    func aListIsCountedWhenItsItemsCanBeTold(text: String, kind: String) throws {
        #expect(try lists(text).kind == kind)
    }

    @Test func itemsUnderItemsAreNotCounted() throws {
        #expect(try lists("Deux axes :\n\n- accueillir ;\n  - en crèche ;\n- former.").kind == "pass")
    }

    @Test func aListCutByAParagraphIsNotCounted() throws {
        #expect(
            try lists("Trois axes :\n\n- accueillir ;\n\nen crèche ;\n\n- former ;\n- informer.").kind
                == "notApplicable")
    }

    private func totals(_ rows: String) throws -> Trial {
        let header = "| Opération | Montant | Places pour 100 enfants |\n|---|---|---|\n"
        return try Trial("{ comptes: totaux }", Trial.convention("Article 1 – Budget\n\n\(header)\(rows)"))
    }

    @Test func aWrongTotalIsReportedWithTheSum() throws {
        let trial = try totals("| A | 780 000 € | 40 |\n| B | 95 000 € | 60 |\n| Total | 865 000 € | 48 |")
        #expect(trial.passages == ["865 000 €"])
    }

    @Test func aRightTotalPasses() throws {
        #expect(try totals("| A | 780 000 € | 40 |\n| B | 95 000 € | 60 |\n| Total | 875 000 € | 48 |").kind == "pass")
    }

    @Test(arguments: [
        "| A | 7 | 1 |\n| Sous-total | 7 | 1 |\n| B | 9 | 1 |\n| Total | 17 | 1 |",
        "| A | 7 | 1 |\n| B | selon devis | 1 |\n| Total | 17 | 1 |",
        "| A | 7 % | 1 |\n| B | 9 % | 1 |\n| Total | 17 % | 1 |",
        "| A | 7 | 1 |\n| B | 9 | 1 |\n| Moyenne | 17 | 1 |",
    ])
    func whatDoesNotAddUpByNatureIsLeftAlone(rows: String) throws {
        #expect(try totals(rows).kind == "notApplicable")
    }

    @Test func aTableCutAtTheEndOfAPageIsLeftAlone() throws {
        let header = "| Opération | Montant |\n|---|---|\n"
        let text = "\(header)| A | 5 |\n| B | 6 |\n\n\(header)| C | 7 |\n| D | 9 |\n| Total | 27 |"
        let trial = try Trial("{ comptes: totaux }", Trial.convention("Article 1 – Budget\n\n\(text)"))
        #expect(trial.kind == "notApplicable")
    }

    @Test func aSmallNumberMayCountSomeOfThem() throws {
        let check = "{ comptes: passages, noms: [communes membres] }"
        let text =
            "Article 1 – Objet\n\nLes 13 communes membres.\n\nArticle 2 – Suivi\n\nLes deux communes membres du syndicat."
        #expect(try Trial(check, Trial.convention(text)).kind == "pass")
    }

    @Test func twoNumbersForTheSameThingsAreReported() throws {
        let check = "{ comptes: passages, noms: [communes membres] }"
        let text =
            "Article 1 – Objet\n\nLes 13 communes membres.\n\nArticle 2 – Suivi\n\nLes quatorze communes membres."
        #expect(try Trial(check, Trial.convention(text)).passages == ["Les quatorze communes membres"])
    }
}
