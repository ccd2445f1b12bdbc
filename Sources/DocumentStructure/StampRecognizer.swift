import CalendarDates
import DocumentModel

/// Finds the stamps of transmission, in the text and in the running headers and footers where platforms print them.
struct StampRecognizer {
    static let sent = Lexicon(
        "envoyé|envoyée|transmis|transmise|télétransmis|télétransmise|déposé|déposée en|à|au la? sous? préfecture",
        "transmis|transmise|télétransmis|télétransmise au représentant de l'état",
        "transmis|transmise|télétransmis|télétransmise au contrôle de légalité", "date de télétransmission")
    static let received = Lexicon(
        "reçu|reçue|réceptionné|réceptionnée en|à|par la? sous? préfecture", "reçu|reçue au contrôle de légalité",
        "date de réception en? sous? préfecture")
    /// What only counts beside the rest of a stamp.
    static let receivedThere = Lexicon("reçu|reçue")
    static let published = Lexicon(
        "publié|publiée|affiché|affichée|notifié|notifiée", "mis|mise en ligne", "date de publication",
        "date d'affichage")
    /// How far apart the lines of one stamp may stand, in bytes.
    private static let reach = 120

    let material: Material
    let dates: DateTable

    /// The stamps of a document, in order.
    static func stamps(in document: Document, _ material: Material, _ dates: DateTable) -> [TransmissionStamp] {
        let own = StampRecognizer(material: material, dates: dates).stamps()
        guard let margins = Material.margins(of: document, material.index) else { return own }
        let printed = StampRecognizer(material: margins, dates: DateTable(margins)).stamps()
        return (own + printed).sorted { $0.range < $1.range }
    }

    private func stamps() -> [TransmissionStamp] {
        var drafts: [StampDraft] = []
        for part in parts() {
            let isNear = drafts.last.map { part.range.lowerBound - $0.range.upperBound <= Self.reach } ?? false
            if isNear, drafts[drafts.count - 1].add(part) { continue }
            drafts.append(StampDraft(part))
        }
        return drafts.filter(\.isProof).map(\.stamp)
    }

    private func parts() -> [StampPart] {
        let identifiers = IdentifierScanner(material: material).identifiers().map {
            StampPart(content: .identifier($0.identifier), range: $0.range, isTelling: true)
        }
        let named: [(Lexicon, StampPart.Moment, Bool)] = [
            (Self.sent, .sent, true), (Self.received, .received, true), (Self.receivedThere, .received, false),
            (Self.published, .published, false),
        ]
        let dated = named.flatMap { lexicon, moment, isTelling in
            lexicon.matches(in: material.index).compactMap { self.dated($0, moment, isTelling) }
        }
        return (identifiers + dated).sorted { $0.range < $1.range }
    }

    /// The part that the words at `range` and the date after them make: « Publié le 21/01/2026 ».
    private func dated(_ range: TextRange, _ moment: StampPart.Moment, _ isTelling: Bool) -> StampPart? {
        var next = material.index.positions(in: range).upperBound
        if ["le", "du"].contains(material.word(next)) { next += 1 }
        guard let found = dates.date(at: next)?.mention, let date = found.date else { return nil }
        return StampPart(
            content: .day(moment, date), range: TextRange(range.lowerBound, found.range.upperBound),
            isTelling: isTelling)
    }
}

extension Material {
    /// The running headers and footers of `document`, whose words `index` leaves out; `nil` when it has none.
    static func margins(of document: Document, _ index: WordIndex) -> Material? {
        let margins = index.walker.leaves.flatMap { leaf in
            leaf.block.kind == .furniture ? [leaf.block] : leaf.block.children.filter { $0.kind == .furniture }
        }
        guard !margins.isEmpty else { return nil }
        let printed = Document(
            path: document.path, format: document.format, sha256: document.sha256, byteCount: document.byteCount,
            text: document.text, blocks: margins.map { Block(kind: .paragraph, range: $0.range) },
            reading: document.reading)
        return Material(printed, WordIndex(printed))
    }
}
