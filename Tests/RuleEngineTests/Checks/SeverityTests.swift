import RuleModel
import Testing

/// The same rule weighs more as the signature comes near, or when a duty hangs on it.
@Suite struct SeverityTests {
    private static let text = Trial.convention("Article 1 – Objet\n\nMontant : ....... euros.")

    @Test(arguments: [
        (Stage.draft, Severity.warning), (.final, .error), (.signed, .error), (.archived, .info),
    ])
    func theStageSetsTheSeverity(stage: Stage, severity: Severity) throws {
        let trial = try Trial("{ blancs: blancs }", Self.text, stage: stage)
        #expect(trial.kind == "fail")
        #expect(trial.result.severity == severity)
    }

    @Test func aCircumstanceThatHoldsSetsAnother() throws {
        let trial = try Trial(
            "{ blancs: blancs }", Self.text,
            attributes: "gravité si: [{ si: parties.nombre > 1, gravité: info }]", stage: .final
        )
        #expect(trial.result.severity == .info)
    }

    @Test func aCircumstanceThatIsUnknownSetsNone() throws {
        let trial = try Trial(
            "{ blancs: blancs }", Self.text,
            attributes: "gravité si: [{ si: obligation.schéma, gravité: info }]", stage: .final
        )
        #expect(trial.result.severity == .error)
    }
}
