/// How text is set: in colour or not, and how wide.
public struct TextStyle: Hashable, Sendable {
    /// Whether ANSI colours are used.
    public let isColored: Bool
    /// Width in columns, at least 40.
    public let width: Int

    /// A style.
    public init(isColored: Bool, width: Int = 80) {
        self.isColored = isColored
        self.width = max(40, width)
    }

    enum Tone: String {
        case strong = "1"
        case faint = "2"
        case red = "31"
        case green = "32"
        case yellow = "33"
        case blue = "34"
    }

    func paint(_ text: String, _ tones: Tone...) -> String {
        guard isColored, !text.isEmpty else { return text }
        return "\u{1B}[\(tones.map(\.rawValue).joined(separator: ";"))m\(text)\u{1B}[0m"
    }

    /// `text` cut into lines of at most `width` columns, the first after `first`, the others after `rest`.
    func wrap(_ text: String, first: String = "", rest: String = "") -> String {
        var lines: [String] = []
        var line = first
        var isStart = true
        for word in Self.unbreakable(text) {
            if !isStart, line.count + 1 + word.count > width {
                lines.append(line)
                line = rest
                isStart = true
            }
            line += isStart ? "" : " "
            line += word
            isStart = false
        }
        lines.append(line)
        return lines.joined(separator: "\n")
    }

    /// What no line may begin with.
    private static let closing: Set<Unicode.Scalar> = ["»", ":", ";", "?", "!", "€", "%"]

    /// Words, with the marks that French typography never parts from them: « ainsi », 12 500, ou bien : comme ceci ;
    private static func unbreakable(_ text: String) -> [String] {
        var words: [String] = []
        var opens = false
        for word in text.split(whereSeparator: \.isWhitespace) {
            let closes = word.unicodeScalars.first.map(Self.closing.contains) ?? false && word.count <= 3
            let groups =
                word.first?.isNumber ?? false && word.prefix { $0.isNumber }.count == 3
                && words.last?.last?.isNumber ?? false
            if opens || closes || groups, let last = words.popLast() {
                words.append("\(last) \(word)")
            } else {
                words.append(String(word))
            }
            opens = word.hasSuffix("«")
        }
        return words
    }
}
