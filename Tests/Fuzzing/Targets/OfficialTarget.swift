import RuleEngine
import Territories

/// Files of INSEE and of the DGCL, one under each mark, or one of unknown kind.
enum OfficialTarget {
    static func run(_ bytes: [UInt8]) throws {
        let list = PartList(bytes)
        let populations = list.parts.isEmpty ? bytes : list["populations"] ?? []
        let groupings = list.parts.isEmpty ? bytes : list["groupements"] ?? []
        var draft = OfficialDataDraft()
        try? draft.addPopulations(populations, path: "populations-2023.csv", vintage: nil, sha256: "")
        try? draft.addGroupings(groupings, path: "groupements.csv", sha256: "")
        if let data = try? draft.data() { examine(data) }
    }

    private static func examine(_ data: OfficialData) {
        let vintage = try? data.vintage(inForceOn: BuiltInShelf.date)
        let all =
            data.communes(in: vintage).map { OfficialAuthority.commune($0) }
            + data.groupings.indices.map { .grouping($0) }
        let some = Array(all.prefix(2) + all.suffix(2))
        _ = BuiltInShelf.engine.portfolio(of: some, in: data, vintage: vintage, on: BuiltInShelf.date)
        _ = BuiltInShelf.engine.advice(about: some, in: data, on: BuiltInShelf.date)
        for name in ["Lens", "62498", "CC du Val", "200000172"] { _ = try? data.authority(name) }
    }
}
