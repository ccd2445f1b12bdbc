/// A published file on which answers rest.
public struct OfficialFile: Hashable, Sendable {
    /// What it publishes.
    public enum Kind: String, Sendable {
        /// Populations of communes, by INSEE.
        case populations
        /// Groupings with own taxation and their members, by the DGCL.
        case groupings
    }

    /// What it publishes.
    public let kind: Kind
    /// Its path, as it was given.
    public let path: String
    /// The vintage of its populations, the year that INSEE counts; `nil` when nothing tells it.
    public let vintage: Int?
    /// The SHA-256 digest of its bytes, in hexadecimal.
    public let sha256: String

    /// The year on the first day of which its populations came into force; that of a list of groupings.
    public var year: Int? { vintage.map { $0 + Population.yearsBeforeForce } }

    /// A published file.
    public init(kind: Kind, path: String, vintage: Int?, sha256: String) {
        self.kind = kind
        self.path = path
        self.vintage = vintage
        self.sha256 = sha256
    }

    /// The year, from 2000 on, that the last part of `path` bears: « insee-populations-2023.csv » → 2023.
    public static func year(in path: String) -> Int? {
        let name = path.split(separator: "/").last ?? ""
        let years = name.split { !("0"..."9").contains($0) }.filter { $0.utf8.count == 4 && $0.hasPrefix("20") }
        return Set(years).count == 1 ? years.first.flatMap { Int($0) } : nil
    }
}
