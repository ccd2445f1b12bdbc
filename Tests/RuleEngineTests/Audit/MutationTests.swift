import RuleModel
import TestSupport
import Testing

/// A rule is only as sure as its examples: what they do not see is told.
@Suite struct MutationTests {
    @Test func examplesAroundTheThresholdAndTheFirstDayKillEverything() throws {
        let audit = try AuditTrial([
            "planifier": AuditTrial.duty("titulaire.population > seuil.schéma", examples: AuditTrial.fullExamples)
        ]).rule("planifier")
        #expect(audit.survivors.isEmpty)
        #expect(audit.isSound)
        #expect(audit.trials.count == 7)
        let boundary = try #require(audit.trials.first { $0.mutation.description.contains(">=") })
        #expect(boundary.killer?.name == "pile au seuil")
    }

    @Test func aThresholdThatNoExampleTouchesSurvives() throws {
        let trial = try AuditTrial([
            "planifier": AuditTrial.duty("titulaire.population > seuil.schéma", examples: AuditTrial.looseExamples)
        ])
        #expect(
            try trial.survivors("planifier", .threshold) == [
                "seuil.schéma vaut 9\u{202F}999 au lieu de 10\u{202F}000",
                "seuil.schéma vaut 10\u{202F}001 au lieu de 10\u{202F}000",
                "« titulaire.population > seuil.schéma » devient « titulaire.population >= seuil.schéma »",
            ])
        #expect(!trial.report.isSound)
    }

    @Test func aFirstDayThatNoExampleTouchesSurvives() throws {
        let trial = try AuditTrial([
            "planifier": AuditTrial.duty("titulaire.population > seuil.schéma", examples: AuditTrial.looseExamples)
        ])
        #expect(
            try trial.survivors("planifier", .date) == [
                "en vigueur le 31 décembre 2024 au lieu du 1er janvier 2025",
                "en vigueur le 2 janvier 2025 au lieu du 1er janvier 2025",
                "seuil.schéma vaut 10\u{202F}000 depuis le 2 janvier 2025 au lieu du 1er janvier 2025",
            ])
    }

    @Test func aConnectiveThatNoExampleTellsApartIsToldWithoutFailing() throws {
        let condition = "titulaire.population > seuil.schéma or titulaire.exerce volontairement"
        let examples = """
              - { nom: pile, attendu: sans objet, faits: { titulaire.population: 10000, titulaire.exerce volontairement: non } }
              - { nom: deux raisons, attendu: obligatoire, faits: { titulaire.population: 10001, titulaire.exerce volontairement: oui } }
              - { nom: la veille, attendu: à venir, date: 2024-12-31, faits: { titulaire.population: 10001, titulaire.exerce volontairement: oui } }
              - { nom: le premier jour, attendu: obligatoire, date: 2025-01-01, faits: { titulaire.population: 10001, titulaire.exerce volontairement: oui } }
              - { nom: une seule, attendu: obligatoire, faits: { titulaire.population: 10001 } }
            """
        let whole = try AuditTrial(["essai": AuditTrial.duty(condition, examples: examples)])
        #expect(try whole.survivors("essai", .connective).isEmpty)
        let shortened = examples.split(separator: "\n").dropLast().joined(separator: "\n")
        let partial = try AuditTrial(["essai": AuditTrial.duty(condition, examples: shortened)])
        #expect(try partial.survivors("essai", .connective).count == 1)
        let survivor = try partial.rule("essai").survivors.first { $0.kind == .connective }
        #expect(survivor?.mustBeKilled == false)
    }

    @Test func aDelayIsHeldByAnExampleThatStatesTheDay() throws {
        let lines = ["obligation: { si: true, échéance: 'autorité.schéma adopté le + duration(\"P1M\")' }"]
        let rule = AuditTrial.duty("true", examples: "  - { nom: toujours, attendu: obligatoire }")
            .replacing("obligation: { si: 'true' }", with: lines.joined())
        #expect(try AuditTrial(["essai": rule]).survivors("essai", .deadline).count == 2)
        let held =
            rule + """

                  - { nom: un mois, attendu: obligatoire, échéance: 2026-02-15, faits: { autorité.schéma adopté le: 2026-01-15 } }
                """
        #expect(try AuditTrial(["essai": held]).survivors("essai", .deadline).isEmpty)
    }

    @Test func anExceptionAndAReadingThatNoExampleNeedsAreTold() throws {
        let exception = AuditTrial.duty(
            "titulaire.convention tient lieu de schéma",
            examples: AuditTrial.looseExamples.replacing(
                "30000 } }", with: "30000, titulaire.convention tient lieu de schéma: oui } }"))
        let duty = AuditTrial.duty(
            "titulaire.population > seuil.schéma", examples: AuditTrial.fullExamples, lines: "sauf: [dispense]")
        let trial = try AuditTrial(["dispense": exception, "essai": duty])
        #expect(try trial.survivors("essai", .exception) == ["sans l'exception « dispense »"])
    }

    @Test func anExampleThatTheRuleContradictsProvesNothing() throws {
        let examples = AuditTrial.fullExamples.replacing("attendu: sans objet", with: "attendu: obligatoire")
        let audit = try AuditTrial([
            "essai": AuditTrial.duty("titulaire.population > seuil.schéma", examples: examples)
        ]).rule("essai")
        #expect(audit.failures.map(\.example.name) == ["pile au seuil"])
        #expect(!audit.isSound)
    }

    @Test func aCheckIsAskedForBothKindsOfExampleAndItsDatesAreOnlyTold() throws {
        let check = TemporaryPack.check + "\nen vigueur: { depuis: 2025-01-01 }"
        let audit = try AuditTrial(["annexes": check]).rule("annexes")
        #expect(audit.remarks == ["aucun exemple conforme"])
        #expect(audit.survivors.map(\.kind) == [.date, .date])
        #expect(audit.cells == nil)
        #expect(audit.isSound)
    }
}
