import Foundation

/// Another way of writing the same words.
enum Typography: String, Sendable, CaseIterable {
    case decomposedAccents = "accents décomposés"
    case typographicApostrophes = "apostrophes typographiques"
    case straightQuotes = "guillemets droits"
    case noBreakSpaces = "espaces insécables"
    case shortDashes = "tirets courts"
    case longDashes = "tirets longs"
    case windowsLineEnds = "fins de ligne Windows"
    case capitalHeadings = "titres en capitales"
    case bareCapitalHeadings = "titres en capitales sans accents"
    case boldHeadings = "titres en gras"
    case plainText = "texte brut"
    case wrappedLines = "lignes coupées"
    case hyphenatedLines = "mots coupés en fin de ligne"

    func written(_ text: String) -> String {
        switch self {
        case .decomposedAccents: text.decomposedStringWithCanonicalMapping
        case .typographicApostrophes: text.replacingOccurrences(of: "'", with: "’")
        case .straightQuotes:
            text.replacingOccurrences(of: "« ", with: "\"").replacingOccurrences(of: " »", with: "\"")
        case .noBreakSpaces: Self.withNoBreakSpaces(text)
        case .shortDashes: text.replacingOccurrences(of: "–", with: "-")
        case .longDashes: text.replacingOccurrences(of: "–", with: "—")
        case .windowsLineEnds: text.replacingOccurrences(of: "\n", with: "\r\n")
        case .capitalHeadings: Self.mapHeadings(text) { marks, words in "\(marks) \(words.uppercased())" }
        case .bareCapitalHeadings:
            Self.mapHeadings(text) { marks, words in
                "\(marks) \(words.uppercased().folding(options: .diacriticInsensitive, locale: nil))"
            }
        case .boldHeadings: Self.mapHeadings(text) { marks, words in marks == "#" ? "# \(words)" : "**\(words)**" }
        case .plainText: Self.mapHeadings(text) { _, words in words }.replacingOccurrences(of: "**", with: "")
        case .wrappedLines: Self.wrapped(text, hyphenating: false)
        case .hyphenatedLines: Self.wrapped(text, hyphenating: true)
        }
    }

    /// Before what French typography sets apart, and inside numbers.
    private static func withNoBreakSpaces(_ text: String) -> String {
        var text = text
        for mark in [" ;", " :", " »", " ?", " €", " %"] {
            text = text.replacingOccurrences(of: mark, with: "\u{A0}\(mark.dropFirst())")
        }
        text = text.replacingOccurrences(of: "« ", with: "«\u{A0}").replacingOccurrences(of: "n° ", with: "n°\u{A0}")
        return text.replacing(/(\d) (\d{3})/) { "\($0.1)\u{202F}\($0.2)" }
    }

    private static func mapHeadings(_ text: String, _ written: (_ marks: String, _ words: String) -> String) -> String {
        text.components(separatedBy: "\n").map { line in
            let marks = line.prefix { $0 == "#" }
            guard !marks.isEmpty else { return line }
            return written(String(marks), String(line.dropFirst(marks.count + 1)))
        }.joined(separator: "\n")
    }

    /// Paragraphs set on lines of some eighty characters; a long word may be cut, with a hyphen, where a line ends.
    private static func wrapped(_ text: String, hyphenating: Bool) -> String {
        text.components(separatedBy: "\n").map { line in
            guard line.count > 90, let first = line.first, !"#|-".contains(first), !first.isNumber else { return line }
            var lines: [String] = []
            var current = ""
            for word in line.components(separatedBy: " ") {
                guard current.count + word.count > 80 else {
                    current += current.isEmpty ? word : " \(word)"
                    continue
                }
                let isLong =
                    hyphenating && word.count > 9 && word.allSatisfy(\.isLetter) && word.allSatisfy(\.isLowercase)
                let head = isLong ? word.prefix(5) : ""
                lines.append(isLong ? "\(current) \(head)-" : current)
                current = String(word.dropFirst(head.count))
            }
            return (lines + [current]).joined(separator: "\n")
        }.joined(separator: "\n")
    }
}

extension DossierText {
    /// Writes every document in another typography; one that changes nothing is refused.
    mutating func write(with typography: Typography) throws(Refusal) {
        let before = files
        for name in documentNames {
            let text = typography.written(files[name] ?? "")
            files[name] = nil
            let isPlain = typography == .plainText
            files[isPlain ? name.replacingOccurrences(of: ".md", with: ".txt") : name] = text
        }
        let isSame = before.allSatisfy { name, text in files[name].map { Array($0.utf8) == Array(text.utf8) } ?? false }
        guard !isSame else { throw Refusal("« \(typography.rawValue) » ne change rien") }
    }
}
