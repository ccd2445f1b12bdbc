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
    /// The territory, when one was given; populations that it leaves unknown are those published, when files are given.
    public let territory: Territory?
    /// The local parties in the published files, when these were given.
    public let published: PublishedParties?
    /// The dossier.
    public let dossier: Dossier
    /// Where the act stands in its life, and why.
    public let stage: Reasoned<Stage>
    /// The date whose law applies to the convention, and why.
    public let referenceDate: Reasoned<CalendarDate>

    /// A situation; a `stage` that is `nil` is recognised from the text, another is given by `source`.
    public init(
        date: CalendarDate, territory: Territory?, official: OfficialData? = nil, dossier: Dossier, stage: Stage?,
        source: String = "indiquée"
    ) {
        self.date = date
        self.territory = official.flatMap { territory?.filled(from: $0) } ?? territory
        self.dossier = dossier
        let outline = dossier.convention.outline
        published = official.map { PublishedParties(outline.parties, in: $0) }
        self.stage =
            stage.map { Reasoned($0, source) } ?? StageRecognizer(dossier: dossier, date: date).stage()
        referenceDate = Self.referenceDate(outline, date: date)
    }

    private static func referenceDate(_ outline: Outline, date: CalendarDate) -> Reasoned<CalendarDate> {
        if let signed = outline.execution?.date { return Reasoned(signed, "date de signature") }
        // Years that stand elsewhere are those of a scheme, of a budget, of another convention.
        let periods = outline.ownPeriods.filter { $0.origin != .body }
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
