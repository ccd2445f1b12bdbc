import CalendarDates
import RuleModel

/// What the rules prove of themselves: held by their examples, without gap or overlap, on sources checked lately.
public struct AuditReport: Sendable {
    /// The day on which sources are said to be old.
    public let date: CalendarDate
    /// Days after which a source is old.
    public let staleAfter: Int
    /// The packs of the rules.
    public let packs: [RulePack]
    /// Each rule, by identity.
    public let rules: [RuleAudit]
    /// Each group of alternatives of which a rule was audited.
    public let alternatives: [AlternativeReport]
    /// Sources to check again.
    public let stale: [StaleSource]

    /// Whether nothing stands against the rules; old sources are only told.
    public var isSound: Bool {
        rules.allSatisfy(\.isSound) && alternatives.allSatisfy(\.anomalies.isEmpty)
    }
}

extension AuditReport {
    /// Audits the rules of the runner's engine that are selected.
    public init(
        runner: ExampleRunner, on date: CalendarDate, staleAfter: Int, isSelected: (RuleID) -> Bool = { _ in true }
    ) {
        let library = runner.engine.library
        let selected = library.rules.filter { isSelected($0.id) }
        let ids = Set(selected.map(\.id))
        self.date = date
        self.staleAfter = staleAfter
        packs = library.packs.filter { pack in ids.contains { $0.pack == pack.id } }
        rules = selected.map { RuleAudit($0, runner: runner) }
        alternatives = library.packs.flatMap(\.alternatives).filter { !ids.isDisjoint(with: $0) }.map { group in
            AlternativeAudit(rules: group.compactMap(library.rule), library: library).report()
        }
        stale = StaleSource.all(in: library, rules: selected, on: date, after: staleAfter)
    }
}
