import DocumentModel

/// The words of one paragraph while its runs are read, before they take their place in the text view.
struct ParagraphText {
    /// Something that could not be read, and where in the paragraph.
    struct Gap {
        let what: String
        let offset: Int
    }

    /// The result of a field: from a place in the text view or in this paragraph, to a place in this paragraph.
    struct Field {
        let name: String
        let start: Place
        let end: Int
    }

    /// Where something begins.
    enum Place {
        /// In this paragraph.
        case here(Int)
        /// In a paragraph before, by its place in the text view.
        case before(Int)

        /// The place in the text view, for a paragraph whose words begin at `base`.
        func offset(base: Int) -> Int {
            switch self {
            case .here(let offset): base + offset
            case .before(let offset): offset
            }
        }
    }

    private(set) var bytes: [UInt8] = []
    var gaps: [Gap] = []
    var fields: [Field] = []
    /// Words that the word processor hides.
    var hidden: [UInt8] = []
    private var hasPlainWords = false
    private var hasEmphasizedWords = false

    /// Whether it has words, all of them in bold or underlined.
    var isEmphasized: Bool { hasEmphasizedWords && !hasPlainWords }

    /// Whether nothing but white space was read.
    var isBlank: Bool { bytes.allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) } }

    /// Appends words.
    mutating func append(_ text: some Sequence<UInt8>, isEmphasized: Bool) {
        let start = bytes.count
        bytes.append(contentsOf: text)
        if let readable = DrawnSymbols.readable(bytes[start...]) {
            bytes.replaceSubrange(start..., with: readable)
        }
        guard bytes[start...].contains(where: Self.isWordByte) else { return }
        if isEmphasized { hasEmphasizedWords = true } else { hasPlainWords = true }
    }

    /// Appends what is no word: a line end, a tab, the call of a note.
    mutating func append(mark: String) { bytes.append(contentsOf: mark.utf8) }

    /// Notes that something at the current place could not be read.
    mutating func appendGap(_ what: String) { gaps.append(Gap(what: what, offset: bytes.count)) }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }

    /// The same words with one space for each tab, as tabs separate cells.
    var withoutTabs: ParagraphText {
        guard let first = bytes.firstIndex(of: 0x09) else { return self }
        var copy = self
        for position in first..<bytes.count where bytes[position] == 0x09 { copy.bytes[position] = 0x20 }
        return copy
    }
}
