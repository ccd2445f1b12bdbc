import RuleEngine
import RuleModel

/// What a person must decide, and what cannot be told for want of a fact.
struct UndecidedSection {
    let report: Report
    let style: TextStyle

    var text: String {
        var lines: [String] = []
        for result in report.results {
            guard case .review(let readings) = result.outcome else { continue }
            lines.append(style.wrap("\(name(result)) : \(readings)", first: "  ? ", rest: "    "))
        }
        let reviews = lines.isEmpty ? [] : [style.paint("À VÉRIFIER PAR UNE PERSONNE", .strong)] + lines
        let open = openLines
        let undecided = open.isEmpty ? [] : [style.paint("ON NE PEUT PAS CONCLURE", .strong)] + open
        return [reviews, undecided].filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
    }

    /// Rules that wait for the same facts are told together.
    private var openLines: [String] {
        var order: [String] = []
        var titles: [String: [String]] = [:]
        for result in report.results
        where result.rule.schemaItem == nil && result.suppression == nil {
            guard case .open(let missing, let reason) = result.outcome else { continue }
            let sentence = OpenWording.sentence(missing: missing, reason: reason)
            if titles[sentence] == nil { order.append(sentence) }
            titles[sentence, default: []].append(name(result))
        }
        return order.flatMap { sentence in
            [style.wrap(sentence, first: "  ? ", rest: "    ")]
                + (titles[sentence] ?? []).map { style.wrap($0, first: "      – ", rest: "        ") }
        }
    }

    private func name(_ result: RuleResult) -> String {
        result.subject.name.isEmpty ? result.rule.title : "\(result.rule.title) (\(result.subject.name))"
    }
}
