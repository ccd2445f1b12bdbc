import DocumentModel

/// Finds the « Vu … » lines.
struct VisaRecognizer {
    let material: Material
    let units: Range<Int>

    /// The visas, in order.
    func visas() -> [Visa] {
        var visas: [Visa] = []
        var isList = false
        for number in units {
            let unit = material.units[number]
            guard let first = unit.words.first else { continue }
            if isVisa(unit, first) {
                isList = unit.words.count == 1
                if !isList { visas += split(unit) }
            } else if isList, case .listItem = unit.kind {
                visas.append(visa(unit.range))
            } else {
                isList = false
            }
        }
        return visas
    }

    private func isVisa(_ unit: Unit, _ first: Int) -> Bool {
        guard material.word(first) == "vu", material.isCapitalized(first) else { return false }
        // « Vu et présenté », « Vu pour être annexé » are stamps.
        return !["et", "pour"].contains(material.word(first + 1))
    }

    /// Several visas may follow one another in one paragraph: « Vu le code… ; Vu la loi… ».
    private func split(_ unit: Unit) -> [Visa] {
        var starts = [unit.words.lowerBound]
        for position in unit.words.dropFirst() where material.word(position) == "vu" && material.isCapitalized(position)
        {
            let gap = material.gap(after: position - 1)
            if gap.contains(0x3B) || gap.contains(0x2E) || gap.contains(0x0A) || gap.contains(0x2C) {
                starts.append(position)
            }
        }
        return starts.indices.map { number in
            let start = material.range(starts[number]).lowerBound
            let next = number + 1 < starts.count ? material.range(starts[number + 1]).lowerBound : unit.range.upperBound
            return visa(TextRange(start, next))
        }
    }

    private func visa(_ range: TextRange) -> Visa {
        let tight = material.trimmed(range) { $0 == 0x20 || (0x09...0x0D).contains($0) || $0 == 0x3B || $0 == 0x2C }
        return Visa(text: material.flattened(tight ?? range), range: tight ?? range)
    }
}
