/// Words that follow one another on one line of a page, without a wide gap; there is at least one.
struct Segment: Hashable, Sendable {
    let box: Box
    /// Number of the page in the document, from 0.
    let page: Int
    /// Its words, in the page's own list.
    let words: [Int]
    /// Height of most of its letters, in points.
    let height: Double
    /// Whether the first word is a bullet, or the number of an item, set apart from the others.
    var isMarked = false

    /// The first word.
    var first: Int { words[0] }
    /// The last word.
    var last: Int { words[words.count - 1] }

    /// This segment with the words of `next` after its own.
    func followed(by next: Segment, isMarked: Bool) -> Segment {
        let height = words.count > next.words.count && !isMarked ? height : next.height
        return Segment(
            box: box.union(next.box), page: page, words: words + next.words, height: height, isMarked: isMarked)
    }
}

/// Segments on one line, from left to right.
struct Row: Hashable, Sendable {
    var segments: [Segment]

    var box: Box { segments.dropFirst().reduce(segments[0].box) { $0.union($1.box) } }
    var height: Double { segments.map(\.height).max() ?? 0 }
}

/// Cuts the lines of a page into segments, and groups segments into rows.
struct RowGrouping {
    let page: PDFPage
    /// Number of the page in the document, from 0.
    let number: Int

    /// A gap wider than this many heights separates two segments.
    private static let widestSpace = 1.6
    /// A gap narrower than this many heights is a space, even between two lines of `pdftotext`.
    private static let space = 0.5
    /// On a recognised page words stand less precisely.
    private static let recognisedSpace = 1.8

    /// The segments of the page; lines that run from top to bottom are in `upright`.
    func segments() -> (flat: [Segment], upright: [Segment]) {
        var (flat, upright): ([Segment], [Segment]) = ([], [])
        for line in page.lines {
            let isUpright = line.box.height > 2 * line.box.width && line.words.count > 1 && tallWords(line)
            guard !isUpright else {
                upright.append(Segment(box: line.box, page: number, words: Array(line.words), height: line.box.width))
                continue
            }
            let widest = widestSpace(of: line)
            var start = line.words.lowerBound
            for word in line.words.dropFirst() where gap(before: word) > widest {
                flat.append(segment(start..<word))
                start = word
            }
            flat.append(segment(start..<line.words.upperBound))
        }
        return (flat, upright)
    }

    private func gap(before word: Int) -> Double { page.words[word].box.xMin - page.words[word - 1].box.xMax }

    /// The widest gap that is still a space: wide spaces that are all alike only fill a line.
    private func widestSpace(of line: PDFLine) -> Double {
        let usual = (page.isRecognised ? Self.recognisedSpace : Self.widestSpace) * line.box.height
        guard line.words.count > 2, line.words.dropFirst().contains(where: { gap(before: $0) > usual }) else {
            return usual
        }
        let gaps = line.words.dropFirst().map { gap(before: $0) }.sorted()
        return max(usual, 2.2 * gaps[gaps.count / 2])
    }

    private func tallWords(_ line: PDFLine) -> Bool {
        line.words.allSatisfy { page.words[$0].box.height >= page.words[$0].box.width }
    }

    private func segment(_ words: Range<Int>) -> Segment {
        var box = page.words[words.lowerBound].box
        var heights: [(height: Double, letters: Int)] = []
        for word in words {
            box = box.union(page.words[word].box)
            heights.append((page.words[word].box.height, page.words[word].text.count))
        }
        return Segment(box: box, page: number, words: Array(words), height: Self.median(&heights))
    }

    /// The height of the middle letter.
    private static func median(_ heights: inout [(height: Double, letters: Int)]) -> Double {
        guard heights.count > 1 else { return heights.first?.height ?? 0 }
        let (lowest, highest) = (heights.map(\.height).min() ?? 0, heights.map(\.height).max() ?? 0)
        guard highest - lowest > 0.01 else { return highest }
        heights.sort { $0.height < $1.height }
        var left = heights.reduce(0) { $0 + $1.letters } / 2
        for (height, letters) in heights {
            left -= letters
            if left < 0 { return height }
        }
        return highest
    }

    /// `segments` grouped into rows, from top to bottom; bullets and numbers of items join the words after them.
    func rows(_ segments: [Segment]) -> [Row] {
        var rows: [Row] = []
        for segment in segments.sorted(by: { ($0.box.middle, $0.box.xMin) < ($1.box.middle, $1.box.xMin) }) {
            if let last = rows.indices.last, rows[last].segments[0].box.verticalOverlap(segment.box) >= 0.5,
                rows[last].segments.allSatisfy({ $0.box.isBeside(segment.box) })
            {
                rows[last].segments.append(segment)
            } else {
                rows.append(Row(segments: [segment]))
            }
        }
        return rows.map { row in Row(segments: joined(row.segments.sorted { $0.box.xMin < $1.box.xMin })) }
    }

    /// Segments with no more than a space between them are one; a bullet joins the words after it.
    private func joined(_ segments: [Segment]) -> [Segment] {
        var joined: [Segment] = []
        for segment in segments {
            guard let before = joined.last else {
                joined.append(segment)
                continue
            }
            let gap = segment.box.xMin - before.box.xMax
            if gap < 5 * before.height, isMarker(before) {
                joined[joined.count - 1] = before.followed(by: segment, isMarked: true)
            } else if gap < (page.isRecognised ? Self.recognisedSpace : Self.space) * segment.height {
                joined[joined.count - 1] = before.followed(by: segment, isMarked: before.isMarked)
            } else {
                joined.append(segment)
            }
        }
        return joined
    }

    /// Whether a segment is only a bullet, or the number of an item: « • », « – », « 1. », « a) ».
    private func isMarker(_ segment: Segment) -> Bool {
        guard segment.words.count == 1 else { return false }
        let letters = Array(page.letters(of: segment.first)) + [0x20, 0x78]
        guard letters.count <= 8 else { return false }
        let shape = LineShape(letters, from: 0, to: letters.count)
        return shape.bulletLength(at: 0) == letters.count - 1 || shape.enumeratorLength(at: 0) == letters.count - 2
    }
}
