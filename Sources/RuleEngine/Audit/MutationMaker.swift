import CalendarDates
import Expressions
import RuleModel

/// Makes the mutations of a rule: its dates, its parameters, and each of its conditions.
struct MutationMaker {
    let rule: Rule
    /// The parameters of its pack.
    let parameters: [Parameter]

    /// Every mutation, those of dates first.
    func mutations() -> [RuleMutation] {
        switch rule.kind {
        case .check(let specification): dates(mustBeKilled: false) + demands(of: specification)
        case .duty(let duty):
            dates(mustBeKilled: true)
                + ParameterMutations(rule: rule, parameters: parameters).mutations()
                + conditions() + readings(of: duty) + deadlines(of: duty) + exceptions(of: duty)
        }
    }

    private func dates(mustBeKilled: Bool) -> [RuleMutation] {
        func moved(_ day: CalendarDate?, _ label: String, _ rule: (CalendarDate) -> Rule) -> [RuleMutation] {
            guard let day else { return [] }
            return [-1, 1].compactMap { day.adding(days: $0) }.map { other in
                RuleMutation(
                    kind: .date, description: "\(label) le \(other.french) au lieu du \(day.french)",
                    mustBeKilled: mustBeKilled, change: .rule(rule(other))
                )
            }
        }
        return moved(rule.inForceFrom, "en vigueur") { rule.inForce(from: $0, until: rule.inForceUntil) }
            + moved(rule.inForceUntil, "dernier jour") { rule.inForce(from: rule.inForceFrom, until: $0) }
    }

    /// A check on facts has thresholds of its own; words to look for have none.
    private func demands(of specification: CheckSpecification) -> [RuleMutation] {
        guard case .condition(let condition, let anchor) = specification else { return [] }
        return condition.mutants().map { mutant in
            let changed = CheckSpecification.condition(mutant.expression, anchor: anchor)
            return mutation(
                mutant, "contrôle", rule.replacing(kind: .check(changed), condition: rule.condition),
                mustBeKilled: false
            )
        }
    }

    private func conditions() -> [RuleMutation] {
        (rule.condition?.mutants() ?? []).map { mutant in
            mutation(mutant, "condition d'application", rule.replacing(kind: rule.kind, condition: mutant.expression))
        }
    }

    private func readings(of duty: Duty) -> [RuleMutation] {
        let changed = duty.readings.indices.flatMap { index in
            let reading = duty.readings[index]
            return reading.condition.mutants().map { mutant in
                var readings = duty.readings
                readings[index] = Duty.Reading(name: reading.name, condition: mutant.expression)
                let place = reading.name.isEmpty ? "" : "lecture « \(reading.name) »"
                return mutation(mutant, place, replacing(duty, readings: readings))
            }
        }
        guard duty.readings.count > 1 else { return changed }
        return changed
            + duty.readings.indices.map { index in
                var readings = duty.readings
                let dropped = readings.remove(at: index)
                return RuleMutation(
                    kind: .reading, description: "sans la lecture « \(dropped.name) »", mustBeKilled: false,
                    change: .rule(replacing(duty, readings: readings))
                )
            }
    }

    private func deadlines(of duty: Duty) -> [RuleMutation] {
        (duty.deadline?.day?.mutants() ?? []).compactMap { mutant in
            switch mutant.kind {
            case .number, .date, .duration, .boundary: break
            case .connective, .negation: return nil
            }
            let changed = Duty(
                modality: duty.modality, readings: duty.readings, exceptions: duty.exceptions,
                deadline: duty.deadline?.replacing(day: mutant.expression)
            )
            return RuleMutation(
                kind: .deadline, description: Self.described(mutant, "échéance"), mustBeKilled: true,
                change: .rule(rule.replacing(kind: .duty(changed), condition: rule.condition))
            )
        }
    }

    private func exceptions(of duty: Duty) -> [RuleMutation] {
        duty.exceptions.map { exception in
            let changed = Duty(
                modality: duty.modality, readings: duty.readings,
                exceptions: duty.exceptions.filter { $0 != exception }, deadline: duty.deadline
            )
            return RuleMutation(
                kind: .exception, description: "sans l'exception « \(exception.name) »", mustBeKilled: false,
                change: .rule(rule.replacing(kind: .duty(changed), condition: rule.condition))
            )
        }
    }

    private func replacing(_ duty: Duty, readings: [Duty.Reading]) -> Rule {
        let changed = Duty(
            modality: duty.modality, readings: readings, exceptions: duty.exceptions, deadline: duty.deadline
        )
        return rule.replacing(kind: .duty(changed), condition: rule.condition)
    }

    private func mutation(
        _ mutant: Mutant, _ place: String, _ rule: Rule, mustBeKilled: Bool = true
    ) -> RuleMutation {
        let kind: RuleMutation.Kind =
            switch mutant.kind {
            case .boundary, .number: .threshold
            case .date, .duration: .date
            case .connective: .connective
            case .negation: .negation
            }
        return RuleMutation(
            kind: kind, description: Self.described(mutant, place),
            mustBeKilled: mustBeKilled && (kind == .threshold || kind == .date), change: .rule(rule)
        )
    }

    private static func described(_ mutant: Mutant, _ place: String) -> String {
        "« \(mutant.before) » devient « \(mutant.after) »" + (place.isEmpty ? "" : " (\(place))")
    }
}
