/// What an archive may hold at most.
struct ZipLimits: Sendable {
    /// Number of parts.
    let parts: Int
    /// Size of one part once inflated, in bytes.
    let partBytes: Int
    /// Size of all parts once inflated, in bytes.
    let totalBytes: Int
    /// Beyond this size, in bytes, a part must not have been compressed more than ``ratio`` times.
    let ratioFloor: Int
    let ratio: Int
    /// How deep elements may lie in one another in a part of XML.
    let nesting: Int

    static let standard = ZipLimits(.standard)

    /// What an archive may hold of a document within `limits`: a part as much as a file, all of them eight times more.
    init(_ limits: ReadingLimits) {
        self.init(
            parts: 5_000, partBytes: limits.bytes, totalBytes: limits.bytes << 3, ratioFloor: 8 << 20,
            ratio: limits.ratio, nesting: limits.nesting)
    }

    init(parts: Int, partBytes: Int, totalBytes: Int, ratioFloor: Int, ratio: Int, nesting: Int = 256) {
        self.parts = parts
        self.partBytes = partBytes
        self.totalBytes = totalBytes
        self.ratioFloor = ratioFloor
        self.ratio = ratio
        self.nesting = nesting
    }
}
