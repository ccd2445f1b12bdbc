import CalendarDates
import RuleEngine
import RuleModel
import Territories
import Testing

/// Asks what changed, and answers with one line per duty: « planifier of CC: notDue → due because transfer begins ».
struct ChangesQuestion {
    let engine: Engine
    let territory: Territory

    init(_ yaml: String, library: RuleLibrary? = nil) throws {
        engine = try Engine(library: library ?? AdviceQuestion.library.get())
        territory = try TerritoryReader.read(yaml, path: "territoire.yml")
    }

    func history(_ since: String, _ date: String) throws -> History {
        engine.history(
            of: territory, since: try #require(CalendarDate(iso: since)), until: try #require(CalendarDate(iso: date)))
    }

    /// The change of one rule for one authority.
    func change(_ rule: String, of name: String, _ since: String, _ date: String) throws -> DutyChange? {
        try history(since, date).changes.duties.first { $0.rule.id.name == rule && $0.holder.name == name }
    }

    /// The causes of one change: the kinds that act together are joined by « + », sets that each suffice by « | ».
    func causes(_ rule: String, of name: String, _ since: String, _ date: String) throws -> String {
        let change = try #require(try change(rule, of: name, since, date))
        return change.causes.map { $0.map(\.word).joined(separator: " + ") }.joined(separator: " | ")
    }
}

extension ChangeEvent {
    /// The kind of the event, in a word.
    var word: String {
        switch self {
        case .ruleBegins: "rule begins"
        case .ruleEnds: "rule ends"
        case .parameter: "parameter"
        case .territory(.populations): "populations"
        case .territory(.transferBegins(let transfer, _)):
            "transfer of \(transfer.communes.joined(separator: ", ")) begins"
        case .territory(.transferEnds(let transfer, _)): "transfer of \(transfer.communes.joined(separator: ", ")) ends"
        case .territory(.conventionBegins(let convention)): "\(convention.name) begins"
        case .territory(.conventionEnds(let convention)): "\(convention.name) ends"
        }
    }
}
