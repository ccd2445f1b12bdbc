/// Kleene's three-valued truth.
public enum Truth: Hashable, Sendable {
    /// Settled, and so.
    case `true`
    /// Settled, and not so.
    case `false`
    /// Not settled by what is known.
    case unknown

    /// The truth of a boolean that may be missing.
    public init(_ boolean: Bool?) {
        self = boolean.map { $0 ? .true : .false } ?? .unknown
    }

    /// False as soon as one side is false, true when both are.
    public func and(_ other: @autoclosure () -> Truth) -> Truth {
        switch self {
        case .false: .false
        case .true: other()
        case .unknown: other() == .false ? .false : .unknown
        }
    }

    /// True as soon as one side is true, false when neither is.
    public func or(_ other: @autoclosure () -> Truth) -> Truth {
        switch self {
        case .true: .true
        case .false: other()
        case .unknown: other() == .true ? .true : .unknown
        }
    }

    /// True and false exchanged; unknown stays.
    public var negated: Truth {
        switch self {
        case .true: .false
        case .false: .true
        case .unknown: .unknown
        }
    }

    /// The negation.
    public static prefix func ! (truth: Truth) -> Truth { truth.negated }

    /// See ``and(_:)``.
    public static func && (left: Truth, right: @autoclosure () -> Truth) -> Truth { left.and(right()) }

    /// See ``or(_:)``.
    public static func || (left: Truth, right: @autoclosure () -> Truth) -> Truth { left.or(right()) }

    /// `true`, `false`, or `nil` when unknown.
    public var boolean: Bool? {
        switch self {
        case .true: true
        case .false: false
        case .unknown: nil
        }
    }
}
