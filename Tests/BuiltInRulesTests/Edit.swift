import Foundation

/// One change to a dossier. Words that are not there, or there twice, refuse the change.
enum Edit: Sendable {
    case replace(String, by: String)
    case replaceEverywhere(String, by: String)
    case removeSection(String)
    /// A section goes before another one.
    case moveSection(String, before: String)
    case removeFile(String)
    case addFile(String, text: String)
    /// Annexes of their own are bound in at the end of the convention.
    case bindAnnexes
    /// Every « ## Article n – titre » is written on another pattern.
    case articleHeadings(String)
    case typography(Typography)
    /// Words are replaced in Word, and the change is left to be accepted.
    case track(String, by: String)

    func apply(to dossier: inout DossierText) throws(DossierText.Refusal) {
        switch self {
        case .replace(let words, let others): try dossier.replace(words, by: others)
        case .replaceEverywhere(let words, let others): try dossier.replaceEverywhere(words, by: others)
        case .removeSection(let heading): _ = try dossier.takeSection(heading)
        case .moveSection(let heading, let next):
            let section = try dossier.takeSection(heading)
            let line = try dossier.headingLine(next)
            try dossier.replace(line, by: section + line)
        case .removeFile(let name):
            guard dossier.files.removeValue(forKey: name) != nil else {
                throw DossierText.Refusal("le dossier n'a pas de fichier « \(name) »")
            }
        case .addFile(let name, let text):
            guard dossier.files.updateValue(text, forKey: name) == nil else {
                throw DossierText.Refusal("le dossier a déjà un fichier « \(name) »")
            }
        case .bindAnnexes: try dossier.bindAnnexes()
        case .articleHeadings(let pattern): try dossier.writeArticleHeadings(pattern)
        case .track(let words, let others):
            try dossier.replace(words, by: "{--\(words)--}{++\(others)++}")
            dossier.files["convention.docx"] = dossier.files.removeValue(forKey: DossierText.convention)
        case .typography(let typography): try dossier.write(with: typography)
        }
    }
}

extension DossierText {
    /// The one file in which `words` stand, once.
    private func home(of words: String) throws(Refusal) -> String {
        let counts = files.mapValues { $0.components(separatedBy: words).count - 1 }.filter { $0.value > 0 }
        guard let only = counts.first else { throw Refusal("« \(words) » ne se trouve pas dans le dossier") }
        guard counts.count == 1, only.value == 1 else {
            throw Refusal("« \(words) » se trouve \(counts.values.reduce(0, +)) fois dans le dossier")
        }
        return only.key
    }

    mutating func replace(_ words: String, by others: String) throws(Refusal) {
        let name = try home(of: words)
        files[name] = files[name]?.replacingOccurrences(of: words, with: others)
    }

    mutating func replaceEverywhere(_ words: String, by others: String) throws(Refusal) {
        guard documentNames.contains(where: { files[$0]?.contains(words) ?? false }) else {
            throw Refusal("« \(words) » ne se trouve pas dans le dossier")
        }
        for name in documentNames { files[name] = files[name]?.replacingOccurrences(of: words, with: others) }
    }

    /// The line of the heading whose words are `heading`: « ## Article 12 – Résiliation ».
    func headingLine(_ heading: String) throws(Refusal) -> String {
        let lines = files.values.flatMap { $0.split(separator: "\n") }.filter { line in
            line.first == "#" && line.drop { $0 == "#" || $0 == " " } == heading
        }
        guard lines.count == 1 else { throw Refusal("\(lines.count) titres disent « \(heading) »") }
        return "\(lines[0])\n"
    }

    /// Removes a section, its heading and all that it governs, and gives it back.
    mutating func takeSection(_ heading: String) throws(Refusal) -> String {
        let line = try headingLine(heading)
        let name = try home(of: line)
        let level = line.prefix { $0 == "#" }.count
        var lines = (files[name] ?? "").components(separatedBy: "\n")
        guard let start = lines.firstIndex(of: String(line.dropLast())) else { return "" }
        let end =
            lines[(start + 1)...].firstIndex { next in
                let rank = next.prefix { $0 == "#" }.count
                // The formula that ends the act belongs to no section.
                return (rank > 0 && rank <= level) || next.hasPrefix("Fait à ")
            } ?? lines.count
        let section = lines[start..<end].joined(separator: "\n") + "\n"
        lines.removeSubrange(start..<end)
        files[name] = lines.joined(separator: "\n")
        return section
    }

    mutating func bindAnnexes() throws(Refusal) {
        let annexes = documentNames.dropFirst()
        guard !annexes.isEmpty else { throw Refusal("le dossier n'a pas d'annexe à relier") }
        for name in annexes {
            let annex = files.removeValue(forKey: name) ?? ""
            files[Self.convention]? += "\n\(annex)"
        }
    }

    /// `{n}`, `{ordinal}` (« 1er »), `{romain}`, `{titre}` and `{TITRE}` stand for the parts of the old heading.
    mutating func writeArticleHeadings(_ pattern: String) throws(Refusal) {
        var count = 0
        let lines = (files[Self.convention] ?? "").components(separatedBy: "\n").map { line in
            let parts = line.components(separatedBy: " – ")
            guard line.hasPrefix("## Article "), parts.count > 1, let number = Int(parts[0].dropFirst(11)) else {
                return line
            }
            count += 1
            let title = parts.dropFirst().joined(separator: " – ")
            let particulars = [
                "{n}": "\(number)", "{ordinal}": number == 1 ? "1er" : "\(number)", "{romain}": Self.roman(number),
                "{titre}": title, "{TITRE}": title.uppercased(),
            ]
            return particulars.reduce(pattern) { $0.replacingOccurrences(of: $1.key, with: $1.value) }
        }
        guard count > 0 else { throw Refusal("aucun titre « ## Article n – … »") }
        files[Self.convention] = lines.joined(separator: "\n")
    }

    private static func roman(_ number: Int) -> String {
        let tens = ["", "X", "XX", "XXX"]
        let units = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"]
        return tens[number / 10 % 4] + units[number % 10]
    }
}
