import CalendarDates
import DocumentModel
import DocumentStructure
import RuleModel

/// Tells where an act stands in its life, and what shows it.
struct StageRecognizer {
    /// « Contrats, conventions et avenants » in the national format of transmission.
    private static let contract = "CC"
    private static let electronic = try? Phrase("signe|signee|signes electroniquement|numeriquement")

    let dossier: Dossier
    let date: CalendarDate

    private var outline: Outline { dossier.convention.outline }

    /// The stage, the surest sign first: a period that is over, a signature, the word « projet », blanks.
    func stage() -> Situation.Reasoned<Stage> {
        if let archived { return archived }
        if let signed { return signed }
        if dossier.isMarkedAsDraft { return .init(.draft, "le texte se dit « projet »") }
        let blanks = outline.placeholders.count
        if blanks > 0 { return .init(.draft, "\(blanks) blanc(s) ou consigne(s) à remplir") }
        return .init(.final, "le texte est complet et n'est pas signé")
    }

    private var archived: Situation.Reasoned<Stage>? {
        let ends = outline.periods.filter { $0.origin == .durationClause || $0.origin == .title }.compactMap(\.end)
        guard let end = ends.max(), end < date else { return nil }
        return .init(.archived, "la période s'est achevée le \(end.french)")
    }

    private var signed: Situation.Reasoned<Stage>? {
        if let signed = outline.execution?.date, signed <= date {
            return .init(.signed, "signature datée du \(signed.french)")
        }
        // A convention is sent to the prefect once signed; a délibération that comes with a draft bears stamps too.
        if let stamp = outline.stamps.first(where: { $0.identifier?.nature == Self.contract }) {
            let day = (stamp.sent ?? stamp.received).map { " le \($0.french)" } ?? ""
            return .init(.signed, "tampon de transmission d'une convention\(day)")
        }
        return isSignedElectronically ? .init(.signed, "mention d'une signature électronique") : nil
    }

    /// Whether a paragraph begins with « Signé électroniquement »: elsewhere the words may tell of a way to sign.
    private var isSignedElectronically: Bool {
        guard let phrase = Self.electronic else { return false }
        let file = dossier.convention
        return file.index.matches(of: phrase, in: file.document.text.fullRange).contains { match in
            file.index.walker.leaf(at: match.lowerBound)?.block.range.lowerBound == match.lowerBound
        }
    }
}

extension Dossier {
    /// Whether the convention calls itself a draft, at its head or in its running headers.
    var isMarkedAsDraft: Bool { DraftMark(file: convention).isThere }
}
