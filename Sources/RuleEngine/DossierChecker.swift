import CalendarDates
import DocumentStructure
import Expressions
import RuleModel

/// Applies the rules that examine documents to one dossier.
struct DossierChecker {
    let engine: Engine
    let situation: Situation
    let facts: DocumentFacts
    /// The authorities that the convention concerns; none when the territory is not known.
    let authorities: [ConcernedAuthority]
    /// Waivers and baseline with what became of them; `nil` while they are not applied.
    let exempted: (exemptions: Exemptions, use: ExemptionUse)?
    private let severities: [RuleID: StagedSeverity]

    init(
        engine: Engine, situation: Situation, given: FactSheet, authorities: [ConcernedAuthority] = [],
        severities: [RuleID: StagedSeverity] = [:],
        exempted: (exemptions: Exemptions, use: ExemptionUse)? = nil
    ) {
        self.engine = engine
        self.severities = severities
        self.exempted = exempted
        self.situation = situation
        self.authorities = authorities
        facts = DocumentFacts(situation: situation, given: given)
    }

    /// One result for each subject of the rule.
    func results(of rule: Rule) -> [RuleResult] {
        guard case .check(let specification) = rule.kind else { return [] }
        if let reason = exclusion(of: rule) {
            return [RuleResult(rule: rule, subject: Subject(name: ""), outcome: .notApplicable(reason))]
        }
        let subjects = self.subjects(of: rule)
        guard !subjects.isEmpty else {
            let reason = "le document n'en contient pas"
            return [RuleResult(rule: rule, subject: Subject(name: ""), outcome: .notApplicable(reason))]
        }
        return subjects.map { result(of: rule, specification, subject: $0.subject, sheet: $0.sheet) }
    }

    /// Why the rule does not apply to this document at all, or `nil`.
    private func exclusion(of rule: Rule) -> String? {
        let outline = situation.dossier.convention.outline
        if rule.subject != .document {
            switch outline.nature {
            case .convention, .avenant: break
            case .deliberation, .pressRelease, .annex, .unknown:
                return "ce document n'est pas une convention (\(outline.nature.rawValue))"
            }
        }
        let date = situation.referenceDate.value
        if let from = rule.inForceFrom, date < from {
            return "la convention (\(date.french)) est antérieure au \(from.french)"
        }
        if let until = rule.inForceUntil, date > until {
            return "la règle n'est plus en vigueur depuis le \(until.french)"
        }
        return nil
    }

    private func subjects(of rule: Rule) -> [(subject: Subject, sheet: FactSheet)] {
        let dossier = situation.dossier
        let outline = dossier.convention.outline
        switch rule.subject {
        case .convention, .document: return [(Subject(name: ""), facts.convention)]
        case .party, .localParty:
            return outline.parties.enumerated().compactMap { position, party in
                guard rule.subject == .party || party.kind.isLocalAuthority else { return nil }
                let place = Place(file: 0, range: party.range)
                return (Subject(name: party.name, place: place), facts.sheet(of: party, at: position))
            }
        case .annex:
            return dossier.annexes.map { annex in
                let place = annex.heading ?? annex.citations.first
                return (Subject(name: annex.name, place: place), facts.sheet(of: annex))
            }
        case .concernedAuthority:
            // Authorities that no territory tells are unknown, not absent.
            guard !authorities.isEmpty else { return [(Subject(name: ""), facts.convention)] }
            return authorities.map { (Subject(name: $0.name, place: $0.statement?.place), facts.sheet(of: $0)) }
        case .memberList:
            return MemberMentions(situation: situation).all.map { mention in
                (Subject(name: "", place: Place(file: 0, range: mention.range)), facts.sheet(of: mention))
            }
        case .commune, .grouping, .authority, .holder: return []
        }
    }

    private func result(
        of rule: Rule, _ specification: CheckSpecification, subject: Subject, sheet: FactSheet
    ) -> RuleResult {
        var sheet = sheet
        let pack = engine.library.packs.first { $0.id == rule.id.pack }
        sheet.setParameters(pack?.parameters ?? [], on: situation.referenceDate.value)
        let known = sheet.facts(for: rule.vocabulary)
        if let condition = rule.condition {
            let evaluation = condition.evaluate(known)
            let explanation = Explanation(trace: evaluation.trace, sheet: sheet)
            switch evaluation.truth {
            case .true: break
            case .false:
                let outcome = Outcome.notApplicable("la condition « \(condition.source) » n'est pas remplie")
                return RuleResult(rule: rule, subject: subject, outcome: outcome, explanation: explanation)
            case .unknown:
                let outcome = Outcome.open(missing: evaluation.missing, reason: "")
                return RuleResult(rule: rule, subject: subject, outcome: outcome, explanation: explanation)
            }
        }
        let context = CheckContext(
            rule: rule, situation: situation, subject: subject, sheet: sheet, phrases: engine.phrases,
            texts: engine.library.texts
        )
        let (outcome, explanation) = context.outcome(of: specification, exempted: exempted)
        if case .fail(let findings) = outcome { sheet.set("constat.manques", findings.compactMap(\.lacking).max()) }
        return RuleResult(
            rule: rule, subject: subject, outcome: outcome,
            severity: severity(of: rule, sheet.facts(for: rule.vocabulary)), explanation: explanation
        )
    }

    /// The severity for this stage, unless a circumstance that is known to hold, or the keeper, sets another.
    private func severity(of rule: Rule, _ facts: Facts) -> Severity {
        if let chosen = severities[rule.id] { return chosen[situation.stage.value] }
        for override in rule.severityOverrides where override.condition.evaluate(facts).truth == .true {
            return override.severity
        }
        return rule.severity[situation.stage.value]
    }
}

extension CheckContext {
    /// The answer of the check, with its reasoning when there is one.
    func outcome(
        of specification: CheckSpecification, exempted: (exemptions: Exemptions, use: ExemptionUse)?
    ) -> (outcome: Outcome, explanation: Explanation?) {
        switch specification {
        case .condition(let condition, let anchor):
            let answer = ConditionCheck(condition: condition, anchor: anchor, context: self).outcome()
            return (answer.outcome, answer.explanation)
        case .presence(let presence): return (PresenceCheck(specification: presence, context: self).outcome(), nil)
        case .wording(let wording): return (WordingCheck(specification: wording, context: self).outcome(), nil)
        case .placeholders(let kind): return (PlaceholderCheck(kind: kind, context: self).outcome(), nil)
        case .numbering(let parts): return (NumberingCheck(parts: parts, context: self).outcome(), nil)
        case .references(let demand): return (ReferenceCheck(demand: demand, context: self).outcome(), nil)
        case .citations(let demand): return (CitationCheck(demand: demand, context: self).outcome(), nil)
        case .agreement(let agreement): return (AgreementCheck(agreement: agreement, context: self).outcome(), nil)
        case .acronyms: return (AcronymCheck(context: self).outcome(), nil)
        case .stamps(let demand): return (StampCheck(demand: demand, context: self).outcome(), nil)
        case .actions(let actions): return (ActionCheck(specification: actions, context: self).outcome(), nil)
        case .counts(let counts): return (CountCheck(specification: counts, context: self).outcome(), nil)
        case .reading: return (ReadingCheck(context: self).outcome(), nil)
        case .dossier(let demand): return (DossierCheck(demand: demand, context: self).outcome(), nil)
        case .exemptions(let demand):
            guard let (exemptions, use) = exempted else { return (.notApplicable("rien n'est mis à l'écart"), nil) }
            let check = ExemptionCheck(demand: demand, exemptions: exemptions, use: use, context: self)
            return (check.outcome(), nil)
        }
    }
}
