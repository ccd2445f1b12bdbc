import DocumentModel

/// A party while the document is still being read: what is needed to recognise it again elsewhere.
struct PartyDraft {
    let name: String
    let kind: Party.Kind
    var representatives: [Party.Representative]
    var authority: TextRange?
    let range: TextRange
    /// « la Caf », « la collectivité »: what the text calls it from here on, folded, articles left out.
    var aliases: [String]

    /// The words that tell it from other bodies of its kind.
    let properWords: Set<String>

    init(
        name: String, kind: Party.Kind, representatives: [Party.Representative], authority: TextRange?,
        range: TextRange, aliases: [String]
    ) {
        self.name = name
        self.kind = kind
        self.representatives = representatives
        self.authority = authority
        self.range = range
        self.aliases = aliases
        properWords = Self.shapes(BodyName.properWords(Folding.folded(name), kind: kind))
    }

    /// The words as scanners see them: « Vlllefranche » is « Villefranche ».
    static func shapes(_ words: Set<String>) -> Set<String> { Set(words.map(ScannedShape.of)) }

    /// The finished party.
    func party(signs: Bool) -> Party {
        Party(
            name: name, kind: kind, representatives: representatives, authority: authority, signs: signs, range: range)
    }
}

/// Finds a party by what a text calls it.
struct PartyDirectory {
    let parties: [PartyDraft]

    /// Index of the party named `name`, folded, of kind `kind`.
    func party(named name: String, kind: Party.Kind) -> Int? {
        let proper = PartyDraft.shapes(BodyName.properWords(name, kind: kind))
        let sameKind = parties.indices.filter { parties[$0].kind == kind }
        if proper.isEmpty { return sameKind.count == 1 ? sameKind.first : nil }
        if let exact = sameKind.first(where: { parties[$0].properWords == proper }) { return exact }
        let close = sameKind.filter { isClose(parties[$0].properWords, proper) }
        return close.count == 1 ? close.first : nil
    }

    /// Whether one name says less than the other, but nothing else.
    private func isClose(_ left: Set<String>, _ right: Set<String>) -> Bool {
        !left.isEmpty && (left.isSubset(of: right) || right.isSubset(of: left))
    }

    /// Index of the party that the text calls `alias`, folded, articles left out.
    func party(called alias: String) -> Int? {
        let found = parties.indices.filter { parties[$0].aliases.contains(alias) }
        return found.count == 1 ? found.first : nil
    }

    /// Index of the party that bears exactly the name `words`, articles left out.
    func party(fullyNamed words: [String]) -> Int? {
        parties.indices.first { index in
            let name = Folding.words(of: parties[index].name)
            return name == words || Array(name.dropFirst()) == words
        }
    }

    /// Index of the only party whose proper name lies among `words`: « Quimper Bretagne Occidentale ».
    func party(named words: Set<String>) -> Int? {
        let words = PartyDraft.shapes(words)
        let found = parties.indices.filter {
            !parties[$0].properWords.isEmpty && parties[$0].properWords.isSubset(of: words)
        }
        return found.count == 1 ? found.first : nil
    }

    /// Index of the party whose proper name is just `words`.
    func party(properlyNamed words: Set<String>) -> Int? {
        guard !words.isEmpty else { return nil }
        let words = PartyDraft.shapes(words)
        let found = parties.indices.filter { parties[$0].properWords == words }
        return found.first { parties[$0].kind == .commune } ?? (found.count == 1 ? found.first : nil)
    }

    /// Indexes of the parties that a person named within `words` represents.
    func parties(representedBy words: Set<String>) -> [Int] {
        let words = PartyDraft.shapes(words)
        return parties.indices.filter { index in
            parties[index].representatives.contains { representative in
                let name = Set(representative.words).subtracting(RepresentativeParser.civilities)
                return name.count >= 2 && PartyDraft.shapes(name).isSubset(of: words)
            }
        }
    }

    /// Index of the only party of that kind.
    func only(_ kind: Party.Kind) -> Int? {
        let found = parties.indices.filter { parties[$0].kind == kind }
        return found.count == 1 ? found.first : nil
    }
}
