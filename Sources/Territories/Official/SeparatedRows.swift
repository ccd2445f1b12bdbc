/// The rows of a file of separated values, read byte by byte: `;`, `,` or tab, quoted cells, any line end.
struct SeparatedRows {
    /// The names of the columns.
    let header: [String]
    /// Line of the current row in the file, from 1.
    private(set) var line = 0

    private let bytes: [UInt8]
    private let separator: UInt8
    private var position = 0
    private var nextLine = 1
    private var cells: [Range<Int>] = []

    /// The rows of `bytes`, after the header.
    init(_ bytes: [UInt8], path: String) throws(OfficialFileError) {
        guard Self.isUTF8(bytes) else { throw .notUTF8(path: path) }
        self.bytes = bytes
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let first = bytes[start...].prefix { $0 != Byte.lineFeed && $0 != Byte.carriageReturn }
        separator =
            [Byte.semicolon, Byte.comma, Byte.tab].max { left, right in
                first.count { $0 == left } < first.count { $0 == right }
            } ?? Byte.semicolon
        position = start
        var names = SeparatedRows(bytes: bytes, separator: separator, position: start)
        guard names.next() else { throw .empty(path: path) }
        header = names.cells.indices.map { names.text($0) }
        (position, nextLine) = (names.position, names.nextLine)
    }

    private static func isUTF8(_ bytes: [UInt8]) -> Bool {
        do {
            _ = try UTF8Span(validating: bytes.span)
            return true
        } catch {
            return false
        }
    }

    private init(bytes: [UInt8], separator: UInt8, position: Int) {
        (self.bytes, self.separator, self.position) = (bytes, separator, position)
        header = []
    }

    /// Number of cells of the current row.
    var count: Int { cells.count }

    /// Goes to the next row that is not blank; `false` at the end.
    mutating func next() -> Bool {
        while position < bytes.count {
            readRow()
            if cells.contains(where: { !$0.isEmpty }) { return true }
        }
        return false
    }

    /// The bytes of a cell; none past the last one.
    subscript(column: Int) -> ArraySlice<UInt8> { column < cells.count ? bytes[cells[column]] : [] }

    /// The words of a cell.
    func text(_ column: Int) -> String {
        let cell = self[column]
        let words = String(decoding: cell, as: UTF8.self)
        return cell.contains(Byte.quote) ? words.replacing("\"\"", with: "\"") : words
    }

    /// The whole number in a cell, spaces between figures aside; `nil` for anything else.
    func integer(_ column: Int) -> Int? {
        var value = 0
        var hasDigit = false
        guard column < cells.count else { return nil }
        for position in cells[column] {
            let byte = bytes[position]
            switch byte {
            case 0x30...0x39:
                guard value < 1_000_000_000 else { return nil }
                value = value * 10 + Int(byte - 0x30)
                hasDigit = true
            // A space, plain, unbreakable (C2 A0) or narrow (E2 80 AF).
            case 0x20, 0xC2, 0xA0, 0xE2, 0x80, 0xAF: continue
            default: return nil
            }
        }
        return hasDigit ? value : nil
    }

    private mutating func readRow() {
        cells.removeAll(keepingCapacity: true)
        line = nextLine
        while true {
            readCell()
            guard position < bytes.count else { return }
            let byte = bytes[position]
            position += 1
            if byte == separator { continue }
            if byte == Byte.carriageReturn, position < bytes.count, bytes[position] == Byte.lineFeed { position += 1 }
            nextLine += 1
            return
        }
    }

    /// Reads one cell, up to the separator or the line end that follows it.
    private mutating func readCell() {
        guard position < bytes.count, bytes[position] == Byte.quote else { return readPlainCell() }
        let start = position + 1
        position = start
        while position < bytes.count {
            if bytes[position] == Byte.lineFeed { nextLine += 1 }
            if bytes[position] == Byte.quote {
                guard position + 1 < bytes.count, bytes[position + 1] == Byte.quote else { break }
                position += 1
            }
            position += 1
        }
        cells.append(start..<position)
        while position < bytes.count, !endsCell(bytes[position]) { position += 1 }
    }

    private mutating func readPlainCell() {
        let start = position
        while position < bytes.count, !endsCell(bytes[position]) { position += 1 }
        cells.append(start..<position)
    }

    private func endsCell(_ byte: UInt8) -> Bool {
        byte == separator || byte == Byte.lineFeed || byte == Byte.carriageReturn
    }
}

/// The bytes that cut a file into cells.
private enum Byte {
    static let tab: UInt8 = 0x09
    static let lineFeed: UInt8 = 0x0A
    static let carriageReturn: UInt8 = 0x0D
    static let quote: UInt8 = 0x22
    static let comma: UInt8 = 0x2C
    static let semicolon: UInt8 = 0x3B
}
