import YAMLReading

/// Reads waivers: reason, person and end are compulsory, so that somebody answers for each.
public struct WaiverReader {
    /// The keys of a waiver.
    public static let keys = ["règle", "où", "motif", "par", "jusqu'au"]

    /// What is wrong with what was read.
    public private(set) var problems: [YAMLProblem] = []
    private let known: [RuleID]?

    /// A reader that refuses rules out of `known`; `nil` takes any.
    public init(known: [RuleID]?) {
        self.known = known
    }

    /// The waivers of a list.
    public mutating func waivers(_ value: YAMLValue?) -> [Waiver] {
        (value?.items() ?? []).compactMap { waiver($0) }
    }

    private mutating func waiver(_ item: YAMLValue) -> Waiver? {
        let map = YAMLMapping(item, known: Self.keys, problems: &problems)
        let rule = map.require("règle", problems: &problems) { [known] in try Self.selection($0, known: known) }
        let reason = map.require("motif", problems: &problems) { try Self.words($0) }
        let person = map.require("par", problems: &problems) { try Self.words($0) }
        let until = map.require("jusqu'au", problems: &problems) { try $0.date() }
        let part = map.read("où", problems: &problems) { try Self.words($0) }
        guard let rule, let reason, let person, let until else { return nil }
        let source = "\(item.problem("").path), ligne \(item.line)"
        return Waiver(rule: rule, part: part, reason: reason, person: person, until: until, source: source)
    }

    /// A rule, or a pack as `pack/`.
    private static func selection(_ value: YAMLValue, known: [RuleID]?) throws(YAMLProblem) -> String {
        guard let known else { return try value.string() }
        return try RuleSelection.read(value, known: known)
    }

    private static func words(_ value: YAMLValue) throws(YAMLProblem) -> String {
        let text = try value.string()
        guard text.contains(where: { $0.isLetter || $0.isNumber }) else {
            throw value.problem("On attend ici des mots.", cure: "Écrire une phrase que chacun puisse vérifier.")
        }
        return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

/// The name of a rule or of a pack, as files and options write it.
public enum RuleSelection {
    /// The selection that `value` writes; refused when it names nothing in `known`.
    public static func read(_ value: YAMLValue, known: [RuleID]) throws(YAMLProblem) -> String {
        let name = try value.string()
        guard !known.contains(where: { $0.matches(name) }) else { return name }
        let names = known.map(\.description) + Set(known.map { "\($0.pack)/" }).sorted()
        let near = Spelling.suggestion(for: name, in: names)
        let sameName = known.first { $0.name == name }.map { "Vouliez-vous dire « \($0) » ?" } ?? ""
        throw value.problem(
            "Aucune règle ne s'appelle « \(name) ».",
            cure: near.isEmpty ? sameName.isEmpty ? "La liste : conforme rules list." : sameName : near)
    }
}
