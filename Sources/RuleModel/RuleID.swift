/// The identity of a rule: its pack and its file, `convention/renvoi-annexe`; written nowhere else than in the path.
public struct RuleID: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The folder of the pack: `convention`.
    public let pack: String
    /// The name of the file without extension: `renvoi-annexe`.
    public let name: String

    /// The rule `name` of `pack`.
    public init(pack: String, name: String) {
        self.pack = pack
        self.name = name
    }

    /// `pack/name`.
    public var description: String { "\(pack)/\(name)" }

    /// Whether a selection names this rule: its identity, or `pack/` for the whole pack.
    public func matches(_ selection: String) -> Bool {
        selection == description || selection == "\(pack)/" || selection == pack
    }

    /// By pack, then by name.
    public static func < (left: RuleID, right: RuleID) -> Bool { left.description < right.description }
}
