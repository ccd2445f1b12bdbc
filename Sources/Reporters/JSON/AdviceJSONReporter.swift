import RuleEngine
import RuleModel
import Territories

/// The advice as JSON, `"schema": "conforme.advise/1"`.
public struct AdviceJSONReporter: Sendable {
    private let tool: ToolInfo

    /// A reporter that signs as `tool`.
    public init(tool: ToolInfo) {
        self.tool = tool
    }

    /// The whole advice.
    public func json(_ advice: Advice) -> JSONValue {
        .object([
            ("schema", .string("conforme.advise/1")), ("date", .string(advice.date.description)), ("tool", tool.json),
            ("packs", .array(advice.packs.map(\.json))), ("data", .array(advice.sources.map(\.json))),
            ("whatIf", advice.supposition?.json(on: advice.date) ?? .null),
            ("changes", advice.history?.json(until: advice.date) ?? .null),
            ("authorities", Self.authorities(advice)),
            ("deadlines", .array(advice.deadlines.map { $0.json(on: advice.date) })),
        ])
    }

    /// The authorities alone, as they also appear in the report of a check.
    static func authorities(_ advice: Advice) -> JSONValue {
        .array(advice.authorities.map(authority))
    }

    private static func authority(_ advice: AuthorityAdvice) -> JSONValue {
        let duties = advice.items.filter(\.isDuty)
        let statements = advice.items.filter { !$0.isDuty }
        return .object([
            ("name", .string(advice.authority.holder.name)), ("id", .optional(advice.authority.holder.id)),
            ("kind", .string(advice.authority.holder.kind)), ("hypothesis", .string(advice.hypothesis.rawValue)),
            ("dependsOnHypothesis", .strings(advice.dependents.map(\.description))),
            ("alternatives", .array(advice.alternatives.map(\.json))),
            ("competences", .array(advice.authority.competences.map(competence))),
            ("obligations", .array(duties.map(obligation))), ("statements", .array(statements.map(statement))),
        ])
    }

    private static func competence(_ held: HeldCompetence) -> JSONValue {
        let parts = held.population?.parts ?? []
        return .object([
            ("id", .string(held.competence.rawValue)), ("held", .boolean(held.isHeld)),
            ("population", .optional(held.population?.total)),
            (
                "populationParts",
                .array(
                    parts.map { part in
                        .object([
                            ("name", .string(part.name)), ("population", .optional(part.value)),
                            ("vintage", .optional(part.vintage.map(String.init))),
                        ])
                    }
                )
            ), ("transferredTo", .optional(held.transferredTo)),
        ])
    }

    private static func obligation(_ item: AuthorityAdvice.Item) -> JSONValue {
        let rule = item.result.rule
        return .object([
            ("rule", .string(rule.id.description)), ("title", .string(rule.title)),
            ("kind", .string(item.modality.keyword)),
            ("status", .string(item.status)), ("since", .optional(item.since)), ("deadline", .optional(item.deadline)),
            ("population", .optional(item.population)), ("populationKind", .optional(rule.populationKind)),
            ("threshold", .optional(item.threshold)),
            ("missing", .strings(item.missing)), ("waivedBy", .optional(item.waivedBy?.description)),
            ("readings", .optional(item.readings)),
            ("explanation", item.result.explanation?.json ?? .null), ("confidence", .string(rule.confidence.rawValue)),
            ("references", rule.referencesJSON),
        ])
    }

    private static func statement(_ item: AuthorityAdvice.Item) -> JSONValue {
        let rule = item.result.rule
        return .object([
            ("rule", .string(rule.id.description)), ("title", .string(rule.title)),
            ("kind", .string(item.modality.keyword)),
            ("holds", .optional(item.holds)), ("since", .optional(item.since)), ("missing", .strings(item.missing)),
            ("readings", .optional(item.readings)), ("confidence", .string(rule.confidence.rawValue)),
            ("references", rule.referencesJSON),
        ])
    }
}

extension AuthorityAdvice.Item {
    /// `due`, `notDue`, `waived`, `upcoming`, `open` or `review`.
    public var status: String {
        switch result.outcome {
        case .due: "due"
        case .upcoming: "upcoming"
        case .waived: "waived"
        case .open: "open"
        case .review: "review"
        case .notApplicable, .pass, .fail: "notDue"
        }
    }

    /// Whether it is owed or may be claimed, and not merely told.
    var isDuty: Bool {
        switch modality {
        case .obligation, .right: true
        case .faculty, .statement: false
        }
    }

    /// Whether a statement holds; `nil` when that cannot be told.
    var holds: Bool? {
        switch result.outcome {
        case .due: true
        case .notApplicable, .pass, .fail, .waived, .upcoming: false
        case .open, .review: nil
        }
    }

    var missing: [String] {
        guard case .open(let missing, _) = result.outcome else { return [] }
        return missing.map(\.rawValue)
    }

    var waivedBy: RuleID? {
        guard case .waived(let rule) = result.outcome else { return nil }
        return rule
    }

    var readings: String? {
        guard case .review(let readings) = result.outcome else { return nil }
        return readings
    }
}

extension OfficialFile {
    var json: JSONValue {
        .object([
            ("path", .string(path)), ("kind", .string(kind.rawValue)), ("vintage", .optional(vintage.map(String.init))),
            ("sha256", .string(sha256)),
        ])
    }
}

extension PopulationAlternative {
    var json: JSONValue {
        let changes = changes.map { change in
            JSONValue.object([
                ("rule", .string(change.rule.description)), ("status", .string(change.answer.keyword)),
            ])
        }
        return .object([
            ("reading", .string(reading.keyword)), ("vintage", .optional(reading.vintage)),
            ("changes", .array(changes)),
        ])
    }
}

extension Duty.Modality {
    /// `duty`, `right`, `faculty` or `statement`.
    var keyword: String {
        switch self {
        case .obligation: "duty"
        case .right: "right"
        case .faculty: "faculty"
        case .statement: "statement"
        }
    }
}

extension PopulationAlternative.Reading {
    /// `municipal` or `vintage`.
    var keyword: String {
        switch self {
        case .municipal: "municipal"
        case .vintage: "vintage"
        }
    }

    var vintage: String? {
        switch self {
        case .municipal: nil
        case .vintage(let year): String(year)
        }
    }
}

extension Rule {
    /// The population that it compares, when it compares one.
    var populationKind: String? { namesPopulation ? population.rawValue : nil }
}
