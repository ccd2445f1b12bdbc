/// Words of a document inside Markdown: they are read as they stand, and neither format, link nor call anyone.
enum MarkdownText {
    private static let special: Set<Unicode.Scalar> = ["\\", "`", "*", "_", "[", "]", "|", "~", "#", "$"]

    /// `text` on one line with every sign of the syntax made plain.
    static func escaped(_ text: String) -> String {
        let trimmed = text.trimmed
        // Most texts hold no sign of the syntax, and stay as they are.
        guard trimmed.utf8.contains(where: mayNeedEscape) else {
            return startsBlock(trimmed) ? protected(trimmed) : trimmed
        }
        var output = ""
        for scalar in trimmed.unicodeScalars {
            switch scalar {
            case "<": output += "&lt;"
            case "&": output += "&amp;"
            case "@": output += "&#64;"
            case _ where scalar.value < 0x20 || scalar.value == 0x7F: output += "\u{FFFD}"
            case _ where special.contains(scalar): output += "\\\(scalar)"
            default: output.unicodeScalars.append(scalar)
            }
        }
        return startsBlock(output) ? protected(output) : output
    }

    private static func mayNeedEscape(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == 0x7F
            || byte < 0x80 && (special.contains(Unicode.Scalar(byte)) || byte == 0x3C || byte == 0x26 || byte == 0x40)
    }

    /// `text` as a link to a page of the web; the words alone for any other address.
    static func link(_ text: String, to address: String?) -> String {
        guard let address, HTMLAddress.isSafe(address) else { return escaped(text) }
        let path = address.replacing("<", with: "%3C").replacing(">", with: "%3E").replacing("\n", with: "")
        return "[\(escaped(text))](<\(path)>)"
    }

    /// Whether the first signs would begin a list, a quotation or a rule.
    private static func startsBlock(_ text: String) -> Bool {
        if let first = text.first, "-+>=".contains(first) { return true }
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        return !digits.isEmpty && [".", ")"].contains(text.dropFirst(digits.count).first)
    }

    private static func protected(_ text: String) -> String {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        return "\(digits)\\\(text.dropFirst(digits.count))"
    }
}
