import RuleEngine
import RuleModel

/// An audit of the rules, for a terminal: one line a rule, then what stands against it.
public struct AuditTextReporter: Sendable {
    private let style: TextStyle
    private let isVerbose: Bool

    /// A reporter; it can also show each mutation with the example that kills it, and the answers over the cells.
    public init(style: TextStyle, isVerbose: Bool = false) {
        self.style = style
        self.isVerbose = isVerbose
    }

    /// The whole audit.
    public func text(_ report: AuditReport) -> String {
        let packs = report.packs.map { pack in
            [style.paint("\(pack.id) — \(pack.title)", .strong)]
                + report.rules.filter { $0.rule.id.pack == pack.id }.flatMap(lines)
        }
        let sections = packs + [alternatives(report), stale(report), summary(report)]
        return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
    }

    // MARK: Rules

    private func lines(_ audit: RuleAudit) -> [String] {
        let killed = audit.trials.count - audit.survivors.count
        let cells = audit.cells.map { $0.unproven == nil ? [style.count($0.count, "cellule")] : [] } ?? []
        let parts = [
            style.count(audit.rule.examples.count, "exemple"), "\(killed)/\(audit.trials.count) mutations tuées",
        ]
        let head = style.wrap(
            (parts + cells).joined(separator: ", "), first: "\(mark(audit.isSound)) \(audit.rule.id.name) : ",
            rest: "    "
        )
        return [head] + objections(audit) + (isVerbose ? details(audit) : [])
    }

    private func mark(_ isSound: Bool) -> String {
        isSound ? style.paint("✓", .green) : style.paint("✗", .red)
    }

    private func details(_ audit: RuleAudit) -> [String] {
        let answers = audit.cells.map { [item("cellules", Self.answers($0.answers), isGrave: false)] } ?? []
        return answers
            + audit.trials.compactMap { trial in
                trial.killer.map { killer in
                    let text = "\(trial.mutation.kind.french) : \(trial.mutation.description)"
                    return style.wrap("\(text) → tuée par « \(killer.name) »", first: "    ✓ ", rest: "        ")
                }
            }
    }

    private static func answers(_ answers: [(answer: RuleExample.Expectation, count: Int)]) -> String {
        answers.map { "\($0.count) « \($0.answer.rawValue) »" }.joined(separator: ", ")
    }

    private func objections(_ audit: RuleAudit) -> [String] {
        let failures = audit.failures.map { failure in
            item("exemple en échec", "« \(failure.example.name) » donne « \(failure.answer) »", isGrave: true)
        }
        let survivors = audit.survivors.map { mutation in
            item("\(mutation.kind.french) sans exemple", mutation.description, isGrave: mutation.mustBeKilled)
        }
        let unproven = audit.cells?.unproven.map { [item("cellules", $0, isGrave: false)] } ?? []
        return failures + survivors + (audit.cells?.anomalies ?? []).map(item) + unproven
            + audit.remarks.map { item("remarque", $0, isGrave: false) }
    }

    private func item(_ anomaly: CellAnomaly) -> String {
        let more = anomaly.count == 1 ? "" : ", et \(style.count(anomaly.count - 1, "autre")) de même"
        return item(anomaly.kind.french, "\(anomaly.message) (\(anomaly.example)\(more))", isGrave: true)
    }

    private func item(_ label: String, _ text: String, isGrave: Bool) -> String {
        let sign = isGrave ? style.paint("✗", .red) : style.paint("•", .yellow)
        return style.wrap(text, first: "    \(sign) \(label) : ", rest: "        ")
    }

    // MARK: Groups, sources, summary

    private func alternatives(_ report: AuditReport) -> [String] {
        guard !report.alternatives.isEmpty else { return [] }
        return [style.paint("Alternatives : une règle s'applique, et une seule", .strong)]
            + report.alternatives.flatMap { group in
                let names = group.rules.map(\.name).joined(separator: ", ")
                let parts = zip(group.rules, group.holding).map { "\($1) pour \($0.name)" }.joined(separator: ", ")
                let cells = group.unproven ?? "\(style.count(group.count, "cellule")), dont \(parts)"
                let first = "\(mark(group.anomalies.isEmpty)) \(names) : "
                return [style.wrap(cells, first: first, rest: "    ")] + group.anomalies.map(item)
            }
    }

    private func stale(_ report: AuditReport) -> [String] {
        guard !report.stale.isEmpty else { return [] }
        let limit = style.count(report.staleAfter, "jour")
        return [style.paint("Sources à relire (vérifiées plus de \(limit) avant le \(report.date.french))", .strong)]
            + report.stale.map { source in
                let age = "vérifié le \(source.verifiedOn.french), il y a \(style.count(source.age, "jour"))"
                return style.wrap("\(source.subject) : \(age)", first: "• ", rest: "    ")
            }
    }

    private func summary(_ report: AuditReport) -> [String] {
        let survivors = report.rules.flatMap(\.survivors)
        let trials = report.rules.reduce(0) { $0 + $1.trials.count }
        let proofs = [
            style.count(report.rules.count, "règle"),
            style.count(report.rules.reduce(0) { $0 + $1.rule.examples.count }, "exemple"),
            "\(trials - survivors.count)/\(trials) mutations tuées",
            style.count(report.rules.reduce(0) { $0 + ($1.cells?.count ?? 0) }, "cellule"),
        ]
        let faults = [
            style.count(survivors.count(where: \.mustBeKilled), "seuil ou date", "seuils ou dates")
                + " d'obligation sans exemple",
            style.count(report.anomalyCount, "lacune ou chevauchement", "lacunes ou chevauchements"),
        ]
        return [proofs, faults, [style.count(report.stale.count, "source") + " à relire"]].map {
            style.wrap($0.joined(separator: ", "))
        }
    }
}

extension AuditReport {
    /// Anomalies of the rules and of the groups.
    var anomalyCount: Int {
        rules.reduce(0) { $0 + ($1.cells?.anomalies.count ?? 0) }
            + alternatives.reduce(0) { $0 + $1.anomalies.count }
    }
}

extension TextStyle {
    /// « 0 exemple », « 1 exemple », « 2 exemples ».
    fileprivate func count(_ number: Int, _ noun: String, _ plural: String? = nil) -> String {
        "\(number) \(number < 2 ? noun : plural ?? noun + "s")"
    }
}
