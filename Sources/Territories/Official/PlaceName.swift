import YAMLReading

/// A name of a place reduced to what people remember of it, in bytes: all of France is compared in a few milliseconds.
struct PlaceName: Hashable {
    /// Words in lower case without accents, one space apart, « st » written in full: `saint die des vosges`.
    let words: [UInt8]

    init(_ name: String) {
        var reducer = Reducer()
        for byte in name.utf8 { reducer.read(byte) }
        words = reducer.finished()
    }

    private init(words: [UInt8]) { self.words = words }

    /// Whether `name` begins with the same letter, as far as its first byte tells.
    func mayBe(_ name: String) -> Bool {
        guard let own = words.first, let first = name.utf8.first else { return false }
        switch first {
        case 0x61...0x7A, 0x30...0x39: return own == first
        case 0x41...0x5A: return own == first + 0x20
        default: return true
        }
    }

    /// The name without its articles: `havre` for « Le Havre », `hay roses` for « L'Haÿ-les-Roses ».
    var withoutArticles: PlaceName { without(Self.articles) }

    /// The name without articles, « de » and its like.
    var withoutLinks: PlaceName { without(Self.articles + Self.links) }

    /// The name of a grouping with its kind in initials: `cc val argent`.
    var withKindInInitials: PlaceName {
        let own = withoutLinks.text
        let kind = Self.kinds.first { own.hasPrefix($0.words + " ") }
        return kind.map { PlaceName(words: Array(($0.initials + own.dropFirst($0.words.count)).utf8)) } ?? withoutLinks
    }

    /// The name of a grouping without what says its kind: `val argent`.
    var withoutKind: PlaceName {
        let own = withKindInInitials.text
        let kind = Self.kinds.first { own.hasPrefix($0.initials + " ") }
        return PlaceName(words: Array(own.dropFirst(kind.map { $0.initials.count + 1 } ?? 0).utf8))
    }

    /// The words as text.
    var text: String { String(decoding: words, as: UTF8.self) }

    private static let articles = ["le", "la", "les", "l"].map { Array($0.utf8) }
    private static let links = ["de", "du", "des", "d", "et", "en"].map { Array($0.utf8) }
    private static let kinds = [
        (words: "communaute communes", initials: "cc"), (words: "communaute agglomeration", initials: "ca"),
        (words: "communaute agglo", initials: "ca"), (words: "communaute urbaine", initials: "cu"),
    ]

    private func without(_ dropped: [[UInt8]]) -> PlaceName {
        let kept = words.split(separator: 0x20).filter { word in !dropped.contains { word.elementsEqual($0) } }
        return PlaceName(words: Array(kept.joined(separator: [0x20])))
    }

    /// How many letters to add, remove or change to go from one name to the other; `nil` beyond `limit`.
    func distance(to other: PlaceName, atMost limit: Int) -> Int? {
        let (left, right) = (words, other.words)
        guard abs(left.count - right.count) <= limit else { return nil }
        var row = Array(0...right.count)
        for (i, a) in left.enumerated() {
            var previous = row[0]
            row[0] = i + 1
            var least = row[0]
            for (j, b) in right.enumerated() {
                let current = row[j + 1]
                row[j + 1] = a == b ? previous : min(previous, row[j], current) + 1
                previous = current
                least = min(least, row[j + 1])
            }
            if least > limit { return nil }
        }
        return row[right.count] <= limit ? row[right.count] : nil
    }
}

extension PlaceName {
    /// Turns bytes of UTF-8 into plain letters, word by word.
    private struct Reducer {
        private var words: [UInt8] = []
        private var wordStart = 0
        private var lead: UInt8 = 0

        /// What the letters of Latin-1 that follow the byte C3 become.
        private static let latin: [[UInt8]] = (0x80...0xBF).map { byte in
            Array(Spelling.folded(String(decoding: [0xC3, UInt8(byte)], as: UTF8.self)).utf8.filter { $0 < 0x80 })
        }
        private static let abbreviations: [(short: [UInt8], full: [UInt8])] = [
            (Array("st".utf8), Array("saint".utf8)), (Array("ste".utf8), Array("sainte".utf8)),
            (Array("sts".utf8), Array("saints".utf8)), (Array("stes".utf8), Array("saintes".utf8)),
        ]

        mutating func read(_ byte: UInt8) {
            switch byte {
            case 0x61...0x7A, 0x30...0x39: words.append(byte)
            case 0x41...0x5A: words.append(byte + 0x20)
            case 0x80...0xBF: readContinuation(byte)
            case 0xC0...0xFF: lead = byte
            default: endWord()
            }
        }

        mutating func finished() -> [UInt8] {
            endWord()
            if words.last == 0x20 { words.removeLast() }
            return words
        }

        /// Accented letters, œ and Ÿ; an accent apart is dropped, any other sign ends the word.
        private mutating func readContinuation(_ byte: UInt8) {
            switch lead {
            case 0xC3: words += Self.latin[Int(byte - 0x80)]
            case 0xC5 where byte == 0x92 || byte == 0x93: words += [0x6F, 0x65]
            case 0xC5 where byte == 0xB8: words.append(0x79)
            case 0xCC, 0xCD: break
            default: endWord()
            }
        }

        private mutating func endWord() {
            guard words.count > wordStart else { return }
            for (short, full) in Self.abbreviations where words[wordStart...].elementsEqual(short) {
                words.replaceSubrange(wordStart..., with: full)
                break
            }
            words.append(0x20)
            wordStart = words.count
        }
    }
}
