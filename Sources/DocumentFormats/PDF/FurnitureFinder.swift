import DocumentModel

/// Finds running headers, footers and page numbers: what stands at one place on several pages, in nearly the same words.
struct FurnitureFinder {
    private let pages: [PDFPage]
    private let candidates: [Candidate]

    /// A line near the top or the bottom of a page.
    private struct Candidate {
        let page: Int
        let line: Int
        let middle: Double
        /// Its words without digits and case.
        let words: [String]
        let numbers: [Int]
    }

    /// How much of a page's height its top and its bottom margins are, at most.
    private static let margin = 0.13
    /// How far apart two lines at one place may lie, in points.
    private static let tolerance = 4.0
    /// What is repeated on this many pages is no text.
    private static let repetitions = 3
    /// Margins with more lines than this are no margins.
    private static let mostLines = 40

    init(_ pages: [PDFPage]) {
        self.pages = pages
        var candidates: [Candidate] = []
        for (number, page) in pages.enumerated() {
            let edge = page.height * Self.margin
            let lines = page.lines.enumerated().filter { _, line in
                line.box.yMax < edge || line.box.yMin > page.height - edge
            }
            guard lines.count <= Self.mostLines else { continue }
            for (lineNumber, line) in lines { candidates.append(Self.candidate(page, number, line, lineNumber)) }
        }
        self.candidates = candidates
    }

    private static func candidate(_ page: PDFPage, _ number: Int, _ line: PDFLine, _ lineNumber: Int) -> Candidate {
        var text = ""
        for word in line.words.prefix(60) { text += String(decoding: page.letters(of: word), as: UTF8.self) + " " }
        let words = Folding.words(of: text)
        let numbers = words.compactMap { Int($0) }
        return Candidate(
            page: number, line: lineNumber, middle: line.box.middle, words: words.filter { Int($0) == nil },
            numbers: numbers)
    }

    /// The numbers of the lines, for each page, that are no text.
    func lines() -> [Set<Int>] {
        var found = [Set<Int>](repeating: [], count: pages.count)
        for group in groups() where isRepeated(group) {
            for (place, candidate) in group.enumerated() where place > 0 || !isNumberedHeading(candidate) {
                found[candidate.page].insert(candidate.line)
            }
        }
        for candidate in candidates where isLonePageNumber(candidate) { found[candidate.page].insert(candidate.line) }
        return found
    }

    /// Candidates at one height with the same words, and numbers that stay or follow the pages.
    private func groups() -> [[Candidate]] {
        var groups: [[Candidate]] = []
        var byWords: [[String]: [Int]] = [:]
        for candidate in candidates {
            let known = byWords[candidate.words] ?? []
            let place = known.first { number in
                guard let last = groups[number].last, let first = groups[number].first else { return false }
                return last.page < candidate.page && abs(first.middle - candidate.middle) <= Self.tolerance
                    && follows(candidate, first)
            }
            if let place {
                groups[place].append(candidate)
            } else {
                byWords[candidate.words, default: []].append(groups.count)
                groups.append([candidate])
            }
        }
        return groups
    }

    /// Whether each number is the same as in `first`, or has grown by as many as there are pages between.
    private func follows(_ candidate: Candidate, _ first: Candidate) -> Bool {
        guard candidate.numbers.count == first.numbers.count else { return false }
        return zip(candidate.numbers, first.numbers).allSatisfy { here, there in
            here == there || here - there == candidate.page - first.page
        }
    }

    private func isRepeated(_ group: [Candidate]) -> Bool {
        group.count >= min(Self.repetitions, max(2, pages.count))
    }

    /// « Annexe 3 – Diagnostic » at the top of several pages: the first one is the heading itself.
    private func isNumberedHeading(_ candidate: Candidate) -> Bool {
        guard let first = candidate.words.first else { return false }
        return ["article", "annexe", "titre", "chapitre", "fiche"].contains(first)
    }

    /// « 12 », « - 12 - », « Page 3 sur 14 », « 3/14 », where the number is that of the page.
    private func isLonePageNumber(_ candidate: Candidate) -> Bool {
        guard (1...2).contains(candidate.numbers.count), candidate.numbers[0] < 2_000,
            candidate.words.allSatisfy({ ["page", "p", "sur", "of", "de"].contains($0) })
        else { return false }
        let isSaid = candidate.words.contains("page") || candidate.numbers.count == 2
        return isSaid || candidate.numbers[0] == candidate.page + 1
    }
}
