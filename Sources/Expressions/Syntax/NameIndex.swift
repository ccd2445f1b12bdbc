/// Finds the longest of many names at a place of the source.
struct NameIndex<Target: Sendable>: Sendable {
    private struct Entry: Sendable {
        let name: [Unicode.Scalar]
        let target: Target
    }

    private var entries: [String: [Entry]] = [:]

    /// Adds a name, which may hold spaces, dots and operators.
    mutating func insert(_ name: String, _ target: Target) {
        let scalars = NameCharacter.normalized(name)
        guard !scalars.isEmpty else { return }
        var list = entries[Self.firstWord(scalars)] ?? []
        let place = list.firstIndex { $0.name.count < scalars.count } ?? list.count
        list.insert(Entry(name: scalars, target: target), at: place)
        entries[Self.firstWord(scalars)] = list
    }

    /// The longest name that stands at the scanner's position, and where it ends.
    func longest(in scanner: SourceScanner) -> (target: Target, end: Int)? {
        guard let candidates = entries[scanner.word(at: scanner.position)] else { return nil }
        for candidate in candidates {
            if let end = scanner.end(of: candidate.name, at: scanner.position) { return (candidate.target, end) }
        }
        return nil
    }

    private static func firstWord(_ name: [Unicode.Scalar]) -> String {
        var word = String.UnicodeScalarView()
        word.append(contentsOf: name.prefix(while: NameCharacter.isPart))
        return String(word)
    }
}
