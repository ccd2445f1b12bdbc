import BuiltInRules
import CalendarDates
import Reporters
import RuleEngine
import RuleModel
import Territories
import Testing

/// Asks the built-in pack what an authority owes, and answers with the words of the JSON report.
struct AdviceQuestion {
    /// The built-in pack of duties, read once.
    static let library = Result {
        try RulePackLoader().library(
            at: [try #require(BuiltInRules.directory)], only: ["accueil-jeune-enfant"]
        )
    }

    let territory: Territory

    /// A commune alone.
    init(population: Int) { territory = .commune(population: population) }

    /// A territory written as in a file.
    init(_ yaml: String) throws { territory = try TerritoryReader.read(yaml, path: "territoire.yml") }

    /// The items of the authority called `name`, or of the only one.
    func items(_ name: String? = nil, on date: String) throws -> [AuthorityAdvice.Item] {
        let library = try Self.library.get()
        let day = try #require(CalendarDate(iso: date))
        let advice = try Engine(library: library).advice(for: territory, on: day)
        let authority = try #require(
            name.map { name in advice.authorities.first { $0.authority.holder.name == name } }
                ?? advice.authorities.first
        )
        return authority.items
    }

    /// The status of one rule: `due`, `notDue`, `upcoming`, `waived`, `open`, `review`; `absent` when not asked.
    func status(_ rule: String, of name: String? = nil, on date: String) throws -> String {
        try items(name, on: date).first { $0.result.rule.id.name == rule }?.status ?? "absent"
    }

    /// The facts that would settle a rule.
    func missing(_ rule: String, of name: String? = nil, on date: String) throws -> [String] {
        let item = try items(name, on: date).first { $0.result.rule.id.name == rule }
        guard case .open(let missing, _)? = item?.result.outcome else { return [] }
        return missing.map(\.rawValue)
    }

    /// Every obligation that is due.
    func due(_ name: String? = nil, on date: String) throws -> Set<String> {
        Set(
            try items(name, on: date).filter { $0.status == "due" && $0.modality == .obligation }
                .map(\.result.rule.id.name)
        )
    }
}
