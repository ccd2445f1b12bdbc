import DocumentModel

/// Finds the names of persons: those who represent a party, those who bear a civil title, those who sign, and those whom a
/// délibération lists.
struct PersonRecognizer {
    /// Civil titles that several names may follow, folded.
    private static let plurals: Set<String> = ["messieurs", "mesdames", "mm", "mmes"]
    /// Words of the paragraphs that list who attended a meeting, folded.
    private static let attendance: Set<String> = [
        "present", "presents", "presente", "presentes", "absent", "absents", "excuse", "excuses", "excusee", "excusees",
        "pouvoir", "procuration", "representes",
    ]
    private static let longestSignature = 5

    let material: Material
    let outline: Outline
    private let parser: RepresentativeParser
    private let places: Set<String>
    private let acronyms: Set<String>

    init(_ material: Material, _ outline: Outline) {
        self.material = material
        self.outline = outline
        parser = RepresentativeParser(material: material)
        places = Set(
            outline.parties.flatMap { Folding.words(of: $0.name) }
                + outline.signatures.flatMap { Folding.words(of: $0.name) })
        acronyms = Set(outline.acronyms.map { Folding.folded($0.acronym) })
    }

    /// The names, in no order; one passage may be found twice.
    func mentions(beside contacts: [PersonalMention]) -> [PersonalMention] {
        var names = titled() + signed()
        names += outline.parties.flatMap(\.representatives).compactMap(name)
        for unit in material.units where isList(unit) { names += untitled(in: unit.words) }
        names += contacts.compactMap(reached)
        return names.compactMap(mention)
    }

    /// « Mme Odile Vasseur », « MM. Jean DUPONT, Paul MARTIN et Luc Bon ».
    private func titled() -> [Range<Int>] {
        var names: [Range<Int>] = []
        for position in material.index.positions(of: RepresentativeParser.civilities.union(Self.plurals)) {
            guard material.isCapitalized(position), let first = name(from: position + 1) else { continue }
            names.append(first)
            guard Self.plurals.contains(material.word(position)) else { continue }
            var last = first
            while let next = following(last) {
                names.append(next)
                last = next
            }
        }
        return names
    }

    /// The next name of an enumeration, after a comma or « et ».
    private func following(_ last: Range<Int>) -> Range<Int>? {
        var start = last.upperBound
        let isJoined = material.word(start) == "et"
        guard isJoined || material.gap(after: start - 1).contains(0x2C) else { return nil }
        if isJoined { start += 1 }
        guard material.isSameLeaf(last.lowerBound, start), material.isCapitalized(start), !isCommon(start) else {
            return nil
        }
        return name(from: start)
    }

    /// The words of a name that begins at `start`; `nil` when no name does.
    private func name(from start: Int) -> Range<Int>? {
        guard start < material.wordCount, !parser.isTitleOfOffice(start - 1) else { return nil }
        var end = parser.nameEnd(from: start, before: material.wordCount)
        // A full stop after more than an initial ends a sentence.
        if let stop = (start..<end).first(where: {
            material.gap(after: $0, has: ".") && material.word($0).utf8.count > 2
        }) {
            end = min(end, stop + 1)
        }
        return end > start ? Range(start, upTo: end) : nil
    }

    /// The words of the name of a representative.
    private func name(_ representative: Party.Representative) -> Range<Int>? {
        let wanted = Set(representative.words).subtracting(RepresentativeParser.civilities)
        let words = material.index.positions(in: representative.range).filter { wanted.contains(material.word($0)) }
        guard let first = words.first, let last = words.last, !wanted.isEmpty else { return nil }
        return Range(first, upTo: last + 1)
    }

    /// Lines of two to five capitalised words, after the closing formula, that name no office and no body.
    private func signed() -> [Range<Int>] {
        guard let start = outline.execution?.range.upperBound else { return [] }
        let zone = TextRange(start, max(start, outline.extent.upperBound))
        return material.units(overlapping: zone).flatMap { material.segments(of: $0.range) }.compactMap { line in
            let words = material.index.positions(in: line)
            guard line.lowerBound >= start, (2...Self.longestSignature).contains(words.count) else { return nil }
            return words.allSatisfy { material.isCapitalized($0) && !isCommon($0) } ? words : nil
        }
    }

    /// « Dominique Zaccaro - 03 82 86 81 83 »: the capitalised words right before a way to reach somebody.
    private func reached(_ contact: PersonalMention) -> Range<Int>? {
        let end = material.index.positions(in: contact.range).lowerBound
        var start = end
        while start > 0, material.isSameLeaf(start - 1, end), !material.gap(after: start - 1).contains(0x0A),
            start == end || material.isSpaceOnly(after: start - 1) || material.gap(after: start - 1).first == 0x2D,
            material.isCapitalized(start - 1), !isCommon(start - 1)
        { start -= 1 }
        return (2...Self.longestSignature).contains(end - start) ? start..<end : nil
    }

    /// Whether a paragraph tells who attended, or stands in a délibération.
    private func isList(_ unit: Unit) -> Bool {
        outline.nature == .deliberation || unit.words.contains { Self.attendance.contains(material.word($0)) }
    }

    /// « Julie DURAND », without a civil title.
    private func untitled(in words: Range<Int>) -> [Range<Int>] {
        words.compactMap { position in
            guard parser.isPersonName(at: position), !isCommon(position), !isCommon(position + 1),
                material.isSameLeaf(position, position + 1), material.isSpaceOnly(after: position)
            else { return nil }
            return Range(position, upTo: position + 2)
        }
    }

    /// Whether the word names an office, a party, a kind of body, or stands for several words.
    func isCommon(_ position: Int) -> Bool {
        let word = material.word(position)
        return RepresentativeParser.isOffice(word) || places.contains(word) || acronyms.contains(word)
            || Self.notNames.contains(word) || BodyName(material, at: position, before: material.wordCount) != nil
    }

    /// Words that begin lines of an act and name nobody, folded.
    private static let notNames: Set<String> = [
        "article", "annexe", "pour", "le", "la", "les", "l", "fait", "signature", "signatures", "date", "cachet", "nom",
        "prenom", "qualite", "vu", "convention", "page", "titre", "chapitre", "nomenclature", "actes", "conseil",
        "seance",
        "contact", "contacts", "presse", "telephone", "tel", "mail", "courriel", "email", "rapporteur", "rapporteure",
    ]

    private func mention(_ words: Range<Int>) -> PersonalMention? {
        let names = words.filter { material.isCapitalized($0) }
        guard let last = names.last else { return nil }
        let capitals = names.filter { material.isInAllCapitals($0) && material.word($0).utf8.count > 1 }
        let families = capitals.isEmpty || capitals.count == names.count ? [last] : capitals
        return PersonalMention(
            kind: .person, words: names.map { material.word($0) },
            familyNames: Set((capitals.count == names.count ? capitals : families).map { material.word($0) }),
            range: material.range(words))
    }
}
