import CalendarDates
import Expressions
import RuleEngine
import RuleModel
import Territories

/// The advice for a reader who is no lawyer: what to do now, what comes, what may be done, what cannot be told.
public struct AdviceTextReporter: Sendable {
    private let style: TextStyle
    private let explains: Bool

    /// A reporter; with `explains`, each answer is followed by its reasoning.
    public init(style: TextStyle, explains: Bool = false) {
        self.style = style
        self.explains = explains
    }

    /// The whole advice.
    public func text(_ advice: Advice) -> String {
        let opening = "Au \(advice.date.french). Règles vérifiées le \(verified(advice))."
        return ([opening] + advice.authorities.map(authority)).joined(separator: "\n\n") + "\n"
    }

    private func verified(_ advice: Advice) -> String {
        advice.packs.map(\.verifiedOn).min()?.french ?? "—"
    }

    private func authority(_ advice: AuthorityAdvice) -> String {
        let sections = AdviceSection.allCases.compactMap { section in
            section.text(of: advice.items, style: style, explains: explains)
        }
        return ([heading(advice.authority)] + sections).joined(separator: "\n\n")
    }

    private func heading(_ authority: Authority) -> String {
        let id = authority.holder.id.map { " (\($0))" } ?? ""
        var lines = [style.paint("\(authority.holder.name)\(id)", .strong)]
        lines += grouped(authority.competences).map { style.wrap($0, first: "  ", rest: "    ") }
        return lines.joined(separator: "\n")
    }

    /// Competences in the same situation are told in one line.
    private func grouped(_ competences: [HeldCompetence]) -> [String] {
        var order: [String] = []
        var names: [String: [String]] = [:]
        for held in competences {
            let sentence = self.sentence(held)
            if names[sentence] == nil { order.append(sentence) }
            names[sentence, default: []].append(held.competence.rawValue)
        }
        return order.map { "\(names[$0]?.joined(separator: ", ") ?? "") : \($0)" }
    }

    private func sentence(_ held: HeldCompetence) -> String {
        if let holder = held.transferredTo {
            return "transféré à \(holder)" + (held.transferSince.map { " depuis le \($0.french)" } ?? "")
        }
        guard held.isHeld, let population = held.population else { return "non détenu" }
        guard let total = population.total else {
            return "détenu, population inconnue (\(population.unknownParts.joined(separator: ", ")))"
        }
        let parts =
            population.parts.count > 1
            ? " = "
                + population.parts.map { "\($0.name) \(Value.integer($0.value ?? 0).french)" }.joined(separator: " + ")
            : ""
        return "détenu, pour \(Value.integer(total).french) habitants\(parts)"
    }
}
