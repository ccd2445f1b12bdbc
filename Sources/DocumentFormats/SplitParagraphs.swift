import DocumentModel

/// Joins again the paragraphs that a page end has cut in the middle of a sentence.
enum SplitParagraphs {
    /// A paragraph shorter than this is more likely a label than half a sentence, in bytes.
    private static let shortest = 60

    /// `blocks` where the two halves of a cut sentence have become one block; page numbers between them become its
    /// children.
    static func rejoined(_ blocks: [Block], in text: ScannedText) -> [Block] {
        var result: [Block] = []
        var number = 0
        while number < blocks.count {
            let block = blocks[number]
            guard let end = continuation(of: block, at: number, blocks, text) else {
                result.append(block)
                number += 1
                continue
            }
            var last = end
            while let next = continuation(of: blocks[last], at: last, blocks, text) { last = next }
            let holes = blocks[number...last].filter { $0.kind == .furniture }
            let range = TextRange(block.range.lowerBound, blocks[last].range.upperBound)
            result.append(Block(kind: block.kind, range: range, isEmphasized: block.isEmphasized, children: holes))
            number = last + 1
        }
        return result
    }

    /// The number of the block that goes on with the sentence of `block`.
    private static func continuation(of block: Block, at number: Int, _ blocks: [Block], _ text: ScannedText) -> Int? {
        guard isUnfinished(block, text) else { return nil }
        var next = number + 1
        while next < blocks.count, blocks[next].kind == .furniture, next - number <= 3 { next += 1 }
        guard next < blocks.count, blocks[next].kind == .paragraph,
            blocks[next].isEmphasized == block.isEmphasized,
            LineLayout.isLowercase(text.utf8, blocks[next].range.lowerBound)
        else { return nil }
        return next
    }

    private static func isUnfinished(_ block: Block, _ text: ScannedText) -> Bool {
        switch block.kind {
        case .paragraph, .listItem: break
        case .heading, .table, .row, .cell, .note, .furniture: return false
        }
        let last = text.utf8[block.range.upperBound - 1]
        if last == 0x2C { return true }
        let isWordEnd = (0x61...0x7A).contains(last) || (0x30...0x39).contains(last) || last == 0x27 || last >= 0x80
        guard isWordEnd, block.range.count >= shortest else { return false }
        // « … » and the closing quotation mark end a sentence as well.
        let tail = text.utf8[max(block.range.lowerBound, block.range.upperBound - 3)..<block.range.upperBound]
        return !tail.elementsEqual("…".utf8) && !tail.suffix(2).elementsEqual("»".utf8)
    }
}
