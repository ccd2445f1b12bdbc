/// A word on a page and where it stands.
struct PDFWord: Hashable, Sendable {
    let box: Box
    /// Its letters, in ``PDFPage/utf8``.
    let text: Range<Int>
}

/// Words that stand on one line and in one column, as `pdftotext` sees them.
struct PDFLine: Hashable, Sendable {
    let box: Box
    /// Its words, in ``PDFPage/words``.
    let words: Range<Int>
}

/// A page with its words.
struct PDFPage: Hashable, Sendable {
    /// Its number, from 1.
    let number: Int
    let width: Double
    let height: Double
    /// The letters of all its words, valid UTF-8.
    var utf8: [UInt8] = []
    var words: [PDFWord] = []
    var lines: [PDFLine] = []
    /// Whether its words come from recognition, not from the file.
    var isRecognised = false

    /// The letters of a word.
    func letters(of word: Int) -> ArraySlice<UInt8> { utf8[words[word].text] }

    /// Number of letters and digits among the first ones; signs of a font that tells nothing about them do not count.
    var letterCount: Int {
        var count = 0
        var position = 0
        let end = min(utf8.count, 2_000)
        while position < end {
            let byte = utf8[position]
            // U+E000 to U+F8FF, and U+FFFD.
            let isMute =
                byte == 0xEE
                || (byte == 0xEF && position + 1 < end && (utf8[position + 1] < 0xA4 || utf8[position + 1] == 0xBF))
            if isMute { position += 2 } else if Self.isLetter(byte) { count += 1 }
            position += 1
        }
        return count
    }

    /// Whether a byte is a letter, a digit, or begins a letter of another alphabet.
    static func isLetter(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte >= 0xC3
    }
}
