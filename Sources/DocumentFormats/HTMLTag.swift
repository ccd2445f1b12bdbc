/// An HTML tag that extractors leave in text.
struct HTMLTag {
    /// What a tag does to the text.
    enum Role: Hashable {
        /// It structures: table, row, cell, paragraph, item, heading.
        case structure(Structure)
        /// It sets in bold or underlines.
        case emphasis
        /// It raises a note call or an ordinal.
        case superscript
        /// It breaks a line or a block.
        case separation
        /// Its content is not text.
        case hidden
        case image
        /// It changes nothing that matters here.
        case neutral
    }

    /// What a structuring tag makes.
    enum Structure: Hashable {
        case table, row, cell, list, item, paragraph
        case heading(Int)
    }

    private static let roles: [String: Role] = {
        var roles: [String: Role] = [
            "table": .structure(.table), "tr": .structure(.row), "td": .structure(.cell), "th": .structure(.cell),
            "ul": .structure(.list), "ol": .structure(.list), "li": .structure(.item), "p": .structure(.paragraph),
            "b": .emphasis, "strong": .emphasis, "u": .emphasis, "ins": .emphasis, "sup": .superscript,
            "br": .separation, "hr": .separation, "div": .separation, "center": .separation, "section": .separation,
            "blockquote": .separation, "style": .hidden, "script": .hidden, "head": .hidden, "img": .image,
        ]
        for level in 1...6 { roles["h\(level)"] = .structure(.heading(level)) }
        for name in [
            "i", "em", "span", "font", "small", "big", "a", "sub", "s", "del", "strike", "mark", "thead", "tbody",
            "tfoot", "caption", "col", "colgroup", "html", "body", "header", "footer", "figure", "figcaption", "code",
            "pre", "wbr", "label", "input", "title", "meta", "link",
        ] { roles[name] = .neutral }
        return roles
    }()

    /// The longest tag that is looked for, in bytes.
    private static let longest = 2_000

    let role: Role
    let isClosing: Bool
    /// Offset after the final `>`.
    let end: Int

    /// The tag whose `<` stands at `position`; `nil` when that is no tag of HTML.
    init?(_ bytes: [UInt8], at position: Int, lineEnd: Int) {
        var cursor = position + 1
        let limit = min(lineEnd, position + Self.longest)
        isClosing = cursor < limit && bytes[cursor] == UInt8(ascii: "/")
        if isClosing { cursor += 1 }
        let nameStart = cursor
        while cursor < limit, Self.isNameByte(bytes[cursor]), cursor - nameStart < 12 { cursor += 1 }
        guard cursor > nameStart else { return nil }
        let name = String(decoding: bytes[nameStart..<cursor], as: UTF8.self).lowercased()
        guard let role = Self.roles[name], cursor < limit,
            [0x20, 0x09, 0x2F, 0x3E].contains(bytes[cursor])
        else { return nil }
        while cursor < limit, bytes[cursor] != UInt8(ascii: ">") {
            if bytes[cursor] == UInt8(ascii: "<") { return nil }
            cursor += 1
        }
        guard cursor < limit else { return nil }
        self.role = role
        end = cursor + 1
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte)
    }
}
