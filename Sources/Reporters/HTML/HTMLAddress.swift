/// Addresses that a page may point at: a rule can come from anywhere, a `javascript:` in it must stay words.
enum HTMLAddress {
    static func isSafe(_ address: String) -> Bool {
        ["https://", "http://", "#"].contains { address.lowercased().hasPrefix($0) }
    }
}
