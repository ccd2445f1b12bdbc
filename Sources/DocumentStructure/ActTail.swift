import CalendarDates
import DocumentModel

/// What dates and numbers a délibération after its name: « n° 2026-12 en date du 12 janvier 2026 », « en date du … ».
struct ActTail {
    var date: CalendarDate?
    var number: String?
    var isBlank = false
    var end: Int
    var isTelling: Bool { date != nil || number != nil || isBlank }

    /// Completes what was read before the body with what follows it.
    mutating func add(_ other: ActTail, bodyEnd: Int) {
        end = max(end, bodyEnd, other.isTelling ? other.end : bodyEnd)
        number = number ?? other.number
        if date == nil, !isBlank { (date, isBlank) = (other.date, other.isBlank) }
    }

    /// Whether a blank stands in `gap`: dots, a line, an ellipsis.
    static func isBlank(_ gap: ArraySlice<UInt8>) -> Bool {
        gap.count { $0 == 0x2E } >= 2 || gap.count { $0 == 0x5F } >= 2
            || String(decoding: gap, as: UTF8.self).contains("…")
    }
}

/// Reads the tails of délibérations.
struct ActTailReader {
    /// How far a date or number may stand from the end of the body's name, in words.
    private static let reach = 12
    /// Words that lead to a date or a number.
    private static let neutral: Set<String> = [
        "en", "date", "du", "le", "la", "des", "no", "n", "et", "seance", "sa", "reunion", "reuni", "transmise",
    ]
    /// Words that begin another mention.
    private static let others = DeliberationRecognizer.keywords.union(DecidingBody.heads)

    let material: Material
    let dates: DateTable
    let placeholders: SortedRanges

    /// Date, number or blank after the body's name.
    func tail(from position: Int, leafOf start: Int) -> ActTail {
        var tail = ActTail(end: material.range(max(0, position - 1)).upperBound)
        var next = position
        while material.isSameLeaf(start, next), next - position < Self.reach {
            let gap = material.gap(after: next - 1)
            if gap.contains(0x3B)
                || gap.contains(0x2E) && gap.count > 1 && material.isCapitalized(next) && !ActTail.isBlank(gap)
            {
                break
            }
            if let found = dates.date(at: next) {
                tail.date = found.mention.date
                tail.end = found.mention.range.upperBound
                return tail
            }
            let word = material.word(next)
            if ["no", "n"].contains(word), let number = number(at: next + 1) {
                tail.number = number.text
                tail.end = number.range.upperBound
                next = max(next + 1, material.index.positions(in: TextRange(0, number.range.upperBound)).upperBound)
                continue
            }
            if word == "date" || word == "du" || word == "no" || word == "le",
                let blank = blank(after: next, leafOf: start, isDate: word == "date")
            {
                tail.isBlank = word != "no"
                tail.end = blank
                return tail
            }
            let isNeutral = Self.neutral.contains(word)
            if ["effet", "compter", "partir"].contains(word) { break }
            guard isNeutral || next - position < 4 && !Self.others.contains(word) else {
                break
            }
            next += 1
        }
        return tail
    }

    private func number(at position: Int) -> ActNumber? {
        guard position < material.wordCount else { return nil }
        return ActNumber(in: material.text, from: material.range(position).lowerBound)
    }

    /// Where the blank ends that stands in place of a date after the word at `position`.
    private func blank(after position: Int, leafOf start: Int, isDate: Bool) -> Int? {
        let wordEnd = material.range(position).upperBound
        if let placeholder = placeholders.first(from: wordEnd), placeholder.lowerBound - wordEnd <= 4 {
            return placeholder.upperBound
        }
        let next = isDate && material.word(position + 1) == "du" ? position + 1 : position
        if next != position { return blank(after: next, leafOf: start, isDate: true) }
        // « en date du » at the very end.
        guard isDate || material.word(position - 1) == "date", !material.isSameLeaf(start, position + 1) else {
            return nil
        }
        return wordEnd
    }
}
