import DocumentModel

/// What every reader promises of the document it hands over, and the index of its words.
struct DocumentPromises {
    let document: Document
    let index: WordIndex

    private var text: TextView { document.text }

    func examine() throws {
        try BrokenPromise.unless(
            String(validating: text.utf8, as: UTF8.self) != nil, "the text view is not UTF-8")
        try examine(document.blocks, inside: text.fullRange)
        try examineWords()
        try examineOffsets()
        _ = TreeDump(document).text
    }

    /// Blocks follow one another inside the one that holds them; an empty cell may stand anywhere.
    private func examine(_ blocks: [Block], inside range: TextRange) throws {
        var last = range.lowerBound
        for block in blocks {
            try examine(block.children, inside: block.range)
            guard !block.range.isEmpty else { continue }
            try BrokenPromise.unless(
                range.contains(block.range) && block.range.lowerBound >= last,
                "block \(block.kind) at \(block.range) overlaps the one before, or leaves \(range)")
            last = block.range.upperBound
        }
    }

    /// Words follow one another, and what stands at the place of a word folds to it.
    private func examineWords() throws {
        var last = 0
        for word in index.words {
            let range = word.range
            try BrokenPromise.unless(
                range.lowerBound >= last && range.upperBound <= text.utf8.count && !range.isEmpty,
                "a word at \(range) overlaps the one before")
            try BrokenPromise.unless(
                isBoundary(range.lowerBound) && isBoundary(range.upperBound), "a word at \(range) cuts a character")
            let folded = Folding.words(of: text.utf8, in: range).joined()
            try BrokenPromise.unless(
                folded == index.text(of: word), "« \(index.text(of: word)) » stands where « \(folded) » is written")
            last = range.upperBound
        }
    }

    /// Lines and places in the file go forward as the text does.
    private func examineOffsets() throws {
        var line = 1
        var source = 0
        for word in index.words {
            let position = text.position(of: word.range.lowerBound)
            let place = text.sourceOffset(of: word.range.lowerBound)
            try BrokenPromise.unless(
                position.line >= line && position.column >= 1 && place >= source,
                "the word at \(word.range) is at line \(position.line), byte \(place) of the file, before another")
            (line, source) = (position.line, place)
        }
    }

    private func isBoundary(_ offset: Int) -> Bool {
        offset >= text.utf8.count || text.utf8[offset] & 0xC0 != 0x80
    }
}
