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
        let known = ["id", "nature", "numéro", "date", "titre", "en vigueur", "surnoms", "source", "confiance"]
        let map = YAMLMapping(item, known: known, problems: &problems)
        let id = map.require("id", problems: &problems) { try $0.string() }
        let nature = map.require("nature", problems: &problems) { try $0.string() }
        let date = map.require("date", problems: &problems) { try $0.date() }
        let title = map.require("titre", problems: &problems) { try $0.string() }
        let source = map.require("source", problems: &problems) { try $0.string() }
        let confidence = map.require("confiance", problems: &problems) {
            try $0.choice(RuleFileReader.byRawValue(Confidence.allCases), "un degré de confiance")
        }
        let period = map["en vigueur"].map { YAMLMapping($0, known: ["depuis", "jusqu'au"], problems: &problems) }
        guard let id, let nature, let date, let title, let source, let confidence else { return nil }
        return KnownText(
            id: id, nature: nature, number: map.read("numéro", problems: &problems) { try $0.string() }, date: date,
            title: title, inForceFrom: period?.read("depuis", problems: &problems) { try $0.date() },
            inForceUntil: period?.read("jusqu'au", problems: &problems) { try $0.date() },
            nicknames: (map["surnoms"]?.items() ?? []).compactMap { try? $0.string() }, source: source,
            confidence: confidence
        )
    }
}
