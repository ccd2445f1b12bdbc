/// Reads JSON into FEEL values; numbers keep all their decimal digits, objects become contexts.
struct JSONReader {
    /// Nesting that a text may have.
    static let greatestDepth = 200

    private let bytes: [UInt8]
    private var position = 0
    private var depth = 0
    /// The names of all the entries met.
    private(set) var names: Set<String> = []

    private init(_ text: String) {
        bytes = Array(text.utf8)
    }

    /// The value of a whole text and the names of its entries, or `nil` when it is not JSON.
    static func read(_ text: String) -> (value: Value, names: Set<String>)? {
        var reader = JSONReader(text)
        guard let value = reader.readValue() else { return nil }
        reader.skipSpace()
        return reader.position == reader.bytes.count ? (value, reader.names) : nil
    }

    private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func skipSpace() {
        while let byte = next, byte == 0x20 || (0x09...0x0D).contains(byte) { position += 1 }
    }

    private mutating func skip(_ byte: UInt8) -> Bool {
        skipSpace()
        guard next == byte else { return false }
        position += 1
        return true
    }

    private mutating func readValue() -> Value? {
        depth += 1
        defer { depth -= 1 }
        skipSpace()
        guard depth <= Self.greatestDepth, let first = next else { return nil }
        switch first {
        case UInt8(ascii: "{"): return readObject()
        case UInt8(ascii: "["): return readArray()
        case UInt8(ascii: "\""): return readString().map(Value.string)
        case UInt8(ascii: "t"): return readWord("true", .boolean(true))
        case UInt8(ascii: "f"): return readWord("false", .boolean(false))
        case UInt8(ascii: "n"): return readWord("null", .null)
        default: return readNumber()
        }
    }

    private mutating func readWord(_ word: String, _ value: Value) -> Value? {
        guard bytes[position...].starts(with: word.utf8) else { return nil }
        position += word.utf8.count
        return value
    }

    private mutating func readNumber() -> Value? {
        let run = bytes[position...].prefix { (0x30...0x39).contains($0) || "+-.eE".utf8.contains($0) }
        position += run.count
        let text = String(decoding: run, as: UTF8.self)
        guard !text.isEmpty, !text.hasPrefix("+"), !text.hasPrefix("."), !text.hasPrefix("-.") else { return nil }
        return DecimalNumber(text).map(Value.number)
    }

    private mutating func readArray() -> Value? {
        position += 1
        if skip(UInt8(ascii: "]")) { return .list([]) }
        var list: [Value] = []
        repeat {
            guard let element = readValue() else { return nil }
            list.append(element)
        } while skip(UInt8(ascii: ","))
        return skip(UInt8(ascii: "]")) ? .list(list) : nil
    }

    private mutating func readObject() -> Value? {
        position += 1
        if skip(UInt8(ascii: "}")) { return .context(Context([])) }
        var entries: [(String, Value)] = []
        repeat {
            skipSpace()
            guard next == UInt8(ascii: "\""), let key = readString(), skip(UInt8(ascii: ":")), let value = readValue()
            else { return nil }
            names.insert(key)
            entries.append((key, value))
        } while skip(UInt8(ascii: ","))
        return skip(UInt8(ascii: "}")) ? .context(Context(entries)) : nil
    }

    private mutating func readString() -> String? {
        position += 1
        var content: [UInt8] = []
        while let byte = next {
            position += 1
            switch byte {
            case UInt8(ascii: "\""): return String(validating: content, as: UTF8.self)
            case UInt8(ascii: "\\"):
                guard let escaped = readEscape() else { return nil }
                content.append(contentsOf: String(Character(escaped)).utf8)
            case 0..<0x20: return nil
            default: content.append(byte)
            }
        }
        return nil
    }

    private mutating func readEscape() -> Unicode.Scalar? {
        guard let mark = next else { return nil }
        position += 1
        switch mark {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(mark)
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): return readCodePoint()
        default: return nil
        }
    }

    private mutating func readCodePoint() -> Unicode.Scalar? {
        guard let unit = readHexadecimal() else { return nil }
        if let scalar = Unicode.Scalar(unit) { return scalar }
        guard (0xD800...0xDBFF).contains(unit), next == UInt8(ascii: "\\") else { return "\u{FFFD}" }
        let start = position
        position += 1
        if next == UInt8(ascii: "u") {
            position += 1
            if let low = readHexadecimal(), (0xDC00...0xDFFF).contains(low) {
                return Unicode.Scalar(0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00))
            }
        }
        position = start
        return "\u{FFFD}"
    }

    private mutating func readHexadecimal() -> UInt32? {
        let digits = String(decoding: bytes[position...].prefix(4), as: UTF8.self)
        guard digits.utf8.count == 4, digits.allSatisfy(\.isHexDigit) else { return nil }
        position += 4
        return UInt32(digits, radix: 16)
    }
}
