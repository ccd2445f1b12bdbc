import CalendarDates
import Yams

/// A value of a YAML file that knows its place, so that every complaint can show it.
public struct YAMLValue {
    let node: Node
    let file: YAMLFile
    let place: YAMLPlace

    init(_ node: Node, file: YAMLFile, fallback: YAMLPlace) {
        self.node = node
        self.file = file
        place = node.mark.map(YAMLPlace.init) ?? fallback
    }

    /// Line of the value, from 1.
    public var line: Int { place.line }
    /// Column of the value in characters, from 1.
    public var column: Int { file.column(of: place) }
    /// Whether nothing was written, or `null` or `~`.
    public var isNull: Bool {
        node.scalar.map { [.plain, .any].contains($0.style) && ["", "~", "null"].contains($0.string) } ?? false
    }
    /// Whether the value is a mapping.
    public var isMapping: Bool { node.mapping != nil }
    /// Whether the value is a sequence.
    public var isSequence: Bool { node.sequence != nil }
    /// Whether the value is a scalar.
    public var isScalar: Bool { node.scalar != nil }

    /// A problem at this value.
    public func problem(_ message: String, cure: String = "") -> YAMLProblem {
        file.problem(at: place, message, cure: cure)
    }

    /// The scalar as written.
    public func string() throws(YAMLProblem) -> String {
        guard let scalar = node.scalar else { throw problem("On attend ici un texte, pas \(kindName).") }
        return scalar.string
    }

    /// A whole number: `10000`, `10 000` or `10_000`; digits may be set apart by threes only.
    public func integer() throws(YAMLProblem) -> Int {
        let written = try string()
        let groups = written.split(omittingEmptySubsequences: false) { $0 == "_" || $0.isWhitespace }
        guard groups.dropFirst().allSatisfy({ $0.count == 3 && $0.first != "-" && $0.first != "+" }),
            groups.count == 1 || (1...4).contains(groups[0].count), let number = Int(groups.joined())
        else {
            throw problem("« \(written) » n'est pas un nombre entier.", cure: "Écrire des chiffres, par exemple 10000.")
        }
        return number
    }

    /// `oui`/`non` (or `true`/`false`).
    public func boolean() throws(YAMLProblem) -> Bool {
        let written = try string()
        switch written.lowercased() {
        case "oui", "true", "vrai": return true
        case "non", "false", "faux": return false
        default: throw problem("« \(written) » n'est ni oui ni non.", cure: "Écrire oui ou non.")
        }
    }

    /// A day written `AAAA-MM-JJ`.
    public func date() throws(YAMLProblem) -> CalendarDate {
        let written = try string()
        if let date = CalendarDate(iso: written) { return date }
        let isShapedLikeADate =
            written.split(separator: "-").map(\.count) == [4, 2, 2]
            && written.allSatisfy { $0.isNumber || $0 == "-" }
        throw isShapedLikeADate
            ? problem("Le \(written) n'existe pas au calendrier.", cure: "Corriger le jour ou le mois.")
            : problem("« \(written) » n'est pas une date.", cure: "Écrire AAAA-MM-JJ, par exemple 2026-01-01.")
    }

    /// The items of a sequence; a lone scalar or mapping counts as a sequence of one.
    public func items() -> [YAMLValue] {
        guard let sequence = node.sequence else { return isNull ? [] : [self] }
        return sequence.map { YAMLValue($0, file: file, fallback: place) }
    }

    /// The entries of a mapping, in order.
    public func entries() throws(YAMLProblem) -> [(key: YAMLValue, value: YAMLValue)] {
        guard let mapping = node.mapping else {
            throw problem("On attend ici des clés (clé: valeur), pas \(kindName).")
        }
        return mapping.map { pair in
            let key = YAMLValue(pair.key, file: file, fallback: place)
            return (key, YAMLValue(pair.value, file: file, fallback: key.place))
        }
    }

    /// The value under `key`; `nil` when the key is absent or empty, or when this value is no mapping.
    public func value(under key: String) -> YAMLValue? {
        let entry = (try? entries())?.first { (try? $0.key.string()).map(Spelling.plain) == key }
        return entry.flatMap { $0.value.isNull ? nil : $0.value }
    }

    /// The value under one of several choices, each written as in the file.
    public func choice<Choice>(_ choices: [String: Choice], _ what: String) throws(YAMLProblem) -> Choice {
        let written = try string()
        if let found = choices[written] { return found }
        let names = choices.keys.sorted()
        let near = Spelling.suggestion(for: written, in: names)
        throw problem(
            "« \(written) » n'est pas \(what).",
            cure: near.isEmpty ? "Choisir parmi : \(names.joined(separator: ", "))." : near
        )
    }

    private var kindName: String {
        if isNull { return "rien" }
        return isMapping ? "des clés" : isSequence ? "une liste" : "une valeur simple"
    }
}
