import RuleEngine
import RuleModel

/// The breaches of one severity, grouped by rule: the places first, the reason and the remedy once.
struct FindingsSection {
    /// A rule that breaks in many places shows these; the others are counted.
    private static let shownPlaces = 5

    let report: Report
    let severity: Severity
    let style: TextStyle

    /// Number of breaches.
    var count: Int { groups.reduce(0) { $0 + $1.findings.count } }

    var text: String {
        let groups = self.groups
        guard !groups.isEmpty else { return "" }
        let title = "\(severity.plural(2).uppercased()) (\(count))"
        return ([style.paint(title, .strong, severity.tone)] + groups.map(block)).joined(separator: "\n\n")
    }

    private var groups: [(rule: Rule, findings: [Finding])] {
        var groups: [(rule: Rule, findings: [Finding])] = []
        for result in report.results where result.severity == severity {
            guard case .fail(let all) = result.outcome else { continue }
            let findings = all.filter { $0.suppression == nil }
            guard !findings.isEmpty else { continue }
            if let last = groups.indices.last, groups[last].rule.id == result.rule.id {
                groups[last].findings += findings
            } else {
                groups.append((result.rule, findings))
            }
        }
        return groups
    }

    private func block(_ group: (rule: Rule, findings: [Finding])) -> String {
        var lines: [String] = []
        for finding in group.findings.prefix(Self.shownPlaces) { lines += self.lines(of: finding) }
        let others = group.findings.count - Self.shownPlaces
        if others > 0 {
            lines.append("    … et \(others) autre\(others > 1 ? "s" : "") du même genre (--format json).")
        }
        if !group.rule.rationale.isEmpty { lines.append(labelled("pourquoi", group.rule.rationale)) }
        lines.append(labelled("fondement", foundation(group.rule)))
        lines += remedies(group.findings)
        if let wording = group.rule.wording { lines.append(labelled("rédaction possible", "« \(wording) »")) }
        lines.append(style.paint("    règle : \(group.rule.id)", .faint))
        return lines.joined(separator: "\n")
    }

    /// The remedy once when it is the same everywhere; else that of the first place, the others being alike.
    private func remedies(_ findings: [Finding]) -> [String] {
        guard let first = findings.first?.suggestion, !first.isEmpty else { return [] }
        let others = Set(findings.map(\.suggestion)).count > 1 ? " Faire de même pour les autres." : ""
        return [labelled("à faire", first + others)]
    }

    private func lines(of finding: Finding) -> [String] {
        var lines = [style.wrap(finding.message, first: "  ● ", rest: "    ")]
        if let place = finding.place {
            lines.append(style.paint("    \(location(place))", .faint))
            lines += Excerpt(dossier: report.situation.dossier, place: place, style: style).lines
        }
        lines += finding.notes.map { style.wrap($0, first: "      ", rest: "      ") }
        lines += finding.evidence.prefix(2).filter { !$0.note.isEmpty }.map { evidence in
            style.wrap(
                "\(evidence.note) : \(location(evidence.place)), « \(words(evidence.place)) »", first: "      voir ",
                rest: "           "
            )
        }
        return lines
    }

    private func words(_ place: Place) -> String {
        let words = report.situation.dossier.words(at: place)
        return words.count <= 90 ? words : words.prefix(89) + "…"
    }

    private func location(_ place: Place) -> String {
        let dossier = report.situation.dossier
        let logical = dossier.logicalPath(of: place)
        let line = PlaceWording(dossier, place).path
        return logical.isEmpty ? line : "\(line), \(logical)"
    }

    private func foundation(_ rule: Rule) -> String {
        let texts = rule.references.map(\.citation).joined(separator: " ; ")
        guard !texts.isEmpty else { return "\(rule.basis.rawValue) (confiance \(rule.confidence.rawValue))" }
        return "\(rule.basis.rawValue), \(texts) (confiance \(rule.confidence.rawValue), \(rule.confidence.french))"
    }

    private func labelled(_ label: String, _ text: String) -> String {
        style.wrap(text, first: "    \(label) : ", rest: "      ")
    }
}
