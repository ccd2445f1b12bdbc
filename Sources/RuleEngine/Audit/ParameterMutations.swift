import CalendarDates
import Expressions
import RuleModel

/// The mutations of the parameters that a rule reads, as far as it could tell them.
struct ParameterMutations {
    let rule: Rule
    let parameters: [Parameter]

    /// Each value that the rule can see, by one; each day on which it sees a value change, by one.
    func mutations() -> [RuleMutation] {
        let read = Set(rule.conditions.flatMap(\.factNames))
        return parameters.filter { read.contains($0.name) }.flatMap { parameter in
            parameter.values.indices.flatMap { values(of: parameter, at: $0) + days(of: parameter, at: $0) }
        }
    }

    private func values(of parameter: Parameter, at index: Int) -> [RuleMutation] {
        let dated = parameter.values[index]
        guard let number = dated.value?.wholeNumber, isSeen(parameter, index) else { return [] }
        return [-1, 1].map { step in
            let changed = Value.integer(number + step)
            return mutation(
                .threshold, "\(parameter.name) vaut \(changed.french) au lieu de \(Value.integer(number).french)",
                parameter.replacing(index, from: dated.from, value: changed)
            )
        }
    }

    private func days(of parameter: Parameter, at index: Int) -> [RuleMutation] {
        let dated = parameter.values[index]
        // A rule is never asked about a day before its own first: what happens earlier is all the same to it.
        let earlier = rule.inForceFrom.map { $0 < dated.from } ?? true ? [-1] : []
        let later = rule.inForceFrom.map { $0 <= dated.from } ?? true ? [1] : []
        guard rule.inForceUntil.map({ dated.from <= $0 }) ?? true else { return [] }
        return (earlier + later).compactMap { dated.from.adding(days: $0) }.map { day in
            let value = dated.value.map { "vaut \($0.french)" } ?? "cesse"
            return mutation(
                .date, "\(parameter.name) \(value) depuis le \(day.french) au lieu du \(dated.from.french)",
                parameter.replacing(index, from: day, value: dated.value)
            )
        }
    }

    /// Whether some day of the rule falls under this value.
    private func isSeen(_ parameter: Parameter, _ index: Int) -> Bool {
        let next = parameter.values.indices.contains(index + 1) ? parameter.values[index + 1].from : nil
        let startsInTime = rule.inForceUntil.map { parameter.values[index].from <= $0 } ?? true
        guard let next, let first = rule.inForceFrom else { return startsInTime }
        return startsInTime && first < next
    }

    private func mutation(_ kind: RuleMutation.Kind, _ description: String, _ parameter: Parameter) -> RuleMutation {
        RuleMutation(kind: kind, description: description, mustBeKilled: true, change: .parameter(parameter))
    }
}

extension Rule {
    /// The conditions that decide a duty, its deadline apart.
    var conditions: [Expression] {
        guard case .duty(let duty) = kind else { return [condition].compactMap(\.self) }
        return [condition].compactMap(\.self) + duty.readings.map(\.condition)
    }
}
