/// A half-open span of a document's text view, in UTF-8 bytes.
public struct TextRange: Hashable, Comparable, Sendable {
    /// Offset of the first byte.
    public let lowerBound: Int
    /// Offset of the byte after the last one.
    public let upperBound: Int

    /// A span from `lowerBound` up to, but not including, `upperBound`; an inverted pair gives an empty span.
    public init(_ lowerBound: Int, _ upperBound: Int) {
        self.lowerBound = lowerBound
        self.upperBound = max(lowerBound, upperBound)
    }

    /// Length in UTF-8 bytes.
    public var count: Int { upperBound - lowerBound }

    /// Whether the span covers no byte.
    public var isEmpty: Bool { lowerBound == upperBound }

    /// Whether `other` lies wholly inside this span.
    public func contains(_ other: TextRange) -> Bool {
        lowerBound <= other.lowerBound && other.upperBound <= upperBound
    }

    /// Whether the byte at `offset` belongs to this span.
    public func contains(_ offset: Int) -> Bool { lowerBound <= offset && offset < upperBound }

    /// Whether the two spans share at least one byte.
    public func overlaps(_ other: TextRange) -> Bool {
        lowerBound < other.upperBound && other.lowerBound < upperBound
    }

    /// Document order: by start, then by end.
    public static func < (left: TextRange, right: TextRange) -> Bool {
        (left.lowerBound, left.upperBound) < (right.lowerBound, right.upperBound)
    }
}
