import DocumentModel

/// Reads « représentée par son Président, Monsieur Jean DUPONT, et par sa Directrice, Madame … ».
struct RepresentativeParser {
    /// Civil titles, folded.
    static let civilities: Set<String> = [
        "monsieur", "madame", "m", "mme", "mlle", "mademoiselle", "messieurs", "mesdames", "maitre", "docteur", "dr",
        "mr",
    ]
    /// Beginnings of the names of offices, folded.
    private static let offices = [
        "maire", "president", "vice", "directeur", "directrice", "adjoint", "prefet", "administrat", "conseiller",
        "delegue",
        "secretaire", "responsable", "representant", "chef", "recteur", "rectrice", "inspect", "gerant", "tresorier",
    ]
    private static let particles: Set<String> = ["de", "du", "la", "le", "van", "von", "d", "l", "el", "ben", "des"]
    private static let determiners: Set<String> = [
        "son", "sa", "leur", "leurs", "le", "la", "l", "les", "ses", "monsieur", "madame", "m", "mme",
    ]
    /// Words that end the description of an office.
    private static let stops = [
        "dument", "autoris", "habilit", "mandat", "agissant", "ayant", "ci", "designe", "en", "conformement", "par",
    ]
    private static let longestOffice = 18

    let material: Material

    private struct Person {
        let words: Range<Int>
        let hasName: Bool
    }

    /// Those who represent a party, in the words at `clause`.
    func representatives(in clause: Range<Int>) -> [Party.Representative] {
        guard let start = clause.first(where: { isOpening($0) }) else { return [] }
        let persons = persons(in: Range(start, upTo: clause.upperBound))
        guard !persons.isEmpty else { return officeOnly(in: Range(start + 1, upTo: clause.upperBound)) }
        var representatives: [Party.Representative] = []
        var free = start
        for (number, person) in persons.enumerated() {
            let next = number + 1 < persons.count ? persons[number + 1].words.lowerBound : clause.upperBound
            var office = officeBefore(Range(free, upTo: person.words.lowerBound))
            var end = person.words.upperBound
            if office == nil, let after = officeAfter(Range(person.words.upperBound, upTo: next)) {
                office = after
                end = after.upperBound
            }
            free = end
            let range = material.range(Range(min(office?.lowerBound ?? .max, person.words.lowerBound), upTo: end))
            representatives.append(
                Party.Representative(
                    name: person.hasName ? material.flattened(material.range(person.words)) : "",
                    words: person.hasName ? person.words.map { material.word($0) } : [],
                    role: office.map { material.flattened(material.range($0)) } ?? "", range: range))
        }
        return representatives
    }

    private func isOpening(_ position: Int) -> Bool {
        let word = material.word(position)
        return word.hasPrefix("represent") || word == "agissant"
            || Self.civilities.contains(word) && (word.utf8.count > 2 || isAbbreviation(position))
    }

    /// « M. Luc BON »: a lone capital that a point and a name follow.
    private func isAbbreviation(_ position: Int) -> Bool {
        material.isCapitalized(position) && material.gap(after: position, has: ".")
            && material.isCapitalized(position + 1)
    }

    private func persons(in words: Range<Int>) -> [Person] {
        var persons: [Person] = []
        var position = words.lowerBound
        while position < words.upperBound {
            guard Self.civilities.contains(material.word(position)), material.isCapitalized(position),
                !isOffice(material.word(position + 1)), !isTitleOfOffice(position)
            else {
                position += 1
                continue
            }
            let end = nameEnd(from: position + 1, before: words.upperBound)
            persons.append(Person(words: Range(position, upTo: end), hasName: end > position + 1))
            position = end
        }
        return persons
    }

    /// « Madame la Directrice ».
    func isTitleOfOffice(_ position: Int) -> Bool {
        ["le", "la", "l"].contains(material.word(position + 1)) && isOffice(material.word(position + 2))
    }

    func nameEnd(from start: Int, before limit: Int) -> Int {
        var end = start
        var position = start
        while position < limit, position - start < 8 {
            let gap = material.gap(after: position - 1)
            if position > start, !material.isSameLeaf(position - 1, position) { break }
            if position > start, gap.contains(where: { [0x2C, 0x3B, 0x28, 0x3A, 0xAB].contains($0) }) { break }
            // A line may end between a first name and a family name in capitals.
            if position > start, gap.contains(0x0A), position > start + 1 || !material.isInAllCapitals(position) {
                break
            }
            let word = material.word(position)
            if isOffice(word) || Self.civilities.contains(word) { break }
            if material.isCapitalized(position) {
                end = position + 1
            } else if !Self.particles.contains(word) {
                break
            }
            position += 1
        }
        return end
    }

    private func isOffice(_ word: String) -> Bool { Self.isOffice(word) }

    /// Whether `word`, folded, begins the name of an office.
    static func isOffice(_ word: String) -> Bool { offices.contains { word.hasPrefix($0) } }

    /// The office named before a person: « par son Directeur, » gives « Directeur ».
    private func officeBefore(_ words: Range<Int>) -> Range<Int>? {
        guard let office = words.first(where: { isOffice(material.word($0)) }) else { return nil }
        var start = office
        while start > words.lowerBound, !Self.determiners.contains(material.word(start - 1)),
            !["par", "et"].contains(material.word(start - 1))
        { start -= 1 }
        return Range(start, upTo: words.upperBound)
    }

    private func officeAfter(_ words: Range<Int>) -> Range<Int>? {
        guard let first = words.first else { return nil }
        var start = first
        if Self.determiners.contains(material.word(start)) { start += 1 }
        // « première adjointe », « 2e adjoint ».
        let office = Numbers.ordinal(material.word(start)) != nil ? start + 1 : start
        guard office < words.upperBound, isOffice(material.word(office)) else { return nil }
        return Range(start, upTo: officeEnd(from: office, before: words.upperBound))
    }

    private func officeEnd(from start: Int, before limit: Int) -> Int {
        var end = start + 1
        while end < limit, end - start < Self.longestOffice {
            let gap = material.gap(after: end - 1)
            guard material.isSameLeaf(end - 1, end) else { break }
            if gap.contains(where: { [0x2C, 0x3B, 0x28, 0x2E, 0xAB].contains($0) }) { break }
            let word = material.word(end)
            if word == "en", ["exercice", "charge"].contains(material.word(end + 1)) {
                end += 2
                continue
            }
            if Self.stops.contains(where: { word.hasPrefix($0) && (word.utf8.count > 3 || word == $0) }) { break }
            if word == "et", ["par", "son", "sa", "monsieur", "madame"].contains(material.word(end + 1)) { break }
            if word == "d", ["une", "autre"].contains(material.word(end + 1)) { break }
            end += 1
        }
        while end - 1 > start, ["et", "de", "du", "des", "la", "le"].contains(material.word(end - 1)) { end -= 1 }
        return end
    }

    /// An office without a civil title: « représentées par leurs maires », « son Président, Philippe GAMEN ».
    private func officeOnly(in words: Range<Int>) -> [Party.Representative] {
        guard let office = words.prefix(12).first(where: { isOffice(material.word($0)) }) else { return [] }
        var end = officeEnd(from: office, before: words.upperBound)
        var name = Range(end, upTo: end)
        if let start = Range(office + 1, upTo: end).first(where: { isPersonName(at: $0) }) {
            name = Range(start, upTo: nameEnd(from: start, before: end))
            end = start
        } else if end < words.upperBound, material.gap(after: end - 1).contains(0x2C), isPersonName(at: end) {
            name = Range(end, upTo: nameEnd(from: end, before: words.upperBound))
        }
        let place = material.range(Range(office, upTo: max(end, name.upperBound)))
        return [
            Party.Representative(
                name: name.isEmpty ? "" : material.flattened(material.range(name)),
                words: name.map { material.word($0) },
                role: material.flattened(material.range(Range(office, upTo: end))), range: place)
        ]
    }

    /// Whether a first name and a family name stand at `position`: two capitalised words, neither naming an office.
    func isPersonName(at position: Int) -> Bool {
        material.isCapitalized(position) && material.isCapitalized(position + 1) && !isOffice(material.word(position))
            && material.isInAllCapitals(position + 1) && material.word(position + 1).utf8.count > 1
            && !material.isInAllCapitals(position)
    }
}
