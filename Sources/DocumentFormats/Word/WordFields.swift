/// The fields under way while a text of Word is read; each has a code, then a stored result.
struct WordFields {
    private struct Frame {
        var code: [UInt8] = []
        var isResult = false
        var start = ParagraphText.Place.here(0)
    }

    /// Deeper nesting is read as plain text.
    private static let deepest = 32

    private var frames: [Frame] = []
    private var ignored = 0

    /// Whether words at the current place are shown, rather than the code of a field.
    var isShowing: Bool { frames.allSatisfy(\.isResult) }

    /// Whether a code goes on at the end of a paragraph.
    var isInCode: Bool { !isShowing }

    mutating func begin() {
        if frames.count < Self.deepest { frames.append(Frame()) } else { ignored += 1 }
    }

    /// The result begins at `place`.
    mutating func separate(at place: Int) {
        guard ignored == 0, !frames.isEmpty else { return }
        frames[frames.count - 1].isResult = true
        frames[frames.count - 1].start = .here(place)
    }

    /// Adds to the code of the innermost field.
    mutating func appendCode(_ bytes: some Sequence<UInt8>) {
        guard ignored == 0, let last = frames.last, !last.isResult, last.code.count < 4096 else { return }
        frames[frames.count - 1].code.append(contentsOf: bytes)
    }

    /// What a field leaves when it ends.
    enum Ending {
        case result(name: String, start: ParagraphText.Place)
        /// Words of the code that are shown: « [Cliquer ici] ».
        case shownCode(String)
        /// A number that only the word processor computes.
        case uncomputed(name: String)
        case nothing
    }

    /// Ends the innermost field.
    mutating func end() -> Ending {
        if ignored > 0 {
            ignored -= 1
            return .nothing
        }
        guard let frame = frames.popLast() else { return .nothing }
        let words = String(decoding: frame.code, as: UTF8.self).split(whereSeparator: \.isWhitespace)
        let name = words.first.map { $0.uppercased() } ?? ""
        if frame.isResult {
            let isPlain = name.isEmpty || name == "HYPERLINK" || name.hasPrefix("FORM")
            return isPlain ? .nothing : .result(name: name, start: frame.start)
        }
        switch name {
        case "MACROBUTTON", "GOTOBUTTON": return .shownCode(words.dropFirst(2).joined(separator: " "))
        case "LISTNUM", "AUTONUM", "AUTONUMLGL", "AUTONUMOUT": return .uncomputed(name: name)
        default: return .nothing
        }
    }

    /// The paragraph under way took its place, its words beginning at `base`.
    mutating func carry(base: Int) {
        for number in frames.indices { frames[number].start = .before(frames[number].start.offset(base: base)) }
    }

    /// Drops the fields whose code never ended, so that they do not hide the rest of the text.
    mutating func dropCodes() { frames.removeAll { !$0.isResult } }
}
