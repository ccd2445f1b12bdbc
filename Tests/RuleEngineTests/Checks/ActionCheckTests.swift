import Testing

@Suite struct ActionCheckTests {
    private static let check = """
        { actions: complètes, débuts: ["fiche action", "action"], éléments: [{ nom: pilote, parmi: [pilote] },
            { nom: échéance, parmi: [echeance] }] }
        """

    private func trial(_ plan: String, check: String = check) throws -> Trial {
        try Trial(check, Trial.convention("Article 1 – Plan d'actions\n\n\(plan)"))
    }

    @Test func aRowWithABlankCellIsReported() throws {
        let table = "| Action | Pilote | Échéance |\n|---|---|---|\n| Ouvrir | Commune | 2027 |\n| Former | | 2028 |"
        #expect(try trial(table).passages == ["Former"])
    }

    @Test func theRowOfTotalsIsNoAction() throws {
        let table = "| Action | Pilote | Échéance |\n|---|---|---|\n| Ouvrir | Commune | 2027 |\n| Total | | 1 |"
        #expect(try trial(table).kind == "pass")
    }

    @Test func anElementThatNoActionHasIsReportedOnce() throws {
        let table = "| Action | Pilote |\n|---|---|\n| Ouvrir | Commune |\n| Former | Relais |"
        let trial = try trial(table)
        #expect(trial.findings.count == 1)
        #expect(trial.passages == ["Ouvrir"])
    }

    @Test func anElementGivenForThePlanAsAWholeIsNotAskedOfEachAction() throws {
        let table = "| Action | Pilote |\n|---|---|\n| Ouvrir | Commune |\n\n## Échéances du plan\n\nFin 2027."
        let check = Self.check.replacing("echeance", with: "echeance*")
        #expect(try trial(table, check: check).kind == "pass")
    }

    @Test func aMarkerTellsAnActionThatLacksTheRest() throws {
        let check = Self.check.replacing("débuts:", with: "repères: [public], débuts:")
        let table = "| Action | Public | Lieu |\n|---|---|---|\n| Ouvrir | familles | centre |"
        #expect(try trial(table).kind == "notApplicable")
        #expect(try trial(table, check: check).findings.count == 2)
    }

    @Test func labelsMayStandInTwoColumns() throws {
        let sheet = """
            | Fiche action 1 | Ouvrir une crèche |
            |---|---|
            | Pilote | Commune |
            | Échéance | 2027 |

            | Fiche action 2 | Former |
            |---|---|
            | Pilote | Relais |
            | Échéance | 2028 |
            """
        #expect(try trial(sheet).kind == "pass")
    }

    @Test func sentencesThatSpeakOfActionsAreNoSheets() throws {
        #expect(try trial("Action publique et action privée se complètent.\n\nLe reste suit.").kind == "notApplicable")
    }

    @Test func aDeadlineOutsideThePeriodIsReported() throws {
        let check = """
            { actions: dans la période, débuts: ["action"], éléments: [{ nom: échéance, parmi: [echeance] }] }
            """
        let duration = "Article 1 – Durée\n\nDu 1er janvier 2026 au 31 décembre 2030.\n\n"
        let table = "| Action | Échéance |\n|---|---|\n| Ouvrir | 2030 |\n| Former | mars 2031 |\n| Lire | fin 2025 |"
        let trial = try Trial(check, Trial.convention("\(duration)Article 2 – Plan\n\n\(table)"))
        #expect(trial.passages == ["2031", "2025"])
    }
}
