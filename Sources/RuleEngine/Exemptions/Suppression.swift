/// Why a point of a report is shown and does not count.
public struct Suppression: Hashable, Sendable {
    /// What sets the point aside.
    public enum Source: String, Sendable {
        /// It was already there when the baseline was written.
        case baseline
        /// Somebody waived it, with a reason and until a day.
        case waiver
    }

    /// What sets the point aside.
    public let source: Source
    /// Why, in French.
    public let reason: String

    /// A reason to set a point aside.
    public init(source: Source, reason: String) {
        self.source = source
        self.reason = reason
    }
}
