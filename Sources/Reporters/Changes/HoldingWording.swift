import CalendarDates
import Expressions
import RuleEngine
import Territories

/// The words for where a competence stands with an authority, the same in every format.
enum HoldingWording {
    /// « détenu, pour 13 065 habitants = … », « transféré à … ».
    static func sentence(_ held: HeldCompetence) -> String {
        if let holder = held.transferredTo {
            return "transféré à \(holder)" + (held.transferSince.map { " depuis le \($0.french)" } ?? "")
        }
        guard held.isHeld, let population = held.population else { return "non détenu" }
        guard let total = population.total else {
            return "détenu, population inconnue (\(population.unknownParts.joined(separator: ", ")))"
        }
        return "détenu, pour \(Value.integer(total).french) habitants\(parts(population))"
    }

    /// Competences in the same situation, told in one line: « planifier, qualité : … ».
    static func lines(_ sentences: [(competence: Competence, sentence: String)]) -> [String] {
        var order: [String] = []
        var names: [String: [String]] = [:]
        for (competence, sentence) in sentences {
            if names[sentence] == nil { order.append(sentence) }
            names[sentence, default: []].append(competence.rawValue)
        }
        return order.map { "\(names[$0]?.joined(separator: ", ") ?? "") : \($0)" }
    }

    /// What each competence was and is, those in the same situation told in one line.
    static func lines(_ changes: [HoldingChange]) -> [String] {
        lines(
            changes.compactMap { change -> (competence: Competence, sentence: String)? in
                guard let competence = (change.after ?? change.before)?.competence else { return nil }
                let (before, after) = (change.before.map(sentence), change.after.map(sentence))
                return (competence, "\(before ?? "non détenu") → \(after ?? "non détenu")")
            }
        )
    }

    private static func parts(_ population: PopulationCount) -> String {
        guard population.parts.count > 1 else { return "" }
        let addends = population.parts.map { "\($0.name) \($0.value.map { Value.integer($0).french } ?? "?")" }
        return " = " + addends.joined(separator: " + ")
    }
}
