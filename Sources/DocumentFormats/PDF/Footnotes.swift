/// Tells the notes at the foot of a page from the text above them.
struct Footnotes {
    /// The lines of text.
    let text: [Segment]
    /// The lines of each note.
    let notes: [[Segment]]

    /// Parts `lines`, which stand on one page, in order.
    init(_ lines: [Segment], _ pages: [PDFPage]) {
        guard let first = lines.firstIndex(where: { Self.beginsNote($0, pages) }) else {
            (text, notes) = (lines, [])
            return
        }
        var notes: [[Segment]] = []
        for line in lines[first...] {
            if notes.isEmpty || Self.beginsNote(line, pages) {
                notes.append([line])
            } else {
                notes[notes.count - 1].append(line)
            }
        }
        text = Array(lines[..<first])
        self.notes = notes
    }

    /// Whether a line in the lower half of its page begins with a small number.
    private static func beginsNote(_ line: Segment, _ pages: [PDFPage]) -> Bool {
        let page = pages[line.page]
        guard line.words.count > 1, !page.isRecognised, line.box.yMin > page.height / 2 else { return false }
        return page.isSmallNumber(line.first, beside: page.words[line.words[1]].box.height)
            && page.words[line.first].box.yMin < page.words[line.words[1]].box.yMin
    }
}

extension PDFPage {
    /// Whether a word is a number of up to three digits in smaller type than the words beside it.
    func isSmallNumber(_ word: Int, beside height: Double) -> Bool {
        let letters = letters(of: word)
        return letters.count <= 3 && words[word].box.height < 0.85 * height
            && letters.allSatisfy { (0x30...0x39).contains($0) }
    }
}
