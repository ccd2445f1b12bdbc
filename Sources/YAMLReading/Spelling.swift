/// Finds what a misspelt word was probably meant to be.
public enum Spelling {
    /// The candidate nearest to `word`, or `nil` when none is near enough to be worth proposing.
    ///
    /// Distance counts insertions, deletions and substitutions, case ignored; a third of the word may differ.
    public static func nearest(to word: String, in candidates: some Sequence<String>) -> String? {
        let limit = max(1, word.count / 3)
        let letters = Array(word.lowercased())
        let scored = candidates.map { (distance(letters, Array($0.lowercased())), $0) }
        return scored.filter { $0.0 <= limit }.min { ($0.0, $0.1) < ($1.0, $1.1) }?.1
    }

    /// « Vouliez-vous dire « x » ? », or an empty string when nothing is near.
    public static func suggestion(for word: String, in candidates: some Sequence<String>) -> String {
        nearest(to: word, in: candidates).map { "Vouliez-vous dire « \($0) » ?" } ?? ""
    }

    private static func distance(_ left: [Character], _ right: [Character]) -> Int {
        var row = Array(0...right.count)
        for (i, a) in left.enumerated() {
            var previous = row[0]
            row[0] = i + 1
            for (j, b) in right.enumerated() {
                let current = row[j + 1]
                row[j + 1] = a == b ? previous : min(previous, row[j], current) + 1
                previous = current
            }
        }
        return row[right.count]
    }
}
