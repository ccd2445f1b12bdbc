/// Tells before parsing whether a text may unfold beyond measure through aliases (`*name` for an anchor `&name`).
///
/// The parser hashes the keys of mappings as it goes, unfolding what they refer to: by the time it gives a tree to
/// measure, a hostile file has already cost minutes. Forty aliases unfold to a few millions of values at worst.
enum YAMLAliases {
    private static let limit = 40

    /// Whether the aliases of `text` are too many, marks in prose being taken for aliases when there are anchors too.
    static func areTooMany(in text: String) -> Bool {
        var anchors = 0
        var aliases = 0
        var previous = UInt8(ascii: "\n")
        var opener: UInt8?
        for byte in text.utf8 {
            if let mark = opener, isNameByte(byte) {
                if mark == UInt8(ascii: "&") { anchors += 1 } else { aliases += 1 }
            }
            let opens = (byte == UInt8(ascii: "&") || byte == UInt8(ascii: "*")) && mayPrecedeToken(previous)
            opener = opens ? byte : nil
            previous = byte
        }
        return anchors > 1 && aliases > limit
    }

    private static func mayPrecedeToken(_ byte: UInt8) -> Bool {
        [0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: ","), UInt8(ascii: ":")].contains(
            byte)
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), 0x80...:
            true
        default: false
        }
    }
}
