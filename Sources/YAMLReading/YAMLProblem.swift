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
        var lines = ["\(path):\(line):\(column): \(message)"]
        if !excerpt.isEmpty {
            lines.append("    \(excerpt)")
            lines.append("    \(String(repeating: " ", count: max(0, column - 1)))^")
        }
        if !cure.isEmpty { lines.append("  → \(cure)") }
        return lines.joined(separator: "\n")
    }
}

/// Every problem found in one file, so that they can be mended in one go.
public struct YAMLProblems: Error, Sendable, CustomStringConvertible {
    /// The problems, in the order of the file.
    public let problems: [YAMLProblem]

    /// A non-empty list of problems.
    public init(_ problems: [YAMLProblem]) {
        self.problems = problems
    }

    /// The problems, one after the other.
    public var description: String { problems.map(\.description).joined(separator: "\n") }
}
