/// A part of an archive, as its directory describes it.
struct ZipEntry: Sendable {
    let name: String
    let method: UInt16
    let isEncrypted: Bool
    let checksum: UInt32
    let compressedSize: Int
    let size: Int
    /// Where its local header begins.
    let headerOffset: Int
    /// The bytes of the name, as they must also stand in the local header.
    let rawName: ArraySlice<UInt8>

    /// Refuses a name that would lead out of a folder, or that no document has.
    func checkName() throws(PackageFault) {
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        let isUnsafe =
            name.isEmpty || name.hasPrefix("/") || parts.contains("..") || name.utf8.contains { $0 < 0x20 }
            || name.utf8.dropFirst().first == UInt8(ascii: ":")
        if isUnsafe { throw .unsafeName(String(name.filter { !$0.isNewline }.prefix(80))) }
    }

    /// Refuses sizes beyond `limits`, before anything is inflated.
    func checkSize(_ limits: ZipLimits) throws(PackageFault) {
        if size > limits.ratioFloor, size / max(compressedSize, 1) > limits.ratio {
            throw .bomb(part: name, limit: limits.ratio)
        }
        if method == 0, size != compressedSize { throw .inconsistent(part: name) }
    }
}
