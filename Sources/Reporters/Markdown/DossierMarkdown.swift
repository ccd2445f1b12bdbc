import RuleEngine
import RuleModel

/// One dossier in Markdown: two sentences, what to do and by whom, the findings, the schéma, the trace.
struct DossierMarkdown {
    /// A rule that breaks in many places shows these; the others are counted.
    private static let shownPlaces = 10

    let presented: PresentedReport
    let tool: ToolInfo

    var text: String {
        let sections = [
            "## \(MarkdownText.escaped(presented.path))",
            presented.brief.sentences.map(MarkdownText.escaped).joined(separator: " "),
            "**\(presented.tally.french.raisedInitial).**", actions, findings, undecided, schema, trace,
        ]
        return "\n" + sections.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
    }

    // MARK: What to do

    private var actions: String {
        let plan = presented.actionPlan
        let shares =
            plan.corrections.map(share)
            + plan.questions.map { question in
                share(ActionPlan.Share(name: "À établir (source : \(question.name))", tasks: question.tasks))
            }
        return shares.isEmpty ? "" : (["### Qui fait quoi"] + shares).joined(separator: "\n\n")
    }

    private func share(_ share: ActionPlan.Share) -> String {
        let tasks = share.tasks.map { task in
            "- [ ] \(MarkdownText.escaped(presented.wording(of: task)))"
        }
        return "**\(MarkdownText.escaped(share.name.raisedInitial))**\n\n" + tasks.joined(separator: "\n")
    }

    // MARK: Findings

    private var findings: String {
        Severity.allCases.reversed().map { severity in
            let own = presented.points.filter { $0.severity == severity && $0.suppression == nil }
            let groups = Dictionary(grouping: own) { $0.rule.id }
            var seen: Set<RuleID> = []
            let blocks = own.compactMap { point in
                seen.insert(point.rule.id).inserted ? groups[point.rule.id].map(block) : nil
            }
            guard !blocks.isEmpty else { return "" }
            let title = "### \(severity.plural(2).raisedInitial) (\(own.count))"
            return ([title] + blocks).joined(separator: "\n\n")
        }.filter { !$0.isEmpty }.joined(separator: "\n\n")
    }

    private func block(_ points: [ReportPoint]) -> String {
        guard let rule = points.first?.rule else { return "" }
        var lines = ["#### \(MarkdownText.escaped(rule.title))", ""]
        lines += points.prefix(Self.shownPlaces).map(item)
        let others = points.count - Self.shownPlaces
        if others > 0 { lines.append("- … et \(others) autre\(others > 1 ? "s" : "") du même genre.") }
        lines += [""] + details(rule, suggestions: points.map(\.suggestion))
        return lines.joined(separator: "\n")
    }

    private func item(_ point: ReportPoint) -> String {
        let spot = presented.spot(of: point)
        let words =
            spot.words.isEmpty || point.isAbsence ? "" : " — « \(MarkdownText.escaped(spot.words.shortened(to: 160))) »"
        let place =
            "\(point.isAbsence ? "à placer vers : " : "")\(MarkdownText.escaped(spot.path)), \(MarkdownText.escaped(spot.french))"
        return "- \(MarkdownText.escaped(point.fullMessage))  \n  \(place)\(words)"
    }

    private func details(_ rule: Rule, suggestions: [String]) -> [String] {
        let references = rule.references.map { MarkdownText.link($0.citation, to: $0.url) }.joined(separator: " ; ")
        let basis = [rule.basis.rawValue, references].filter { !$0.isEmpty }.joined(separator: ", ")
        let others = Set(suggestions).count > 1 ? " Faire de même pour les autres." : ""
        let parts: [(String, String)] = [
            ("Pourquoi", MarkdownText.escaped(rule.rationale)),
            ("À faire", MarkdownText.escaped((suggestions.first ?? "") + others)),
            ("Rédaction possible", rule.wording.map { "« \(MarkdownText.escaped($0)) »" } ?? ""),
            ("Fondement", "\(basis) (confiance \(rule.confidence.rawValue), \(rule.confidence.french))"),
        ]
        return parts.filter { !$0.1.isEmpty }.map { "**\($0.0)** : \($0.1)  " } + ["**Règle** : `\(rule.id)`"]
    }

    private var undecided: String {
        let own = presented.points.filter { $0.isOutstanding && $0.kind != .fail && $0.rule.schemaItem == nil }
        guard !own.isEmpty else { return "" }
        let items = own.map { point in
            let subject = point.result.subject.name
            let name = subject.isEmpty ? point.rule.title : "\(point.rule.title) (\(subject))"
            let title = MarkdownText.escaped(name)
            return
                "- **\(point.label.raisedInitial)** : \(title). \(MarkdownText.escaped(point.message)) (`\(point.rule.id)`)"
        }
        return "### Points non tranchés (\(own.count))\n\n" + items.joined(separator: "\n")
    }

    // MARK: Schéma and trace

    private var schema: String {
        let schema = presented.schema
        guard schema.verdict != .notApplicable || schema.isClaimed, !schema.items.isEmpty else { return "" }
        let rows = schema.items.map { item in
            let label = MarkdownText.escaped(item.label)
            return "| \(item.id) | \(label) | \(item.outcome.shortAnswer) | \(MarkdownText.escaped(item.lacks ?? "")) |"
        }
        let head = [
            "### Schéma pluriannuel (CASF, art. D. 214-10-1, I)", "", "| | Élément | Présent | Ce qui manque |",
            "|---|---|---|---|",
        ]
        return (head + rows).joined(separator: "\n")
    }

    private var trace: String {
        let trace = presented.legalTrace(tool: tool)
        let entries = trace.entries.map { "- \($0.label) : \(MarkdownText.escaped($0.value))" }
        let references = trace.references.map {
            "- \(MarkdownText.link($0.citation, to: $0.url)) (confiance \($0.confidence.rawValue))"
        }
        let texts = references.isEmpty ? [] : ["", "Textes sur lesquels reposent les constats :", ""] + references
        return (["### Trace", ""] + entries + texts).joined(separator: "\n")
    }
}

extension Outcome {
    /// « oui », « non », « ? » or « – »: whether an item of the decree is there.
    var shortAnswer: String {
        switch self {
        case .pass: "oui"
        case .fail: "non"
        case .open, .review: "?"
        case .notApplicable, .due, .upcoming, .waived: "–"
        }
    }
}

extension String {
    /// At most `length` characters, the last one an ellipsis when it was cut.
    func shortened(to length: Int) -> String {
        count <= length ? self : prefix(length - 1) + "…"
    }
}
