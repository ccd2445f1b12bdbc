import Expressions
import RuleEngine
import RuleModel

extension ToolInfo {
    var json: JSONValue { .object([("name", .string(name)), ("version", .string(version))]) }
}

extension RulePack {
    var json: JSONValue {
        .object([
            ("id", .string(id)), ("version", .string(version)), ("verifiedOn", .string(verifiedOn.description)),
        ])
    }
}

extension Rule {
    /// The references, each with its own confidence or else that of the rule.
    var referencesJSON: JSONValue {
        .array(references.map { $0.json(otherwise: confidence) })
    }
}

extension LegalReference {
    /// The reference, with its own confidence or else `confidence`.
    func json(otherwise confidence: Confidence) -> JSONValue {
        .object([
            ("text", .string(citation)), ("url", .optional(url)),
            ("confidence", .string((self.confidence ?? confidence).rawValue)),
        ])
    }
}

extension Value {
    /// The value as JSON: numbers, booleans and null as such, the rest in its written form.
    var json: JSONValue {
        switch self {
        case .null: .null
        case .boolean(let value): .boolean(value)
        case .number(let number): .literal(number.description)
        case .list(let items): .array(items.map(\.json))
        case .string(let text): .string(text)
        case .date, .time, .dateTime, .yearsMonths, .daysTime, .context, .range, .function: .string(french)
        }
    }
}

extension Explanation {
    var json: JSONValue {
        .object([
            ("text", .string(text)), ("value", value?.json ?? .null), ("children", .array(children.map(\.json))),
        ])
    }
}
