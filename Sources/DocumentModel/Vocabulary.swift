/// The distinct words of a text while it is being indexed: a hash table over one pool of bytes.
struct VocabularyBuilder {
    private(set) var pool: [UInt8] = []
    private(set) var starts: [Int32] = [0]
    private var hashes: [UInt64] = []
    private var slots: [Int32]
    private var mask: Int

    init() {
        slots = [Int32](repeating: -1, count: 4096)
        mask = 4095
    }

    /// Number of distinct words.
    var count: Int { hashes.count }

    /// The identity of the word that the first `count` bytes of `buffer` write, new when it was not known.
    mutating func id(of buffer: [UInt8], count: Int, hash: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: hash ^ (hash >> 32)) & mask
        while slots[slot] >= 0 {
            let candidate = Int(slots[slot])
            if hashes[candidate] == hash, equals(candidate, buffer, count) { return candidate }
            slot = (slot + 1) & mask
        }
        let id = hashes.count
        slots[slot] = Int32(id)
        hashes.append(hash)
        pool.append(contentsOf: buffer[..<count])
        starts.append(Int32(pool.count))
        if hashes.count * 2 > slots.count { grow() }
        return id
    }

    /// The bytes of the word whose identity is `id`.
    func bytes(of id: Int) -> ArraySlice<UInt8> { pool[Int(starts[id])..<Int(starts[id + 1])] }

    /// Whether `word` has an identity.
    func knows(_ word: [UInt8]) -> Bool {
        let hash = WordScanner.hash(of: word)
        var slot = Int(truncatingIfNeeded: hash ^ (hash >> 32)) & mask
        while slots[slot] >= 0 {
            let candidate = Int(slots[slot])
            if hashes[candidate] == hash, equals(candidate, word, word.count) { return true }
            slot = (slot + 1) & mask
        }
        return false
    }

    private func equals(_ id: Int, _ buffer: [UInt8], _ count: Int) -> Bool {
        let start = Int(starts[id])
        guard Int(starts[id + 1]) - start == count else { return false }
        for offset in 0..<count where pool[start + offset] != buffer[offset] { return false }
        return true
    }

    private mutating func grow() {
        slots = [Int32](repeating: -1, count: slots.count * 2)
        mask = slots.count - 1
        for (id, hash) in hashes.enumerated() {
            var slot = Int(truncatingIfNeeded: hash ^ (hash >> 32)) & mask
            while slots[slot] >= 0 { slot = (slot + 1) & mask }
            slots[slot] = Int32(id)
        }
    }
}

/// The distinct folded words of a document in alphabetical order: a word's identity is its rank.
struct Vocabulary: Sendable {
    /// The words, by rank.
    let texts: [String]

    /// The sorted vocabulary, and the rank of each word that `builder` knows; what scanners made of one word has its rank.
    static func sorted(_ builder: VocabularyBuilder) -> (vocabulary: Vocabulary, ranks: [Int32]) {
        let texts = (0..<builder.count).map { id in
            let bytes = builder.bytes(of: id)
            return ActWords.repaired(bytes) ?? String(decoding: bytes, as: UTF8.self)
        }
        let order = (0..<texts.count).sorted { precedes(texts[$0], texts[$1]) }
        var ranks = [Int32](repeating: 0, count: texts.count)
        var distinct: [String] = []
        distinct.reserveCapacity(texts.count)
        for id in order {
            if distinct.last != texts[id] { distinct.append(texts[id]) }
            ranks[id] = Int32(distinct.count - 1)
        }
        return (Vocabulary(texts: distinct), ranks)
    }

    private init(texts: [String]) { self.texts = texts }

    /// Number of distinct words.
    var count: Int { texts.count }

    /// The word of rank `id`.
    func text(_ id: Int) -> String { texts[id] }

    /// Identities of the words equal to `word`, or beginning with it.
    func ids(matching word: String, asPrefix: Bool) -> Range<Int> {
        let first = texts.partitioningIndex { !Self.precedes($0, word) }
        guard asPrefix else { return first..<(first < count && texts[first] == word ? first + 1 : first) }
        let prefix = Array(word.utf8)
        let end = texts.partitioningIndex { !Self.precedes($0, word) && !$0.utf8.starts(with: prefix) }
        return first..<max(first, end)
    }

    private static func precedes(_ left: String, _ right: String) -> Bool {
        left < right
    }
}
