/// A name that the same texts always get, from run to run and from version to version.
public enum StableHash {
    /// 16 hexadecimal digits (FNV-1a, 64 bits) that stand for `parts`, in their order.
    public static func digits(of parts: [String]) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for part in parts {
            for byte in Array(part.utf8) + [0] { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
