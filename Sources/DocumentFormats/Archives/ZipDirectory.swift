/// The central directory of an archive: where every part stands and how large it is.
struct ZipDirectory {
    let entries: [ZipEntry]
    /// Where the directory begins: parts must end before it.
    let start: Int
    /// Number of bytes before the archive itself.
    let prefix: Int

    /// The directory of `bytes`, of at most `limits.parts` entries.
    init(_ bytes: [UInt8], limits: ZipLimits) throws(PackageFault) {
        let numbers = LittleEndian(bytes)
        let end = try ZipEnd(bytes, numbers)
        guard end.count <= limits.parts else { throw .tooManyParts(limit: limits.parts) }
        start = end.place - end.size
        guard end.size >= 0, end.offset >= 0, start >= end.offset else { throw .truncated }
        prefix = start - end.offset
        var entries: [ZipEntry] = []
        var cursor = start
        for _ in 0..<end.count {
            guard try numbers.word32(cursor) == 0x0201_4B50 else { throw .truncated }
            let nameEnd = cursor + 46 + (try numbers.word16(cursor + 28))
            let extraEnd = nameEnd + (try numbers.word16(cursor + 30))
            guard extraEnd <= end.place else { throw .truncated }
            entries.append(try Self.entry(bytes, numbers, cursor, nameEnd: nameEnd, extraEnd: extraEnd))
            cursor = extraEnd + (try numbers.word16(cursor + 32))
        }
        self.entries = entries
    }

    private static func entry(
        _ bytes: [UInt8], _ numbers: LittleEndian, _ start: Int, nameEnd: Int, extraEnd: Int
    ) throws(PackageFault) -> ZipEntry {
        let rawName = bytes[start + 46..<nameEnd]
        var sizes = [
            try numbers.word32(start + 24), try numbers.word32(start + 20), try numbers.word32(start + 42),
        ]
        try widen(&sizes, numbers, from: nameEnd, to: extraEnd)
        return ZipEntry(
            name: String(decoding: rawName, as: UTF8.self).replacing("\\", with: "/"),
            method: UInt16(try numbers.word16(start + 10)), isEncrypted: try numbers.word16(start + 8) & 0x41 != 0,
            checksum: UInt32(try numbers.word32(start + 16)), compressedSize: sizes[1], size: sizes[0],
            headerOffset: sizes[2], rawName: rawName)
    }

    /// Takes from the ZIP64 field the values that do not fit in 32 bits: size, compressed size, offset, in that order.
    private static func widen(
        _ values: inout [Int], _ numbers: LittleEndian, from start: Int, to end: Int
    ) throws(PackageFault) {
        guard values.contains(0xFFFF_FFFF) else { return }
        var cursor = start
        while cursor + 4 <= end {
            let length = try numbers.word16(cursor + 2)
            if try numbers.word16(cursor) == 1 {
                var field = cursor + 4
                for position in values.indices where values[position] == 0xFFFF_FFFF {
                    guard field + 8 <= cursor + 4 + length else { throw .truncated }
                    values[position] = try numbers.word64(field)
                    field += 8
                }
                return
            }
            cursor += 4 + length
        }
    }
}
