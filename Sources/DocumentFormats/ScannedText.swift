import DocumentModel

/// A source text after its markup was taken out: the view, and what the markup said.
struct ScannedText {
    /// A structuring mark between two bytes of the view.
    struct Mark {
        enum Kind: Hashable {
            case open(HTMLTag.Structure)
            case close(HTMLTag.Structure)
            /// A tab or a bar between two cells of a line.
            case cellBreak
        }

        let kind: Kind
        /// Where the text before the mark ends.
        let offset: Int
        /// Where the text after the mark begins.
        let resume: Int
    }

    /// How a line begins.
    enum Prefix: Hashable {
        case none
        case heading(Int)
        case bullet(indent: Int)
        case enumerator(indent: Int)
        /// A line of dashes, stars or equals signs, with the character it is made of.
        case rule(UInt8)
        /// The line of dashes under the first row of a table.
        case tableRule
        /// A call of a note begins the line.
        case note
    }

    /// A line of the view, which is also a line of the source.
    struct Line {
        let range: TextRange
        let prefix: Prefix
        /// Where the text begins after the marker of a list item.
        let contentStart: Int
        /// Its marks, in ``ScannedText/marks``.
        let marks: Range<Int>
        /// Whether it ends with two spaces or a backslash, so that the next line belongs to it.
        let hasHardBreak: Bool
        /// Whether bold type goes on into the next line.
        let leavesBoldOpen: Bool
        /// Whether it is written between bars.
        let isPiped: Bool
    }

    var utf8: [UInt8] = []
    var anchors: [TextView.Anchor] = []
    var lines: [Line] = []
    var marks: [Mark] = []
    /// Spans set in bold or underlined, in order.
    var emphasis: [TextRange] = []
    /// Images, by place.
    var images: [TextRange] = []
    /// Whether any markup was found.
    var hasMarkup = false
    private var shift = 0

    /// Appends bytes that stand at `source` and after it in the text of the file.
    mutating func emit(_ bytes: ArraySlice<UInt8>, from source: Int) {
        guard let first = bytes.first else { return }
        emit(first, from: source)
        utf8.append(contentsOf: bytes.dropFirst())
    }

    /// Appends a byte that stands at `source` in the text of the file.
    mutating func emit(_ byte: UInt8, from source: Int) {
        if source - utf8.count != shift {
            shift = source - utf8.count
            anchors.append(TextView.Anchor(view: utf8.count, source: source))
        }
        utf8.append(byte)
    }
}
