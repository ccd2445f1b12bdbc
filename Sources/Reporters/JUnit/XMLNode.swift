/// An element of an XML file. Names can only stand in the source code; texts and values are escaped when written.
struct XMLNode {
    private let name: StaticString
    private let attributes: [(StaticString, String)]
    private let children: [XMLNode]
    private let words: String

    init(
        _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:], words: String = "",
        children: [XMLNode] = []
    ) {
        self.name = name
        self.attributes = attributes.map { ($0.key, $0.value) }
        self.children = children
        self.words = words
    }

    /// The element on lines of its own, `indent` levels deep.
    func text(indent: Int = 0) -> String {
        let margin = String(repeating: "  ", count: indent)
        let pairs = attributes.map { " \($0)=\"\(Self.escaped($1))\"" }.joined()
        let content = Self.escaped(words)
        if children.isEmpty {
            return content.isEmpty
                ? "\(margin)<\(name)\(pairs)/>\n" : "\(margin)<\(name)\(pairs)>\(content)</\(name)>\n"
        }
        let inside = children.map { $0.text(indent: indent + 1) }.joined()
        return "\(margin)<\(name)\(pairs)>\n\(inside)\(margin)</\(name)>\n"
    }

    private static func escaped(_ text: String) -> String {
        var output = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": output += "&amp;"
            case "<": output += "&lt;"
            case ">": output += "&gt;"
            case "\"": output += "&quot;"
            case "\n": output += "&#10;"
            case "\t": output += "&#9;"
            case _ where scalar.value < 0x20 || scalar.value & 0xFFFE == 0xFFFE: output += "\u{FFFD}"
            default: output.unicodeScalars.append(scalar)
            }
        }
        return output
    }
}
