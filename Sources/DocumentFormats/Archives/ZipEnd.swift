/// The record at the end of an archive that says where its directory is; its 64-bit form where there is one.
struct ZipEnd {
    /// Number of entries.
    let count: Int
    /// Size of the directory, in bytes.
    let size: Int
    /// Where the directory begins, counted from the first byte of the archive.
    let offset: Int
    /// Where the record itself begins in the file: the directory ends there.
    let place: Int

    /// Length of the record without its comment.
    private static let length = 22
    private static let longestComment = 65_535

    init(_ bytes: [UInt8], _ numbers: LittleEndian) throws(PackageFault) {
        let place = try Self.place(bytes, numbers)
        let values = (
            disk: try numbers.word16(place + 4), count: try numbers.word16(place + 10),
            size: try numbers.word32(place + 12), offset: try numbers.word32(place + 16)
        )
        if values.count == 0xFFFF || values.size == 0xFFFF_FFFF || values.offset == 0xFFFF_FFFF {
            self = try Self.wide(bytes, numbers, before: place)
            return
        }
        guard values.disk == 0 else { throw .truncated }
        (count, size, offset, self.place) = (values.count, values.size, values.offset, place)
    }

    private init(count: Int, size: Int, offset: Int, place: Int) {
        (self.count, self.size, self.offset, self.place) = (count, size, offset, place)
    }

    private static func place(_ bytes: [UInt8], _ numbers: LittleEndian) throws(PackageFault) -> Int {
        let last = bytes.count - length
        guard last >= 0 else { throw .truncated }
        for place in stride(from: last, through: max(0, last - longestComment), by: -1) where bytes[place] == 0x50 {
            guard try numbers.word32(place) == 0x0605_4B50,
                place + length + (try numbers.word16(place + 20)) <= bytes.count
            else { continue }
            return place
        }
        throw .truncated
    }

    private static func wide(
        _ bytes: [UInt8], _ numbers: LittleEndian, before place: Int
    ) throws(PackageFault) -> ZipEnd {
        let locator = place - 20
        guard locator >= 0, try numbers.word32(locator) == 0x0706_4B50 else { throw .truncated }
        let announced = try numbers.word64(locator + 8)
        // Bytes before the archive shift the record; it is then looked for just before its locator.
        for record in [announced, locator - 56] where record >= 0 && record <= locator - 56 {
            guard try numbers.word32(record) == 0x0606_4B50 else { continue }
            return ZipEnd(
                count: try numbers.word64(record + 32), size: try numbers.word64(record + 40),
                offset: try numbers.word64(record + 48), place: record)
        }
        throw .truncated
    }
}
