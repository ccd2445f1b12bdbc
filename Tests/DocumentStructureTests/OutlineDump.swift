import DocumentStructure

/// The parts of a convention as a list that a jurist can check against the text.
struct OutlineDump {
    let outlined: Outlined

    private var outline: Outline { outlined.outline }

    /// One line for each part.
    var text: String {
        let parts: [(String, [String])] = [
            ("nature", [outline.nature.rawValue]), ("titre", [outline.title?.text].compactMap(\.self)),
            ("périodes", outline.periods.map(period)), ("parties", outline.parties.map(party)),
            ("visas", outline.visas.map(\.text)), ("sommaire", outline.contents.map(entry)),
            ("articles", outline.articles.map(article)), ("annexes", outline.annexes.map(annex)),
            ("renvois", outline.references.map(reference)), ("délibérations", outline.deliberations.map(deliberation)),
            (
                "signé",
                [outline.execution.map { "\($0.date?.description ?? "?"), \($0.copies ?? 0) exemplaires" }].compactMap(
                    \.self)
            ),
            ("signatures", outline.signatures.map(signature)),
            ("à remplir", outline.placeholders.map { outlined.words($0.range) }),
        ]
        return parts.map { name, lines in ([name] + lines.map { "  " + $0 }).joined(separator: "\n") + "\n" }.joined()
    }

    private func period(_ period: PeriodMention) -> String {
        let ends = [period.start, period.end].map { $0?.description ?? "?" }.joined(separator: " → ")
        return "\(period.origin.rawValue) : \(ends)" + (period.years.map { ", \($0) ans" } ?? "")
    }

    private func party(_ party: Party) -> String {
        let persons = party.representatives.map { $0.name.isEmpty ? $0.role : "\($0.name) (\($0.role))" }
        let marks = (party.authority == nil ? "" : ", habilitée") + (party.signs ? ", signe" : "")
        return "\(party.kind.rawValue) : \(party.name) — \(persons.joined(separator: " et "))\(marks)"
    }

    private func entry(_ entry: ContentsEntry) -> String {
        switch entry.target {
        case .article(let number): "article \(number) : \(entry.title)"
        case .annex(let number): "annexe \(number) : \(entry.title)"
        case .other: entry.title
        }
    }

    private func article(_ article: Article) -> String {
        let words = outlined.words(article.body).split(separator: " ")
        return
            "\(article.number.map(String.init) ?? "–") « \(article.title) » \(words.prefix(4).joined(separator: " "))…"
    }

    private func annex(_ annex: Annex) -> String {
        let lines = annex.citations.compactMap(outlined.line).map(String.init).joined(separator: ", ")
        return
            "\(annex.number.isEmpty ? "–" : annex.number) « \(annex.title) » \(annex.state.rawValue), citée l. \(lines)"
    }

    private func reference(_ reference: CrossReference) -> String {
        "« \(outlined.words(reference.range)) »" + (reference.announced.map { " pour « \($0.text) »" } ?? "")
    }

    private func deliberation(_ mention: DeliberationMention) -> String {
        let party = mention.party.map { outline.parties[$0].name } ?? "?"
        let date = mention.hasBlankDate ? "en blanc" : mention.date?.description ?? "?"
        return "\(party) : \(mention.body), \(date)" + (mention.number.map { ", n° \($0)" } ?? "")
    }

    private func signature(_ block: SignatureBlock) -> String {
        "\(block.name) → \(block.party.map { outline.parties[$0].name } ?? "?")"
    }
}
