import RuleEngine
import Testing

/// L. 214-2, III: a convention that contains what the schéma must contain dispenses from the schéma, and from nothing else.
@Suite struct DispensationTests {
    private static func territory(standsFor: String?, until: String = "2030-12-31") -> String {
        """
        communes: [{ nom: Grandville, population totale: 15000 }]
        conventions:
          - nom: CTG
            avec: Caf
            parties: [Grandville]
            du: 2025-01-01
            au: \(until)
        \(standsFor.map { "    tient lieu de schéma: \($0)" } ?? "")
        """
    }

    private func status(_ rule: String, standsFor: String?, until: String = "2030-12-31") throws -> String {
        try AdviceQuestion(Self.territory(standsFor: standsFor, until: until)).status(rule, on: "2026-01-01")
    }

    @Test func aCommuneIsDispensedFromTheSchema() throws {
        #expect(try status("schema", standsFor: "oui") == "waived")
    }

    @Test func theRelayAndTheCompetencesRemainDue() throws {
        for rule in ["relais", "planifier", "qualite", "recenser", "informer"] {
            #expect(try status(rule, standsFor: "oui") == "due")
        }
    }

    @Test func aConventionWhoseContentFallsShortDispensesFromNothing() throws {
        #expect(try status("schema", standsFor: "non") == "due")
    }

    @Test func aConventionThatNobodyCheckedLeavesTheQuestionOpen() throws {
        let question = try AdviceQuestion(Self.territory(standsFor: nil))
        #expect(try question.status("schema", on: "2026-01-01") == "open")
        #expect(
            try question.missing("schema", on: "2026-01-01") == ["titulaire.convention tient lieu de schéma"])
    }

    @Test func theDutyReturnsWhenTheConventionEnds() throws {
        #expect(try status("schema", standsFor: "oui", until: "2025-12-31") == "due")
    }

    @Test func forAGroupingTheLawIsUnsettled() throws {
        let question = try AdviceQuestion(
            """
            communes: [{ nom: A, population totale: 8000 }, { nom: B, population totale: 8000 }]
            groupements:
              - nom: CC des Deux
                nature: communauté de communes
                membres: [A, B]
                transferts: [{ compétences: toutes, communes: toutes }]
            conventions:
              - { nom: CTG, avec: Caf, parties: [CC des Deux], du: 2025-01-01, au: 2030-12-31, tient lieu de schéma: oui }
            """
        )
        #expect(try question.status("schema", of: "CC des Deux", on: "2026-01-01") == "review")
    }
}

extension Explanation {
    /// The texts of all steps, outermost first.
    var flattened: [String] { [text] + children.flatMap(\.flattened) }
}
