/// A phrase made ready for one index: each word test has become a range of word identities.
struct PhraseMatcher: Sendable {
    private struct Step {
        /// Sequences of word tests, any of which may stand here.
        let alternatives: [[Range<Int>]]
        let isOptional: Bool
        let isGap: Bool
        /// The fewest words that the step takes.
        let shortest: Int
        /// The most words that the step takes.
        let longest: Int

        init(_ alternatives: [[Range<Int>]], isOptional: Bool, isGap: Bool) {
            self.alternatives = alternatives
            self.isOptional = isOptional
            self.isGap = isGap
            shortest = isOptional ? 0 : alternatives.map(\.count).min() ?? 0
            longest = alternatives.map(\.count).max() ?? 0
        }

        /// Whether the step takes one number of words, whatever it matches.
        var isFixed: Bool { shortest > 0 && shortest == longest }
    }

    /// Words of which one stands in every match, and how far from its beginning.
    private struct Anchor {
        var words: [Range<Int>]
        var offsets: ClosedRange<Int>
    }

    private let anchor: Anchor
    /// The first steps, each of which takes one number of words.
    private let fixed: ArraySlice<Step>
    /// The steps after them.
    private let variable: ArraySlice<Step>

    /// The phrase for the document of `index`; `nil` when the document lacks a word of it.
    init?(_ phrase: Phrase, _ index: WordIndex) {
        var steps: [Step] = []
        for element in phrase.elements {
            let alternatives = element.alternatives.map { tests in
                tests.map { index.vocabulary.ids(matching: $0.text, asPrefix: $0.isPrefix) }
            }
            // A sequence with a word that the document never uses cannot match.
            let possible = alternatives.filter { tests in tests.allSatisfy { !$0.isEmpty } }
            guard !possible.isEmpty || element.isGap || element.isOptional else { return nil }
            steps.append(Step(possible, isOptional: element.isOptional, isGap: element.isGap))
        }
        fixed = steps.prefix(while: \.isFixed)
        variable = steps[fixed.endIndex...]
        anchor = Self.anchor(steps, index)
    }

    /// The words by which matches are looked for: the rarest, among those before any gap.
    private static func anchor(_ steps: [Step], _ index: WordIndex) -> Anchor {
        var rarest = Anchor(words: firstWords(steps), offsets: 0...0)
        var fewest = rarest.words.reduce(0) { $0 + index.occurrences(of: $1).count }
        var offsets = 0...0
        for step in steps.prefix(while: { !$0.isGap }) {
            for place in 0..<step.shortest {
                let words = step.alternatives.map { $0[place] }
                let starts = offsets.lowerBound + place...offsets.upperBound + place
                let count = words.reduce(0) { $0 + index.occurrences(of: $1).count } * starts.count
                if count < fewest { (rarest, fewest) = (Anchor(words: words, offsets: starts), count) }
            }
            offsets = offsets.lowerBound + step.shortest...offsets.upperBound + step.longest
        }
        return rarest
    }

    /// The words that may begin a match.
    private static func firstWords(_ steps: [Step]) -> [Range<Int>] {
        var words: [Range<Int>] = []
        for step in steps {
            words += step.alternatives.compactMap(\.first)
            if !step.isOptional { break }
        }
        return words
    }

    /// Up to `limit` matches among the words of `index` at `bounds`, in document order, without overlaps.
    func matches(in bounds: Range<Int>, of index: WordIndex, limit: Int) -> [TextRange] {
        var found: [TextRange] = []
        var free = bounds.lowerBound
        let words = index.words.span.extracting(first: bounds.upperBound)
        for start in starts(in: bounds, of: index) where start >= free {
            guard let end = end(from: start, in: words) else { continue }
            found.append(TextRange(words[start].range.lowerBound, words[end - 1].range.upperBound))
            free = end
            if found.count >= limit { break }
        }
        return found
    }

    /// Positions where a match may begin, sorted.
    func starts(in bounds: Range<Int>, of index: WordIndex) -> [Int] {
        var lists = 0
        var starts: [Int] = []
        for id in anchor.words.joined() {
            let all = index.occurrences(of: id..<id + 1)
            let first = all.partitioningIndex { Int($0) >= bounds.lowerBound }
            let inside = all[first...].prefix { Int($0) < bounds.upperBound }
            if !inside.isEmpty { lists += anchor.offsets.count }
            for offset in anchor.offsets { starts += inside.lazy.map { Int($0) - offset } }
        }
        return lists > 1 ? starts.sorted() : starts
    }

    /// The position after the match that begins at `start`, the preferred one when there are several.
    ///
    /// States are kept in order of preference and without duplicates, as in Pike's machine, so that the work stays
    /// proportional to the number of steps; as long as each step takes one number of words, there is but one state.
    private func end(from start: Int, in words: Span<Word>) -> Int? {
        let leaf = words[start].leaf
        var state = start
        for step in fixed {
            guard step.alternatives.contains(where: { Self.matches($0, at: state, leaf, words) }) else { return nil }
            state += step.longest
        }
        if variable.isEmpty { return state }
        var states = [state]
        for step in variable {
            var next: [Int] = []
            for state in states { Self.advance(state, by: step, leaf, words, into: &next) }
            if next.isEmpty { return nil }
            states = next
        }
        return states.first { $0 > start }
    }

    private static func advance(
        _ state: Int, by step: Step, _ leaf: Int, _ words: Span<Word>, into next: inout [Int]
    ) {
        if step.isGap {
            for skipped in 0...Phrase.longestGap where state + skipped < words.count {
                guard words[state + skipped].leaf == leaf else { break }
                add(state + skipped, to: &next)
            }
            return
        }
        for tests in step.alternatives where matches(tests, at: state, leaf, words) {
            add(state + tests.count, to: &next)
        }
        if step.isOptional { add(state, to: &next) }
    }

    private static func matches(_ tests: [Range<Int>], at state: Int, _ leaf: Int, _ words: Span<Word>) -> Bool {
        guard state + tests.count <= words.count else { return false }
        for offset in tests.indices {
            let word = words[state + offset]
            guard word.leaf == leaf, tests[offset].contains(word.id) else { return false }
        }
        return true
    }

    private static func add(_ state: Int, to states: inout [Int]) {
        if !states.contains(state) { states.append(state) }
    }
}
