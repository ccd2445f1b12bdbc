import CalendarDates
import Expressions
import RuleModel

/// Finds where rules cut the facts: the day before and the day of each date, each threshold and its neighbours.
struct CellCuts {
    let rules: [Rule]
    let parameters: [Parameter]
    /// A day on which to ask when the rules name none.
    let day: CalendarDate?

    /// The cells, or why they cannot be enumerated.
    enum Result {
        case grid(CellGrid)
        case unproven(String)
    }

    /// The cells of the rules; unknown facts have cells of their own when asked for.
    func result(withUnknown: Bool) -> Result {
        let names = Set(parameters.map(\.name) + ["date"])
        let questions = rules.flatMap(\.conditions).flatMap(\.questions)
        var asked: [FactName] = []
        for question in questions where !names.contains(question.fact) && !asked.contains(question.fact) {
            asked.append(question.fact)
        }
        let dates = self.dates(questions)
        var axes: [CellGrid.Axis] = []
        for fact in asked {
            let kinds = questions.filter { $0.fact == fact }.map(\.kind)
            guard let values = values(of: kinds, on: dates) else {
                return .unproven("ses conditions ne comparent pas « \(fact) » à un seuil, une date ou un mot")
            }
            axes.append(CellGrid.Axis(fact: fact, values: values + (withUnknown ? [nil] : [])))
        }
        let grid = CellGrid(dates: dates, axes: axes)
        guard grid.count <= 20_000 else { return .unproven("ses faits découpent trop de cas pour les parcourir tous") }
        return .grid(grid)
    }

    private func dates(_ questions: [FactQuestion]) -> [CalendarDate] {
        let read = Set(rules.flatMap(\.conditions).flatMap(\.factNames))
        let firsts =
            rules.compactMap(\.inForceFrom)
            + parameters.filter { read.contains($0.name) }.flatMap { $0.values.map(\.from) }
        let lasts = rules.compactMap(\.inForceUntil)
        var days = Set(firsts.flatMap { [$0.adding(days: -1), $0] }.compactMap(\.self))
        days.formUnion(lasts.flatMap { [$0, $0.adding(days: 1)] }.compactMap(\.self))
        if days.isEmpty { days = Set([day].compactMap(\.self)) }
        for question in questions where question.fact == "date" {
            guard case .comparison(let other) = question.kind, let any = days.first,
                case .date(let day) = comparand(other, on: any)
            else { continue }
            days.formUnion([day.adding(days: -1), day, day.adding(days: 1)].compactMap(\.self))
        }
        return days.sorted()
    }

    /// The values that tell apart every answer to these questions, or `nil` when that cannot be told.
    private func values(of kinds: [FactQuestion.Kind], on dates: [CalendarDate]) -> [Value]? {
        var values: [Value] = []
        for kind in kinds {
            switch kind {
            case .truth: values += [.boolean(true), .boolean(false)]
            case .other: return nil
            case .comparison(let other):
                let cuts = dates.map { comparand(other, on: $0) }.filter { !$0.isNull }.map(Self.around)
                guard !cuts.isEmpty, !cuts.contains(where: \.isEmpty) else { return nil }
                values += cuts.flatMap(\.self)
            }
        }
        let others = values.contains { $0.string != nil } ? [Value.string("(autre)")] : []
        var kept: [Value] = []
        for value in values + others where !kept.contains(value) { kept.append(value) }
        return kept.sorted(by: Self.precedes)
    }

    /// What a fact is compared with on a day: the parameters of that day are known, and nothing else.
    private func comparand(_ expression: Expression, on date: CalendarDate) -> Value {
        var sheet = FactSheet()
        sheet.setParameters(parameters, on: date)
        sheet.set("date", date)
        return expression.value(sheet.facts(for: expression.vocabulary))
    }

    /// A value and its neighbours: below, at and above a number or a day; empty when it has none.
    private static func around(_ value: Value) -> [Value] {
        switch value {
        case .boolean: [.boolean(true), .boolean(false)]
        case .number: value.wholeNumber.map { [.integer($0 - 1), value, .integer($0 + 1)] } ?? []
        case .string: [value]
        case .date(let day): [-1, 0, 1].compactMap { day.adding(days: $0).map { .date($0) } }
        case .null, .time, .dateTime, .yearsMonths, .daysTime, .list, .context, .range, .function: []
        }
    }

    private static func precedes(_ left: Value, _ right: Value) -> Bool {
        switch (left, right) {
        case (.number, .number): (left.wholeNumber ?? 0) < (right.wholeNumber ?? 0)
        case (.date(let left), .date(let right)): left < right
        default: false
        }
    }
}
