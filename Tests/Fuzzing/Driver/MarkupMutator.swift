/// Changes XML and HTML element by element, so that what comes out is still well-formed and is read to the end.
struct MarkupMutator {
    private var random: SplitMix64
    private var bytes: [UInt8] = []
    private var elements: [Element] = []

    /// An element with its tags, or a piece of text between tags.
    private struct Element {
        let range: Range<Int>
        let openTag: Range<Int>
        let isText: Bool
    }

    private static let values = ["", "0", "1", "-1", "9", "true", "2147483648", "9223372036854775807", "1e400", "é"]

    init(seed: UInt64) { random = SplitMix64(state: seed) }

    /// `input` with up to four changes.
    mutating func mutated(_ input: [UInt8]) -> [UInt8] {
        bytes = input
        for _ in 0...random.below(4) {
            parse()
            guard !elements.isEmpty else { break }
            change()
        }
        return bytes
    }

    private mutating func change() {
        let element = elements[random.below(elements.count)]
        let other = elements[random.below(elements.count)]
        switch random.below(6) {
        case 0: bytes.removeSubrange(element.range)
        case 1:
            let copies = (0...random.below(8)).flatMap { _ in bytes[element.range] }
            bytes.insert(contentsOf: copies, at: element.range.upperBound)
        case 2: bytes.insert(contentsOf: Array(bytes[other.range]), at: element.range.lowerBound)
        case 3: bytes.replaceSubrange(element.range, with: Array(bytes[other.range]))
        case 4: nest(element)
        default: revalue(element, from: other)
        }
    }

    /// Puts an element inside copies of its own tags.
    private mutating func nest(_ element: Element) {
        let open = Array(bytes[element.openTag])
        guard !element.isText, element.openTag != element.range else { return }
        let close = Array("</\(Self.name(open[...]))>".utf8)
        let times = 1 + random.below(40)
        bytes.insert(contentsOf: repeatElement(close, count: times).joined(), at: element.range.upperBound)
        bytes.insert(contentsOf: repeatElement(open, count: times).joined(), at: element.range.lowerBound)
    }

    /// Gives a text or an attribute another value.
    private mutating func revalue(_ element: Element, from other: Element) {
        let value = Array(Self.values[random.below(Self.values.count)].utf8)
        if element.isText { return bytes.replaceSubrange(element.range, with: value) }
        let quotes = element.openTag.filter { bytes[$0] == UInt8(ascii: "\"") }
        guard quotes.count >= 2 else { return }
        let pair = random.below(quotes.count / 2) * 2
        let theirs = other.openTag.filter { bytes[$0] == UInt8(ascii: "\"") }
        let isCopied = theirs.count >= 2 && random.below(2) == 0
        bytes.replaceSubrange(
            quotes[pair] + 1..<quotes[pair + 1], with: isCopied ? Array(bytes[theirs[0] + 1..<theirs[1]]) : value)
    }

    /// Finds the elements; tags without their counterpart are passed over.
    private mutating func parse() {
        elements = []
        var open: [(name: String, tag: Range<Int>)] = []
        var position = 0
        while position < bytes.count {
            guard bytes[position] == UInt8(ascii: "<") else {
                let end = bytes[position...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
                elements.append(Element(range: position..<end, openTag: position..<position, isText: true))
                position = end
                continue
            }
            let end = (bytes[position...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count - 1) + 1
            let tag = position..<end
            let name = Self.name(bytes[tag])
            if bytes[tag].dropLast().last == UInt8(ascii: "/") {
                elements.append(Element(range: tag, openTag: tag, isText: false))
            } else if !name.hasPrefix("/") {
                open.append((name, tag))
            } else if let match = open.lastIndex(where: { "/" + $0.name == name }) {
                let start = open[match].tag
                elements.append(Element(range: start.lowerBound..<end, openTag: start, isText: false))
                open.removeSubrange(match...)
            }
            position = end
        }
    }

    private static func name(_ tag: ArraySlice<UInt8>) -> String {
        String(decoding: tag.dropFirst().prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") }, as: UTF8.self)
    }
}

/// Small numbers in an order that the seed alone decides.
struct SplitMix64 {
    var state: UInt64

    /// A number from 0 up to, but not including, `count`.
    mutating func below(_ count: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ mixed >> 31) % UInt64(count))
    }
}
