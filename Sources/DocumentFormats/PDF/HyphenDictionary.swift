/// The words seen whole in a document, which say whether a hyphen at a line end belongs to its word.
struct HyphenDictionary {
    private var words: Set<UInt64> = []

    /// Prefixes that keep their hyphen, whatever the word after them.
    private static let prefixes: [String] = [
        "non", "sous", "vice", "avant", "après", "demi", "semi", "mi", "ex", "contre", "quasi", "hors", "ci", "au",
        "peut",
        "celui", "celle", "ceux", "celles", "sud", "nord", "est", "ouest", "grand", "haut", "haute", "bas", "basse",
        "bi",
        "porte", "saint", "sainte", "saints", "rendez", "quelques", "eux", "elles", "nous", "vous", "lui", "elle",
        "soi",
        "là", "dix", "vingt", "trente", "quarante", "cinquante", "soixante", "quatre", "co",
    ]
    private static let keeping = Set(prefixes.map { hash(Array($0.utf8)[...]) })

    /// The words of `pages`, those cut at line ends left out.
    init(_ pages: [PDFPage]) {
        for page in pages {
            for line in page.lines {
                for word in line.words {
                    let letters = page.letters(of: word)
                    if word == line.words.upperBound - 1, Self.hyphenLength(letters) > 0 { continue }
                    insert(letters)
                }
            }
        }
    }

    /// Length of the hyphen at the end of `letters`, when letters stand before it; 0 otherwise.
    static func hyphenLength(_ letters: ArraySlice<UInt8>) -> Int {
        let length =
            if letters.last == 0x2D { 1 } else if letters.suffix(2).elementsEqual([0xC2, 0xAD]) {
                2
            } else if letters
                .suffix(3).elementsEqual([0xE2, 0x80, 0x90])
            { 3 } else { 0 }
        guard length > 0, letters.count > length, let before = letters.dropLast(length).last, isWordByte(before)
        else { return 0 }
        return length
    }

    /// Whether the hyphen between `head` and `tail`, cut at a line end, belongs to the word.
    func keepsHyphen(_ head: ArraySlice<UInt8>, _ tail: ArraySlice<UInt8>) -> Bool {
        if head.suffix(2).elementsEqual([0xC2, 0xAD]) { return false }
        let stem = head.dropLast(Self.hyphenLength(head))
        let before = Self.lastRun(of: stem)
        let after = Self.firstRun(of: tail)
        guard let first = after.first, !(0x30...0x39).contains(first), !(0x41...0x5A).contains(first) else {
            return true
        }
        if words.contains(Self.hash(before + [0x2D] + after)) { return true }
        if words.contains(Self.hash(before + after)) { return false }
        if Self.keeping.contains(Self.hash(Self.lastPart(of: before))) { return true }
        return words.contains(Self.hash(Self.lastPart(of: before)))
            && words.contains(Self.hash(Self.firstPart(of: after)))
    }

    private mutating func insert(_ letters: ArraySlice<UInt8>) {
        var run = letters[...]
        while let start = run.firstIndex(where: Self.isRunByte) {
            let end = run[start...].firstIndex { !Self.isRunByte($0) } ?? run.endIndex
            let word = run[start..<end]
            words.insert(Self.hash(word))
            if word.contains(0x2D) { for part in word.split(separator: 0x2D) { words.insert(Self.hash(part)) } }
            run = run[end...]
        }
    }

    private static func lastRun(of letters: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let start = letters.lastIndex { !isRunByte($0) }.map { $0 + 1 } ?? letters.startIndex
        return letters[start...]
    }

    private static func firstRun(of letters: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        letters[letters.startIndex..<(letters.firstIndex { !isRunByte($0) } ?? letters.endIndex)]
    }

    private static func lastPart(of word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        word[(word.lastIndex(of: 0x2D).map { $0 + 1 } ?? word.startIndex)...]
    }

    private static func firstPart(of word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        word[word.startIndex..<(word.firstIndex(of: 0x2D) ?? word.endIndex)]
    }

    /// Letters, digits, hyphens, and the bytes of accented letters; typographic marks begin with 0xC2 or 0xE2.
    private static func isRunByte(_ byte: UInt8) -> Bool { byte == 0x2D || isWordByte(byte) }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
            || (byte >= 0x80 && byte != 0xC2 && byte != 0xE2)
    }

    /// FNV-1a of the letters, capitals of ASCII as small ones.
    private static func hash(_ letters: ArraySlice<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in letters {
            let small = (0x41...0x5A).contains(byte) ? byte + 32 : byte
            hash = (hash ^ UInt64(small)) &* 0x100_0000_01b3
        }
        return hash
    }
}
