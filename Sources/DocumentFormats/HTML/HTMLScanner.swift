import DocumentModel

/// Takes the markup out of a whole HTML page: white space as a browser shows it, blocks set apart, tables in cells.
struct HTMLScanner {
    private let source: [UInt8]
    private var text = ScannedText()
    /// White space that waits for a word after it.
    private var pendingSpace = false
    private var emphasisDepth = 0
    private var tableDepth = 0
    /// For each open list, the number of its next item; `nil` for bullets.
    private var lists: [Int?] = []
    private var isInItem = false
    private var isPreformatted = false

    /// Elements whose content is no text.
    private static let hidden: Set<String> = [
        "script", "style", "head", "template", "noscript", "svg", "math", "select", "textarea", "object", "iframe",
    ]
    /// Elements that stand on lines of their own.
    private static let blocks: Set<String> = [
        "p", "div", "section", "article", "header", "footer", "main", "nav", "aside", "address", "blockquote", "form",
        "fieldset", "dl", "dt", "dd", "pre", "hr", "figure", "figcaption", "center", "body", "caption", "details",
        "summary",
    ]
    private static let emphases: Set<String> = ["b", "strong", "u", "ins"]
    private static let deepestList = 64

    /// The text of a page, and what its markup says.
    static func scan(_ decoded: TextDecoding) -> ScannedText {
        var scanner = HTMLScanner(source: decoded.utf8)
        scanner.text.hasMarkup = true
        var position = decoded.start
        while position < scanner.source.count { position = scanner.step(position) }
        scanner.lineBreak(at: position)
        return scanner.text
    }

    private init(source: [UInt8]) {
        self.source = source
        text.utf8.reserveCapacity(source.count / 2)
    }

    /// Handles what stands at `position`; returns where to go on.
    private mutating func step(_ position: Int) -> Int {
        let byte = source[position]
        if byte == UInt8(ascii: "<"), let element = HTMLElement(source, at: position) {
            return take(element, position)
        }
        if byte == UInt8(ascii: "&"), let entity = HTMLEntity(source, at: position, lineEnd: source.count) {
            for byte in entity.text.utf8 { put(byte, from: position) }
            return entity.end
        }
        if byte == 0x20 || (0x09...0x0D).contains(byte) {
            if isPreformatted, byte == 0x0A { lineBreak(at: position) } else { pendingSpace = true }
        } else if byte > 0x1F, byte != 0x7F {
            put(byte, from: position)
        }
        return position + 1
    }

    private mutating func put(_ byte: UInt8, from position: Int) {
        if pendingSpace {
            pendingSpace = false
            if let last = text.utf8.last, last != 0x20, last != 0x0A, last != 0x09 { text.emit(0x20, from: position) }
        }
        let offset = text.utf8.count
        text.emit(byte, from: position)
        guard emphasisDepth > 0 else { return }
        if let last = text.emphasis.last, last.upperBound >= offset - 1 {
            text.emphasis[text.emphasis.count - 1] = TextRange(last.lowerBound, offset + 1)
        } else {
            text.emphasis.append(TextRange(offset, offset + 1))
        }
    }

    // MARK: Tags

    private mutating func take(_ element: HTMLElement, _ position: Int) -> Int {
        let name = element.name
        if Self.hidden.contains(name) {
            return element.isClosing ? element.end : end(of: name, from: element.end)
        }
        if Self.emphases.contains(name) {
            emphasisDepth = max(0, emphasisDepth + (element.isClosing ? -1 : 1))
        } else if Self.blocks.contains(name) {
            takeBlock(element, position)
        } else if let level = headingLevel(name) {
            mark(.heading(level), element, position)
        } else {
            switch name {
            case "br": if tableDepth == 0 { lineBreak(at: position) } else { pendingSpace = true }
            case "sup": return element.isClosing ? element.end : noteCall(element.end, position)
            case "img": text.images.append(TextRange(text.utf8.count, text.utf8.count))
            case "ul", "ol": takeList(element, position)
            case "li": takeItem(element, position)
            case "table", "tr", "td", "th": takeTable(element, position)
            default: break
            }
        }
        return element.end
    }

    private func headingLevel(_ name: String) -> Int? {
        guard name.utf8.count == 2, name.hasPrefix("h"), let level = Int(name.dropFirst()), (1...6).contains(level)
        else { return nil }
        return level
    }

    /// Where the element `name` whose content is no text is closed; the end of the page when it is not.
    private func end(of name: String, from start: Int) -> Int {
        var cursor = start
        while cursor < source.count {
            if source[cursor] == UInt8(ascii: "<"), cursor + 1 < source.count, source[cursor + 1] == UInt8(ascii: "/"),
                let element = HTMLElement(source, at: cursor), element.name == name
            {
                return element.end
            }
            cursor += 1
        }
        return source.count
    }

    private mutating func takeBlock(_ element: HTMLElement, _ position: Int) {
        if element.name == "pre" { isPreformatted = !element.isClosing }
        // A paragraph in an item is part of it.
        if isInItem { lineBreak(at: position) } else { mark(.paragraph, element, position) }
    }

    private mutating func takeList(_ element: HTMLElement, _ position: Int) {
        isInItem = false
        if element.isClosing {
            if !lists.isEmpty { lists.removeLast() }
        } else if lists.count < Self.deepestList {
            lists.append(element.name == "ol" ? element.number("start") ?? 1 : nil)
        }
        mark(.list, element, position)
    }

    private mutating func takeItem(_ element: HTMLElement, _ position: Int) {
        isInItem = !element.isClosing
        mark(.item, element, position)
        guard !element.isClosing, let last = lists.indices.last, let number = lists[last] else { return }
        for byte in "\(number). ".utf8 { put(byte, from: position) }
        lists[last] = number + 1
    }

    private mutating func takeTable(_ element: HTMLElement, _ position: Int) {
        isInItem = false
        switch element.name {
        case "table":
            mark(.table, element, position)
            tableDepth = max(0, tableDepth + (element.isClosing ? -1 : 1))
        case "tr": mark(.row, element, position)
        default:
            if element.isClosing { mark(.cell, element, position) } else { openCell(element, position) }
        }
    }

    private mutating func openCell(_ element: HTMLElement, _ position: Int) {
        pendingSpace = false
        let offset = text.utf8.count
        if let last = text.utf8.last, last != 0x0A { text.emit(0x09, from: position) }
        text.marks.append(ScannedText.Mark(kind: .open(.cell), offset: offset, resume: text.utf8.count))
    }

    /// Ends the block under way and notes what the tag makes.
    private mutating func mark(_ structure: HTMLTag.Structure, _ element: HTMLElement, _ position: Int) {
        let offset = text.utf8.count
        switch structure {
        case .cell: pendingSpace = false
        case .row where tableDepth <= 1: lineBreak(at: position)
        case .table where element.isClosing && tableDepth <= 1: paragraphBreak(at: position)
        case _ where tableDepth > 0: pendingSpace = true
        case .item, .row: lineBreak(at: position)
        case .table, .list, .paragraph, .heading: paragraphBreak(at: position)
        }
        text.marks.append(
            ScannedText.Mark(
                kind: element.isClosing ? .close(structure) : .open(structure), offset: offset, resume: text.utf8.count)
        )
    }

    // MARK: Line ends

    private mutating func lineBreak(at position: Int) {
        pendingSpace = false
        if let last = text.utf8.last, last != 0x0A { text.emit(0x0A, from: position) }
    }

    private mutating func paragraphBreak(at position: Int) {
        lineBreak(at: position)
        if text.utf8.count > 1, text.utf8[text.utf8.count - 2] != 0x0A { text.emit(0x0A, from: position) }
    }

    /// A raised number is the call of a note, written `¹`; anything else stays.
    private mutating func noteCall(_ start: Int, _ position: Int) -> Int {
        var cursor = start
        while cursor < min(source.count, start + 8), source[cursor] != UInt8(ascii: "<") { cursor += 1 }
        let digits = source[start..<cursor].filter { $0 > 0x20 && $0 != 0x28 && $0 != 0x29 }
        guard !digits.isEmpty, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return start }
        let raised = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
        for byte in digits.map({ raised[Int($0) - 0x30] }).joined().utf8 { put(byte, from: position) }
        return cursor
    }
}
