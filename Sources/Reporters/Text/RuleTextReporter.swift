import RuleModel

/// The page of a rule, and the list of rules, for a terminal.
public struct RuleTextReporter: Sendable {
    private let style: TextStyle

    /// A reporter.
    public init(style: TextStyle) {
        self.style = style
    }

    /// Every rule, by pack, with its row codes and its confidence.
    public func list(_ library: RuleLibrary) -> String {
        library.packs.map { pack in
            let title = style.paint("\(pack.id) — \(pack.title)", .strong)
            let version = "version \(pack.version), vérifié le \(pack.verifiedOn.french), \(pack.rules.count) règles"
            let lines = pack.rules.map { rule in
                style.wrap(
                    "\(rule.title) [\(rule.confidence.rawValue)]", first: "  \(rule.id.name) : ", rest: "      ")
            }
            return ([title, "  \(version)"] + lines).joined(separator: "\n")
        }.joined(separator: "\n\n") + "\n"
    }

    /// Law, reason, examples, and how to comply.
    public func page(_ rule: Rule, library: RuleLibrary) -> String {
        var lines = [style.paint(rule.title, .strong), "  règle : \(rule.id)"]
        func add(_ label: String, _ text: String) {
            guard !text.isEmpty else { return }
            lines.append(style.wrap(text, first: "  \(label) : ", rest: "    "))
        }
        add("fiche", rule.codes.joined(separator: ", "))
        add("fondement", "\(rule.basis.rawValue), confiance \(rule.confidence.rawValue) (\(rule.confidence.french))")
        for reference in rule.references {
            add("texte", [reference.citation, reference.url].compactMap(\.self).joined(separator: " — "))
        }
        add("en vigueur", validity(rule))
        add("porte sur", rule.subject.french)
        if rule.namesPopulation { add("population", rule.population.french) }
        add("s'applique si", rule.condition?.source ?? "")
        for line in conditions(rule) { add(line.label, line.text) }
        if case .check = rule.kind { add("gravité", severity(rule)) }
        add("pourquoi", rule.rationale)
        add("que faire", rule.correction)
        add("rédaction possible", rule.wording ?? "")
        add("à noter", rule.note ?? "")
        lines += ["", style.paint("Exemples", .strong)] + rule.examples.map(example)
        return lines.joined(separator: "\n") + "\n"
    }

    private func conditions(_ rule: Rule) -> [(label: String, text: String)] {
        guard case .duty(let duty) = rule.kind else { return [] }
        let label = duty.modality.rawValue
        let readings = duty.readings.map { reading in
            (reading.name.isEmpty ? "\(label) si" : "lecture « \(reading.name) »", reading.condition.source)
        }
        return readings + duty.exceptions.map { ("sauf", $0.description) } + (duty.deadline.map(deadline) ?? [])
    }

    private func deadline(_ deadline: DutyDeadline) -> [(label: String, text: String)] {
        [
            ("échéance", deadline.words ?? ""), ("jour de l'échéance", deadline.day?.source ?? ""),
            ("calcul", deadline.computation ?? ""),
            ("sûreté de l'échéance", deadline.confidence.map { "confiance \($0.rawValue) (\($0.french))" } ?? ""),
        ]
            + deadline.references.map {
                ("texte du calcul", [$0.citation, $0.url].compactMap(\.self).joined(separator: " — "))
            }
    }

    private func validity(_ rule: Rule) -> String {
        [rule.inForceFrom.map { "depuis le \($0.french)" }, rule.inForceUntil.map { "jusqu'au \($0.french)" }]
            .compactMap(\.self).joined(separator: ", ")
    }

    private func severity(_ rule: Rule) -> String {
        let staged = Stage.allCases.map { "\($0.rawValue) : \(rule.severity[$0].rawValue)" }.joined(separator: " ; ")
        let overrides = rule.severityOverrides.map { "\($0.severity.rawValue) si \($0.condition.source)" }
        return ([staged] + overrides).joined(separator: " ; ")
    }

    private func example(_ example: RuleExample) -> String {
        let input: String
        switch example.input {
        case .facts(let facts):
            input = facts.sorted { $0.key < $1.key }.map { "\($0.key) = \($0.value.french)" }.joined(separator: ", ")
        case .text(let text, _):
            input = "« \(text.split(whereSeparator: \.isWhitespace).joined(separator: " ")) »"
        }
        let date = example.date.map { ", au \($0.french)" } ?? ""
        let deadline = example.deadline.map { ", échéance le \($0.french)" } ?? ""
        let given = input.isEmpty ? "aucun fait connu" : input
        return style.wrap(
            "\(example.name)\(date) (\(given)) → \(example.expectation.rawValue)\(deadline)", first: "  • ",
            rest: "    ")
    }
}
