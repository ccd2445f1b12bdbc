import DocumentModel

/// A short mark of a finding that does not change when lines move: rule, subject, logical place and folded words.
enum Fingerprint {
    /// 16 hexadecimal digits (FNV-1a, 64 bits) of the folded words of `parts`.
    static func of(_ parts: [String]) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for part in parts {
            for byte in Folding.words(of: part).joined(separator: " ").utf8 + [0] {
                hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
            }
        }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
