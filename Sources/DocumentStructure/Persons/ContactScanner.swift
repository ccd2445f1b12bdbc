import DocumentModel

/// Finds the ways to reach somebody: addresses of mail, of streets, numbers of telephone.
struct ContactScanner {
    private static let streets: Set<String> = [
        "rue", "avenue", "boulevard", "bd", "place", "chemin", "allee", "allees", "impasse", "route", "quai", "cours",
        "square", "esplanade", "faubourg", "passage", "ruelle", "sentier",
    ]
    private static let repeats: Set<String> = ["bis", "ter", "quater"]
    private static let longestStreet = 8

    let material: Material

    func mentions() -> [PersonalMention] { emails() + telephones() + streetAddresses() }

    private func emails() -> [PersonalMention] {
        let bytes = material.text.utf8
        return bytes.indices.filter { bytes[$0] == UInt8(ascii: "@") }.compactMap { at in
            var (start, end) = (at, at + 1)
            while start > 0, Self.isMail(bytes[start - 1]) { start -= 1 }
            while end < bytes.count, Self.isMail(bytes[end]) { end += 1 }
            while end > at + 1, bytes[end - 1] == UInt8(ascii: ".") { end -= 1 }
            guard start < at, end > at + 1 else { return nil }
            return mention(.email, TextRange(start, end))
        }
    }

    private static func isMail(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
            || byte == 0x2E || byte == 0x2D || byte == 0x5F || byte == 0x2B
    }

    /// « 03 89 12 34 56 », « 03.89.12.34.56 », « 0389123456 », « +33 3 89 12 34 56 ».
    private func telephones() -> [PersonalMention] {
        material.index.positions { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }.compactMap { position in
            var digits = ""
            var end = position
            while end < material.wordCount, digits.utf8.count < 12, material.word(end).utf8.allSatisfy({ $0 < 0x3A }) {
                if end > position, material.gap(after: end - 1).count > 2 { break }
                digits += material.word(end)
                end += 1
            }
            let isNational = digits.utf8.count == 10 && digits.hasPrefix("0") && !digits.hasPrefix("00")
            let isInternational = digits.utf8.count == 11 && digits.hasPrefix("33")
            return isNational || isInternational ? mention(.telephone, material.range(position..<end)) : nil
        }
    }

    /// « 12 bis, rue du Moulin, 68000 Colmar »: from the number to the town, if it is told.
    private func streetAddresses() -> [PersonalMention] {
        material.index.positions(of: Self.streets).compactMap { street in
            var start = street - 1
            if Self.repeats.contains(material.word(start)) { start -= 1 }
            let number = material.word(start)
            guard start >= 0, number.utf8.count <= 4, number.utf8.first.map({ (0x31...0x39).contains($0) }) == true,
                material.isSameLeaf(start, street)
            else { return nil }
            let name = end(from: street + 1)
            let town = isPostcode(name) ? end(from: name + 1) : name
            return mention(.address, material.range(start..<town))
        }
    }

    /// Where the words from `start` on are cut: by a line end, a comma, another mark, a postcode or a small word after them.
    private func end(from start: Int) -> Int {
        var end = start
        while end < material.wordCount, end - start < Self.longestStreet, material.isSameLeaf(start - 1, end) {
            if material.gap(after: end - 1).contains(where: {
                [0x0A, 0x2C, 0x3B, 0x28, 0x29, 0x3A, 0x2E, 0x09].contains($0)
            }) {
                break
            }
            let word = material.word(end)
            if isPostcode(end) || ["a", "et", "represente", "representee"].contains(word) { break }
            end += 1
        }
        return end
    }

    private func isPostcode(_ position: Int) -> Bool {
        let word = material.word(position)
        return word.utf8.count == 5 && word.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }

    private func mention(_ kind: PersonalMention.Kind, _ range: TextRange) -> PersonalMention {
        let words = Folding.words(of: material.flattened(range))
        return PersonalMention(kind: kind, words: words, familyNames: [], range: range)
    }
}
