/// Numbers spelled out in French, as automatic numbering writes them.
enum FrenchNumbers {
    private static let small = [
        "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze",
        "treize", "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf",
    ]
    private static let tens = ["", "", "vingt", "trente", "quarante", "cinquante", "soixante"]

    /// « vingt et un »; `nil` from 100 on.
    static func cardinal(_ value: Int) -> String? {
        switch value {
        case 0..<20: return small[value]
        case 20..<70:
            let (ten, unit) = (tens[value / 10], value % 10)
            if unit == 0 { return ten }
            return unit == 1 ? "\(ten) et un" : "\(ten)-\(small[unit])"
        case 71: return "soixante et onze"
        case 70..<80: return "soixante-\(small[value - 60])"
        case 80: return "quatre-vingts"
        case 81..<100: return "quatre-vingt-\(small[value - 80])"
        default: return nil
        }
    }

    /// « premier », « vingt et unième »; `nil` from 100 on.
    static func ordinal(_ value: Int) -> String? {
        guard value != 1 else { return "premier" }
        guard value > 0, var text = cardinal(value) else { return nil }
        if text.hasSuffix("cinq") { return text + "uième" }
        if text.hasSuffix("neuf") { return text.dropLast() + "vième" }
        if text.hasSuffix("e") || text.hasSuffix("quatre-vingts") { text.removeLast() }
        return text + "ième"
    }
}
