/// An archive whose directory was checked as a whole before any part is inflated.
struct ZipArchive: Sendable {
    /// The parts, in the order of the directory; folders are left out.
    let entries: [ZipEntry]
    private let bytes: [UInt8]
    let limits: ZipLimits
    /// Where the compressed bytes of each part begin.
    private let starts: [Int]
    private let positions: [String: Int]

    /// The archive that `bytes` hold.
    init(_ bytes: [UInt8], limits: ZipLimits = .standard) throws(PackageFault) {
        let directory = try ZipDirectory(bytes, limits: limits)
        self.bytes = bytes
        self.limits = limits
        starts = try Self.starts(of: directory, in: bytes)
        var positions: [String: Int] = [:]
        var total = 0
        for (number, entry) in directory.entries.enumerated() {
            try entry.checkName()
            try entry.checkSize(limits)
            (total, _) = total.addingReportingOverflow(max(0, entry.size))
            if total > limits.totalBytes || total < 0 { throw .tooLarge(part: entry.name, limit: limits.totalBytes) }
            guard positions.updateValue(number, forKey: entry.name.lowercased()) == nil else {
                throw .duplicate(part: entry.name)
            }
        }
        entries = directory.entries
        self.positions = positions
    }

    /// Whether there is a part of that name, whatever its case.
    func contains(_ name: String) -> Bool { positions[name.lowercased()] != nil }

    /// The outermost element of the part `name`.
    func root(of name: String) throws(PackageFault) -> XMLNode {
        try XMLTree.root(of: contents(of: name), part: name, nesting: limits.nesting)
    }

    /// The bytes of the part `name`.
    func contents(of name: String) throws(PackageFault) -> [UInt8] {
        guard let number = positions[name.lowercased()] else { throw .missing(part: name) }
        let entry = entries[number]
        if entry.isEncrypted { throw .locked }
        if entry.size > limits.partBytes { throw .tooLarge(part: name, limit: limits.partBytes) }
        let compressed = bytes[starts[number]..<starts[number] + entry.compressedSize]
        let contents: [UInt8]
        switch entry.method {
        case 0: contents = Array(compressed)
        case 8: contents = try Inflation.bytes(of: compressed, size: entry.size, part: name)
        default: throw .unsupported(part: name)
        }
        guard Inflation.checksum(of: contents) == entry.checksum else { throw .damaged(part: name) }
        return contents
    }

    /// Where the bytes of each part begin, once local headers agree with the directory and no two parts overlap.
    private static func starts(of directory: ZipDirectory, in bytes: [UInt8]) throws(PackageFault) -> [Int] {
        let numbers = LittleEndian(bytes)
        var starts: [Int] = []
        var spans: [(start: Int, end: Int, name: String)] = []
        for entry in directory.entries {
            guard entry.headerOffset <= directory.start else { throw .inconsistent(part: entry.name) }
            let header = directory.prefix + entry.headerOffset
            guard try numbers.word32(header) == 0x0403_4B50 else { throw .inconsistent(part: entry.name) }
            let nameLength = try numbers.word16(header + 26)
            let start = header + 30 + nameLength + (try numbers.word16(header + 28))
            guard start <= directory.start, entry.compressedSize <= directory.start - start,
                bytes[header + 30..<header + 30 + nameLength].elementsEqual(entry.rawName)
            else { throw .inconsistent(part: entry.name) }
            starts.append(start)
            spans.append((header, start + entry.compressedSize, entry.name))
        }
        spans.sort { ($0.start, $0.end) < ($1.start, $1.end) }
        for (span, next) in zip(spans, spans.dropFirst()) where next.start < span.end {
            throw .overlapping(part: next.name)
        }
        return starts
    }
}
