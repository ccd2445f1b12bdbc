/// A ZIP archive made in memory, honest or not.
public struct ZipWriter: Sendable {
    /// What an entry says of itself that may differ from what it is.
    public struct Lies: Sendable {
        /// The checksum to announce.
        public var checksum: UInt32?
        /// The size to announce once inflated.
        public var size: Int?
        /// The size to announce as compressed.
        public var compressedSize: Int?
        /// The method to announce: 0 stored, 8 deflated.
        public var method: Int?
        /// Where to announce the local header.
        public var offset: Int?
        /// The name of the local header.
        public var localName: String?
        /// Whether to announce a password.
        public var isEncrypted = false
        /// Whether to write sizes on 64 bits.
        public var isWide = false

        /// No lie.
        public init() {}
    }

    private struct Entry: Sendable {
        let name: [UInt8]
        let size: Int
        let data: [UInt8]
        let checksum: UInt32
        let lies: Lies
        let offset: Int
        let method: Int
    }

    private var output: [UInt8]
    private var entries: [Entry] = []
    private let prefix: Int

    /// An archive after `prefix` bytes that are no part of it.
    public init(prefix: [UInt8] = []) {
        output = prefix
        self.prefix = prefix.count
    }

    /// Adds the part `name`, stored or, when `isDeflated`, in blocks that deflate allows without compressing.
    public mutating func add(_ name: String, _ contents: [UInt8], isDeflated: Bool = false, _ lies: Lies = Lies()) {
        let data = isDeflated ? Self.deflated(contents) : contents
        let entry = Entry(
            name: Array(name.utf8), size: lies.size ?? contents.count, data: data,
            checksum: lies.checksum ?? Self.checksum(contents), lies: lies,
            offset: lies.offset ?? output.count - prefix, method: lies.method ?? (isDeflated ? 8 : 0))
        let local = Array((lies.localName ?? name).utf8)
        output += Self.number(0x0403_4B50, 4) + Self.head(entry) + Self.number(local.count, 2) + Self.number(0, 2)
        output += local + data
        entries.append(entry)
    }

    /// Adds a part of text.
    public mutating func add(_ name: String, _ text: String, isDeflated: Bool = false) {
        add(name, Array(text.utf8), isDeflated: isDeflated)
    }

    /// The archive.
    public var bytes: [UInt8] {
        var bytes = output
        let start = bytes.count - prefix
        for entry in entries {
            let wide = entry.lies.isWide
            let extra =
                wide
                ? Self.number(1, 2) + Self.number(16, 2) + Self.number(entry.size, 8) + Self.number(entry.data.count, 8)
                : []
            bytes += Self.number(0x0201_4B50, 4) + Self.number(20, 2) + Self.head(entry)
            bytes += Self.number(entry.name.count, 2) + Self.number(extra.count, 2)
            bytes += [UInt8](repeating: 0, count: 10) + Self.number(entry.offset, 4) + entry.name + extra
        }
        let size = bytes.count - prefix - start
        let isWide = entries.contains(where: \.lies.isWide)
        if isWide { bytes += Self.wideEnd(count: entries.count, size: size, start: start, place: bytes.count - prefix) }
        bytes += Self.number(0x0605_4B50, 4) + Self.number(0, 4)
        let count = isWide ? 0xFFFF : entries.count
        bytes += Self.number(count, 2) + Self.number(count, 2) + Self.number(isWide ? 0xFFFF_FFFF : size, 4)
        return bytes + Self.number(isWide ? 0xFFFF_FFFF : start, 4) + Self.number(0, 2)
    }

    private static func wideEnd(count: Int, size: Int, start: Int, place: Int) -> [UInt8] {
        number(0x0606_4B50, 4) + number(44, 8) + number(45, 2) + number(45, 2) + number(0, 8) + number(count, 8)
            + number(count, 8) + number(size, 8) + number(start, 8) + number(0x0706_4B50, 4) + number(0, 4)
            + number(place, 8) + number(1, 4)
    }

    private static func head(_ entry: Entry) -> [UInt8] {
        let sizes = (entry.lies.compressedSize ?? entry.data.count, entry.size)
        let shown = entry.lies.isWide ? (0xFFFF_FFFF, 0xFFFF_FFFF) : sizes
        return number(20, 2) + number(entry.lies.isEncrypted ? 1 : 0, 2) + number(entry.method, 2) + number(0, 4)
            + number(Int(entry.checksum), 4) + number(shown.0, 4) + number(shown.1, 4)
    }

    private static func number(_ value: Int, _ length: Int) -> [UInt8] {
        (0..<length).map { UInt8(truncatingIfNeeded: UInt64(bitPattern: Int64(value)) >> UInt64(8 * $0)) }
    }

    private static func deflated(_ contents: [UInt8]) -> [UInt8] {
        var data: [UInt8] = []
        var rest = contents[...]
        repeat {
            let block = rest.prefix(60_000)
            rest = rest.dropFirst(60_000)
            data += [rest.isEmpty ? 1 : 0] + number(block.count, 2) + number(~block.count & 0xFFFF, 2) + block
        } while !rest.isEmpty
        return data
    }

    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        var value: UInt32 = 0xFFFF_FFFF
        for byte in bytes {
            value ^= UInt32(byte)
            for _ in 0..<8 { value = value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
        }
        return ~value
    }
}
