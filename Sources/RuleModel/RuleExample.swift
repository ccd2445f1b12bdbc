import CalendarDates
import Expressions

/// A test of a rule that is also its documentation.
public struct RuleExample: Sendable {
    /// What the rule must answer.
    public enum Expectation: String, Sendable, CaseIterable {
        case pass = "conforme"
        case fail = "non conforme"
        case due = "obligatoire"
        case upcoming = "à venir"
        case waived = "dispensé"
        case notApplicable = "sans objet"
        case open = "indéterminé"
        case review = "à vérifier"
    }

    /// What the example is given.
    public enum Input: Sendable {
        /// Facts by name; those left out are unknown.
        case facts([FactName: Value])
        /// A text, the places of the expected findings set off by `⟦…⟧` and removed.
        case text(String, marks: [String])
    }

    /// What the example shows.
    public let name: String
    /// What the rule must answer.
    public let expectation: Expectation
    /// What the example is given.
    public let input: Input
    /// The other files of the dossier, by name, in order.
    public let files: [(name: String, text: String)]
    /// Waivers on the dossier.
    public let waivers: [Waiver]
    /// What the baseline of the dossier knows; `nil` without baseline.
    public let known: [(rule: RuleID, passage: String)]?
    /// Facts beside the text, such as an obligation.
    public let facts: [FactName: Value]
    /// The date of the question; the day on which the pack was verified when it is not said.
    public let date: CalendarDate?
    /// The stage of the document; `projet` when it is not said.
    public let stage: Stage?
    /// The facts that must be named as missing, when the answer is « indéterminé ».
    public let missing: [FactName]
    /// The day by which the duty must be done; not looked at when it is not said.
    public let deadline: CalendarDate?
    /// Line of the example in its file, from 1.
    public let line: Int
    /// Column of the example in its file, from 1.
    public let column: Int
    /// That line, to be shown with a caret.
    public let excerpt: String
}
