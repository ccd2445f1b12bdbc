import CalendarDates
import Expressions
import YAMLReading

/// Reads one rule file; every fault is noted with its place, and a rule with a fault is refused.
struct RuleFileReader {
    static let keys = [
        "titre", "fiche", "références", "fondement", "confiance", "catégorie", "gravité", "gravité si", "en vigueur",
        "porte sur", "population", "si", "obligation", "droit", "faculté", "constat", "contrôle", "sauf", "message",
        "correction",
        "rédaction", "motif", "note", "élément", "exemples",
    ]

    let id: RuleID
    let path: String
    let readsExamples: Bool
    var readers: ExpressionReaders
    var problems: [YAMLProblem] = []

    init(id: RuleID, path: String, readers: ExpressionReaders, readsExamples: Bool) {
        self.readers = readers
        self.readsExamples = readsExamples
        self.id = id
        self.path = path
    }

    /// The rule in `root`, or `nil` when `problems` says why not.
    mutating func rule(_ root: YAMLValue) -> Rule? {
        let map = YAMLMapping(root, known: Self.keys, problems: &problems)
        let title = map.require("titre", problems: &problems) { try $0.string() }
        let confidence = map.require("confiance", problems: &problems) {
            try $0.choice(Self.byRawValue(Confidence.allCases), "un degré de confiance")
        }
        let basis = map.require("fondement", problems: &problems) {
            try $0.choice(Self.byRawValue(Basis.allCases), "un fondement")
        }
        let subject = self.subject(map)
        let expressions = readers.reader(for: subject)
        let kind = self.kind(map, root: root, expressions: expressions)
        let severity = self.severity(map, isCheck: map["contrôle"] != nil, confidence: confidence, root: root)
        let validity = self.validity(map)
        let examples = self.examples(map, root: root, expressions: expressions, isCheck: map["contrôle"] != nil)
        let condition = map.read("si", problems: &problems) { try expressions.expression($0) }
        let overrides = severityOverrides(map, expressions: expressions)
        checkDates(kind: kind, condition: condition, from: validity.from, value: map["en vigueur"] ?? root)
        guard let title, let confidence, let basis, let kind, problems.isEmpty else { return nil }
        return Rule(
            id: id, title: title, codes: strings(map, "fiche"), references: references(map), basis: basis,
            confidence: confidence, inForceFrom: validity.from, inForceUntil: validity.until, subject: subject,
            population: population(map), vocabulary: expressions.vocabulary, condition: condition, kind: kind,
            category: category(map),
            severity: severity,
            severityOverrides: overrides, message: text(map, "message") ?? title,
            correction: text(map, "correction") ?? "", wording: text(map, "rédaction"),
            rationale: text(map, "motif") ?? "", note: text(map, "note"), schemaItem: text(map, "élément"),
            examples: examples, path: path
        )
    }

    private mutating func subject(_ map: YAMLMapping) -> SubjectKind {
        map.read("porte sur", problems: &problems) { value in
            let words = try value.string()
            guard let subject = SubjectKind(french: words) else {
                let near = Spelling.suggestion(for: words, in: SubjectKind.choices)
                throw value.problem(
                    "Une règle ne peut porter sur « \(words) ».",
                    cure: near.isEmpty ? "Choisir parmi : \(SubjectKind.choices.joined(separator: ", "))." : near
                )
            }
            return subject
        } ?? .convention
    }

    private mutating func kind(
        _ map: YAMLMapping, root: YAMLValue, expressions: ExpressionReader
    ) -> Rule.Kind? {
        let modalities = Duty.Modality.allCases.filter { map[$0.rawValue] != nil }
        if let check = map["contrôle"], modalities.isEmpty {
            var reader = CheckReader(expressions: expressions)
            let specification = reader.specification(check)
            problems += reader.problems
            return specification.map { .check($0) }
        }
        guard modalities.count == 1, map["contrôle"] == nil, let modality = modalities.first,
            let value = map[modality.rawValue]
        else {
            problems.append(
                root.problem(
                    "Une règle dit une seule chose.",
                    cure: "Garder une clé parmi : obligation, droit, faculté, constat, contrôle."
                )
            )
            return nil
        }
        return duty(value, modality: modality, exceptions: exceptions(map), expressions: expressions).map { .duty($0) }
    }

    private mutating func duty(
        _ value: YAMLValue, modality: Duty.Modality, exceptions: [RuleID], expressions: ExpressionReader
    ) -> Duty? {
        let map = YAMLMapping(value, known: ["si", "lectures", "échéance"], problems: &problems)
        var readings: [Duty.Reading] = []
        if let single = map.read("si", problems: &problems, { try expressions.expression($0) }) {
            readings = [Duty.Reading(name: "", condition: single)]
        }
        for item in map["lectures"]?.items() ?? [] {
            let entry = YAMLMapping(item, known: ["nom", "si"], problems: &problems)
            let name = entry.require("nom", problems: &problems) { try $0.string() }
            let condition = entry.require("si", problems: &problems) { try expressions.expression($0) }
            if let name, let condition { readings.append(Duty.Reading(name: name, condition: condition)) }
        }
        let deadline = deadline(map, expressions: expressions)
        guard !readings.isEmpty else {
            problems.append(value.problem("Il manque la condition.", cure: "Ajouter « si: » ou « lectures: »."))
            return nil
        }
        return Duty(modality: modality, readings: readings, exceptions: exceptions, deadline: deadline)
    }

    private mutating func exceptions(_ map: YAMLMapping) -> [RuleID] {
        strings(map, "sauf").map { RuleID(pack: id.pack, name: $0) }
    }
}
