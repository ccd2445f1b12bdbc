import DocumentModel

/// The number of an act, as written up to the next space: `2024-05-12`, `DEL-2025/14`.
public struct ActNumber: Hashable, Sendable {
    private static let longest = 40
    private static let marks: Set<UInt8> = [0x2D, 0x2F, 0x5F, 0x2E]
    private static let closing: Set<UInt8> = [0x2D, 0x2F, 0x2E]

    /// The number itself.
    public let text: String
    /// Where it stands.
    public let range: TextRange

    /// The number that begins at the byte `start` of `view`; `nil` when what stands there has no figure.
    public init?(in view: TextView, from start: Int) {
        let bytes = view.utf8
        var end = start
        while end < bytes.count, end - start < Self.longest, Self.isPart(bytes[end]) { end += 1 }
        while end > start, Self.closing.contains(bytes[end - 1]) { end -= 1 }
        guard bytes[start..<end].contains(where: { (0x30...0x39).contains($0) }) else { return nil }
        range = TextRange(start, end)
        text = view.flattened(range)
    }

    private static func isPart(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
            || marks.contains(byte)
    }
}
