import DocumentModel

/// Answers whether a whole passage is set in bold or underlined.
struct EmphasisMap {
    private let spans: [TextRange]

    init(_ spans: [TextRange]) { self.spans = spans }

    /// Whether `range` has letters or digits, all of them emphasised.
    func covers(_ range: TextRange, in utf8: [UInt8]) -> Bool {
        guard !spans.isEmpty else { return false }
        var span = spans.partitioningIndex { $0.upperBound > range.lowerBound }
        var hasLetters = false
        for offset in range.lowerBound..<range.upperBound where isLetter(utf8[offset]) {
            while span < spans.count, spans[span].upperBound <= offset { span += 1 }
            guard span < spans.count, spans[span].lowerBound <= offset else { return false }
            hasLetters = true
        }
        return hasLetters
    }

    private func isLetter(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }
}

extension ScannedText {
    /// `range` without the white space at both ends; `nil` when nothing is left.
    func trimmed(_ range: TextRange) -> TextRange? {
        var (start, end) = (range.lowerBound, min(range.upperBound, utf8.count))
        while start < end, isBlank(utf8[start]) { start += 1 }
        while end > start, isBlank(utf8[end - 1]) { end -= 1 }
        return start < end ? TextRange(start, end) : nil
    }

    private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
