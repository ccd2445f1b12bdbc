/// Everything that the engine applies: packs of rules, and the texts that conventions cite.
public struct RuleLibrary: Sendable {
    /// The packs, by identity.
    public let packs: [RulePack]
    /// The known texts.
    public let texts: [KnownText]

    /// Packs and texts together.
    public init(packs: [RulePack], texts: [KnownText]) {
        self.packs = packs
        self.texts = texts
    }

    /// This library and `other` together; a pack may stand in one of them only.
    public func adding(_ other: RuleLibrary) throws(RulePackLoader.Failure) -> RuleLibrary {
        if let twice = other.packs.first(where: { pack in packs.contains { $0.id == pack.id } }) {
            throw .duplicatePack(twice.id)
        }
        return RuleLibrary(packs: (packs + other.packs).sorted { $0.id < $1.id }, texts: texts + other.texts)
    }

    /// All rules, by identity.
    public var rules: [Rule] { packs.flatMap(\.rules).sorted { $0.id < $1.id } }

    /// The rule of this identity.
    public func rule(_ id: RuleID) -> Rule? {
        packs.first { $0.id == id.pack }?.rules.first { $0.id == id }
    }
}
