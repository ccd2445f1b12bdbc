/// A document of Word or Excel: its parts, their types, and what refers to what.
struct OfficePackage: Sendable {
    let archive: ZipArchive
    /// The part that holds the text, such as `word/document.xml`.
    let main: String
    /// The type of ``main``.
    let mainType: String
    private let relations: [String: Relation]
    private let packageRelations: [Relation]

    /// The package in `archive`; `nil` when it has no list of types.
    init?(_ archive: ZipArchive) throws(PackageFault) {
        guard archive.contains("[Content_Types].xml") else { return nil }
        self.archive = archive
        let types = try ContentTypes(archive)
        packageRelations = try Relation.all(of: "", in: archive)
        guard let target = packageRelations.first(where: { $0.kind == "officeDocument" }) else {
            throw .missing(part: "_rels/.rels")
        }
        main = target.target
        guard archive.contains(main) else { throw .missing(part: main) }
        mainType = types.type(of: main)
        var relations: [String: Relation] = [:]
        for relation in try Relation.all(of: main, in: archive) { relations[relation.id] = relation }
        self.relations = relations
    }

    /// What the main part refers to under `id`.
    func relation(_ id: String?) -> Relation? { id.flatMap { relations[$0] } }

    /// The part of that kind to which the main part refers, such as `styles`; `nil` when there is none.
    func root(ofKind kind: String) throws(PackageFault) -> XMLNode? {
        guard let part = part(ofKind: kind) else { return nil }
        return try root(of: part)
    }

    /// The name of the part of that kind to which the main part refers; `nil` when there is none.
    func part(ofKind kind: String) -> String? {
        let targets = relations.values.filter { $0.kind == kind && !$0.isExternal }.map(\.target)
        return targets.min().flatMap { archive.contains($0) ? $0 : nil }
    }

    /// The outermost element of the part `name`.
    func root(of name: String) throws(PackageFault) -> XMLNode {
        try archive.root(of: name)
    }

    /// The part of that kind to which the whole package refers, such as `core-properties`; a faulty one counts for none.
    func packageRoot(ofKind kind: String) -> XMLNode? {
        guard let relation = packageRelations.first(where: { $0.kind == kind }), archive.contains(relation.target)
        else { return nil }
        return try? root(of: relation.target)
    }
}

/// The types of the parts, by name or by ending.
private struct ContentTypes {
    private var byName: [String: String] = [:]
    private var byEnding: [String: String] = [:]

    init(_ archive: ZipArchive) throws(PackageFault) {
        let part = "[Content_Types].xml"
        for element in try archive.root(of: part).children {
            guard let type = element["ContentType"] else { continue }
            if let name = element["PartName"] { byName[name.drop { $0 == "/" }.lowercased()] = type }
            if let ending = element["Extension"] { byEnding[ending.lowercased()] = type }
        }
    }

    func type(of part: String) -> String {
        let name = part.lowercased()
        return byName[name] ?? byEnding[String(name.split(separator: ".").last ?? "")] ?? ""
    }
}
