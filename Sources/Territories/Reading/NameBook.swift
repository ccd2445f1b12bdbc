import YAMLReading

/// The names that a territory file declares, found however case, accents, hyphens and apostrophes are written.
struct NameBook {
    /// What a name designates.
    enum Kind: CaseIterable {
        case commune
        case grouping
        /// Another body: manager of a relais, Caf, party to a convention.
        case body

        /// « une commune », as in « on attend ici une commune ».
        var french: String {
            switch self {
            case .commune: "une commune"
            case .grouping: "un groupement"
            case .body: "un organisme"
            }
        }
    }

    private struct Entry {
        let name: String
        let kind: Kind
    }

    private var entries: [String: Entry] = [:]
    private var codes: [String: Entry] = [:]

    /// The names of communes, groupings and bodies, each in the order of the file.
    private var declared: [Kind: [String]] = [:]

    init(_ root: YAMLValue, problems: inout [YAMLProblem]) {
        for (key, kind) in [("communes", Kind.commune), ("groupements", .grouping)] {
            for item in root.value(under: key)?.items() ?? [] {
                guard let value = item.value(under: "nom"), let name = try? value.string() else { continue }
                add(name, kind: kind, at: value, problems: &problems)
                declare(item, named: name, kind: kind, problems: &problems)
            }
        }
        let bodies = root.value(under: "organismes")?.items() ?? []
        let counterparts = (root.value(under: "conventions")?.items() ?? []).compactMap { $0.value(under: "avec") }
        for value in bodies + counterparts {
            guard let name = try? value.string(), entries[Spelling.folded(name)] == nil else { continue }
            add(name, kind: .body, at: value, problems: &problems)
        }
    }

    /// The names of one kind, in the order of the file.
    func names(of kind: Kind) -> [String] { declared[kind] ?? [] }

    /// The declared name that `value` designates, by name or by code, when it is of one of `kinds`.
    func resolve(_ value: YAMLValue, as kinds: [Kind]) throws(YAMLProblem) -> String {
        let written = try value.string()
        guard let entry = entries[Spelling.folded(written)] ?? codes[written] else {
            let near = Spelling.suggestion(for: written, in: kinds.flatMap { names(of: $0) })
            throw value.problem(
                "« \(written) » n'est \(Self.none(of: kinds)) de ce fichier.",
                cure: near.isEmpty ? Self.cure(kinds) : near
            )
        }
        guard kinds.contains(entry.kind) else {
            let expected = kinds.map(\.french).joined(separator: " ou ")
            throw value.problem(
                "« \(entry.name) » est \(entry.kind.french) : on attend ici \(expected).", cure: "Corriger le nom."
            )
        }
        return entry.name
    }

    /// « pas une commune », « ni une commune ni un groupement »…
    private static func none(of kinds: [Kind]) -> String {
        guard kinds.count > 1 else { return kinds.map { "pas \($0.french)" }.joined() }
        return kinds.map { "ni \($0.french)" }.joined(separator: kinds.count > 2 ? ", " : " ")
    }

    private static func cure(_ kinds: [Kind]) -> String {
        if kinds.contains(.body) { return "Corriger le nom, ou l'ajouter à la liste « organismes » du fichier." }
        let keys = kinds.map { $0 == .commune ? "« communes »" : "« groupements »" }.joined(separator: " ou ")
        return "Corriger le nom, ou décrire cette collectivité sous \(keys)."
    }

    private mutating func add(_ name: String, kind: Kind, at place: YAMLValue, problems: inout [YAMLProblem]) {
        let folded = Spelling.folded(name)
        guard !folded.isEmpty else {
            problems.append(place.problem("Ce nom est vide."))
            return
        }
        if let other = entries[folded] {
            let cure = "Les distinguer, par exemple « \(name) (68) » et « \(name) (88) »."
            problems.append(place.problem("Deux collectivités portent le nom « \(other.name) ».", cure: cure))
            return
        }
        entries[folded] = Entry(name: name, kind: kind)
        declared[kind, default: []].append(name)
    }

    private mutating func declare(_ item: YAMLValue, named name: String, kind: Kind, problems: inout [YAMLProblem]) {
        let key = kind == .commune ? "insee" : "siren"
        guard let place = item.value(under: key), let code = try? kind == .commune ? place.insee() : place.siren()
        else { return }
        if let other = codes[code] {
            let what = kind == .commune ? "code Insee" : "numéro Siren"
            problems.append(
                place.problem(
                    "Le \(what) \(code) est déjà celui de « \(other.name) ».", cure: "Corriger l'un des deux.")
            )
            return
        }
        codes[code] = Entry(name: name, kind: kind)
    }
}
