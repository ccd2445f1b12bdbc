/// A commune in the published files.
public struct OfficialCommune: Hashable, Sendable {
    /// Its name; its code where no file names it.
    public internal(set) var name: String
    /// SIREN, when the list of groupings tells it.
    public internal(set) var siren: String?
    /// Place in ``OfficialData/groupings`` of the grouping with own taxation to which it belongs.
    public internal(set) var grouping: Int?
    /// Its code as it is kept: one look-up in all of France writes few of them.
    let key: CommuneCode

    /// A commune of which no list of groupings has spoken yet.
    init(_ key: CommuneCode, name: String) {
        self.key = key
        self.name = name.isEmpty ? key.text : name
    }

    /// Whether no file names it.
    var isUnnamed: Bool { name.utf8.count == 5 && name == key.text }

    /// INSEE code.
    public var code: String { key.text }

    /// Its département: 57, 2A, 976.
    public var department: String { key.department }
}

/// A grouping with own taxation in the published files.
public struct OfficialGrouping: Hashable, Sendable {
    /// SIREN.
    public let siren: String
    /// Its name, as published.
    public let name: String
    /// Its legal kind.
    public let nature: Nature
    /// The département of its seat.
    public let department: String
    /// Places of its members in ``OfficialData/communes``.
    public let members: [Int]
    /// The total population that the DGCL publishes for it.
    public let publishedTotal: Int
}

/// A commune or a grouping of the published files, by its place there.
public enum OfficialAuthority: Hashable, Sendable {
    /// A place in ``OfficialData/communes``.
    case commune(Int)
    /// A place in ``OfficialData/groupings``.
    case grouping(Int)
}
