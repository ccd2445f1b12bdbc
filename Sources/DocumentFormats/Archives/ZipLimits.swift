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

    static let standard = ZipLimits(
        parts: 5_000, partBytes: 64 << 20, totalBytes: 512 << 20, ratioFloor: 8 << 20, ratio: 200)
}
