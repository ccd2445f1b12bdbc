/// Formats from before archives of XML, told apart by content: LibreOffice converts them.
enum LegacyFormat: Hashable, Sendable {
    case word
    case excel
    case rtf
    /// A document that only a password opens.
    case locked

    private static let compoundSignature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

    /// The format of `bytes`; `nil` when it is none of these.
    init?(_ bytes: [UInt8]) {
        if bytes.starts(with: Array("{\\rtf".utf8)) {
            self = .rtf
            return
        }
        guard bytes.starts(with: Self.compoundSignature) else { return nil }
        let names: [(String, LegacyFormat)] = [
            ("EncryptedPackage", .locked), ("WordDocument", .word), ("Workbook", .excel), ("Book", .excel),
        ]
        guard let found = names.first(where: { Self.contains(bytes, entry: $0.0) }) else { return nil }
        self = found.1
    }

    /// Whether the directory of a compound file names `entry`: UTF-16, at the start of a record of 128 bytes.
    private static func contains(_ bytes: [UInt8], entry: String) -> Bool {
        var name: [UInt8] = []
        for byte in entry.utf8 { name += [byte, 0] }
        name += [0, 0]
        for offset in stride(from: 512, through: bytes.count - name.count, by: 128)
        where bytes[offset..<offset + name.count].elementsEqual(name) {
            return true
        }
        return false
    }

    /// Its name for readers.
    var name: String {
        switch self {
        case .word, .locked: "Word 97-2003"
        case .excel: "Excel 97-2003"
        case .rtf: "RTF"
        }
    }

    /// Its ending, which also names it in reports.
    var ending: String {
        switch self {
        case .word, .locked: "doc"
        case .excel: "xls"
        case .rtf: "rtf"
        }
    }

    /// What LibreOffice converts it to.
    var target: String {
        switch self {
        case .word, .rtf, .locked: "docx"
        case .excel: "xlsx"
        }
    }
}
