import DocumentModel

/// Finds the places for signatures, in tables or in paragraphs, and whose they are.
struct SignatureRecognizer {
    /// A line longer than this is a sentence, not a place for a signature, in words.
    private static let longest = 16
    private static let leading: Set<String> = ["pour", "la", "le", "les", "l", "signature", "de", "du", "des", "p"]

    let material: Material
    let directory: PartyDirectory
    let units: Range<Int>
    /// Whether a formula « Fait à » comes before: any name is then a place for a signature.
    let isAfterFormula: Bool

    /// One block for each party that signs, and one for each other body named there.
    func signatures() -> [SignatureBlock] {
        var blocks: [SignatureBlock] = []
        var known: Set<Int> = []
        var names: Set<String> = []
        for number in units {
            let unit = material.units[number]
            if unit.kind != .row, unit.words.count > Self.longest * 3 { continue }
            for segment in material.segments(of: unit.range).flatMap(bodies) {
                guard let block = block(segment, unit, known: known) else { continue }
                let isNew = block.party.map { known.insert($0).inserted } ?? names.insert(block.name).inserted
                if isNew { blocks.append(block) }
            }
        }
        return blocks
    }

    /// A line cut before each further body with a capital article: columns that lost their table stand side by side.
    private func bodies(of segment: TextRange) -> [TextRange] {
        let words = material.index.positions(in: segment)
        let cuts = words.dropFirst().filter { position in
            ["la", "le", "l"].contains(material.word(position)) && material.isCapitalized(position)
                && BodyName(material, at: position + 1, before: words.upperBound) != nil
        }
        let starts = [words.lowerBound] + cuts
        let ends = cuts + [words.upperBound]
        return zip(starts, ends).map { material.range($0..<$1) }.filter { !$0.isEmpty }
    }

    private func block(_ segment: TextRange, _ unit: Unit, known: Set<Int>) -> SignatureBlock? {
        let words = withoutOffice(material.index.positions(in: segment))
        let segment = material.range(words)
        guard !words.isEmpty, words.count <= Self.longest else { return nil }
        guard isAfterFormula || unit.kind == .row || material.word(words.lowerBound) == "pour" else { return nil }
        let bare = words.drop { Self.leading.contains(material.word($0)) }.map { material.word($0) }
        if let party = directory.party(called: bare.joined(separator: " ")) { return block(segment, party) }
        if let party = directory.party(fullyNamed: bare) { return block(segment, party) }
        if let named = namedBody(words, segment) { return named }
        if let party = directory.party(called: afterOffice(words)) { return block(segment, party) }
        if material.word(words.lowerBound) == "pour", let party = directory.party(named: Set(bare)) {
            return block(segment, party)
        }
        if let maire = words.first(where: { material.word($0) == "maire" }) {
            let proper = Set(words.filter { $0 > maire }.map { material.word($0) }).subtracting(BodyName.plain)
            if let party = directory.party(properlyNamed: proper) { return block(segment, party) }
            if proper.isEmpty, let party = directory.only(.commune), !known.contains(party) {
                return block(segment, party)
            }
        }
        let representing = directory.parties(representedBy: Set(words.map { material.word($0) }))
        guard let party = representing.first(where: { !known.contains($0) }) else { return nil }
        return representing.count == 1 || isAfterFormula ? block(segment, party) : nil
    }

    /// The words up to « Le Directeur », « La Présidente » on the same line: what follows names the signatory.
    private func withoutOffice(_ words: Range<Int>) -> Range<Int> {
        let office = words.dropFirst(2).first { position in
            ["le", "la", "l"].contains(material.word(position - 1))
                && RepresentativeParser.isOffice(material.word(position))
        }
        return office.map { Range(words.lowerBound, upTo: $0 - 1) } ?? words
    }

    /// « Le Président de la CeA » names « cea ».
    private func afterOffice(_ words: Range<Int>) -> String {
        guard words.prefix(3).contains(where: { RepresentativeParser.isOffice(material.word($0)) }) else { return "" }
        let last = words.last { BodyName.plain.contains(material.word($0)) } ?? words.upperBound
        return words.filter { $0 > last }.map { material.word($0) }.joined(separator: " ")
    }

    private func namedBody(_ words: Range<Int>, _ segment: TextRange) -> SignatureBlock? {
        for position in words {
            guard let body = BodyName(material, at: position, before: words.upperBound) else { continue }
            let name = (position..<words.upperBound).map { material.word($0) }.joined(separator: " ")
            if let party = directory.party(named: name, kind: body.kind) { return block(segment, party) }
            let isFirst = words.prefix(upTo: position).allSatisfy { Self.leading.contains(material.word($0)) }
            guard isFirst else { return nil }
            let proper = BodyName.properWords(name, kind: body.kind)
            if let party = directory.party(properlyNamed: proper) { return block(segment, party) }
            return proper.isEmpty && directory.parties.contains { $0.kind == body.kind }
                ? nil : SignatureBlock(name: label(segment), kind: body.kind, party: nil, range: segment)
        }
        return nil
    }

    private func block(_ segment: TextRange, _ party: Int) -> SignatureBlock {
        SignatureBlock(name: label(segment), kind: directory.parties[party].kind, party: party, range: segment)
    }

    /// The words of the place without « Pour ».
    private func label(_ segment: TextRange) -> String {
        let text = material.flattened(segment)
        return text.lowercased().hasPrefix("pour ") ? String(text.dropFirst(5)) : text
    }
}
