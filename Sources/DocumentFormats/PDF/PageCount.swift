import Glibc

/// The number of pages that a PDF says it has, read in its page tree without any parsing.
struct PageCount {
    /// The largest number found; `nil` when the page tree is compressed.
    let value: Int?

    /// How far from its type the count of a page tree is looked for, in bytes.
    private static let reach = 32 << 10
    /// How many nodes of the tree are looked at.
    private static let mostNodes = 64

    /// Looks for the page tree in `bytes`.
    init(_ bytes: [UInt8]) {
        var largest: Int?
        var start = 0
        for _ in 0..<Self.mostNodes {
            guard let place = bytes.place(of: "/Pages", from: start) else { break }
            start = place + 6
            guard Self.isType(bytes, before: place) else { continue }
            let first = bytes[max(0, place - Self.reach)..<place].lastPlace(of: "obj") ?? place
            let last = min(bytes.count, place + Self.reach)
            guard let key = bytes.place(of: "/Count", from: first), key < last else { continue }
            let digits = bytes[(key + 6)..<last].drop { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D }
                .prefix { (0x30...0x39).contains($0) }
            guard digits.count <= 6, let count = Int(String(decoding: digits, as: UTF8.self)) else { continue }
            largest = max(largest ?? 0, count)
        }
        value = largest
    }

    /// Whether `/Type` stands just before `place`.
    private static func isType(_ bytes: [UInt8], before place: Int) -> Bool {
        var end = place
        while end > 0, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
        return end >= 5 && bytes[(end - 5)..<end].elementsEqual("/Type".utf8)
    }
}

extension [UInt8] {
    /// Whether the ASCII letters of `word` stand somewhere among the bytes.
    func holds(_ word: StaticString) -> Bool { place(of: word, from: 0) != nil }

    /// Where the ASCII letters of `word` stand first, at `start` or later.
    func place(of word: StaticString, from start: Int) -> Int? {
        withUnsafeBytes { bytes in
            var start = start
            while let base = bytes.baseAddress, start + word.utf8CodeUnitCount <= bytes.count,
                let found = memchr(base + start, Int32(word.utf8Start[0]), bytes.count - start)
            {
                start = UnsafeRawPointer(found) - base
                guard start + word.utf8CodeUnitCount <= bytes.count else { return nil }
                if memcmp(base + start, word.utf8Start, word.utf8CodeUnitCount) == 0 { return start }
                start += 1
            }
            return nil
        }
    }
}

extension ArraySlice<UInt8> {
    /// Where the ASCII letters of `word` stand last.
    fileprivate func lastPlace(of word: String) -> Int? {
        let letters = Array(word.utf8)
        guard count >= letters.count else { return nil }
        return (startIndex...(endIndex - letters.count)).last { self[$0..<($0 + letters.count)].elementsEqual(letters) }
    }
}
