/// Recognises by their first bytes the files that are no text.
enum BinarySignature {
    private static let signatures: [(bytes: [UInt8], format: String)] = [
        (Array("%PDF".utf8), "PDF"),
        ([0x50, 0x4B, 0x03, 0x04], "Word, LibreOffice ou archive ZIP"),
        ([0x50, 0x4B, 0x05, 0x06], "archive ZIP"),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "Word 97-2003"),
        (Array("{\\rtf".utf8), "RTF"),
        ([0x89, 0x50, 0x4E, 0x47], "image PNG"),
        ([0xFF, 0xD8, 0xFF], "image JPEG"),
        (Array("GIF8".utf8), "image GIF"),
        ([0x49, 0x49, 0x2A, 0x00], "image TIFF"),
        ([0x4D, 0x4D, 0x00, 0x2A], "image TIFF"),
        ([0x1F, 0x8B], "archive gzip"),
    ]

    /// The name of the format that `bytes` begin like; `nil` when they may be text.
    static func format(of bytes: [UInt8]) -> String? {
        // Some producers put a few bytes before the header of a PDF.
        let head = bytes.prefix(1024)
        if head.count > 4, let start = head.firstIndex(of: UInt8(ascii: "%")),
            bytes[start...].starts(with: Array("%PDF-".utf8))
        {
            return "PDF"
        }
        return signatures.first { bytes.starts(with: $0.bytes) }?.format
    }
}
