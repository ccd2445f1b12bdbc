/// A reference from one part of a package to another, or to something outside of it.
struct Relation: Hashable, Sendable {
    let id: String
    /// The last word of its type: `styles`, `image`, `officeDocument`…
    let kind: String
    /// The name of the part referred to, from the root of the package.
    let target: String
    /// Whether it leads outside; such targets are never followed.
    let isExternal: Bool

    /// What the part `source` refers to; the whole package for an empty name.
    static func all(of source: String, in archive: ZipArchive) throws(PackageFault) -> [Relation] {
        var folders = source.split(separator: "/").map(String.init)
        let file = folders.popLast() ?? ""
        let list = (folders + ["_rels", file + ".rels"]).joined(separator: "/")
        guard archive.contains(list) else { return [] }
        return try archive.root(of: list).children.compactMap { element in
            guard let id = element["Id"], let type = element["Type"], let target = element["Target"] else { return nil }
            let kind = type.split(separator: "/").last.map(String.init) ?? ""
            return Relation(
                id: id, kind: kind, target: resolved(target, in: folders),
                isExternal: element["TargetMode"] == "External")
        }
    }

    /// `target` as a name from the root; steps above the root stay at the root.
    private static func resolved(_ target: String, in folders: [String]) -> String {
        var steps = target.hasPrefix("/") ? [] : folders
        for step in target.split(separator: "/") {
            switch step {
            case ".": break
            case "..": _ = steps.popLast()
            default: steps.append(String(step))
            }
        }
        return steps.joined(separator: "/")
    }
}
