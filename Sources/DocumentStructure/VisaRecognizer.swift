import DocumentModel

/// Finds the « Vu … » lines.
struct VisaRecognizer {
    let material: Material
    let units: Range<Int>
    /// Units before the first article: there « vu » opens a visa even in the middle of a sentence.
    let opening: Range<Int>

    /// The visas, in order.
    func visas() -> [Visa] {
        var visas: [Visa] = []
        var isList = false
        for number in units {
            let unit = material.units[number]
            guard let first = unit.words.first else { continue }
            if isVisa(unit, first) {
                isList = unit.words.count == 1
                if !isList { visas += split(unit, from: first) }
            } else if isList, case .listItem = unit.kind {
                visas.append(visa(unit.range))
            } else {
                isList = false
                if opening.contains(number), let start = unit.words.first(where: opensInProse) {
                    visas += split(unit, from: start)
                }
            }
        }
        return visas
    }

    private func isVisa(_ unit: Unit, _ first: Int) -> Bool {
        guard material.word(first) == "vu", material.isCapitalized(first) else { return false }
        // « Vu et présenté », « Vu pour être annexé » are stamps.
        return !["et", "pour"].contains(material.word(first + 1))
    }

    /// « Les soussignés, vu les articles… », « conviennent, au vu du code… ».
    private func opensInProse(_ position: Int) -> Bool {
        guard material.word(position) == "vu" else { return false }
        let next = material.word(position + 1)
        return ["le", "la", "les", "l"].contains(next)
            || position > 0 && material.word(position - 1) == "au" && ["du", "des", "de"].contains(next)
    }

    /// Several visas may follow one another in one paragraph: « Vu le code… ; Vu la loi… ».
    private func split(_ unit: Unit, from first: Int) -> [Visa] {
        var starts = [first]
        for position in Range(first + 1, upTo: unit.words.upperBound) where material.word(position) == "vu" {
            let gap = material.gap(after: position - 1)
            let isCut = gap.contains(0x3B) || gap.contains(0x0A)
            let isSentence = (gap.contains(0x2E) || gap.contains(0x2C)) && material.isCapitalized(position)
            if isSentence || isCut && opensInProse(position) { starts.append(position) }
        }
        return starts.indices.map { number in
            let start = material.range(starts[number]).lowerBound
            let next = number + 1 < starts.count ? material.range(starts[number + 1]).lowerBound : unit.range.upperBound
            return visa(TextRange(start, agreement(from: start, to: next) ?? next))
        }
    }

    /// Where « …, les parties sont convenues de ce qui suit » begins after a visa: at the comma before it.
    private func agreement(from start: Int, to end: Int) -> Int? {
        guard let match = Landmarks.agreement.firstMatch(in: material.index, within: TextRange(start, end)) else {
            return nil
        }
        let before = material.index.positions(in: TextRange(start, match.lowerBound))
        let comma = before.last { position in
            material.gap(after: position).contains { $0 == 0x2C || $0 == 0x3B }
        }
        return material.range(comma ?? before.upperBound - 1).upperBound
    }

    private func visa(_ range: TextRange) -> Visa {
        let tight = material.trimmed(range) { $0 == 0x20 || (0x09...0x0D).contains($0) || $0 == 0x3B || $0 == 0x2C }
        return Visa(text: material.flattened(tight ?? range), range: tight ?? range)
    }
}
