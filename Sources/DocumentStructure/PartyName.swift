import DocumentModel

/// The name of a public body, to be recognised under another form: « CC du Val d'Argent », « La Communauté de communes… ».
public struct PartyName: Hashable, Sendable {
    /// What kind of body it is; a bare name is that of a commune.
    public let kind: Party.Kind
    /// Its own words, without what says its kind: « val d argent ».
    public let own: String
    private let distinctive: Set<String>

    /// The body that `name` names.
    public init(_ name: String) {
        var words = Folding.words(of: name)
        let generic = words.indices.lazy.compactMap { Self.generic(in: words, at: $0) }.first
        if let generic { words.removeSubrange(generic.range) }
        kind = generic?.kind ?? .commune
        own = words.drop(while: BodyName.plain.contains).joined(separator: " ")
        distinctive = Set(words).subtracting(BodyName.plain)
    }

    /// Whether `other` names the same body: same kind, same words of its own.
    public func means(_ other: PartyName) -> Bool {
        kind == other.kind && !distinctive.isEmpty && distinctive == other.distinctive
    }

    /// The longest generic name that stands at `position`.
    private static func generic(in words: [String], at position: Int) -> (kind: Party.Kind, range: Range<Int>)? {
        let rest = words[position...]
        let found = BodyName.lexicon.flatMap { entry in
            entry.names.map { (entry.kind, $0.split(separator: " ").map(String.init)) }
        }.filter { rest.starts(with: $0.1) }.max { $0.1.count < $1.1.count }
        return found.map { ($0.0, position..<position + $0.1.count) }
    }
}
