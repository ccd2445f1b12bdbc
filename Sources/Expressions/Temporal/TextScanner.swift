/// Walks along an ASCII text.
struct TextScanner {
    private let bytes: [UInt8]
    private var position = 0

    init(_ text: String) {
        bytes = Array(text.utf8)
    }

    var isAtEnd: Bool { position == bytes.count }

    /// Passes over a character if it is there.
    @discardableResult mutating func skip(_ character: Unicode.Scalar) -> Bool {
        guard position < bytes.count, UInt32(bytes[position]) == character.value else { return false }
        position += 1
        return true
    }

    /// As many digits as come, when there are as many as allowed.
    mutating func digits(_ allowed: ClosedRange<Int>) -> (text: String, value: Int, count: Int)? {
        let run = bytes[position...].prefix { (0x30...0x39).contains($0) }
        guard allowed.contains(run.count), run.count <= 18 else { return nil }
        position += run.count
        return (String(decoding: run, as: UTF8.self), run.reduce(0) { $0 * 10 + Int($1 - 0x30) }, run.count)
    }

    /// The digits after a decimal point as nanoseconds; further digits are dropped.
    mutating func fraction() -> Int? {
        let run = bytes[position...].prefix { (0x30...0x39).contains($0) }
        guard !run.isEmpty else { return nil }
        position += run.count
        let nine = (Array(run) + Array(repeating: 0x30, count: 9)).prefix(9)
        return nine.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    /// One capital letter.
    mutating func letter() -> String? {
        guard position < bytes.count, (0x41...0x5A).contains(bytes[position]) else { return nil }
        position += 1
        return String(decoding: [bytes[position - 1]], as: UTF8.self)
    }

    /// Everything that is left.
    mutating func rest() -> String {
        let tail = String(decoding: bytes[position...], as: UTF8.self)
        position = bytes.count
        return tail
    }
}
