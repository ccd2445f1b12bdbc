import CalendarDates
import Expressions
import RuleModel

/// Where a fact comes from.
enum FactOrigin: Sendable {
    /// Computed from parts, shown one by one; an unknown part has no value.
    case parts([(label: String, value: Value?)])
    /// A parameter of the law, with the text that sets it.
    case parameter(LegalReference?)

    var steps: [Explanation] {
        switch self {
        case .parts(let parts): parts.map { Explanation(text: $0.label, value: $0.value) }
        case .parameter(let reference): reference.map { [Explanation(text: $0.citation, value: nil)] } ?? []
        }
    }
}

/// The facts known about one subject, with their origins.
struct FactSheet: Sendable {
    private(set) var values: [FactName: Value] = [:]
    private(set) var origins: [FactName: FactOrigin] = [:]

    /// Notes a fact; `nil` leaves it unknown, but its origin can still tell why.
    mutating func set(_ name: FactName, _ value: Value?, origin: FactOrigin? = nil) {
        values[name] = value
        origins[name] = origin
    }

    mutating func set(_ name: FactName, _ value: Int?) { set(name, value.map { .integer($0) }) }
    mutating func set(_ name: FactName, _ value: Bool?) { set(name, value.map { .boolean($0) }) }
    mutating func set(_ name: FactName, _ value: String?) { set(name, value.map { .string($0) }) }
    mutating func set(_ name: FactName, _ value: CalendarDate?) { set(name, value.map { .date($0) }) }

    /// Adds the facts of `other`, which win.
    mutating func merge(_ other: FactSheet) {
        values.merge(other.values) { $1 }
        origins.merge(other.origins) { $1 }
    }

    /// The values of `parameters` on `date`; one that has none that day stays unknown.
    mutating func setParameters(_ parameters: [Parameter], on date: CalendarDate) {
        for parameter in parameters {
            let dated = parameter.value(on: date)
            set(parameter.name, dated?.value, origin: .parameter(dated?.reference))
        }
    }

    /// The facts in the order that the expressions of a rule expect.
    func facts(for vocabulary: Vocabulary) -> Facts {
        var facts = Facts(vocabulary)
        for name in vocabulary.names { facts[name] = values[name] }
        return facts
    }
}

extension Value {
    /// The number as an integer, or `nil` when it is none.
    var wholeNumber: Int? {
        guard case .number(let number) = self else { return nil }
        return number.integer
    }
}
