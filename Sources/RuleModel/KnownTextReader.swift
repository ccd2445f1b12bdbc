import YAMLReading

/// Reads `textes.yml`: the laws, decrees and orders that conventions cite, as they really are.
struct KnownTextReader {
    var problems: [YAMLProblem] = []

    /// The texts in `root`, in the order of the file.
    mutating func texts(_ root: YAMLValue) -> [KnownText] {
        let map = YAMLMapping(root, known: ["textes"], problems: &problems)
        return (map["textes"]?.items() ?? []).compactMap { text($0) }
    }

    private mutating func text(_ item: YAMLValue) -> KnownText? {
        let known = [
            "id", "nature", "numéro", "date", "titre", "en vigueur", "remplacé par", "articles", "surnoms", "source",
            "confiance",
        ]
        let map = YAMLMapping(item, known: known, problems: &problems)
        let id = map.require("id", problems: &problems) { try $0.string() }
        let nature = map.require("nature", problems: &problems) { try $0.string() }
        let date =
            nature == "code"
            ? nil : map.require("date", problems: &problems) { try $0.date() }
        let title = map.require("titre", problems: &problems) { try $0.string() }
        let source = map.require("source", problems: &problems) { try $0.string() }
        let confidence = map.require("confiance", problems: &problems) {
            try $0.choice(RuleFileReader.byRawValue(Confidence.allCases), "un degré de confiance")
        }
        let period = map["en vigueur"].map { YAMLMapping($0, known: ["depuis", "jusqu'au"], problems: &problems) }
        guard let id, let nature, date != nil || nature == "code", let title, let source, let confidence else {
            return nil
        }
        return KnownText(
            id: id, nature: nature, number: map.read("numéro", problems: &problems) { try $0.string() }, date: date,
            title: title, inForceFrom: period?.read("depuis", problems: &problems) { try $0.date() },
            inForceUntil: period?.read("jusqu'au", problems: &problems) { try $0.date() },
            replacedBy: map.read("remplacé par", problems: &problems) { try $0.string() },
            articles: (map["articles"]?.items() ?? []).compactMap { article($0) },
            nicknames: (map["surnoms"]?.items() ?? []).compactMap { try? $0.string() }, source: source,
            confidence: confidence
        )
    }
    /// « L. 214-2 », or `{ article: L. 214-1-3, depuis: 2025-01-01 }`.
    private mutating func article(_ item: YAMLValue) -> KnownText.Article? {
        guard item.isMapping else {
            return (try? item.string()).map { KnownText.Article(name: $0, inForceFrom: nil) }
        }
        let map = YAMLMapping(item, known: ["article", "depuis"], problems: &problems)
        let name = map.require("article", problems: &problems) { try $0.string() }
        let from = map.require("depuis", problems: &problems) { try $0.date() }
        return name.map { KnownText.Article(name: $0, inForceFrom: from) }
    }
}
