/// Reads the notation of ``Phrase``.
struct PhraseParser {
    private let pattern: String

    init(_ pattern: String) { self.pattern = pattern }

    func elements() throws(PhraseError) -> [Phrase.Element] {
        var elements: [Phrase.Element] = []
        for token in tokens() {
            if token == "…" {
                guard let last = elements.last, !last.isGap else { throw .misplacedGap(pattern) }
                elements.append(.gap)
            } else if let element = try element(token) {
                elements.append(element)
            }
        }
        guard let last = elements.last else { throw .empty(pattern) }
        guard !last.isGap else { throw .misplacedGap(pattern) }
        guard elements.contains(where: { !$0.isOptional && !$0.isGap }) else { throw .onlyOptional(pattern) }
        return Self.joiningNumbers(elements)
    }

    /// The pattern cut at white space and around gaps; white space around `|` does not count.
    private func tokens() -> [String] {
        let hasGap = pattern.utf8.contains(0xE2)
        let spaced =
            hasGap ? pattern.split(separator: "…", omittingEmptySubsequences: false).joined(separator: " … ") : pattern
        var tokens: [String] = []
        for token in spaced.unicodeScalars.split(whereSeparator: Self.isSpace).map({ String($0) }) {
            if let last = tokens.last, last.utf8.last == Mark.bar || (token.utf8.first == Mark.bar && last != "…") {
                tokens[tokens.count - 1] = last + token
            } else {
                tokens.append(token)
            }
        }
        return tokens
    }

    /// The signs of the notation; compared as bytes, because thousands of phrases are read at each start.
    private enum Mark {
        static let bar = UInt8(ascii: "|")
        static let star = UInt8(ascii: "*")
        static let question = UInt8(ascii: "?")
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII ? scalar == " " || (0x09...0x0D).contains(scalar.value) : scalar.properties.isWhitespace
    }

    /// The element that `token` writes; `nil` when it is mere punctuation.
    private func element(_ token: String) throws(PhraseError) -> Phrase.Element? {
        let isOptional = token.utf8.last == Mark.question
        let body = isOptional ? String(token.dropLast()) : token
        if body.isEmpty || body.utf8.contains(Mark.question) { throw .misplacedQuestionMark(pattern) }
        var alternatives: [[Phrase.WordTest]] = []
        let parts = body.utf8.split(separator: Mark.bar, omittingEmptySubsequences: false).map(Substring.init)
        for part in parts {
            let tests = try tests(String(part))
            if tests.isEmpty {
                if parts.count > 1 { throw .emptyAlternative(pattern) }
                return nil
            }
            alternatives.append(tests)
            if let grouped = Self.grouped(tests) { alternatives.append(grouped) }
        }
        return Phrase.Element(alternatives: alternatives, isOptional: isOptional)
    }

    private func tests(_ part: String) throws(PhraseError) -> [Phrase.WordTest] {
        let isPrefix = part.utf8.last == Mark.star
        let body = isPrefix ? String(part.dropLast()) : part
        if body.utf8.contains(Mark.star) { throw .misplacedStar(pattern, word: part) }
        let words = Folding.words(of: body)
        if isPrefix, words.isEmpty { throw .misplacedStar(pattern, word: part) }
        return words.enumerated().map { number, word in
            Phrase.WordTest(text: word, isPrefix: isPrefix && number == words.count - 1)
        }
    }

    /// `10000` as `10` `000`; `nil` when the word is no whole number of four digits or more.
    private static func grouped(_ tests: [Phrase.WordTest]) -> [Phrase.WordTest]? {
        guard tests.count == 1, !tests[0].isPrefix, isNumber(tests[0].text), tests[0].text.utf8.count >= 4
        else { return nil }
        let digits = Array(tests[0].text)
        let head = digits.count % 3 == 0 ? 3 : digits.count % 3
        var groups = [String(digits[..<head])]
        for start in stride(from: head, to: digits.count, by: 3) { groups.append(String(digits[start..<start + 3])) }
        return groups.map { Phrase.WordTest(text: $0, isPrefix: false) }
    }

    /// Elements where `10` `000` has become one element that `10000` satisfies too.
    private static func joiningNumbers(_ elements: [Phrase.Element]) -> [Phrase.Element] {
        var joined: [Phrase.Element] = []
        for element in elements {
            if let group = plainNumber(element), group.utf8.count == 3, let last = joined.last,
                let head = last.alternatives.first, let lead = head.first?.text, !last.isOptional,
                head.allSatisfy({ !$0.isPrefix && isNumber($0.text) }), (1...3).contains(lead.utf8.count),
                head.dropFirst().allSatisfy({ $0.text.utf8.count == 3 })
            {
                let groups = head + [Phrase.WordTest(text: group, isPrefix: false)]
                let whole = Phrase.WordTest(text: groups.map(\.text).joined(), isPrefix: false)
                joined[joined.count - 1] = Phrase.Element(alternatives: [groups, [whole]], isOptional: false)
            } else {
                joined.append(element)
            }
        }
        return joined
    }

    private static func plainNumber(_ element: Phrase.Element) -> String? {
        guard element.alternatives.count == 1, element.alternatives[0].count == 1, !element.isOptional,
            !element.alternatives[0][0].isPrefix, isNumber(element.alternatives[0][0].text)
        else { return nil }
        return element.alternatives[0][0].text
    }

    private static func isNumber(_ text: String) -> Bool { text.utf8.allSatisfy { (0x30...0x39).contains($0) } }
}
