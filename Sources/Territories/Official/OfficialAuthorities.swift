/// A commune in the published files.
public struct OfficialCommune: Hashable, Sendable {
    /// INSEE code.
    public let code: String
    /// Its name; its code where no file names it.
    public let name: String
    /// Its département: 57, 2A, 976.
    public let department: String
    /// SIREN, when the list of groupings tells it.
    public internal(set) var siren: String?
    /// Place in ``OfficialData/groupings`` of the grouping with own taxation to which it belongs.
    public internal(set) var grouping: Int?
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
