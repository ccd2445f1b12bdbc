import CalendarDates
import RuleModel

/// Asks a group of alternatives about every cell of their facts: one rule must hold, and only one.
struct AlternativeAudit {
    let rules: [Rule]
    let library: RuleLibrary

    /// The anomalies, over the days when at least one rule of the group is in force and situations fully known.
    func report() -> AlternativeReport {
        switch library.cuts(for: rules).result(withUnknown: false) {
        case .unproven(let reason):
            return AlternativeReport(
                rules: rules.map(\.id), count: 0, holding: rules.map { _ in 0 }, unproven: reason, anomalies: [])
        case .grid(let grid): return report(over: grid)
        }
    }

    private func report(over grid: CellGrid) -> AlternativeReport {
        var tally = AnomalyTally()
        var holding = rules.map { _ in 0 }
        var count = 0
        for cell in (0..<grid.count).map({ grid[$0] }) {
            guard rules.contains(where: { $0.isInForce(on: cell.date) }) else { continue }
            count += 1
            let evaluator = DutyEvaluator(library: library, date: cell.date)
            let answers = rules.map { evaluator.answer($0, sheet: cell.sheet)?.holds }
            for index in answers.indices where answers[index] == true { holding[index] += 1 }
            examine(answers, in: cell, tally: &tally)
        }
        return AlternativeReport(
            rules: rules.map(\.id), count: count, holding: holding, unproven: nil, anomalies: tally.anomalies)
    }

    private func examine(_ answers: [Bool?], in cell: CellGrid.Cell, tally: inout AnomalyTally) {
        let holding = zip(rules, answers).filter { $0.1 == true }.map(\.0.id.name)
        if holding.count > 1 {
            tally.add(.overlap, "s'appliquent ensemble : \(holding.joined(separator: ", "))", in: cell)
        }
        // Where readings disagree, one of the rules may hold: a person decides, and nothing is left out.
        if holding.isEmpty, answers.allSatisfy({ $0 == false }) {
            tally.add(.gap, "aucune ne s'applique : \(rules.map(\.id.name).joined(separator: ", "))", in: cell)
        }
    }
}
