/// Writes nodes as HTML.
struct HTMLWriter {
    private(set) var output = ""

    /// `node` as text.
    static func text(of node: HTMLNode) -> String {
        var writer = HTMLWriter()
        writer.write(node)
        return writer.output
    }

    private mutating func write(_ node: HTMLNode) {
        switch node {
        case .text(let words): escape(words, inAttribute: false)
        case .sequence(let nodes): nodes.forEach { write($0) }
        case .tag(let name, let attributes, let children): write(name.description, attributes, children)
        }
    }

    private mutating func write(
        _ name: String, _ attributes: KeyValuePairs<StaticString, String>, _ children: [HTMLNode]
    ) {
        output += "<\(name)"
        for (key, value) in attributes {
            output += " \(key)=\""
            escape(value, inAttribute: true)
            output += "\""
        }
        output += ">"
        guard !Self.void.contains(name) else { return }
        if Self.containers.contains(name) { output += "\n" }
        children.forEach { write($0) }
        output += "</\(name)>"
        if Self.blocks.contains(name) { output += "\n" }
    }

    private mutating func escape(_ text: String, inAttribute: Bool) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": output += "&amp;"
            case "<": output += "&lt;"
            case ">": output += "&gt;"
            case "\"" where inAttribute: output += "&quot;"
            case _ where Self.isForbidden(scalar): output += "\u{FFFD}"
            default: output.unicodeScalars.append(scalar)
            }
        }
    }

    /// What the standard forbids in a page: control characters, surrogates and code points set aside for no character.
    private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0C: false
        case 0x00...0x1F, 0x7F...0x9F, 0xFDD0...0xFDEF: true
        default: scalar.value & 0xFFFE == 0xFFFE
        }
    }

    /// Elements that hold nothing and have no end.
    private static let void: Set = ["br", "col", "hr", "img", "input", "link", "meta"]

    /// Elements that hold blocks: a line end after their beginning keeps the file readable, and changes nothing.
    private static let containers: Set = [
        "article", "aside", "body", "div", "dl", "fieldset", "footer", "head", "header", "html", "main", "nav", "ol",
        "section", "table", "tbody", "thead", "tr", "ul",
    ]
    private static let blocks = containers.union([
        "caption", "dd", "details", "dt", "figure", "h1", "h2", "h3", "h4", "legend", "li", "p", "style", "summary",
        "td", "th", "title",
    ])
}
