/// The five characters of an INSEE commune code, packed in a number that sorts as they do.
struct CommuneCode: Hashable, Comparable, Sendable {
    private let packed: UInt64

    /// The code that `bytes` write: five digits, or a letter in second place (2A004); `nil` for anything else.
    init?(_ bytes: some Collection<UInt8>) {
        guard bytes.count == 5 else { return nil }
        var packed: UInt64 = 0
        for (place, byte) in bytes.enumerated() {
            let upper = byte == 0x61 || byte == 0x62 ? byte - 0x20 : byte
            let isLetter = place == 1 && (upper == 0x41 || upper == 0x42)
            guard isLetter || (0x30...0x39).contains(upper) else { return nil }
            packed = packed << 8 | UInt64(upper)
        }
        self.packed = packed
    }

    /// The code of a commune of département `department`, whose number there is `number`: in 971 the commune 101 is
    /// 97101, overseas numbers repeating the last digit of the département.
    init?(department: some Collection<UInt8>, number: some Collection<UInt8>) {
        let start = department.count == 3 && number.count == 3 ? department.prefix(2) : department.prefix(3)
        self.init(Array(start) + Array(number))
    }

    /// The five characters.
    var text: String { Self.text(packed, count: 5) }

    /// The département: 57, 2A, 976.
    var department: String { Self.text(packed >> (isOverseas ? 16 : 24), count: isOverseas ? 3 : 2) }

    /// Whether it begins with 97 or 98.
    private var isOverseas: Bool {
        packed >> 32 == 0x39 && (packed >> 24 & 0xFF == 0x37 || packed >> 24 & 0xFF == 0x38)
    }

    /// The last `count` characters packed in `packed`.
    private static func text(_ packed: UInt64, count: Int) -> String {
        String(unsafeUninitializedCapacity: count) { buffer in
            for place in 0..<count {
                buffer[place] = UInt8(truncatingIfNeeded: packed >> UInt64(8 * (count - 1 - place)))
            }
            return count
        }
    }

    static func < (left: CommuneCode, right: CommuneCode) -> Bool { left.packed < right.packed }
}
