/// A text to start from: lines kept on a condition, lines repeated for each collectivité, particulars in braces.
///
/// `<!-- si relais -->` or `<!-- pour chaque collectivité -->` opens a block that `<!-- fin -->` closes.
struct DossierTemplate {
    private enum Block {
        case condition(String)
        case repetition
    }

    let text: String

    /// The text with the blocks that `conditions` keep, one copy of repeated blocks for each of `repeated`.
    func filled(conditions: Set<String>, repeated: [[String: String]], particulars: [String: String]) -> String {
        var output = ""
        var block: Block?
        var lines = ""
        for line in text.split(separator: "\n", omittingEmptySubsequences: false).map({ "\($0)\n" }) {
            if let opened = Self.opening(line) {
                (block, lines) = (opened, "")
            } else if line == "<!-- fin -->\n" {
                output += closed(block, lines, conditions, repeated)
                block = nil
            } else if block == nil {
                output += line
            } else {
                lines += line
            }
        }
        return Self.replaced(output, particulars).dropFinalLine
    }

    private func closed(
        _ block: Block?, _ lines: String, _ conditions: Set<String>, _ repeated: [[String: String]]
    ) -> String {
        switch block {
        case .condition(let name): conditions.contains(name) ? lines : ""
        case .repetition: repeated.map { Self.replaced(lines, $0) }.joined()
        case nil: lines
        }
    }

    private static func opening(_ line: String) -> Block? {
        if line == "<!-- pour chaque collectivité -->\n" { return .repetition }
        guard line.hasPrefix("<!-- si "), line.hasSuffix(" -->\n") else { return nil }
        return .condition(String(line.dropFirst(8).dropLast(5)))
    }

    private static func replaced(_ text: String, _ particulars: [String: String]) -> String {
        particulars.reduce(text) { $0.replacing("{\($1.key)}", with: $1.value) }
    }
}

extension String {
    /// Without the empty line that cutting at line ends adds.
    fileprivate var dropFinalLine: String { hasSuffix("\n\n") ? String(dropLast()) : self }
}
