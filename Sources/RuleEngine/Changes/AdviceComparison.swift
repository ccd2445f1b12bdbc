import CalendarDates
import RuleModel
import Territories

/// Compares two answers about the same authorities.
struct AdviceComparison {
    let before: Advice
    let after: Advice

    /// An answer that changed, not yet explained.
    struct Difference {
        let holder: Holder
        let rule: Rule
        let modality: Duty.Modality
        let before: AuthorityAdvice.Item?
        let after: AuthorityAdvice.Item?
    }

    /// Competences that changed hands or count another population.
    var holdings: [HoldingChange] {
        pairs.flatMap { pair in
            Competence.allCases.compactMap { competence -> HoldingChange? in
                let before = pair.before?.authority.competence(competence)
                let after = pair.after?.authority.competence(competence)
                let isSame =
                    (before?.isHeld ?? false) == (after?.isHeld ?? false)
                    && before?.population?.total == after?.population?.total
                    && before?.transferredTo == after?.transferredTo
                return isSame ? nil : HoldingChange(holder: pair.holder, before: before, after: after)
            }
        }
    }

    /// Duties, rights and faculties whose answer changed; statements only describe what the holdings already say.
    var differences: [Difference] {
        pairs.flatMap { pair in
            let before = Self.byRule(pair.before)
            let after = Self.byRule(pair.after)
            let rules = Set(before.keys).union(after.keys)
            return rules.sorted().compactMap { id -> Difference? in
                let (old, new) = (before[id], after[id])
                guard let item = new ?? old, item.modality != .statement, old.answer != new.answer else { return nil }
                return Difference(
                    holder: pair.holder, rule: item.result.rule, modality: item.modality, before: old, after: new)
            }
        }
    }

    private typealias Pair = (holder: Holder, before: AuthorityAdvice?, after: AuthorityAdvice?)

    /// Authorities of either answer, by name, in the order of the newer one.
    private var pairs: [Pair] {
        let earlier = Dictionary(before.authorities.map { ($0.authority.holder.name, $0) }) { first, _ in first }
        let names = Set(after.authorities.map(\.authority.holder.name))
        let lost = before.authorities.filter { !names.contains($0.authority.holder.name) }
        return lost.map { ($0.authority.holder, $0, nil) }
            + after.authorities.map { ($0.authority.holder, earlier[$0.authority.holder.name], $0) }
    }

    private static func byRule(_ advice: AuthorityAdvice?) -> [RuleID: AuthorityAdvice.Item] {
        Dictionary((advice?.items ?? []).map { ($0.result.rule.id, $0) }) { first, _ in first }
    }
}

extension AuthorityAdvice.Item? {
    /// The answer alone; a rule that does not concern an authority says the same as one that asks nothing of it.
    var answer: Outcome? {
        guard let outcome = self?.result.outcome else { return nil }
        if case .notApplicable = outcome { return nil }
        return outcome
    }
}
