/// A phrase made ready for one index: each word test has become a range of word identities.
struct PhraseMatcher {
    private struct Step {
        let alternatives: [[Range<Int>]]
        let isOptional: Bool
        let isGap: Bool

        /// How many words the step takes, when every match takes as many.
        var length: Int? {
            guard !isOptional, let first = alternatives.first?.count, alternatives.allSatisfy({ $0.count == first })
            else { return nil }
            return first
        }
    }

    private let steps: [Step]
    private let index: WordIndex

    init(_ phrase: Phrase, _ index: WordIndex) {
        self.index = index
        steps = phrase.elements.map { element in
            let alternatives = element.alternatives.map { tests in
                tests.map { index.vocabulary.ids(matching: $0.text, asPrefix: $0.isPrefix) }
            }
            // A sequence with a word that the document never uses cannot match.
            let possible = alternatives.filter { tests in tests.allSatisfy { !$0.isEmpty } }
            return Step(alternatives: possible, isOptional: element.isOptional, isGap: element.isGap)
        }
    }

    /// Up to `limit` matches inside `range`, in document order, without overlaps.
    func matches(in range: TextRange?, limit: Int) -> [TextRange] {
        guard steps.allSatisfy({ $0.isGap || $0.isOptional || !$0.alternatives.isEmpty }) else { return [] }
        let bounds = range.map { index.positions(in: $0) } ?? 0..<index.words.count
        let rarest = rarestWords
        var found: [TextRange] = []
        var free = bounds.lowerBound
        for position in positions(of: rarest.words, in: bounds) where Int(position) - rarest.offset >= free {
            let start = Int(position) - rarest.offset
            guard let end = end(from: start, before: bounds.upperBound) else { continue }
            found.append(
                TextRange(index.words[start].range.lowerBound, index.words[end - 1].range.upperBound))
            free = end
            if found.count >= limit { break }
        }
        return found
    }

    /// The words by which a match is looked for, and how far they stand from its beginning: the rarest of those that
    /// stand at one distance in every match, or else those that may begin one.
    private var rarestWords: (words: [Range<Int>], offset: Int) {
        var rarest = (words: firstWords, offset: 0)
        var fewest = rarest.words.reduce(0) { $0 + index.occurrences(of: $1).count }
        var offset = 0
        for step in steps {
            guard let length = step.length else { break }
            for place in 0..<length {
                let words = step.alternatives.map { $0[place] }
                let count = words.reduce(0) { $0 + index.occurrences(of: $1).count }
                if count < fewest { (rarest, fewest) = ((words, offset + place), count) }
            }
            offset += length
        }
        return rarest
    }

    /// The words that may begin a match.
    private var firstWords: [Range<Int>] {
        var words: [Range<Int>] = []
        for step in steps {
            words += step.alternatives.compactMap(\.first)
            if !step.isOptional { break }
        }
        return words
    }

    /// Positions of `words` that lie in `bounds`, sorted.
    private func positions(of words: [Range<Int>], in bounds: Range<Int>) -> [Int32] {
        var lists = 0
        var positions: [Int32] = []
        for id in words.joined() {
            let all = index.occurrences(of: id..<id + 1)
            let first = all.partitioningIndex { Int($0) >= bounds.lowerBound }
            let inside = all[first...].prefix { Int($0) < bounds.upperBound }
            if !inside.isEmpty { lists += 1 }
            positions += inside
        }
        return lists > 1 ? positions.sorted() : positions
    }

    /// The position after the match that begins at `start`, the preferred one when there are several.
    ///
    /// States are kept in order of preference and without duplicates, as in Pike's machine, so that the work stays
    /// proportional to the number of steps.
    private func end(from start: Int, before limit: Int) -> Int? {
        let leaf = index.words[start].leaf
        var state = start
        let variable = steps.firstIndex { $0.length == nil } ?? steps.endIndex
        for step in steps[..<variable] {
            guard let tests = step.alternatives.first(where: { matches($0, at: state, leaf: leaf, limit: limit) })
            else { return nil }
            state += tests.count
        }
        if variable == steps.endIndex { return state }
        var states = [state]
        for step in steps[variable...] {
            var next: [Int] = []
            for state in states { advance(state, by: step, leaf: leaf, limit: limit, into: &next) }
            if next.isEmpty { return nil }
            states = next
        }
        return states.first { $0 > start }
    }

    private func advance(_ state: Int, by step: Step, leaf: Int, limit: Int, into next: inout [Int]) {
        if step.isGap {
            for skipped in 0...Phrase.longestGap where state + skipped < limit {
                guard index.words[state + skipped].leaf == leaf else { break }
                Self.add(state + skipped, to: &next)
            }
            return
        }
        for tests in step.alternatives where matches(tests, at: state, leaf: leaf, limit: limit) {
            Self.add(state + tests.count, to: &next)
        }
        if step.isOptional { Self.add(state, to: &next) }
    }

    private func matches(_ tests: [Range<Int>], at state: Int, leaf: Int, limit: Int) -> Bool {
        guard state + tests.count <= limit else { return false }
        for (offset, test) in tests.enumerated() {
            let word = index.words[state + offset]
            guard word.leaf == leaf, test.contains(word.id) else { return false }
        }
        return true
    }

    private static func add(_ state: Int, to states: inout [Int]) {
        if !states.contains(state) { states.append(state) }
    }
}
