/// One section of a number format, cut into what it is made of.
struct CellFormatSection: Hashable, Sendable {
    enum Piece: Hashable, Sendable {
        /// Words shown as they are.
        case literal(String)
        /// Signs that stand for figures: `0`, `#`, `?`, `,`, `.`.
        case figures(String)
        /// Signs of a date or a time: `yyyy`, `mm`, `[h]`.
        case date(String)
        case percent
        case general
    }

    let pieces: [Piece]

    /// Whether it shows dates or times.
    var isDate: Bool {
        pieces.contains { if case .date = $0 { true } else { false } }
    }

    /// The sections of `code`, separated by semicolons outside quotes.
    static func sections(of code: String) -> [CellFormatSection] {
        var scanner = CellFormatScanner(code)
        var sections: [CellFormatSection] = []
        repeat { sections.append(CellFormatSection(pieces: scanner.section())) } while !scanner.isAtEnd
        return sections
    }

    /// `value` with the figures that this section asks for.
    func number(_ value: Double) -> String {
        let signs = pieces.compactMap { if case .figures(let signs) = $0 { signs } else { nil } }.joined()
        let scaled = pieces.contains(.percent) ? value * 100 : value
        let parts = signs.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        let whole = parts.first ?? ""
        let thousands = whole.reversed().prefix { $0 == "," }.count
        let decimals = parts.count > 1 ? parts[1] : ""
        let text = FrenchFigures.text(
            scaled / FrenchFigures.power(3 * min(thousands, 5)),
            decimals: min(decimals.count { "0#?".contains($0) }, 15),
            least: decimals.count { $0 == "0" }, whole: min(whole.count { $0 == "0" }, 15),
            isGrouped: whole.dropLast(thousands).contains(","))
        var isWritten = false
        return pieces.map { piece in
            switch piece {
            case .literal(let words): return words
            case .percent: return "%"
            case .general: return FrenchFigures.general(value)
            case .date: return ""
            case .figures:
                defer { isWritten = true }
                return isWritten ? "" : text
            }
        }.joined().trimmingSpaces
    }
}

/// Reads the code of a number format.
private struct CellFormatScanner {
    private var rest: Substring

    init(_ code: String) { rest = Substring(code) }

    var isAtEnd: Bool { rest.isEmpty }

    /// The pieces up to the next semicolon, which is passed.
    mutating func section() -> [CellFormatSection.Piece] {
        var pieces: [CellFormatSection.Piece] = []
        while let first = rest.popFirst() {
            switch first {
            case ";": return pieces
            case "\"": pieces.append(.literal(take { $0 != "\"" }, passing: &rest))
            case "\\": if let next = rest.popFirst() { pieces.append(.literal(String(next))) }
            case "_", "*":
                _ = rest.popFirst()
                if first == "_" { pieces.append(.literal(" ")) }
            case "[": bracket(into: &pieces)
            case "%": pieces.append(.percent)
            case "0", "#", "?", ",", ".": pieces.append(.figures(String(first) + take { "0#?,.".contains($0) }))
            case "y", "Y", "m", "M", "d", "D", "h", "H", "s", "S":
                let sign = first.lowercased()
                pieces.append(.date(sign + take { $0.lowercased() == sign }.lowercased()))
            case "G" where rest.lowercased().hasPrefix("eneral"):
                rest = rest.dropFirst(6)
                pieces.append(.general)
            default: pieces.append(.literal(String(first)))
            }
        }
        return pieces
    }

    private mutating func take(while isTaken: (Character) -> Bool) -> String {
        let taken = rest.prefix(while: isTaken)
        rest = rest.dropFirst(taken.count)
        return String(taken)
    }

    /// `[$€-40C]` shows a currency, `[h]` counts hours past 24, `[Red]` and `[>9]` show nothing.
    private mutating func bracket(into pieces: inout [CellFormatSection.Piece]) {
        let inside = take { $0 != "]" }
        _ = rest.popFirst()
        if inside.hasPrefix("$") {
            let symbol = inside.dropFirst().prefix { $0 != "-" }
            if !symbol.isEmpty { pieces.append(.literal(String(symbol))) }
            if inside.hasSuffix("-F800") { pieces.append(.date("long")) }
        } else if ["h", "hh", "m", "mm", "s", "ss"].contains(inside.lowercased()) {
            pieces.append(.date("[\(inside.lowercased().prefix(1))]"))
        }
    }
}

extension CellFormatSection.Piece {
    /// A quoted literal, whose closing quote is passed.
    fileprivate static func literal(_ words: String, passing rest: inout Substring) -> Self {
        _ = rest.popFirst()
        return .literal(words)
    }
}

extension String {
    /// The text without the spaces at both ends, which formats use to align columns.
    fileprivate var trimmingSpaces: String {
        let start = drop { $0 == " " }
        return String(start.reversed().drop { $0 == " " }.reversed())
    }
}
