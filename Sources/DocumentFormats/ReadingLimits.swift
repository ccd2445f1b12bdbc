/// What a reader accepts at most, so that a hostile file costs little.
public struct ReadingLimits: Hashable, Sendable {
    /// Size of a file, in bytes.
    public let bytes: Int
    /// How deep tables may lie inside tables; what lies deeper is read as text.
    public let depth: Int

    /// The limits in force unless told otherwise: 64 MiB, 24 levels.
    public static let standard = ReadingLimits(bytes: 64 << 20, depth: 24)

    /// Limits for a reading.
    public init(bytes: Int, depth: Int = 24) {
        self.bytes = bytes
        self.depth = depth
    }
}
