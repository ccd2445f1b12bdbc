import CalendarDates
import DocumentModel

/// Finds the closing formula: « Fait à …, le …, en … exemplaires ».
struct ExecutionRecognizer {
    static let autant = Lexicon("autant d'exemplaires|exemplaires")
    /// How many short units may follow « Fait à » before the signatures.
    private static let reach = 3

    let material: Material
    let dates: DateTable
    let units: Range<Int>

    /// The formula, and the number of its last unit.
    func found() -> (execution: Execution, firstUnit: Int, lastUnit: Int)? {
        for number in units.reversed() {
            let unit = material.units[number]
            guard let start = opening(unit) else { continue }
            let last = lastUnit(from: number)
            let range = TextRange(material.range(start).lowerBound, material.units[last].range.upperBound)
            let words = Range(start, upTo: material.units[last].words.upperBound)
            let copies = copies(in: words)
            let execution = Execution(
                date: dates.first(in: words)?.mention.date, copies: copies?.count, copiesRange: copies?.range,
                range: range)
            return (execution, number, last)
        }
        return nil
    }

    /// The position of « Fait » when a line of `unit` begins with « Fait à », « Fait en », « Fait le ».
    private func opening(_ unit: Unit) -> Int? {
        for line in material.lines(of: unit.range) {
            guard let first = material.index.positions(in: line).first, material.isCapitalized(first) else { continue }
            if material.word(first) == "fait", ["a", "en", "le", "au"].contains(material.word(first + 1)) {
                return first
            }
            if isPlaceAndDate(material.index.positions(in: line)) { return first }
        }
        return nil
    }

    /// « Chassigny, le 12 avril 2023, en trois exemplaires »: a place, then a date and originals.
    private func isPlaceAndDate(_ words: Range<Int>) -> Bool {
        guard words.count <= 24, words.contains(where: { material.word($0).hasPrefix("exemplaire") }),
            let le = words.prefix(8).first(where: { material.word($0) == "le" && material.word($0 - 1) != "sur" }),
            le > words.lowerBound, material.gap(after: le - 1).contains(0x2C)
        else { return false }
        return dates.date(at: le + 1) != nil || !material.isSpaceOnly(after: le)
    }

    private func lastUnit(from number: Int) -> Int {
        var last = number
        while last - number < Self.reach, last + 1 < units.upperBound {
            let next = material.units[last + 1]
            guard let first = next.words.first, next.words.count <= 14, next.kind != .row,
                ["le", "en", "a"].contains(material.word(first)), !material.words(next).contains("maire"),
                !material.words(next).contains("president"), !material.words(next).contains("directeur")
            else { break }
            let words = material.words(next)
            let isFormula =
                words.contains { $0.hasPrefix("exemplaire") } || dates.first(in: next.words) != nil
                || words.count <= 2 || words.count == 1
            guard isFormula else { break }
            last += 1
        }
        return last
    }

    /// « en 2 exemplaires », « en trois (3) exemplaires », « en double exemplaire ».
    private func copies(in words: Range<Int>) -> (count: Int?, range: TextRange)? {
        for position in words where material.word(position).hasPrefix("exemplaire") {
            var start = position
            var count: Int?
            while start > words.lowerBound, position - start < 5, material.word(start) != "en" {
                start -= 1
                if count == nil { count = Numbers.cardinal(material.word(start)) }
            }
            guard material.word(start) == "en" || count != nil else { continue }
            let range = TextRange(material.range(start).lowerBound, material.range(position).upperBound)
            if Self.autant.firstMatch(in: material.index, within: TextRange(range.lowerBound, range.upperBound)) != nil
            {
                return (nil, range)
            }
            return (count, range)
        }
        return nil
    }
}
