import Expressions
import YAMLReading

/// Reads the `contrôle` of a rule: the kind of check and its options.
struct CheckReader {
    /// Each kind with the options that it knows.
    static let kinds: [String: [String]] = [
        "condition": ["lieu"],
        "présence": [
            "titres", "titre suffit", "termes", "ensemble", "dans", "annulé par", "substance", "hors", "suffit",
        ],
        "mention": ["dans"],
        "mention interdite": ["quand", "quand les parties disent", "sauf", "sauf ailleurs", "dans"],
        "blancs": [], "numérotation": [], "renvois": [], "citations": [], "accord": [], "sigles": [],
        "tampons": [], "actions": ["débuts", "éléments", "repères"], "comptes": ["noms"], "lecture": [],
        "dossier": [], "mises à l'écart": [],
    ]

    let expressions: ExpressionReader
    var problems: [YAMLProblem] = []

    init(expressions: ExpressionReader) {
        self.expressions = expressions
    }

    /// What `value` demands, or `nil` when `problems` says why not.
    mutating func specification(_ value: YAMLValue) -> CheckSpecification? {
        let entries = (try? value.entries()) ?? []
        let kind = entries.compactMap { try? $0.key.string() }.first { Self.kinds[$0] != nil }
        guard let kind, let options = Self.kinds[kind] else {
            let written = entries.first.flatMap { try? $0.key.string() } ?? ""
            let near = Spelling.suggestion(for: written, in: Self.kinds.keys.sorted())
            problems.append(
                (entries.first?.key ?? value).problem(
                    "Ce genre de contrôle n'existe pas : « \(written) ».",
                    cure: near.isEmpty ? "Genres : \(Self.kinds.keys.sorted().joined(separator: ", "))." : near
                )
            )
            return nil
        }
        let map = YAMLMapping(value, known: [kind] + options, problems: &problems)
        switch kind {
        case "condition": return condition(map)
        case "présence": return presence(map)
        case "mention", "mention interdite": return wording(map, kind: kind)
        case "citations": return citations(map)
        case "actions": return actions(map)
        case "comptes": return counts(map)
        case "sigles": return .acronyms
        case "lecture": return .reading
        default: return choice(map, kind: kind)
        }
    }

    private mutating func condition(_ map: YAMLMapping) -> CheckSpecification? {
        let anchor = map.read("lieu", problems: &problems) {
            try $0.choice(RuleFileReader.byRawValue(Anchor.allCases), "un lieu du document")
        }
        let expression = map.require("condition", problems: &problems) { try expressions.expression($0) }
        return expression.map { .condition($0, anchor: anchor ?? .subject) }
    }

    private mutating func choice(_ map: YAMLMapping, kind: String) -> CheckSpecification? {
        func pick<Choice: RawRepresentable<String> & CaseIterable>(_ type: Choice.Type) -> Choice? {
            map.require(kind, problems: &problems) {
                try $0.choice(RuleFileReader.byRawValue(Array(type.allCases)), "une valeur de « \(kind) »")
            }
        }
        switch kind {
        case "blancs": return pick(PlaceholderKind.self).map { .placeholders($0) }
        case "tampons": return pick(StampDemand.self).map { .stamps($0) }
        case "numérotation": return pick(NumberedParts.self).map { .numbering($0) }
        case "renvois": return pick(ReferenceDemand.self).map { .references($0) }
        case "dossier": return pick(DossierDemand.self).map { .dossier($0) }
        case "mises à l'écart": return pick(ExemptionDemand.self).map { .exemptions($0) }
        default: return pick(Agreement.self).map { .agreement($0) }
        }
    }

    private mutating func citations(_ map: YAMLMapping) -> CheckSpecification? {
        map.require("citations", problems: &problems) { value in
            if value.isMapping, let entry = try value.entries().first, (try? entry.key.string()) == "visa" {
                return .citations(.visa(try entry.value.string()))
            }
            let demands: [String: CitationDemand] = [
                "exactes": .exact, "bien formées": .wellFormed, "en vigueur": .inForce,
                "pas encore applicables": .notYetApplicable, "abrogées": .repealed,
            ]
            return .citations(try value.choice(demands, "une exigence sur les citations"))
        }
    }

    private mutating func wording(_ map: YAMLMapping, kind: String) -> CheckSpecification? {
        let phrases = strings(map[kind])
        guard !phrases.isEmpty else { return nil }
        return .wording(
            WordingSpecification(
                phrases: phrases, isForbidden: kind == "mention interdite",
                triggers: (map["quand"]?.items() ?? []).map { strings($0) }, excuses: strings(map["sauf"]),
                excusesElsewhere: strings(map["sauf ailleurs"]), partyWords: strings(map["quand les parties disent"]),
                zone: zone(map) ?? .convention
            )
        )
    }

    private mutating func actions(_ map: YAMLMapping) -> CheckSpecification? {
        let demand = map.require("actions", problems: &problems) {
            try $0.choice(RuleFileReader.byRawValue(ActionSpecification.Demand.allCases), "une exigence")
        }
        let openings = strings(map.require("débuts", problems: &problems) { $0 })
        let elements = (map.require("éléments", problems: &problems) { $0 }?.items() ?? []).compactMap { termGroup($0) }
        let markers = strings(map["repères"])
        return demand.map {
            .actions(ActionSpecification(demand: $0, openings: openings, elements: elements, markers: markers))
        }
    }

    private mutating func counts(_ map: YAMLMapping) -> CheckSpecification? {
        map.require("comptes", problems: &problems) {
            try $0.choice(RuleFileReader.byRawValue(CountSpecification.Demand.allCases), "une exigence")
        }.map { .counts(CountSpecification(demand: $0, nouns: strings(map["noms"]))) }
    }

    private mutating func presence(_ map: YAMLMapping) -> CheckSpecification? {
        let what = map.require("présence", problems: &problems) { try $0.string() }
        let groups = (map["termes"]?.items() ?? []).compactMap { termGroup($0) }
        let unit = map.read("ensemble", problems: &problems) {
            try $0.choice(RuleFileReader.byRawValue(PresenceSpecification.Unit.allCases), "un ensemble")
        }
        let substance = substances(map["substance"])
        let headings = strings(map["titres"])
        guard let what else { return nil }
        guard !groups.isEmpty || !headings.isEmpty else {
            problems.append(map.value.problem("Rien à chercher.", cure: "Ajouter « termes: » ou « titres: »."))
            return nil
        }
        return .presence(
            PresenceSpecification(
                what: what, headings: headings,
                headingSuffices: map.read("titre suffit", problems: &problems) { try $0.boolean() } ?? groups.isEmpty,
                groups: groups, unit: unit ?? .section, zone: zone(map) ?? .convention,
                voidedBy: strings(map["annulé par"]), substance: substance, excluded: strings(map["hors"]),
                sufficient: strings(map["suffit"])
            )
        )
    }

    private mutating func termGroup(_ item: YAMLValue) -> PresenceSpecification.TermGroup? {
        guard item.isMapping else {
            let phrases = strings(item)
            return phrases.first.map {
                .init(label: "« \($0.filter { $0 != "*" && $0 != "?" }) »", phrases: phrases, substance: [])
            }
        }
        let map = YAMLMapping(item, known: ["nom", "parmi", "avec"], problems: &problems)
        let label = map.require("nom", problems: &problems) { try $0.string() }
        let phrases = strings(map["parmi"])
        guard let label, !phrases.isEmpty else { return nil }
        return .init(label: label, phrases: phrases, substance: substances(map["avec"]))
    }

    private mutating func substances(_ value: YAMLValue?) -> [PresenceSpecification.Substance] {
        (value?.items() ?? []).compactMap { item in
            catching { () throws(YAMLProblem) in
                try item.choice(RuleFileReader.byRawValue(PresenceSpecification.Substance.allCases), "une substance")
            }
        }
    }

    private mutating func zone(_ map: YAMLMapping) -> Zone? {
        map.read("dans", problems: &problems) {
            try $0.choice(RuleFileReader.byRawValue(Zone.allCases), "une partie du document")
        }
    }

    private mutating func strings(_ value: YAMLValue?) -> [String] {
        (value?.items() ?? []).compactMap { item in
            catching { () throws(YAMLProblem) in try item.string() }
        }
    }

    private mutating func catching<Result>(_ body: () throws(YAMLProblem) -> Result) -> Result? {
        do throws(YAMLProblem) {
            return try body()
        } catch {
            problems.append(error)
            return nil
        }
    }
}
