import CalendarDates
import DocumentStructure
import Territories

/// A territory file proposed from the parties of a convention, for somebody to review and complete.
public struct TerritoryProposal: Sendable {
    private let dossier: Dossier.File
    private let data: OfficialData
    private let parties: PartyLookUp

    /// The territory of the convention in `file`, as far as the published files know its parties.
    public init(_ file: Dossier.File, data: OfficialData) {
        dossier = file
        self.data = data
        parties = PartyLookUp(file.outline.parties, in: data)
    }

    /// Whether at least one party was recognised; there is nothing to propose otherwise.
    public var isEmpty: Bool { parties.matches.isEmpty }

    /// Why the local parties that were not recognised were not.
    public var refusals: [String] { parties.refusals.map { "« \($0.party.name) » : \($0.reason.description)" } }

    /// The file, in YAML, with what remains to be checked in comments.
    public var text: String {
        let sections = [head, communeSection, groupingSection, conventionSection, unknownSection]
        return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n") + "\n"
    }

    private var groupings: [Int] {
        parties.matches.compactMap { if case .grouping(let place) = $0.authority { place } else { nil } }.unique
    }

    /// The parties, and the members of those that are groupings.
    private var communes: [Int] {
        let own = parties.matches.compactMap { if case .commune(let place) = $0.authority { place } else { nil } }
        return (groupings.flatMap { data.groupings[$0].members } + own).unique
    }

    private var head: [String] {
        let files = data.files.map { file in
            "# \(file.path) : millésime \(file.vintage.map(String.init) ?? "non indiqué"), SHA-256 \(file.sha256)"
        }
        return ["# Territoire proposé d'après « \(dossier.document.path.oneLine) » : à relire et à compléter."] + files
    }

    private var communeSection: [String] {
        ["communes:"]
            + communes.flatMap { place -> [String] in
                let commune = data.communes[place]
                let lines = ["  - nom: \(Self.quoted(name(place)))", "    insee: \"\(commune.code)\""]
                return lines + [population(place)].compactMap(\.self)
            }
    }

    private func population(_ place: Int) -> String? {
        guard let population = data.population(ofCommune: place) else { return nil }
        if let undated = population.undated { return "    population totale: \(undated.total)" }
        let figures = population.vintages.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value.total)" }
        return "    population totale: { \(figures.joined(separator: ", ")) }"
    }

    private var groupingSection: [String] {
        guard !groupings.isEmpty else { return [] }
        return ["groupements:"]
            + groupings.flatMap { place -> [String] in
                let grouping = data.groupings[place]
                let members = grouping.members.map { Self.quoted(name($0)) }.joined(separator: ", ")
                return [
                    "  - nom: \(Self.quoted(grouping.name))", "    siren: \"\(grouping.siren)\"",
                    "    nature: \(grouping.nature.rawValue)", "    membres: [\(members)]",
                    "    # Aucun fichier publié ne dit ce qui est transféré : compléter d'après les statuts, par exemple",
                    "    # transferts:",
                    "    #   - { compétences: [planifier, qualité], communes: toutes, depuis: 2025-01-01 }",
                ]
            }
    }

    private var conventionSection: [String] {
        let outline = dossier.outline
        let caf = outline.parties.first { $0.kind == .caf || $0.kind == .msa }
        let period =
            outline.periods.first { $0.origin == .durationClause } ?? outline.periods.first { $0.origin == .title }
        let names = parties.matches.map { match in
            switch match.authority {
            case .commune(let place): name(place)
            case .grouping(let place): data.groupings[place].name
            }
        }.unique
        var lines = ["conventions:", "  - nom: \(Self.quoted(outline.title?.text ?? "la convention"))"]
        if let caf { lines.append("    avec: \(Self.quoted(caf.name))") }
        lines.append("    parties: [\(names.map(Self.quoted).joined(separator: ", "))]")
        if let start = period?.start { lines.append("    du: \(start)") }
        if let end = period?.end { lines.append("    au: \(end)") }
        return lines + ["    # tient lieu de schéma: oui | non (conforme check le dit)"]
    }

    private var unknownSection: [String] {
        let chosen = parties.matches.filter(\.isChosenByDepartment).map { match in
            "# À vérifier : « \(match.party.name.oneLine) » est \(data.label(match.authority)), d'après le département des autres."
        }
        return chosen + refusals.map { "# Non reconnu : \($0.oneLine)" }
    }

    /// Two communes of one name are told apart by their code.
    private func name(_ place: Int) -> String {
        let commune = data.communes[place]
        let isShared = communes.contains { $0 != place && data.communes[$0].name == commune.name }
        return isShared ? "\(commune.name) (\(commune.code))" : commune.name
    }

    private static func quoted(_ words: String) -> String {
        let plain = words.oneLine.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        return "\"\(plain)\""
    }
}

extension String {
    /// The words with single spaces and no line end, no control character.
    fileprivate var oneLine: String {
        String(unicodeScalars.filter { $0.value >= 0x20 || $0.properties.isWhitespace }.map(Character.init))
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

extension Array where Element: Hashable {
    /// The elements, each once, in order.
    fileprivate var unique: [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
