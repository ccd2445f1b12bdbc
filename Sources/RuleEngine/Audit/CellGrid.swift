import CalendarDates
import Expressions

/// The cells that thresholds and dates cut out of the facts: in each of them every situation gets the same answer.
struct CellGrid {
    /// A fact and the values that stand for all others; `nil` stands for an unknown fact.
    struct Axis {
        let fact: FactName
        let values: [Value?]
    }

    /// One cell: a day, and a value or nothing for each fact.
    struct Cell {
        let date: CalendarDate
        let facts: [(name: FactName, value: Value?)]

        /// Whether every fact is known.
        var isKnown: Bool { facts.allSatisfy { $0.value != nil } }

        /// « au 1er janvier 2025, titulaire.population = 3 500 ».
        var description: String {
            (["au \(date.french)"] + facts.map { "\($0.name) : \($0.value?.french ?? "inconnu")" })
                .joined(separator: ", ")
        }

        var sheet: FactSheet {
            var sheet = FactSheet()
            for fact in facts { sheet.set(fact.name, fact.value) }
            return sheet
        }
    }

    /// Days, in order.
    let dates: [CalendarDate]
    let axes: [Axis]

    /// Number of cells, `Int.max` when there are more than can be counted.
    var count: Int {
        axes.reduce(dates.count) { product, axis in
            let (next, overflow) = product.multipliedReportingOverflow(by: axis.values.count)
            return overflow ? .max : next
        }
    }

    /// The cell of this rank, from 0; the last axis turns fastest.
    subscript(rank: Int) -> Cell {
        var rest = rank
        let facts = axes.reversed().map { axis in
            defer { rest /= axis.values.count }
            return (name: axis.fact, value: axis.values[rest % axis.values.count])
        }
        return Cell(date: dates[rest % dates.count], facts: facts.reversed())
    }

    /// The ranks of the cells that learn one fact which the cell of this rank does not know.
    func refinements(of rank: Int) -> [Int] {
        var weight = 1
        var ranks: [Int] = []
        for axis in axes.reversed() {
            let digit = rank / weight % axis.values.count
            if axis.values[digit] == nil {
                ranks += axis.values.indices.filter { axis.values[$0] != nil }.map { rank + ($0 - digit) * weight }
            }
            weight *= axis.values.count
        }
        return ranks
    }
}
