import RuleEngine

/// A portfolio in one form, made piece by piece so that all of France never stands in memory as text, and so that pieces
/// can be made side by side: what stands before the rows, some of the rows, what stands after them.
public protocol PortfolioReporter: Sendable {
    /// What stands before the first row.
    var opening: String { get }
    /// The rows at these places.
    func text(of rows: Range<Int>) -> String
    /// What stands after the last row.
    var closing: String { get }
}
