import RuleEngine
import RuleModel

/// The end of a report on several dossiers: a line for each, and one for all.
struct RunSummary {
    private var lines: [(path: String, words: String)] = []
    private var unreadable = 0
    private var total = Tally()

    var isEmpty: Bool { lines.count == unreadable }

    mutating func add(_ part: DossierPart) {
        lines.append((part.path, part.tally.french))
        total = total + part.tally
    }

    mutating func add(unreadable path: String) {
        lines.append((path, "non examiné"))
        unreadable += 1
    }

    /// Nothing for a single dossier, whose report already ends with its own count.
    func text(_ style: TextStyle) -> String {
        guard lines.count > 1 else { return "" }
        let examined = lines.count - unreadable
        let missing = unreadable == 0 ? "" : ", \(unreadable) non examiné\(unreadable > 1 ? "s" : "")"
        let all = "\(examined) dossier\(examined > 1 ? "s" : "") examiné\(examined > 1 ? "s" : "")\(missing)"
        let title = style.paint("EN RÉSUMÉ", .strong)
        let entries = lines.map { "  \($0.path) : \($0.words)" }
        let end = style.paint("\(all) : \(total.french).", .strong)
        return "\n" + ([title] + entries + [end]).joined(separator: "\n") + "\n"
    }
}

extension Tally {
    /// « 2 erreurs, 1 avertissement, 0 information, 3 points non tranchés », and what is set aside when there is any.
    var french: String {
        let counts = Severity.allCases.reversed().map { "\(self[$0]) \($0.plural(self[$0]))" }
        let undecided = "\(open) point\(open > 1 ? "s" : "") non tranché\(open > 1 ? "s" : "")"
        return (counts + [undecided] + (suppressed > 0 ? ["\(suppressed) mis de côté"] : [])).joined(separator: ", ")
    }
}
