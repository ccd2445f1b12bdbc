import CalendarDates
import RuleModel
import YAMLReading

/// Reads the cases of the corpus; see `Corpus/LISEZMOI.md` for what they may say.
struct CorpusReader {
    private static let editKeys = [
        "retirer", "remplacer", "remplacer partout", "retirer la section", "déplacer la section", "retirer le fichier",
        "ajouter le fichier", "relier les annexes", "titres des articles", "typographie",
        "remplacer en suivi",
    ]
    private static let caseKeys =
        ["nom", "dossier", "entraîne", "touche", "manquent", "dit", "date", "étape"] + editKeys

    /// What the file of a rule says.
    struct RuleCases {
        let defects: [CorpusCase]
        /// The dossier that passes: the sound one, unless edits say otherwise.
        let sound: CorpusCase
    }

    private(set) var problems: [YAMLProblem] = []

    mutating func rule(_ value: YAMLValue, id: RuleID) -> RuleCases {
        let map = YAMLMapping(value, known: ["dossier", "défauts", "conforme"], problems: &problems)
        let base = string(map, "dossier") ?? Corpus.mainBase
        let defects = (map["défauts"]?.items() ?? []).compactMap { corpusCase($0, rule: id, base: base) }
        if defects.isEmpty { problems.append(value.problem("Aucun défaut.")) }
        let sound = map["conforme"].flatMap { corpusCase($0, rule: id, base: base, name: "conforme") }
        return RuleCases(defects: defects, sound: sound ?? .untouched(base, rule: id))
    }

    /// Cases that are about no rule in particular.
    mutating func cases(_ value: YAMLValue) -> [CorpusCase] {
        value.items().compactMap { corpusCase($0, rule: nil, base: Corpus.mainBase) }
    }

    private mutating func corpusCase(
        _ value: YAMLValue, rule: RuleID?, base: String, name: String? = nil
    ) -> CorpusCase? {
        let map = YAMLMapping(value, known: Self.caseKeys, problems: &problems)
        let title = name ?? map.require("nom", problems: &problems) { try $0.string() }
        let stages = Dictionary(uniqueKeysWithValues: Stage.allCases.map { ($0.rawValue, $0) })
        guard let title else { return nil }
        return CorpusCase(
            rule: rule, name: title, base: string(map, "dossier") ?? base, edits: edits(value),
            companions: rules(map["entraîne"]), touched: rules(map["touche"]),
            missingItems: (map["manquent"]?.items() ?? []).compactMap { try? $0.string() }, wording: string(map, "dit"),
            date: map.read("date", problems: &problems) { try $0.date() },
            stage: map.read("étape", problems: &problems) { try $0.choice(stages, "une étape") }
        )
    }

    /// Names of rules, as `pack/name`.
    mutating func rules(_ value: YAMLValue?) -> [RuleID] {
        (value?.items() ?? []).compactMap { item in
            let parts = ((try? item.string()) ?? "").split(separator: "/").map(String.init)
            if parts.count == 2 { return RuleID(pack: parts[0], name: parts[1]) }
            problems.append(item.problem("Ce n'est pas une règle.", cure: "Écrire paquet/règle."))
            return nil
        }
    }

    private mutating func string(_ map: YAMLMapping, _ key: String) -> String? {
        map.read(key, problems: &problems) { try $0.string() }
    }

    /// The edits of a case, in the order in which they are written.
    private mutating func edits(_ value: YAMLValue) -> [Edit] {
        let entries = (try? value.entries()) ?? []
        var edits: [Edit] = []
        for (key, value) in entries {
            do throws(YAMLProblem) {
                edits += try Self.edits(key.string(), value)
            } catch {
                problems.append(error)
            }
        }
        return edits
    }

    private static func edits(_ key: String, _ value: YAMLValue) throws(YAMLProblem) -> [Edit] {
        switch key {
        case "retirer": return try strings(value).map { .replace($0, by: "") }
        case "remplacer": return try pairs(value).map { .replace($0, by: $1) }
        case "remplacer partout": return try pairs(value).map { .replaceEverywhere($0, by: $1) }
        case "retirer la section": return try strings(value).map { .removeSection($0) }
        case "déplacer la section": return try pairs(value).map { .moveSection($0, before: $1) }
        case "retirer le fichier": return try strings(value).map { .removeFile($0) }
        case "ajouter le fichier": return try pairs(value).map { .addFile($0, text: $1) }
        case "relier les annexes": return try value.boolean() ? [.bindAnnexes] : []
        case "remplacer en suivi": return try pairs(value).map { .track($0, by: $1) }
        case "titres des articles": return [.articleHeadings(try value.string())]
        case "typographie":
            let known = Dictionary(uniqueKeysWithValues: Typography.allCases.map { ($0.rawValue, $0) })
            return try choices(value, known).map { .typography($0) }
        default: return []
        }
    }

    private static func choices(
        _ value: YAMLValue, _ known: [String: Typography]
    ) throws(YAMLProblem) -> [Typography] {
        var found: [Typography] = []
        for item in value.items() { found.append(try item.choice(known, "une typographie")) }
        return found
    }

    private static func strings(_ value: YAMLValue) throws(YAMLProblem) -> [String] {
        var strings: [String] = []
        for item in value.items() { strings.append(try item.string()) }
        return strings
    }

    private static func pairs(_ value: YAMLValue) throws(YAMLProblem) -> [(String, String)] {
        var pairs: [(String, String)] = []
        for (key, value) in try value.entries() { pairs.append((try key.string(), try value.string())) }
        return pairs
    }
}
