import CalendarDates
import Expressions
import RuleModel
import Territories

/// Where rules cut populations on one date: between two cuts, every population gets the same answers.
///
/// That is proved rule by rule: a population that is only compared with parameters and dates can be told apart by its
/// place among them. A rule that does anything else with it makes each population a cell of its own.
struct PopulationCells {
    /// A number with which rules compare populations.
    struct Cut: Hashable {
        let value: Int
        /// The parameter that sets it; `nil` when the rule writes the number itself.
        let parameter: FactName?
    }

    /// The cuts, ascending; `nil` when populations cannot be cut.
    let cuts: [Cut]?
    private let values: [Int]

    init(library: RuleLibrary, date: CalendarDate) {
        var found: Set<Cut> = []
        var isCut = true
        for rule in library.rules where rule.subject.isTerritorial {
            let parameters = library.packs.first { $0.id == rule.id.pack }?.parameters ?? []
            let scan = RuleScan(rule: rule, parameters: parameters, date: date)
            if let cuts = scan.cuts { found.formUnion(cuts) } else { isCut = false }
        }
        cuts =
            isCut
            ? found.sorted { ($0.value, $0.parameter?.rawValue ?? "") < ($1.value, $1.parameter?.rawValue ?? "") } : nil
        values = Set(found.map(\.value)).sorted()
    }

    /// The cell of a population: on a cut, or between two; the population itself where there are no cells.
    func cell(_ population: Int?) -> Int {
        guard let population else { return -1 }
        guard cuts != nil else { return population }
        // A handful of cuts: walking along them is quicker than halving.
        var cell = 0
        for value in values {
            if population < value { return cell }
            if population == value { return cell + 1 }
            cell += 2
        }
        return cell
    }
}

/// What one rule asks of populations.
private struct RuleScan {
    let rule: Rule
    let parameters: [Parameter]
    let date: CalendarDate

    /// The numbers with which it compares them; `nil` when it asks something else.
    var cuts: [PopulationCells.Cut]? {
        guard case .duty(let duty) = rule.kind else { return [] }
        if let day = duty.deadline?.day, day.factNames.contains(where: FactCatalog.populations.contains) {
            return nil
        }
        var cuts: [PopulationCells.Cut] = []
        for condition in duty.readings.map(\.condition) + [rule.condition].compactMap(\.self) {
            for question in condition.questions where FactCatalog.populations.contains(question.fact) {
                guard case .comparison(let comparand) = question.kind, let answer = cut(comparand) else { return nil }
                cuts += answer
            }
        }
        return cuts
    }

    /// The number that `comparand` is on the date; none when a parameter has no value yet; `nil` when it is no number,
    /// or hangs on other facts.
    private func cut(_ comparand: Expression) -> [PopulationCells.Cut]? {
        let known = Set(parameters.map(\.name) + ["date"])
        guard comparand.factNames.allSatisfy(known.contains) else { return nil }
        var sheet = FactSheet()
        let effective = max(date, rule.inForceFrom ?? date)
        sheet.setParameters(parameters, on: effective)
        sheet.set("date", effective)
        let value = comparand.value(sheet.facts(for: comparand.vocabulary))
        if value.isNull { return [] }
        let name = comparand.factNames.first
        return value.wholeNumber.map { [PopulationCells.Cut(value: $0, parameter: name)] }
    }
}
