import RuleEngine
import RuleModel
import Territories

/// A portfolio as JSON, `"schema": "conforme.advise/1"`: one line for each authority, without reasonings, and what each
/// rule is said once for all.
public struct PortfolioJSONReporter: PortfolioReporter {
    /// What stands for the population of a row in the pieces that many rows share.
    private static let population: Character = "\u{1}"

    private let portfolio: Portfolio
    private let wording: PortfolioRowWording
    private let tool: ToolInfo
    /// By set of answers, its obligations and statements, cut where the population of a row belongs.
    private let answers: [[Substring]]

    /// The JSON of `portfolio`, signed by `tool`.
    public init(_ portfolio: Portfolio, tool: ToolInfo) {
        self.portfolio = portfolio
        self.tool = tool
        wording = PortfolioRowWording(portfolio)
        answers = portfolio.answers.map { answers in
            Self.json(answers).split(separator: Self.population, omittingEmptySubsequences: false)
        }
    }

    /// What stands before the first row.
    public var opening: String {
        let summary = PortfolioSummary(portfolio)
        let head = JSONValue.object([
            ("schema", .string("conforme.advise/1")), ("date", .string(portfolio.date.description)),
            ("tool", tool.json), ("packs", .array(portfolio.packs.map(\.json))),
            ("data", .array(portfolio.data.files.map(\.json))), ("summary", json(summary)),
            ("rules", .array(portfolio.rules.map(Self.json))),
            ("since", .optional(portfolio.history?.since)),
        ])
        return head.text.dropLast(2) + ",\n  \"authorities\": [\n"
    }

    /// The rows at these places.
    public func text(of rows: Range<Int>) -> String {
        rows.map { place in
            "    \(line(portfolio.rows[place], changes(place)))\(place + 1 < portfolio.rows.count ? "," : "")\n"
        }.joined()
    }

    /// What stands after the last row.
    public var closing: String { "  ]\n}\n" }

    /// What changed for the row at `place`; nothing when no earlier day is asked about.
    private func changes(_ place: Int) -> [(String, JSONValue)] {
        guard let history = portfolio.history else { return [] }
        let changes = history.changes[place].map { change in
            JSONValue.object([
                ("rule", .string(portfolio.rules[change.rule].id.description)),
                ("before", .string(change.before.keyword)), ("after", .string(change.after.keyword)),
                ("cause", .string(change.cause.rawValue)),
            ])
        }
        return [("populationBefore", .optional(history.figures[place]?.total)), ("changes", .array(changes))]
    }

    private func line(_ row: Portfolio.Row, _ changes: [(String, JSONValue)]) -> String {
        let (name, id, department) = wording.identity(row)
        let population = row.figure.map { String($0.total) } ?? "null"
        let head = JSONValue.object(
            [
                ("name", .string(name)), ("id", .string(id)), ("kind", .string(row.isCommune ? "commune" : "epci")),
                ("nature", .string(wording.nature(row))), ("department", .string(department)),
                ("hypothesis", .string(row.authority.hypothesis.rawValue)), ("population", .literal(population)),
                ("municipalPopulation", .optional(row.figure?.municipal)),
                ("vintage", .optional(portfolio.vintage.map { String($0) })),
                ("competences", .array(Competence.allCases.map { competence($0, row) })),
                ("alternatives", .array(row.alternatives.map { json($0, of: row) })),
            ] + changes)
        return head.line.dropLast() + ", " + answers[row.answers].joined(separator: population) + "}"
    }

    private func competence(_ competence: Competence, _ row: Portfolio.Row) -> JSONValue {
        .object([
            ("id", .string(competence.rawValue)), ("held", .boolean(true)),
            ("population", .optional(row.figure?.total)), ("transferredTo", .null),
        ])
    }

    private func json(
        _ alternative: (reading: PopulationAlternative.Reading, answers: Int), of row: Portfolio.Row
    ) -> JSONValue {
        PopulationAlternative(reading: alternative.reading, changes: wording.changes(row, alternative.answers)).json
    }

    // MARK: What is said once

    private static func json(_ answers: Portfolio.Answers) -> String {
        let duties = answers.items.filter(\.isDuty)
        let statements = answers.items.filter { !$0.isDuty }
        let text = JSONValue.object([
            ("dependsOnHypothesis", .strings(answers.dependents.map(\.description))),
            ("obligations", .array(duties.map(obligation))), ("statements", .array(statements.map(statement))),
        ]).line
        return String(text.dropFirst().dropLast())
    }

    private static func obligation(_ item: AuthorityAdvice.Item) -> JSONValue {
        let population: JSONValue = item.result.rule.namesPopulation ? .literal(String(population)) : .null
        return .object([
            ("rule", .string(item.result.rule.id.description)), ("status", .string(item.status)),
            ("since", .optional(item.since)), ("deadline", .optional(item.deadline)), ("population", population),
            ("threshold", .optional(item.threshold)), ("missing", .strings(item.missing)),
        ])
    }

    private static func statement(_ item: AuthorityAdvice.Item) -> JSONValue {
        .object([
            ("rule", .string(item.result.rule.id.description)), ("holds", .optional(item.holds)),
            ("since", .optional(item.since)), ("missing", .strings(item.missing)),
        ])
    }

    private static func json(_ rule: Rule) -> JSONValue {
        .object([
            ("rule", .string(rule.id.description)), ("title", .string(rule.title)),
            ("kind", .optional(rule.modality?.keyword)), ("populationKind", .optional(rule.populationKind)),
            ("confidence", .string(rule.confidence.rawValue)), ("references", rule.referencesJSON),
        ])
    }

    // MARK: Summary

    private func json(_ summary: PortfolioSummary) -> JSONValue {
        let rules = zip(portfolio.rules, summary.answers).map { rule, answers in
            JSONValue.object(
                [("rule", .string(rule.id.description))]
                    + answers.sorted { $0.key.keyword < $1.key.keyword }.map { ($0.key.keyword, json($0.value)) })
        }
        return .object([
            ("authorities", json(summary.authorities)), ("withoutPopulation", json(summary.unknown)),
            ("thresholds", .array(summary.around.map(json))),
            (
                "alternatives",
                .array(
                    summary.alternatives.sorted { $0.key.french < $1.key.french }.map { reading, count in
                        .object([
                            ("reading", .string(reading.keyword)), ("vintage", .optional(reading.vintage)),
                            ("count", json(count)),
                        ])
                    })
            ),
            ("rules", .array(rules)),
        ])
    }

    private func json(_ around: PortfolioSummary.Around) -> JSONValue {
        func ids(_ places: [Int]) -> JSONValue { .strings(places.map { wording.identity(portfolio.rows[$0]).id }) }
        return .object([
            ("threshold", .integer(around.threshold.value)), ("above", json(around.above)),
            ("populationFileLinesAbove", .integer(around.linesAbove)), ("near", ids(around.near)),
            ("onlyTogether", ids(around.onlyTogether)),
        ])
    }

    private func json(_ count: PortfolioSummary.Count) -> JSONValue {
        .object([("communes", .integer(count.communes)), ("groupings", .integer(count.groupings))])
    }
}
