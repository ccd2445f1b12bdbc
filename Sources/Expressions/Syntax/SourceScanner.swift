/// Walks along the text of an expression, over spaces and comments.
struct SourceScanner {
    let scalars: [Unicode.Scalar]
    /// UTF-8 offset of each scalar, and of the end.
    private let offsets: [Int]
    /// Index of the next scalar.
    var position = 0
    /// Where the last run of spaces began and ended, so that nodes do not end with spaces.
    private var lastSpace = (start: -1, end: -1)

    init(_ source: String) {
        scalars = Array(source.unicodeScalars)
        var offsets = [0]
        offsets.reserveCapacity(scalars.count + 1)
        for scalar in scalars { offsets.append(offsets[offsets.count - 1] + UTF8.width(scalar)) }
        self.offsets = offsets
    }

    /// The UTF-8 offset of a position.
    func offset(_ position: Int) -> Int { offsets[min(position, offsets.count - 1)] }

    /// The scalar some places ahead, or `nil` past the end.
    func peek(_ distance: Int = 0) -> Unicode.Scalar? {
        let place = position + distance
        return place < scalars.count ? scalars[place] : nil
    }

    /// Whether nothing but spaces and comments is left.
    mutating func isAtEnd() -> Bool {
        skipSpace()
        return position >= scalars.count
    }

    /// The position after the last thing read, spaces left out.
    var endOfToken: Int { position == lastSpace.end ? lastSpace.start : position }

    /// Passes over spaces and comments; an unclosed comment runs to the end.
    mutating func skipSpace() {
        guard position != lastSpace.end else { return }
        let start = position
        passSpace()
        if position > start { lastSpace = (start, position) }
    }

    private mutating func passSpace() {
        while let scalar = peek() {
            if NameCharacter.isSpace(scalar) {
                position += 1
            } else if scalar == "/", peek(1) == "/" {
                while let next = peek(), next != "\n" { position += 1 }
            } else if scalar == "/", peek(1) == "*" {
                position += 2
                while position < scalars.count, !(peek() == "*" && peek(1) == "/") { position += 1 }
                position = min(position + 2, scalars.count)
            } else {
                return
            }
        }
    }

    /// Whether this symbol comes next, after spaces.
    mutating func sees(_ symbol: String) -> Bool {
        skipSpace()
        return hasPrefix(symbol)
    }

    /// Passes over a symbol if it comes next.
    mutating func skip(_ symbol: String) -> Bool {
        guard sees(symbol) else { return false }
        position += symbol.unicodeScalars.count
        return true
    }

    private func hasPrefix(_ symbol: String) -> Bool {
        var place = position
        for scalar in symbol.unicodeScalars {
            guard place < scalars.count, scalars[place] == scalar else { return false }
            place += 1
        }
        return true
    }

    /// Where a name ends if it stands here; spaces inside the name stand for any run of spaces.
    func end(of name: [Unicode.Scalar], at start: Int) -> Int? {
        var place = start
        for scalar in name {
            guard place < scalars.count else { return nil }
            if scalar == " " {
                guard NameCharacter.isSpace(scalars[place]) else { return nil }
                while place < scalars.count, NameCharacter.isSpace(scalars[place]) { place += 1 }
            } else {
                guard scalars[place] == scalar else { return nil }
                place += 1
            }
        }
        if let last = name.last, NameCharacter.isPart(last), place < scalars.count, NameCharacter.isPart(scalars[place])
        {
            return nil
        }
        return place
    }

    /// Whether a word comes next, and ends there.
    mutating func sees(keyword: String) -> Bool {
        skipSpace()
        return end(of: Array(keyword.unicodeScalars), at: position) != nil
    }

    /// Passes over a keyword, whose words may be apart.
    mutating func skip(keyword: String) -> Bool {
        skipSpace()
        guard let end = end(of: Array(keyword.unicodeScalars), at: position) else { return false }
        position = end
        return true
    }

    /// The run of name characters that starts at a position.
    func word(at start: Int) -> String {
        var text = String.UnicodeScalarView()
        var place = start
        while place < scalars.count, NameCharacter.isPart(scalars[place]) {
            text.append(scalars[place])
            place += 1
        }
        return String(text)
    }

    /// The text between two positions.
    func text(_ range: Range<Int>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars[range.clamped(to: 0..<scalars.count)])
        return String(text)
    }
}
