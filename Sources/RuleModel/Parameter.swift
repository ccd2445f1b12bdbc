import CalendarDates
import Expressions

/// A value set by the law, with its history: `seuil.relais`.
public struct Parameter: Sendable {
    /// The value from a day on.
    public struct DatedValue: Sendable {
        /// First day of this value.
        public let from: CalendarDate
        /// The value; `nil` when the parameter ceased to exist that day.
        public let value: Value?
        /// The text that sets it.
        public let reference: LegalReference?
        /// The day on which somebody last checked it.
        public let verifiedOn: CalendarDate?
    }

    /// Its name in expressions.
    public let name: FactName
    /// What it is.
    public let title: String
    /// In what it is counted: « habitants ».
    public let unit: String?
    /// Its values, oldest first.
    public let values: [DatedValue]

    /// The value on `date`; `nil` before the first and after the end.
    public func value(on date: CalendarDate) -> DatedValue? {
        values.last { $0.from <= date }.flatMap { $0.value == nil ? nil : $0 }
    }
}

/// A folder of rules about one matter, with its parameters.
public struct RulePack: Sendable {
    /// The folder's name: `accueil-jeune-enfant`.
    public let id: String
    /// What the pack is about.
    public let title: String
    /// Its version.
    public let version: String
    /// The day on which the whole pack was last checked against its sources.
    public let verifiedOn: CalendarDate
    /// Its dated parameters, by name.
    public let parameters: [Parameter]
    /// Its rules, by identity.
    public let rules: [Rule]
    /// Groups of rules of which one, and only one, holds in each situation that is fully known.
    public let alternatives: [[RuleID]]
}
