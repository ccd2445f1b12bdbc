import DocumentModel
import DocumentStructure

/// A passage that counts the communes of the grouping that is a party, or lists them.
struct MemberMention: Sendable {
    /// How many it says there are; `nil` when it only lists them.
    let number: Int?
    /// Those that it lists, as written; none when it only counts them.
    let names: [String]
    /// The words that count or announce them.
    let range: TextRange
}

/// Looks for « les 13 communes membres : … », « les communes qui la composent », « elle regroupe 10 communes ».
struct MemberMentions {
    /// « les deux communes membres du syndicat »: a small number may count some of them only.
    private static let whole = 4
    /// How far a list may begin after what announces it, in bytes.
    private static let reach = 120
    private static let openings: Set<String> = ["les", "des", "aux", "ses", "leurs", "de", "et"]
    private static let makings = ["compos", "constitu", "form"]
    private static let gatherings = ["regroup", "rassembl", "reuni", "feder"]
    private static let counting: Set<String> = ["compte", "comprend", "comporte"]
    /// What « la communauté » may be called without its own name.
    private static let groupings: Set<String> = [
        "communaute", "agglomeration", "intercommunalite", "metropole", "epci", "cc", "ca", "cu", "elle",
    ]
    /// Bodies that have members of their own.
    private static let others: Set<String> = [
        "syndicat", "syndicats", "petr", "pole", "pays", "parc", "scot", "departement", "bassin", "canton", "relais",
    ]
    /// Words by which « 10 communes » goes on without being some of them.
    private static let followers: Set<String> = [
        "membres", "pour", "dont", "qui", "et", "situees", "reparties", "soit", "avec", "sur", "ou", "au", "depuis",
    ]

    private let situation: Situation
    private let file: Dossier.File

    init(situation: Situation) {
        self.situation = situation
        file = situation.dossier.convention
    }

    /// The passages of the convention, in order; none unless one grouping is a party.
    var all: [MemberMention] {
        guard file.outline.parties.count(where: { $0.kind == .epci }) == 1 else { return [] }
        return file.index.positions(of: ["communes"]).compactMap(mention)
    }

    private func mention(at position: Int) -> MemberMention? {
        let sentence = file.sentence(around: file.index.words[position].range.lowerBound)
        let words = file.words(in: sentence)
        guard words.indices.contains(position),
            !words[position...].prefix(6).contains(where: { Self.others.contains(text($0)) })
        else { return nil }
        let number = position > words.startIndex ? Self.number(text(words[position - 1])) : nil
        let isAll = isCalledMembers(position, words) || isComposing(position, words)
        let isDefinite = number.map { $0 >= Self.whole } ?? true
        guard isAll && isDefinite && opens(position, number, words) || number != nil && isSaidOfIt(position, words)
        else { return nil }
        let names = listed(after: position, in: sentence)
        guard number != nil || !names.isEmpty else { return nil }
        let first = words[number == nil ? position : position - 1]
        return MemberMention(
            number: number, names: names,
            range: TextRange(first.range.lowerBound, words[position].range.upperBound))
    }

    /// « les 13 communes », « composée de 13 communes »: all of them, not « 13 communes pilotes ».
    private func opens(_ position: Int, _ number: Int?, _ words: ArraySlice<Word>) -> Bool {
        let before = position - (number == nil ? 1 : 2)
        return words.indices.contains(before) && Self.openings.contains(text(words[before]))
    }

    private func isCalledMembers(_ position: Int, _ words: ArraySlice<Word>) -> Bool {
        following(position, words).first == "membres"
    }

    /// « communes qui la composent », « communes qui composent la communauté ».
    private func isComposing(_ position: Int, _ words: ArraySlice<Word>) -> Bool {
        let next = following(position, words)
        return next.first == "qui" && next.dropFirst().prefix(2).contains { Self.begins($0, Self.makings) }
    }

    /// « La communauté est composée de 10 communes », « elle regroupe 10 communes ».
    private func isSaidOfIt(_ position: Int, _ words: ArraySlice<Word>) -> Bool {
        let before = words[words.startIndex..<position - 1].suffix(3).map(text)
        let isMade = before.last == "de" && before.dropLast().last.map { Self.begins($0, Self.makings) } ?? false
        let isGathered = before.suffix(2).contains { Self.begins($0, Self.gatherings) }
        let isCounted = before.last.map(Self.counting.contains) ?? false
        guard isMade || isGathered || isCounted else { return false }
        let next = following(position, words).first
        let goesOn = next.map { Self.followers.contains($0) } ?? true
        return (goesOn || isCut(after: words[position])) && namesTheGrouping(words[words.startIndex..<position])
    }

    /// Whether the words speak of the grouping that is a party, by its own name or as « la communauté ».
    private func namesTheGrouping(_ words: ArraySlice<Word>) -> Bool {
        let texts = words.map(text)
        guard texts.contains(where: Self.groupings.contains) else { return false }
        let own = file.outline.parties.first { $0.kind == .epci }.map { PartyName($0.name).own } ?? ""
        let isNamed = !own.isEmpty && texts.joined(separator: " ").contains(own)
        return isNamed || ["elle", "la", "l", "cette", "notre"].contains(texts.first ?? "") && texts.count <= 8
    }

    /// Whether a comma, a full stop or a bracket follows the word.
    private func isCut(after word: Word) -> Bool {
        file.document.text.utf8[word.range.upperBound...].prefix(2).contains {
            [0x2C, 0x2E, 0x28, 0x3A, 0x3B].contains($0)
        }
    }

    private func following(_ position: Int, _ words: ArraySlice<Word>) -> [String] {
        words[(position + 1)...].prefix(3).map(text)
    }

    private func text(_ word: Word) -> String { file.index.text(of: word) }

    private static func begins(_ word: String, _ stems: [String]) -> Bool { stems.contains { word.hasPrefix($0) } }

    /// Up to three figures, or a number in words.
    private static func number(_ text: String) -> Int? {
        CountPhrases.number(text) ?? (text.count == 3 ? Int(text) : nil)
    }

    /// The names after the colon or the bracket that follows the word at `position` in its sentence, or the items after it.
    private func listed(after position: Int, in sentence: TextRange) -> [String] {
        let bytes = file.document.text.utf8
        let start = file.index.words[position].range.upperBound
        guard let leaf = file.index.walker.leaf(at: start - 1),
            let mark = (start..<max(start, leaf.block.range.upperBound)).prefix(Self.reach)
                .first(where: { bytes[$0] == 0x3A || bytes[$0] == 0x28 || bytes[$0] == 0x2E }), bytes[mark] != 0x2E
        else { return [] }
        let limit = max(mark + 1, leaf.block.range.upperBound)
        let end = bytes[mark] == 0x28 ? (mark..<limit).first { bytes[$0] == 0x29 } ?? limit : limit
        let rest = TextRange(mark + 1, max(mark + 1, end))
        guard file.words(in: rest).isEmpty else {
            return AnnouncedLists.names(in: file.document.text.flattened(rest)) ?? []
        }
        return items(after: leaf.block)
    }

    private func items(after block: Block) -> [String] {
        guard let number = file.index.walker.leafIndex(at: block.range.lowerBound) else { return [] }
        return file.index.walker.leaves.suffix(from: number + 1).lazy.filter { $0.block.kind != .furniture }
            .prefix { if case .listItem = $0.block.kind { true } else { false } }
            .map { file.document.text.flattened($0.block.range) }
    }
}
