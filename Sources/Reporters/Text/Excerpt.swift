import DocumentModel
import RuleEngine

/// A passage with a caret under the faulty words, cut to the width of the page.
struct Excerpt {
    let dossier: Dossier
    let place: Place
    let style: TextStyle

    /// Two lines: the passage after its line number, the caret under it.
    var lines: [String] {
        let text = dossier.files[place.file].document.text
        let line = text.lineRange(containing: place.range.lowerBound)
        let number = String(text.position(of: place.range.lowerBound).line)
        let margin = String(repeating: " ", count: max(0, 6 - number.count))
        let end = min(place.range.upperBound, line.upperBound)
        let before = Self.shown(text.string(in: TextRange(line.lowerBound, place.range.lowerBound)))
        let faulty = Self.shown(text.string(in: TextRange(place.range.lowerBound, end)))
        let after = Self.shown(text.string(in: TextRange(end, line.upperBound)))
        let room = style.width - 9
        let isCut = faulty.count > room
        let kept = isCut ? faulty.prefix(room - 1) + "…" : faulty
        let (left, right) = isCut ? ("", "") : Self.context(before: before, after: after, room: room - kept.count)
        let caret = String(repeating: " ", count: left.count) + String(repeating: "^", count: max(1, kept.count))
        return [
            style.paint("\(margin)\(number) │ ", .faint) + left + style.paint(kept, .strong) + right,
            style.paint("       │ ", .faint) + style.paint(caret, .red),
        ]
    }

    /// As much of the line on either side as there is room for, cut with an ellipsis.
    private static func context(before: String, after: String, room: Int) -> (left: String, right: String) {
        let leftRoom = max(room / 2, room - after.count)
        let left = before.count <= leftRoom ? before : "…" + before.suffix(max(0, leftRoom - 1))
        let rightRoom = max(0, room - left.count)
        let right = after.count <= rightRoom ? after : after.prefix(max(0, rightRoom - 1)) + "…"
        return (left, right)
    }

    /// Tabs and control characters would move the caret.
    private static func shown(_ text: String) -> String {
        String(text.map { $0.isNewline || $0 == "\t" || ($0.unicodeScalars.first?.value ?? 32) < 32 ? " " : $0 })
    }
}
