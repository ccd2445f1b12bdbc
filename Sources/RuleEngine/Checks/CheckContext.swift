import CalendarDates
import DocumentModel
import DocumentStructure
import Expressions
import RuleModel

/// What a check is given: the rule, the dossier, the subject, and its facts.
struct CheckContext {
    let rule: Rule
    let situation: Situation
    let subject: Subject
    let sheet: FactSheet
    let phrases: PhraseBook
    let texts: [KnownText]

    var dossier: Dossier { situation.dossier }
    var outline: Outline { situation.dossier.convention.outline }
    var document: Document { situation.dossier.convention.document }

    /// A finding of this rule: its message and correction with the particulars filled in.
    func finding(
        _ particulars: [String: String] = [:], at place: Place?, notes: [String] = [], evidence: [Evidence] = []
    ) -> Finding {
        var particulars = particulars
        if particulars["partie"] == nil { particulars["partie"] = subject.name }
        return Finding(
            message: Self.filled(rule.message, particulars), place: place ?? subject.place ?? opening, notes: notes,
            suggestion: Self.filled(rule.correction, particulars), evidence: evidence
        )
    }

    /// Fails with `findings`, or passes with `evidence` when there is none.
    func outcome(_ findings: [Finding], evidence: [Evidence] = []) -> Outcome {
        findings.isEmpty ? .pass(evidence) : .fail(findings)
    }

    /// Words of the convention.
    func place(_ range: TextRange) -> Place { Place(file: 0, range: range) }

    /// The place of an anchor; the subject's own place, or the opening words, when the document has no such part.
    func place(of anchor: Anchor) -> Place? {
        let range: TextRange? =
            switch anchor {
            // It may stand in a file of its own.
            case .subject: nil
            case .title: outline.title?.range
            case .duration: outline.periods.first { $0.origin == .durationClause }?.range
            case .copies: outline.execution?.copiesRange ?? outline.execution?.range
            case .execution: outline.execution?.range
            case .parties: outline.parties.first?.range
            case .visas: outline.visas.first?.range
            case .preamble: outline.preamble?.heading.range
            case .claim: DispensationClaim.sentences(in: dossier.convention).first
            }
        return range.map(place) ?? subject.place ?? opening
    }

    /// The first words of the convention: where something absent is reported when no better place is known.
    var opening: Place? {
        if let title = outline.title { return place(title.range) }
        return dossier.convention.leaves(in: outline.extent).first.map { place($0.range) }
    }

    /// Replaces `{name}` by the particular of that name.
    private static func filled(_ template: String, _ particulars: [String: String]) -> String {
        var text = ""
        var rest = template.utf8[...]
        while let open = rest.firstIndex(of: UInt8(ascii: "{")),
            let close = rest[open...].firstIndex(of: UInt8(ascii: "}"))
        {
            text += template[rest.startIndex..<open]
            text += particulars[String(template[open..<close].dropFirst())] ?? String(template[open...close])
            rest = rest[template.utf8.index(after: close)...]
        }
        return text + template[rest.startIndex...]
    }
}
