/// The values that one list has reached, level by level.
struct ListCounter {
    /// What a level asks when it is counted.
    struct Step {
        /// The level, from 0.
        let level: Int
        /// The first value of each level.
        let starts: [Int]
        /// For each level, the level whose appearance makes it start again: by default the one above; -1 for none.
        let restarts: [Int]
    }

    private var values: [Int?] = Array(repeating: nil, count: 10)

    /// Counts one more paragraph at `step.level`; the values of this level and of those above.
    mutating func count(_ step: Step) -> [Int] {
        let level = step.level
        for above in 0..<level where values[above] == nil { values[above] = step.starts[above] }
        values[level] = values[level].map { $0 &+ 1 } ?? step.starts[level]
        for below in level + 1..<values.count where below < step.restarts.count && step.restarts[below] >= level {
            values[below] = nil
        }
        return (0...level).map { values[$0] ?? step.starts[$0] }
    }

    /// Makes `level` take `value` next, and those below start again.
    mutating func restart(_ level: Int, at value: Int) {
        values[level] = value &- 1
        for below in level + 1..<values.count { values[below] = nil }
    }

    /// Forgets `level` and those below.
    mutating func reset(from level: Int) {
        for below in level..<values.count { values[below] = nil }
    }
}
