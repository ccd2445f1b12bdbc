import DocumentModel

/// Finds the table of contents: its entries, and the units that it takes up.
struct ContentsRecognizer {
    struct Found {
        var entries: [ContentsEntry] = []
        /// Units of the table of contents, its heading included.
        var units: Set<Int> = []
    }

    private enum Line {
        case entry(ContentsEntry, hasPage: Bool)
        case other(wordCount: Int)
    }

    private static let headings: Set<String> = [
        "sommaire", "table des matieres", "sommaire de la convention", "plan de la convention", "table des articles",
    ]
    private static let openings: Set<String> = ["sommaire", "table", "plan"]
    /// Lines that are no entries, but may stand among entries without page numbers.
    private static let tolerated = 2

    let material: Material

    /// The table of contents within the units from `start` on.
    func contents(from start: Int) -> Found {
        var found = Found()
        let leaders = material.units.map(isLeader)
        for number in Range(start, upTo: material.units.count) where !found.units.contains(number) {
            let unit = material.units[number]
            if isHeading(unit) {
                take(after: number, into: &found)
            } else if isRun(from: number, leaders) {
                take(after: number - 1, into: &found)
            }
        }
        return found
    }

    private func isHeading(_ unit: Unit) -> Bool {
        guard let first = unit.words.first, unit.words.count <= 5, Self.openings.contains(material.word(first)) else {
            return false
        }
        return Self.headings.contains(material.words(unit).joined(separator: " "))
    }

    /// Whether three lines with page numbers begin here, and one leads to an article or an annex: a table of contents
    /// without heading, not a table of figures.
    private func isRun(from number: Int, _ leaders: [Bool]) -> Bool {
        guard number + 2 < leaders.count, leaders[number...number + 2].allSatisfy(\.self) else { return false }
        let units = material.units[number...number + 2]
        let parser = HeadingParser(material: material)
        return units.contains { parser.article($0) != nil || parser.annex($0) != nil }
    }

    /// Whether `unit` is a line of a table of contents, with its page number.
    func isLeader(_ unit: Unit) -> Bool {
        guard unit.words.count <= 40, let number = unit.words.last, Numbers.isDigits(material.word(number)),
            let last = material.lines(of: unit.range).last,
            case .entry(_, let hasPage) = line(last, unit)
        else { return false }
        return hasPage
    }

    private func take(after heading: Int, into found: inout Found) {
        var skipped: [Int] = []
        var pending: [ContentsEntry] = []
        var highest = 0
        var annexes: Set<String> = []
        found.units.insert(heading)
        for number in Range(heading + 1, upTo: material.units.count) {
            let unit = material.units[number]
            var entries: [ContentsEntry] = []
            var others = 0
            for range in material.lines(of: unit.range) {
                switch line(range, unit) {
                case .entry(let entry, let hasPage):
                    if !hasPage, isRestart(entry.target, highest, annexes) { return }
                    switch entry.target {
                    case .article(let value): highest = max(highest, value)
                    case .annex(let value): annexes.insert(value)
                    case .other: break
                    }
                    entries.append(entry)
                case .other(let wordCount): others += wordCount
                }
            }
            if entries.isEmpty, others > 0 {
                guard others <= 10, skipped.count < Self.tolerated, !material.isInCapitals(unit.range) || others < 4
                else { return }
                skipped.append(number)
                continue
            }
            pending = entries
            found.units.formUnion(skipped + [number])
            found.entries += pending
            skipped = []
        }
    }

    /// Whether an entry without page number has been seen before: the text itself begins.
    private func isRestart(_ target: ContentsEntry.Target, _ highest: Int, _ annexes: Set<String>) -> Bool {
        switch target {
        case .article(let value): value <= highest
        case .annex(let value): annexes.contains(value)
        case .other: false
        }
    }

    private func line(_ range: TextRange, _ unit: Unit) -> Line {
        let words = material.index.positions(in: range)
        guard !words.isEmpty else { return .other(wordCount: 0) }
        let page = page(in: words)
        let body = page ? words.dropLast() : words
        let end = page ? trimmedLeaders(range, before: words.upperBound - 1) : range.upperBound
        let line = Unit(
            range: TextRange(range.lowerBound, max(range.lowerBound, end)), words: body, kind: .heading(level: 9),
            isEmphasized: false, leaf: unit.leaf)
        let parser = HeadingParser(material: material)
        var target = ContentsEntry.Target.other
        var title = line.range
        if let heading = parser.article(line) {
            if case .number(let number) = heading.label { target = .article(number) }
            title = heading.title ?? TextRange(line.range.upperBound, 0)
        } else if let heading = parser.annex(line) {
            target = .annex(heading.label.text)
            title = heading.title ?? TextRange(line.range.upperBound, 0)
        } else if !page {
            return .other(wordCount: words.count)
        }
        let entry = ContentsEntry(target: target, title: leaderless(title), range: range)
        return .entry(entry, hasPage: page)
    }

    /// Whether the last word is a page number: digits after leaders, a tab or a wide space.
    private func page(in words: Range<Int>) -> Bool {
        guard words.count > 1, let last = words.last, Numbers.isDigits(material.word(last)),
            material.word(last).utf8.count <= 3
        else { return false }
        let gap = material.gap(after: last - 1)
        let dots = gap.count { $0 == 0x2E || $0 == 0xA6 || $0 == 0x5F }
        return dots >= 3 || gap.contains(0x09) || (gap.count >= 3 && gap.allSatisfy { $0 == 0x20 })
            || String(decoding: gap, as: UTF8.self).contains("…")
    }

    private func trimmedLeaders(_ range: TextRange, before page: Int) -> Int {
        material.range(page - 1).upperBound > range.lowerBound ? material.range(page - 1).upperBound : range.upperBound
    }

    private func leaderless(_ range: TextRange) -> String {
        guard !range.isEmpty else { return "" }
        var text = material.flattened(range)
        while let last = text.last, ".…_ :;-–".contains(last) { text.removeLast() }
        return text
    }
}

extension HeadingParser.Numbered.Label {
    /// The number or letter as text; empty for none.
    var text: String {
        switch self {
        case .number(let value): String(value)
        case .letter(let letter): letter
        case .preliminary, .none: ""
        }
    }
}
