import DocumentModel
import RuleEngine

/// The text of the documents beside the findings: each passage that a card shows is marked, and leads back to it.
struct DocumentColumn {
    private let presented: PresentedReport
    private let cards: PointCards
    private let marked: [(number: Int, place: Place)]

    init(presented: PresentedReport, cards: PointCards) {
        self.presented = presented
        self.cards = cards
        marked = cards.marked
    }

    var node: HTMLNode {
        let files = presented.dossier.files.indices.flatMap { position -> [HTMLNode] in
            let document = presented.dossier.files[position].document
            return [.element("h4", .text(document.path))] + lines(of: document, file: position)
        }
        return .element(
            "section", ["class": "document", "aria-label": "Texte lu", "tabindex": "0"],
            all: [.element("h3", "Texte lu")] + files)
    }

    private func lines(of document: Document, file: Int) -> [HTMLNode] {
        let own = marked.filter { $0.place.file == file }
        let headings = HeadingLines(document)
        let text = document.text
        var lines: [HTMLNode] = []
        var offset = 0
        var number = 0
        while offset < text.utf8.count {
            let range = text.lineRange(containing: offset)
            number += 1
            let here = own.filter { mark in
                let passage = mark.place.range
                return range.lowerBound <= passage.upperBound && passage.lowerBound <= range.upperBound
            }
            if !here.isEmpty || !text.flattened(range).isEmpty {
                let style = headings.contains(range.lowerBound) ? "line heading" : "line"
                let label = HTMLNode.element("span", ["class": "number"], .text(String(number)))
                lines.append(.element("p", ["class": style], all: [label] + words(of: text, in: range, marks: here)))
            }
            offset = range.upperBound + 1
        }
        return lines
    }

    /// The words of a line, cut where a passage begins or ends.
    private func words(of text: TextView, in line: TextRange, marks: [(number: Int, place: Place)]) -> [HTMLNode] {
        guard !marks.isEmpty else { return [.text(text.string(in: line))] }
        let bounds = Set(marks.flatMap { [$0.place.range.lowerBound, $0.place.range.upperBound] })
        let cuts = bounds.filter { line.lowerBound < $0 && $0 < line.upperBound }.sorted()
        var nodes: [HTMLNode] = []
        for (start, end) in zip([line.lowerBound] + cuts, cuts + [line.upperBound]) {
            let range = TextRange(start, end)
            nodes += marks.filter { $0.place.range.lowerBound == start }.map(reference)
            let isMarked = marks.contains { $0.place.range.overlaps(range) }
            let words = HTMLNode.text(text.string(in: range))
            nodes.append(isMarked ? .element("mark", words) : words)
        }
        return nodes + marks.filter { $0.place.range.lowerBound == line.upperBound }.map(reference)
    }

    private func reference(_ mark: (number: Int, place: Place)) -> HTMLNode {
        .element(
            "a",
            [
                "class": "ref", "id": cards.markIdentity(mark.number), "href": "#\(cards.cardIdentity(mark.number))",
                "aria-label": "constat \(mark.number)",
            ], .text(String(mark.number)))
    }
}

/// Where the headings of a document begin.
private struct HeadingLines {
    private let starts: Set<Int>

    init(_ document: Document) {
        starts = Set(
            document.blocks.compactMap { block in
                if case .heading = block.kind { block.range.lowerBound } else { nil }
            })
    }

    func contains(_ offset: Int) -> Bool { starts.contains(offset) }
}
