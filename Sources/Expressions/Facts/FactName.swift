/// The name of a fact, as rules write it: `titulaire.population`, `convention.début`.
public struct FactName: Hashable, Comparable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
    /// The name as it is written.
    public let rawValue: String

    /// A name.
    public init(_ rawValue: String) {
        self.rawValue = rawValue
    }

    /// A name, from a literal.
    public init(stringLiteral value: String) {
        rawValue = value
    }

    /// The name as it is written.
    public var description: String { rawValue }

    /// Order of code points.
    public static func < (left: FactName, right: FactName) -> Bool { left.rawValue < right.rawValue }
}
