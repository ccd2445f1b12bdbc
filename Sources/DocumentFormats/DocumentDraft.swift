import DocumentModel

/// A text view and its account while a word processor's file is read: one paragraph after another.
struct DocumentDraft {
    /// What stands between two pieces of text.
    enum Separator: String {
        /// A blank line, between two paragraphs of the body.
        case paragraph = "\n\n"
        /// A line end, between two paragraphs of a cell or two rows.
        case line = "\n"
        /// Between two cells.
        case cell = "\t"
    }

    /// Where blocks stand, which tells how they are separated.
    enum Place {
        case body
        case cell

        /// What stands before a paragraph here.
        fileprivate var separator: Separator {
            switch self {
            case .body: .paragraph
            case .cell: .line
            }
        }
    }

    /// More text than this is refused, in bytes.
    static let mostBytes = 32 << 20
    /// Notices beyond this many say nothing more.
    private static let mostUnread = 200

    private(set) var utf8: [UInt8] = []
    private(set) var unread: [Reading.Unread] = []
    private(set) var fields: [CachedField] = []
    /// Number of paragraphs, headings and list items.
    var paragraphs = 0
    /// Number of tables.
    var tables = 0
    /// Whether the next piece is the first of its cell, which nothing separates from the cell's beginning.
    var isCellStart = false
    /// Whether more was written than a text may hold; the rest was left out.
    private(set) var isFull = false

    /// Where the next piece will begin.
    var end: Int { utf8.count }

    /// Puts `separator` after what is there already.
    mutating func separate(_ separator: Separator) {
        guard !utf8.isEmpty else { return }
        utf8.append(contentsOf: separator.rawValue.utf8)
    }

    /// Takes back what stands after `offset`, when it holds no words.
    mutating func truncate(to offset: Int) {
        if offset < utf8.count { utf8.removeLast(utf8.count - offset) }
    }

    /// Separates a piece of text from what comes before it.
    mutating func startPiece(_ place: Place) {
        if isCellStart { isCellStart = false } else { separate(place.separator) }
    }

    /// A paragraph in its place.
    struct Written {
        /// What its block covers: everything but a bullet.
        let range: TextRange
        /// Where its own words begin, past the number.
        let base: Int
    }

    /// Writes a paragraph after its number or bullet.
    mutating func write(_ text: ParagraphText, label: String = "", isBullet: Bool = false) -> Written {
        let start = utf8.count
        isFull = isFull || start + text.bytes.count + label.utf8.count > Self.mostBytes
        guard !isFull else { return Written(range: TextRange(start, start), base: start) }
        utf8.append(contentsOf: label.utf8)
        let base = utf8.count
        utf8.append(contentsOf: text.bytes)
        while utf8.count > base, let last = utf8.last, last == 0x20 || (0x09...0x0D).contains(last) {
            utf8.removeLast()
        }
        noteGaps(of: text, base: base)
        for field in text.fields {
            add(field: field.name, TextRange(field.start.offset(base: base), base + field.end))
        }
        return Written(range: TextRange(isBullet ? base : start, utf8.count), base: base)
    }

    /// Accounts for a paragraph without words of its own: what could not be read in it, fields that end there.
    mutating func writeBlank(_ text: ParagraphText) {
        noteGaps(of: text, base: nil)
        for field in text.fields { add(field: field.name, TextRange(field.start.offset(base: end), end)) }
    }

    /// Notes what of `text` could not be read; `base` is where its words begin.
    private mutating func noteGaps(of text: ParagraphText, base: Int?) {
        for gap in text.gaps { note(gap.what, at: base.map { $0 + gap.offset } ?? end) }
        if !text.hidden.isEmpty { note("texte masqué « \(Self.shortened(text.hidden)) »", at: base ?? end) }
    }

    /// Notes something unread at `offset`.
    mutating func note(_ what: String, at offset: Int?) {
        guard unread.count < Self.mostUnread else { return }
        let place = offset.map { min($0, utf8.count) }
        unread.append(Reading.Unread(what: what, range: place.map { TextRange($0, $0) }))
    }

    /// Notes that `range` is the stored result of a field.
    mutating func add(field name: String, _ range: TextRange) {
        let range = TextRange(min(range.lowerBound, utf8.count), min(range.upperBound, utf8.count))
        guard !range.isEmpty else { return }
        fields.append(CachedField(name: name, range: range))
    }

    /// The first words of `bytes`, for a notice.
    static func shortened(_ bytes: [UInt8]) -> String {
        let words = String(decoding: bytes.prefix(400), as: UTF8.self).split(whereSeparator: \.isWhitespace)
        let text = words.joined(separator: " ")
        return text.count > 80 ? text.prefix(79) + "…" : text
    }
}
