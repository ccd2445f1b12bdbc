/// One level of a list of Word: how its number is written.
struct WordNumberingLevel: Sendable {
    let start: Int
    let style: NumberStyle
    /// The text around the values: `Article %1 –`, where `%1` is the value of the first level.
    let text: String
    /// Whether the values of all levels are written in plain figures (`isLgl`).
    let isLegal: Bool
    /// The level whose appearance makes this one start again; -1 for none, `nil` for the one above.
    let restart: Int?
    /// What stands between the number and the paragraph.
    let separator: String
    /// The paragraph style that is tied to this level.
    let paragraphStyle: String?
    let isHidden: Bool

    /// The level in an element `w:lvl`.
    init(_ element: XMLNode) {
        start = element.child("w:start")?.integer ?? 0
        style = Self.style(element)
        text = String((element.child("w:lvlText")?["w:val"] ?? "").prefix(200))
        isLegal = element.child("w:isLgl")?.isOn ?? false
        restart = element.child("w:lvlRestart")?.integer.map { $0 - 1 }
        separator = element.child("w:suff")?["w:val"] == "nothing" ? "" : " "
        paragraphStyle = element.child("w:pStyle")?["w:val"]
        isHidden = WordRunProperties(element.child("w:rPr")).isHidden ?? false
    }

    private static let styles: [String: NumberStyle] = [
        "decimal": .decimal, "upperRoman": .upperRoman, "lowerRoman": .lowerRoman, "upperLetter": .upperLetter,
        "lowerLetter": .lowerLetter, "ordinal": .ordinal, "cardinalText": .cardinalText,
        "ordinalText": .ordinalText, "decimalZero": .padded(width: 2), "bullet": .bullet, "none": .none,
        "chicago": .symbols, "decimalEnclosedCircle": .circled, "numberInDash": .dashed, "hex": .hexadecimal,
    ]

    /// The style that `w:numFmt` names, directly or in an alternate content; unknown ones count in figures.
    private static func style(_ element: XMLNode) -> NumberStyle {
        let choice = element.child("mc:AlternateContent")?.descendant("mc:Choice", "w:numFmt")
        guard let format = element.child("w:numFmt") ?? choice, let name = format["w:val"] else { return .decimal }
        if name == "custom" {
            let first = (format["w:format"] ?? "").split(separator: ",").first ?? ""
            return first.utf8.allSatisfy { (0x30...0x39).contains($0) } && !first.isEmpty
                ? .padded(width: first.count) : .decimal
        }
        return Self.style(named: name)
    }

    /// The style called `name` in `w:numFmt`; unknown ones count in figures.
    static func style(named name: String) -> NumberStyle { styles[name] ?? .decimal }

    /// The bullet to show: what the level draws, or « • » where it draws a sign of a font of pictures.
    var bullet: String {
        let isDrawn = text.unicodeScalars.allSatisfy { (0xE000...0xF8FF).contains($0.value) || $0 == "o" }
        return isDrawn ? "•" : text
    }
}
