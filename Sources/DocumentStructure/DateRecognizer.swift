import CalendarDates
import DocumentModel

/// Finds complete dates: « 1er janvier 2026 », « 22.04.2016 », « 2026-01-01 ».
struct DateRecognizer {
    /// Months as acts and scanners write them, folded.
    private static let months: [String: Int] = [
        "janvier": 1, "janv": 1, "fevrier": 2, "fevr": 2, "fev": 2, "mars": 3, "avril": 4, "avr": 4, "mai": 5,
        "juin": 6, "juillet": 7, "juil": 7, "aout": 8, "septembre": 9, "sept": 9, "octobre": 10, "oct": 10,
        "novembre": 11, "nov": 11, "decembre": 12, "dec": 12,
    ]
    private static let longMonths = months.keys.filter { $0.utf8.count >= 6 }.sorted()
    private static let years = 1800...2199

    /// A date with the words that write it.
    struct Found {
        let mention: DateMention
        let words: Range<Int>
    }

    let material: Material

    /// The dates of the document, in order; each begins with a number.
    func dates() -> [Found] {
        var found: [Found] = []
        var free = 0
        for position in material.index.positions(where: { Numbers.ordinal($0) != nil }) where position >= free {
            guard let date = spelled(at: position) ?? numeric(at: position) else { continue }
            found.append(date)
            free = date.words.upperBound
        }
        return found
    }

    private func spelled(at position: Int) -> Found? {
        // The year first: few numbers are followed by one, and reading a month is long.
        guard isSameLeaf(position, position + 2), let year = Numbers.figures(material.word(position + 2)),
            Self.years.contains(year), let day = Numbers.ordinal(material.word(position)), day <= 99,
            material.gap(after: position).count <= 4, material.gap(after: position + 1).count <= 4,
            let month = Self.month(material.word(position + 1))
        else { return nil }
        return found(year, month, day, position..<position + 3)
    }

    /// The month that `word` names, a wrong letter in a long name forgiven.
    private static func month(_ word: String) -> Int? {
        if let month = months[word] { return month }
        guard word.utf8.count >= 6, word.utf8.count <= 11 else { return nil }
        // Scanners read « m » as « rn ».
        if let month = months[joiningStrokes(word)] { return month }
        return longMonths.first { differByOne(Array($0.utf8), Array(word.utf8)) }.flatMap { months[$0] }
    }

    private static func joiningStrokes(_ word: String) -> String {
        var letters = ""
        for letter in word {
            if letter == "n", letters.last == "r" {
                letters.removeLast()
                letters.append("m")
            } else {
                letters.append(letter)
            }
        }
        return letters
    }

    /// Whether two words differ by one letter changed, added or left out.
    private static func differByOne(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        guard abs(left.count - right.count) <= 1 else { return false }
        var start = 0
        while start < min(left.count, right.count), left[start] == right[start] { start += 1 }
        let skippingLeft = left.count >= right.count ? 1 : 0
        let skippingRight = right.count >= left.count ? 1 : 0
        return left.dropFirst(start + skippingLeft).elementsEqual(right.dropFirst(start + skippingRight))
    }

    private func numeric(at position: Int) -> Found? {
        // What separates them first: few numbers stand between two slashes, and most places are no dates.
        guard isSameLeaf(position, position + 2), let separator = separator(after: position),
            separator == self.separator(after: position + 1)
        else { return nil }
        let words = (position..<position + 3).map { material.word($0) }
        guard words.allSatisfy(Numbers.isDigits),
            self.separator(after: position + 2) != separator || !Numbers.isDigits(material.word(position + 3)),
            position == 0 || self.separator(after: position - 1) != separator
                || !Numbers.isDigits(material.word(position - 1)),
            let first = Numbers.figures(words[0]), let month = Numbers.figures(words[1]),
            let last = Numbers.figures(words[2])
        else { return nil }
        let span = position..<position + 3
        let lengths = words.map(\.utf8.count)
        if lengths[0] == 4, lengths[1] == 2, lengths[2] == 2, Self.years.contains(first) {
            return found(first, month, last, span)
        }
        guard lengths[0] <= 2, lengths[1] <= 2 else { return nil }
        if lengths[2] == 4, Self.years.contains(last) { return found(last, month, first, span) }
        // Two figures for the year are believed only when they make a date.
        guard lengths == [2, 2, 2], CalendarDate(year: 2000 + last, month: month, day: first) != nil, last < 60
        else { return nil }
        return found(2000 + last, month, first, span)
    }

    private func separator(after position: Int) -> UInt8? {
        var mark: UInt8?
        for byte in material.gap(after: position) where byte != 0x20 {
            guard mark == nil, byte == 0x2E || byte == 0x2F || byte == 0x2D else { return nil }
            mark = byte
        }
        return mark
    }

    private func found(_ year: Int, _ month: Int, _ day: Int, _ words: Range<Int>) -> Found {
        let date = CalendarDate(year: year, month: month, day: day)
        return Found(mention: DateMention(date: date, range: material.range(words)), words: words)
    }

    private func isSameLeaf(_ first: Int, _ last: Int) -> Bool {
        last < material.wordCount && material.index.words[first].leaf == material.index.words[last].leaf
    }
}

/// Dates by the position of their first word.
struct DateTable {
    private let starts: [Int: DateRecognizer.Found]
    let all: [DateMention]

    init(_ material: Material) {
        let found = DateRecognizer(material: material).dates()
        all = found.map(\.mention)
        starts = Dictionary(found.map { ($0.words.lowerBound, $0) }) { first, _ in first }
    }

    /// The date whose first word stands at `position`.
    func date(at position: Int) -> DateRecognizer.Found? { starts[position] }

    /// The first date among the words at `positions`.
    func first(in positions: Range<Int>) -> DateRecognizer.Found? {
        for position in positions {
            if let found = starts[position], found.words.upperBound <= positions.upperBound { return found }
        }
        return nil
    }
}
