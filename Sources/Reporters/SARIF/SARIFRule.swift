import RuleModel

/// A rule as SARIF describes it, with its page of help and the articles that it applies.
struct SARIFRule {
    private let rule: Rule

    init(_ rule: Rule) { self.rule = rule }

    var json: JSONValue {
        var entries: [(String, JSONValue)] = [
            ("id", .string(rule.id.description)), ("name", .string(rule.id.name)),
            ("shortDescription", SARIFText.description(rule.title)),
            ("fullDescription", SARIFText.description(rule.rationale.isEmpty ? rule.title : rule.rationale)),
            ("help", .object([("text", .string(help.text)), ("markdown", .string(help.markdown))])),
        ]
        if let url = rule.references.compactMap({ SARIFText.address($0.url) }).first {
            entries.append(("helpUri", .string(url)))
        }
        entries += [
            ("defaultConfiguration", .object([("level", .string(rule.severity.gravest.sarif))])),
            ("relationships", .array(rule.references.map { SARIFTaxonomy.relationship($0) })),
            ("properties", properties),
        ]
        return .object(entries)
    }

    private var properties: JSONValue {
        let tags = [rule.category.rawValue, rule.basis.rawValue, rule.id.pack] + rule.codes
        return .object([
            ("tags", .strings(Array(tags.prefix(GitHubLimits.tags)))), ("precision", .string(precision)),
            ("problem.severity", .string(problemSeverity)), ("confidence", .string(rule.confidence.rawValue)),
        ])
    }

    /// How much a platform may trust the rule: as much as its source.
    private var precision: String {
        switch rule.confidence {
        case .read: "very-high"
        case .secondary: "high"
        case .deduced: "medium"
        case .unconfirmed: "low"
        }
    }

    private var problemSeverity: String {
        switch rule.severity.gravest {
        case .error: "error"
        case .warning: "warning"
        case .info: "recommendation"
        }
    }

    private var help: (text: String, markdown: String) {
        let references = rule.references.map(\.citation).joined(separator: " ; ")
        let basis = [rule.basis.rawValue, references].filter { !$0.isEmpty }.joined(separator: ", ")
        let parts: [(String, String)] = [
            ("Pourquoi", rule.rationale.trimmed), ("Que faire", rule.correction.trimmed),
            ("Rédaction possible", rule.wording?.trimmed ?? ""), ("À noter", rule.note?.trimmed ?? ""),
            ("Fondement", "\(basis) (confiance \(rule.confidence.rawValue), \(rule.confidence.french))"),
        ].filter { !$0.1.isEmpty }
        let text = ([rule.title] + parts.map { "\($0) : \($1)" }).joined(separator: "\n")
        let markdown = parts.map { "**\($0)** : \(MarkdownText.escaped($1))" }.joined(separator: "\n\n")
        return (text, "# \(MarkdownText.escaped(rule.title))\n\n\(markdown)")
    }
}

extension Severity {
    /// The level of a breach.
    var sarif: String {
        switch self {
        case .error: "error"
        case .warning: "warning"
        case .info: "note"
        }
    }
}
