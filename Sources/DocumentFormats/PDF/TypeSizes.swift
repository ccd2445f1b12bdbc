/// The sizes of type in a document: that of its text, those of its headings, and how far its lines are apart.
struct TypeSizes {
    /// Height of the letters of the text, in points.
    let body: Double
    /// Distance between the base lines of one paragraph, in heights.
    let step: Double
    /// Heights of larger type, the largest first.
    private let larger: [Double]

    /// Type this much larger than the text is that of headings.
    private static let distinction = 1.12
    /// Recognised letters vary more.
    private static let recognisedDistinction = 1.5
    private static let mostLevels = 6

    /// Measures `pages`.
    init(_ pages: [PDFPage]) {
        var letters: [Int: Int] = [:]
        for page in pages {
            for line in page.lines {
                letters[Self.key(page.words[line.words.lowerBound].box.height), default: 0] += line.words.count
            }
        }
        let body = letters.max { ($0.value, -$0.key) < ($1.value, -$1.key) }.map { Double($0.key) / 4 } ?? 0
        self.body = body
        let isRecognised = pages.contains(where: \.isRecognised)
        let least = body * (isRecognised ? Self.recognisedDistinction : Self.distinction)
        var larger: [Double] = []
        for height in letters.keys.sorted(by: >).map({ Double($0) / 4 }) where height > least {
            if let last = larger.last, last - height < 0.06 * last { continue }
            larger.append(height)
        }
        self.larger = larger
        step = Self.step(pages, body)
    }

    private static func key(_ height: Double) -> Int { Int((min(height, 5_000) * 4).rounded()) }

    /// The most frequent distance between two lines of text that follow each other in one block.
    private static func step(_ pages: [PDFPage], _ body: Double) -> Double {
        guard body > 0 else { return 1 }
        var counts: [Int: Int] = [:]
        for page in pages {
            for (above, below) in zip(page.lines, page.lines.dropFirst()) {
                let distance = (below.box.middle - above.box.middle) / body
                guard distance > 0.5, distance < 2.6, abs(above.box.xMin - below.box.xMin) < body else { continue }
                counts[Int((distance * 20).rounded()), default: 0] += 1
            }
        }
        guard let most = counts.max(by: { ($0.value, -$0.key) < ($1.value, -$1.key) }) else { return 1.2 }
        // Paragraphs of one line may outnumber the others: the closest distance that is frequent is that of lines.
        let frequent = counts.filter { $0.value * 5 >= most.value }.keys.min() ?? most.key
        return Double(frequent) / 20
    }

    /// The level of a heading set in type of this height; `nil` for the size of the text or less.
    func level(_ height: Double) -> Int? {
        guard let last = larger.last, height >= last * 0.97 else { return nil }
        let place = larger.firstIndex { height >= $0 * 0.97 } ?? larger.count - 1
        return min(place + 1, Self.mostLevels)
    }
}
