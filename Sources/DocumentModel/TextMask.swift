/// Words that are shown instead of those at a place: « Personne 1 ».
///
/// Only what is shown changes: what is searched, and every offset, line and column, remain those of the document.
public struct TextMask: Hashable, Sendable {
    /// Where the hidden words stand.
    public let range: TextRange
    /// What is shown instead.
    public let words: String

    /// `words` in place of those at `range`.
    public init(range: TextRange, words: String) {
        self.range = range
        self.words = words
    }
}

extension TextView {
    /// The same view, which shows the words of `masks` in place of those that they hide.
    public func masked(by masks: [TextMask]) -> TextView {
        var view = self
        var last = 0
        let sorted = masks.sorted {
            ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound)
        }
        for mask in sorted.flatMap(lineByLine) where mask.range.lowerBound >= last {
            view.masks.append(mask)
            last = mask.range.upperBound
        }
        return view
    }

    /// A mask over a line end, cut there, so that each line shows what it should: words on the first, none after.
    private func lineByLine(_ mask: TextMask) -> [TextMask] {
        var pieces: [TextMask] = []
        var start = mask.range.lowerBound
        let end = min(mask.range.upperBound, utf8.count)
        for offset in start..<max(start, end + 1) where offset == end || utf8[offset] == 0x0A {
            if offset > start {
                pieces.append(TextMask(range: TextRange(start, offset), words: pieces.isEmpty ? mask.words : ""))
            }
            start = offset + 1
        }
        return pieces
    }

    /// The bytes to show for `range`: those of the view, or of the masks that it touches.
    func shown(in range: TextRange) -> [UInt8] {
        let end = min(range.upperBound, utf8.count)
        var cursor = min(range.lowerBound, end)
        var shown: [UInt8] = []
        for mask in masks[masks.partitioningIndex { $0.range.upperBound > cursor }...] {
            guard mask.range.lowerBound < end else { break }
            shown += utf8[cursor..<max(cursor, mask.range.lowerBound)]
            shown += mask.words.utf8
            cursor = min(end, mask.range.upperBound)
        }
        return shown + utf8[cursor..<end]
    }
}

extension Document {
    /// The same document, which shows the words of `masks` in place of those that they hide, and tells no author.
    public func masked(by masks: [TextMask]) -> Document {
        let properties = properties.map {
            DocumentProperties(
                title: nil, author: nil, lastAuthor: nil, created: $0.created, modified: $0.modified)
        }
        return Document(
            path: path, format: format, sha256: sha256, byteCount: byteCount, text: text.masked(by: masks),
            blocks: blocks, reading: reading, fields: fields, properties: properties)
    }
}
