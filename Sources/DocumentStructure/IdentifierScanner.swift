import CalendarDates
import DocumentModel

/// Finds identifiers of transmission: « 068-216800000-20260115-DEL03_2026-DE ».
struct IdentifierScanner {
    /// The longest identifier that is read, in bytes after the date.
    private static let longest = 60

    let material: Material

    /// The identifiers of the document, in order.
    func identifiers() -> [(identifier: TransmissionStamp.Identifier, range: TextRange)] {
        material.index.positions { $0.utf8.count == 9 && Numbers.isDigits($0) }.compactMap(identifier)
    }

    /// The identifier whose SIREN stands at `position`.
    private func identifier(
        around position: Int
    ) -> (identifier: TransmissionStamp.Identifier, range: TextRange)? {
        let department = material.word(position - 1)
        guard (2...3).contains(department.utf8.count), department.utf8.contains(where: { (0x30...0x39).contains($0) }),
            isJoined(position - 1), isJoined(position), isJoined(position + 1), let date = day(position + 1),
            let tail = tail(from: material.range(position + 1).upperBound + 1)
        else { return nil }
        let identifier = TransmissionStamp.Identifier(
            department: department.uppercased(), siren: material.word(position), date: date, number: tail.number,
            nature: tail.nature)
        return (identifier, TextRange(material.range(position - 1).lowerBound, tail.end))
    }

    private func isJoined(_ position: Int) -> Bool { material.gap(after: position).elementsEqual("-".utf8) }

    /// « 20260115 ».
    private func day(_ position: Int) -> CalendarDate? {
        let word = material.word(position)
        guard word.utf8.count == 8, let figures = Numbers.figures(word) else { return nil }
        return CalendarDate(year: figures / 10_000, month: figures / 100 % 100, day: figures % 100)
    }

    /// Number and nature of the act, from the byte at `start`: « DEL03_2026-DE ».
    private func tail(from start: Int) -> (number: String, nature: String, end: Int)? {
        let bytes = material.text.utf8
        let run = bytes[min(start, bytes.count)...].prefix(Self.longest).prefix { byte in
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                || byte == 0x5F || byte == 0x2D
        }
        let pieces = run.split(separator: 0x2D)
        let nature = pieces.dropFirst().lastIndex { piece in
            piece.count == 2 && piece.allSatisfy { (0x41...0x5A).contains($0) }
        }
        guard let nature else { return nil }
        let number = run[..<(pieces[nature].startIndex - 1)]
        return (
            String(decoding: number, as: UTF8.self), String(decoding: pieces[nature], as: UTF8.self),
            pieces[nature].endIndex
        )
    }
}
