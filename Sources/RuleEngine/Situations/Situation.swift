import CalendarDates
import DocumentStructure
import RuleModel
import Territories

/// What a check is about: a dossier, at a date, at a stage, in a territory when it is known.
public struct Situation: Sendable {
    /// A conclusion with the reason for it.
    public struct Reasoned<Value: Sendable>: Sendable {
        /// The conclusion.
        public let value: Value
        /// Why, as a French clause.
        public let reason: String

        init(_ value: Value, _ reason: String) {
            self.value = value
            self.reason = reason
        }
    }

    /// The date of the question.
    public let date: CalendarDate
    /// The territory, when one was given.
    public let territory: Territory?
    /// The dossier.
    public let dossier: Dossier
    /// Where the act stands in its life, and why.
    public let stage: Reasoned<Stage>
    /// The date whose law applies to the convention, and why.
    public let referenceDate: Reasoned<CalendarDate>

    /// A situation; a `stage` that is `nil` is recognised from the text.
    public init(date: CalendarDate, territory: Territory?, dossier: Dossier, stage: Stage?) {
        self.date = date
        self.territory = territory
        self.dossier = dossier
        let outline = dossier.convention.outline
        self.stage =
            stage.map { Reasoned($0, "indiquée") } ?? Self.recognisedStage(outline, dossier: dossier, date: date)
        referenceDate = Self.referenceDate(outline, date: date)
    }

    private static func recognisedStage(
        _ outline: Outline, dossier: Dossier, date: CalendarDate
    ) -> Reasoned<Stage> {
        let ends = outline.periods.filter { $0.origin == .durationClause || $0.origin == .title }.compactMap(\.end)
        if let end = ends.max(), end < date {
            return Reasoned(.archived, "la période s'est achevée le \(end.french)")
        }
        if let signed = outline.execution?.date, signed <= date {
            return Reasoned(.signed, "signature datée du \(signed.french)")
        }
        if dossier.isMarkedAsDraft { return Reasoned(.draft, "le texte se dit « projet »") }
        let blanks = outline.placeholders.count
        if blanks > 0 { return Reasoned(.draft, "\(blanks) blanc(s) ou consigne(s) à remplir") }
        return Reasoned(.final, "le texte est complet et n'est pas signé")
    }

    private static func referenceDate(_ outline: Outline, date: CalendarDate) -> Reasoned<CalendarDate> {
        if let signed = outline.execution?.date { return Reasoned(signed, "date de signature") }
        // Years that stand elsewhere are those of a scheme, of a budget, of another convention.
        let periods = outline.periods.filter { $0.origin != .body }
        if let start = periods.first(where: { $0.origin == .durationClause })?.start {
            return Reasoned(start, "premier jour de la convention, la signature n'étant pas datée")
        }
        if let start = periods.compactMap(\.start).min() {
            return Reasoned(start, "premier jour de la période annoncée, la signature n'étant pas datée")
        }
        if let end = periods.compactMap(\.end).max(), end < date {
            return Reasoned(end, "dernier jour de la convention, le premier n'étant pas écrit")
        }
        return Reasoned(date, "date de la question, la convention n'en portant aucune")
    }
}

extension Dossier {
    /// Whether a block before the first article says nothing but « projet » or « projet de convention… ».
    var isMarkedAsDraft: Bool {
        let outline = convention.outline
        let end = outline.articles.first?.heading.lowerBound ?? outline.extent.upperBound
        return convention.leaves(in: outline.extent).prefix { $0.range.lowerBound < end }.contains { block in
            let words = convention.document.text.flattened(block.range).lowercased()
                .split { !$0.isLetter }.map(String.init)
            return words == ["projet"] || (words.count <= 6 && words.starts(with: ["projet", "de", "convention"]))
                || words == ["version", "projet"] || words == ["document", "de", "travail"]
        }
    }
}
