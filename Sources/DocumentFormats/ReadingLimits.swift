/// What a reader accepts at most, so that a hostile file costs little.
public struct ReadingLimits: Hashable, Sendable {
    /// Size of a file, in bytes.
    public let bytes: Int
    /// Size of a text, in bytes: every word of it is kept in memory, which takes some fourteen times as much.
    public let text: Int
    /// How deep tables may lie inside tables; what lies deeper is read as text.
    public let depth: Int
    /// How long one document may take a program that reads it, in seconds; recognition has as much for each page.
    public let seconds: Int
    /// How much memory such a program may use, in bytes.
    public let memory: Int
    /// How many pages a PDF may have.
    public let pages: Int
    /// How many times larger than its compressed size a part of an archive may be.
    public let ratio: Int
    /// How deep elements of XML may lie in one another.
    public let nesting: Int

    /// The limits in force unless told otherwise: 64 MiB, 32 MiB of text, 24 levels, 30 seconds, 512 MiB
    /// of memory, 2 000 pages, parts 200 times larger once inflated, 256 elements in one another.
    public static let standard = ReadingLimits(bytes: 64 << 20)

    /// Limits for a reading.
    public init(
        bytes: Int, text: Int = 32 << 20, depth: Int = 24, seconds: Int = 30, memory: Int = 512 << 20,
        pages: Int = 2_000, ratio: Int = 200, nesting: Int = 256
    ) {
        self.bytes = bytes
        self.text = text
        self.depth = depth
        self.seconds = seconds
        self.memory = memory
        self.pages = pages
        self.ratio = ratio
        self.nesting = nesting
    }
}
