import Testing

/// The Val d'Argent (Haut-Rhin), populations totales of the INSEE, vintage 2021: 9 483 inhabitants together.
@Suite struct TransferTests {
    private static let communes = """
        communes:
          - { nom: Sainte-Marie-aux-Mines, insee: "68298", population totale: 5171 }
          - { nom: Lièpvre, insee: "68185", population totale: 1834 }
          - { nom: Sainte-Croix-aux-Mines, insee: "68294", population totale: 1685 }
          - { nom: Rombach-le-Franc, insee: "68283", population totale: 793 }

        """
    private static let grouping = """
        groupements:
          - nom: CC du Val d'Argent
            siren: "246800395"
            nature: communauté de communes
            membres: [Sainte-Marie-aux-Mines, Lièpvre, Sainte-Croix-aux-Mines, Rombach-le-Franc]

        """
    private static let everything = "    transferts: [{ compétences: toutes, communes: toutes, depuis: 2025-01-01 }]\n"
    private static let day = "2026-01-01"

    @Test func theGroupingOwesForTheSumOfThoseWhoTransferred() throws {
        let question = try AdviceQuestion(Self.communes + Self.grouping + Self.everything)
        let items = try question.items("CC du Val d'Argent", on: Self.day)
        let planning = try #require(items.first { $0.result.rule.id.name == "planifier" })
        #expect(planning.population == 9483)
        #expect(planning.status == "due")
        #expect(try question.status("qualite", of: "CC du Val d'Argent", on: Self.day) == "due")
        #expect(try question.status("schema", of: "CC du Val d'Argent", on: Self.day) == "notDue")
        #expect(try question.status("relais", of: "CC du Val d'Argent", on: Self.day) == "notDue")
    }

    @Test func aCommuneThatTransferredEverythingOwesNoneOfTheFour() throws {
        let question = try AdviceQuestion(Self.communes + Self.grouping + Self.everything)
        for rule in ["recenser", "informer", "planifier", "qualite", "schema", "relais"] {
            #expect(try question.status(rule, of: "Sainte-Marie-aux-Mines", on: Self.day) == "absent")
        }
    }

    @Test func whereNothingIsTransferredOnlyTheLargeCommunePlans() throws {
        let question = try AdviceQuestion(Self.communes + Self.grouping)
        #expect(try question.status("planifier", of: "Sainte-Marie-aux-Mines", on: Self.day) == "due")
        #expect(try question.status("qualite", of: "Sainte-Marie-aux-Mines", on: Self.day) == "due")
        for commune in ["Lièpvre", "Sainte-Croix-aux-Mines", "Rombach-le-Franc"] {
            #expect(try question.status("planifier", of: commune, on: Self.day) == "notDue")
            #expect(try question.status("qualite", of: commune, on: Self.day) == "notDue")
            #expect(try question.status("informer", of: commune, on: Self.day) == "due")
        }
    }

    @Test func theSumIsExplainedAddendByAddend() throws {
        let question = try AdviceQuestion(Self.communes + Self.grouping + Self.everything)
        let items = try question.items("CC du Val d'Argent", on: Self.day)
        let planning = try #require(items.first { $0.result.rule.id.name == "planifier" })
        let steps = try #require(planning.result.explanation).flattened
        #expect(steps.contains { $0.hasPrefix("Sainte-Marie-aux-Mines") })
        #expect(steps.contains { $0.hasPrefix("Rombach-le-Franc") })
    }
}
