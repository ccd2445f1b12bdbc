import DocumentModel

/// Finds the contracting parties, one clause after another, in lists or in prose.
struct PartyRecognizer {
    /// Words that separate two parties when they stand at the beginning of a unit.
    private static let separators: Set<String> = [
        "entre", "et", "ainsi", "que", "d", "une", "part", "autre", "les", "soussignes", "parties",
    ]
    private static let authorityStarts = [
        "dument autoris*|habilit*|mandat*|délégué*", "autoris*|habilit* à|par|aux", "en vertu de|d'une|du|des",
        "par délibération|délibérations|décision", "agissant en vertu|application|exécution|qualité",
    ]
    static let authority = Lexicon(
        authorityStarts[0], authorityStarts[1], authorityStarts[2], authorityStarts[3], authorityStarts[4])
    /// What stands in the column « Habilitation » of a table of parties.
    static let act = Lexicon("délibération|délibérations|décision du|de|n|no")
    /// More parties than any convention has.
    private static let most = 500

    let material: Material
    let units: Range<Int>
    /// Whether « Entre » opens the units.
    let isOpened: Bool

    /// The parties, in order; several clauses about one body are one party.
    func parties() -> [PartyDraft] {
        var drafts: [PartyDraft] = []
        for clause in PartyClauses(material: material, units: units, isOpened: isOpened).clauses() {
            for draft in self.drafts(of: clause) where drafts.count < Self.most {
                if let known = drafts.firstIndex(where: { isSame($0, draft) }) {
                    drafts[known].representatives += draft.representatives
                    drafts[known].authority = drafts[known].authority ?? draft.authority
                    drafts[known].aliases += draft.aliases
                } else {
                    drafts.append(draft)
                }
            }
        }
        return drafts
    }

    private func isSame(_ left: PartyDraft, _ right: PartyDraft) -> Bool {
        left.kind == right.kind && left.kind != .other && left.properWords == right.properWords
    }

    private func drafts(of clause: PartyClauses.Clause) -> [PartyDraft] {
        let range = material.range(clause.words)
        let end = trimmedEnd(clause, range)
        let representatives = RepresentativeParser(material: material).representatives(in: clause.words)
        let authority = authority(in: TextRange(range.lowerBound, end))
        let aliases = aliases(in: clause.words)
        return clause.names.map { name in
            PartyDraft(
                name: name.text, kind: name.kind, representatives: representatives, authority: authority,
                range: TextRange(range.lowerBound, end), aliases: clause.names.count == 1 ? aliases : [])
        }
    }

    /// The end of a clause without the « et » or « d'une part » that leads to the next one.
    private func trimmedEnd(_ clause: PartyClauses.Clause, _ range: TextRange) -> Int {
        var end = clause.words.upperBound
        while end - 1 > clause.words.lowerBound, Self.separators.contains(material.word(end - 1)) { end -= 1 }
        var offset = material.range(end - 1).upperBound
        // The closing quotation mark of « ci-après « la Caf » » belongs to the clause.
        let closing = Array(" »".utf8)
        if material.text.utf8[offset...].starts(with: closing) { offset += closing.count }
        return end == clause.words.upperBound ? max(offset, range.upperBound) : offset
    }

    /// From « dûment autorisé » to the end of its phrase.
    private func authority(in range: TextRange) -> TextRange? {
        let isRow = material.unitNumber(at: range.lowerBound).map { material.units[$0].kind == .row } ?? false
        guard
            let start = Self.authority.firstMatch(in: material.index, within: range)
                ?? (isRow ? Self.act.firstMatch(in: material.index, within: range) : nil)
        else { return nil }
        let words = material.index.positions(in: TextRange(start.lowerBound, range.upperBound))
        var end = start.upperBound
        for position in words where material.range(position).upperBound > start.upperBound {
            let gap = material.gap(after: position - 1)
            if gap.contains(0x3B) || material.word(position) == "ci" { break }
            if material.word(position) == "d", ["une", "autre"].contains(material.word(position + 1)),
                material.word(position + 2) == "part"
            {
                break
            }
            end = material.range(position).upperBound
        }
        return TextRange(start.lowerBound, end)
    }

    /// Short names between parentheses in the first words of a clause: « le syndicat intercommunal (SIPE) », « (la Caf) ».
    private func acronyms(in words: Range<Int>) -> [String] {
        words.prefix(24).dropFirst().filter { position in
            let isArticle = BodyName.articleCount(material, at: position - 1) == 1 && position - 1 > words.lowerBound
            let opening = isArticle ? position - 2 : position - 1
            return material.gap(after: opening).contains(0x28) && material.gap(after: position).contains(0x29)
                && (material.isInAllCapitals(position) || isArticle)
        }.map { material.word($0) }
    }

    /// What stands between quotation marks after « ci-après dénommée ».
    private func aliases(in words: Range<Int>) -> [String] {
        var aliases = acronyms(in: words)
        for position in words where material.starts("ci apres", at: position) {
            var alias: [String] = []
            for next in Range(position + 2, upTo: min(words.upperBound, position + 16)) {
                let word = material.word(next)
                let isVerb = ["denomm", "design", "appel", "nomm"].contains { word.hasPrefix($0) }
                if isVerb || (alias.isEmpty && ["la", "le", "les", "l", "par"].contains(word)) { continue }
                alias.append(word)
                if material.gap(after: next).contains(where: { [0xBB, 0x22, 0x9D, 0x3B, 0x2C, 0x2E].contains($0) }) {
                    break
                }
            }
            if !alias.isEmpty { aliases.append(alias.joined(separator: " ")) }
        }
        return aliases
    }
}
