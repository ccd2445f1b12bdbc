/// A phrase made ready for one index: each word test has become a range of word identities.
struct PhraseMatcher {
    private struct Step {
        let alternatives: [[Range<Int>]]
        let isOptional: Bool
        let isGap: Bool
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
        var found: [TextRange] = []
        var free = bounds.lowerBound
        for start in candidates(in: bounds) where start >= free {
            guard let end = end(from: start, before: bounds.upperBound) else { continue }
            found.append(
                TextRange(index.words[start].range.lowerBound, index.words[end - 1].range.upperBound))
            free = end
            if found.count >= limit { break }
        }
        return found
    }

    /// Positions where a first word of the phrase stands, sorted.
    private func candidates(in bounds: Range<Int>) -> [Int] {
        var positions: [Int] = []
        var lists = 0
        for step in steps {
            for first in step.alternatives.compactMap(\.first) {
                for id in first {
                    lists += 1
                    append(id, in: bounds, to: &positions)
                }
            }
            if !step.isOptional { break }
        }
        return lists > 1 ? positions.sorted() : positions
    }

    /// Appends the positions of one word that lie in `bounds`.
    private func append(_ id: Int, in bounds: Range<Int>, to positions: inout [Int]) {
        let end = Int(index.postingStarts[id + 1])
        var low = Int(index.postingStarts[id])
        var high = end
        while low < high {
            let middle = (low + high) / 2
            if Int(index.postings[middle]) < bounds.lowerBound { low = middle + 1 } else { high = middle }
        }
        while low < end, Int(index.postings[low]) < bounds.upperBound {
            positions.append(Int(index.postings[low]))
            low += 1
        }
    }

    /// The position after the match that begins at `start`, the preferred one when there are several.
    ///
    /// States are kept in order of preference and without duplicates, as in Pike's machine, so that the work stays
    /// proportional to the number of steps.
    private func end(from start: Int, before limit: Int) -> Int? {
        let leaf = index.words[start].leaf
        var states = [start]
        for step in steps {
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
