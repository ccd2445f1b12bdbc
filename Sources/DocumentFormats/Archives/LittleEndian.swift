/// Numbers of a ZIP archive, least significant byte first; reading past the end is a truncated archive.
struct LittleEndian {
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    func word16(_ offset: Int) throws(PackageFault) -> Int { Int(try number(offset, 2)) }

    func word32(_ offset: Int) throws(PackageFault) -> Int { Int(try number(offset, 4)) }

    /// A size or an offset on eight bytes; beyond what an `Int` holds the archive is taken for truncated.
    func word64(_ offset: Int) throws(PackageFault) -> Int {
        guard let value = Int(exactly: try number(offset, 8)) else { throw .truncated }
        return value
    }

    private func number(_ offset: Int, _ length: Int) throws(PackageFault) -> UInt64 {
        guard offset >= 0, offset <= bytes.count - length else { throw .truncated }
        return (0..<length).reduce(0) { $0 | UInt64(bytes[offset + $1]) << UInt64(8 * $1) }
    }
}
