import Expressions
import RuleEngine

/// The parts of an advice as elements of a page, with a table of contents.
struct AdviceHTMLBody {
    let parts: [AdvicePart]

    /// Links to the headings of the second level, when there are several.
    var contents: HTMLNode {
        let links = headings.map { position, text in
            HTMLNode.element("li", .link(to: "#\(Self.identity(position))", words(text)))
        }
        guard links.count > 1 else { return .nothing }
        return .element("nav", ["aria-label": "Sommaire"], .element("ul", all: links))
    }

    /// The parts, each under its heading.
    var nodes: [HTMLNode] { parts.enumerated().map { node($0.element, at: $0.offset) } }

    private var headings: [(position: Int, text: String)] {
        parts.enumerated().compactMap { position, part in
            guard case .heading(2, let text) = part else { return nil }
            return (position, text)
        }
    }

    private static func identity(_ position: Int) -> String { "partie-\(position)" }

    private func node(_ part: AdvicePart, at position: Int) -> HTMLNode {
        switch part {
        case .heading(2, let text): .element("h2", ["id": Self.identity(position)], words(text))
        case .heading(_, let text): .element("h3", words(text))
        case .paragraph(let text): .element("p", words(text))
        case .list(let lines): lines.isEmpty ? .nothing : list(lines)
        case .answer(let tone, let title, let remarks, let texts, let certainty, let reasoning):
            .element(
                "div", ["class": "card \(tone.rawValue)"], .element("h4", words(title)),
                .sequence(remarks.map { .element("p", words($0)) }), source(texts, certainty),
                reasoning.map(self.reasoning) ?? .nothing)
        case .change(let tone, let movement, let titles, let remarks):
            .element(
                "div", ["class": "card \(tone.rawValue)"], .element("h4", words(movement)), list(titles),
                .sequence(remarks.map { .element("p", words($0)) }))
        }
    }

    private func list(_ lines: [String]) -> HTMLNode {
        .element("ul", all: lines.map { .element("li", words($0)) })
    }

    private func source(_ texts: [AdvicePart.Cell], _ certainty: String) -> HTMLNode {
        guard !texts.isEmpty || !certainty.isEmpty else { return .nothing }
        return .element("p", ["class": "soft"], cells(texts, between: " ; "), words(" \(certainty)"))
    }

    private func cells(_ cells: [AdvicePart.Cell], between separator: String) -> HTMLNode {
        .sequence(
            cells.enumerated().map { position, cell in
                let words = words(cell.text)
                let node = cell.address.map { .link(to: $0, words) } ?? words
                return position == 0 ? node : .sequence([.text(separator), node])
            }
        )
    }

    /// A reasoning as nested lists: what was asked, and what it gave.
    private func reasoning(_ explanation: Explanation) -> HTMLNode {
        .element("ul", ["class": "soft"], step(explanation))
    }

    private func step(_ explanation: Explanation) -> HTMLNode {
        let children = explanation.children.map(step)
        return .element(
            "li", words(explanation.statement), children.isEmpty ? .nothing : .element("ul", all: children))
    }

    /// Words whose French punctuation stays with the word before it at the end of a line.
    private func words(_ text: String) -> HTMLNode { .text(text.withFrenchSpaces) }
}

extension String {
    /// The text, with spaces that do not break before « : ; ? ! » and inside quotation marks.
    var withFrenchSpaces: String {
        [":", ";", "?", "!", "»"].reduce(replacing("« ", with: "«\u{A0}")) { text, mark in
            text.replacing(" \(mark)", with: "\u{A0}\(mark)")
        }
    }
}
