import CalendarDates
import Expressions
import RuleModel

/// Asks a rule about every cell of its facts: each must get one answer, and no more.
struct CellAudit {
    let rule: Rule
    let library: RuleLibrary

    /// The answers and the anomalies.
    func report() -> CellReport {
        switch library.cuts(for: [rule]).result(withUnknown: true) {
        case .unproven(let reason): return CellReport(count: 0, answers: [], unproven: reason, anomalies: [])
        case .grid(let grid): return report(over: grid)
        }
    }

    private func report(over grid: CellGrid) -> CellReport {
        var tally = AnomalyTally()
        let answers = (0..<grid.count).map { rank in
            let cell = grid[rank]
            let outcome = DutyEvaluator(library: library, date: cell.date).answer(rule, sheet: cell.sheet)?.outcome
            if let outcome { examine(outcome, in: cell, tally: &tally) }
            return outcome?.expectation ?? .notApplicable
        }
        for rank in answers.indices where answers[rank] != .open {
            for finer in grid.refinements(of: rank) where answers[finer] != answers[rank] {
                let both = "« \(answers[rank].rawValue) », puis « \(answers[finer].rawValue) »"
                tally.add(.overlap, "\(both) quand un fait de plus est connu", in: grid[finer])
            }
        }
        let counts = RuleExample.Expectation.allCases.map { answer in
            (answer: answer, count: answers.count { $0 == answer })
        }
        return CellReport(
            count: grid.count, answers: counts.filter { $0.count > 0 }, unproven: nil, anomalies: tally.anomalies)
    }

    /// Notes an answer that this cell cannot have.
    private func examine(_ outcome: Outcome, in cell: CellGrid.Cell, tally: inout AnomalyTally) {
        switch outcome {
        case .due, .waived:
            guard !rule.isInForce(on: cell.date) else { return }
            let word = outcome.expectation.rawValue
            tally.add(.outOfForce, "« \(word) » un jour où la règle n'est pas en vigueur", in: cell)
        case .open(let missing, _):
            let known = Set(cell.facts.filter { $0.value != nil }.map(\.name))
            let unset = missing.filter(library.parameterNames.contains)
            if let parameter = unset.first {
                tally.add(.gap, "« \(parameter) » n'a pas de valeur ce jour-là", in: cell)
            } else if cell.isKnown {
                tally.add(.gap, "indéterminé alors que tous les faits sont connus", in: cell)
            } else if missing.isEmpty {
                tally.add(.gap, "indéterminé sans nommer le fait qui manque", in: cell)
            } else if let asked = missing.first(where: known.contains) {
                tally.add(.gap, "indéterminé faute de « \(asked) », qui est connu", in: cell)
            }
        case .pass, .fail:
            tally.add(.gap, "« \(outcome.expectation.rawValue) » n'est pas une réponse à une obligation", in: cell)
        // Readings are compared before the first day too, so that a doubt is told in time.
        case .review, .upcoming, .notApplicable: return
        }
    }
}

extension RuleLibrary {
    /// Every parameter of every pack.
    var parameterNames: Set<FactName> { Set(packs.flatMap { $0.parameters.map(\.name) }) }

    /// Where rules of one pack, and the exceptions that they name, cut the facts.
    func cuts(for rules: [Rule]) -> CellCuts {
        let pack = packs.first { $0.id == rules.first?.id.pack }
        var all: [Rule] = []
        var waiting = rules
        while let next = waiting.popLast() {
            guard !all.contains(where: { $0.id == next.id }) else { continue }
            all.append(next)
            if case .duty(let duty) = next.kind { waiting += duty.exceptions.compactMap(rule) }
        }
        return CellCuts(rules: all, parameters: pack?.parameters ?? [], day: pack?.verifiedOn)
    }
}
