/// Why a YAML file is refused: the place, what is wrong, and the cure, in French.
public struct YAMLProblem: Error, Hashable, Sendable {
    /// The file, as it was named.
    public let path: String
    /// Line, from 1.
    public let line: Int
    /// Column in characters, from 1.
    public let column: Int
    /// What is wrong.
    public let message: String
    /// What to do about it; empty when the message says enough.
    public let cure: String
    /// The faulty line, to be shown with a caret.
    public let excerpt: String

    /// A problem at a place.
    public init(path: String, line: Int, column: Int, message: String, cure: String = "", excerpt: String = "") {
        self.path = path
        self.line = line
        self.column = column
        self.message = message
        self.cure = cure
        self.excerpt = excerpt
    }
}

extension YAMLProblem: CustomStringConvertible {
    /// Several lines: place and message, the faulty line, a caret, the cure.
    public var description: String {
        var lines = ["\(path):\(line):\(column): \(Self.clipped(message))"]
        if !excerpt.isEmpty {
            let (shown, offset) = clippedExcerpt
            lines.append("    \(shown)")
            // A tab is kept, so that the caret stands under the fault however wide tabs are shown.
            let indent = shown.prefix(offset).map { $0 == "\t" ? "\t" : " " as Character }
            lines.append("    \(String(indent))^")
        }
        if !cure.isEmpty { lines.append("  → \(Self.clipped(cure))") }
        return lines.joined(separator: "\n")
    }

    private static let widest = 120
    private static let longest = 2_000

    /// `text`, cut when a name or a value of the file makes it very long.
    private static func clipped(_ text: String) -> String {
        text.utf8.count > longest ? text.prefix(longest / 4) + "…" : text
    }

    /// The faulty line, cut around the fault when it is very long, and how many characters precede the fault.
    private var clippedExcerpt: (text: String, offset: Int) {
        let offset = min(max(0, column - 1), excerpt.count)
        guard excerpt.count > Self.widest else { return (excerpt, offset) }
        let dropped = max(0, offset - Self.widest / 2)
        let start = excerpt.dropFirst(dropped)
        let head = dropped > 0 ? "…" : ""
        let tail = start.count > Self.widest ? "…" : ""
        return (head + start.prefix(Self.widest) + tail, offset - dropped + head.count)
    }
}

/// Every problem found in one file, so that they can be mended in one go.
public struct YAMLProblems: Error, Hashable, Sendable, CustomStringConvertible {
    /// The problems, in the order of the file.
    public let problems: [YAMLProblem]

    /// A non-empty list of problems.
    public init(_ problems: [YAMLProblem]) {
        self.problems = problems
    }

    /// Problems of one file gathered in any order, put in the order of the file.
    public init(sorting problems: [YAMLProblem]) {
        let sorted = problems.enumerated().sorted { left, right in
            (left.element.line, left.element.column, left.offset)
                < (right.element.line, right.element.column, right.offset)
        }
        self.init(sorted.map(\.element))
    }

    /// How many are told: a file that has more is not mended in one go.
    private static let mostTold = 30

    /// The problems, one after the other; of very many, the first ones.
    public var description: String {
        let told = problems.prefix(Self.mostTold).map(\.description).joined(separator: "\n")
        let rest = problems.count - Self.mostTold
        return rest > 0 ? "\(told)\nEt \(rest) autre\(rest > 1 ? "s" : "") problème\(rest > 1 ? "s" : "")." : told
    }
}
