/// Sorts with a function of the expression: merging, so that any function, even an absurd one, ends.
enum ListSort {
    static func sorted(_ list: [Value], _ precedes: FunctionValue, _ evaluator: inout Evaluator) -> Value {
        var runs = list.map { [$0] }
        while runs.count > 1 {
            var merged: [[Value]] = []
            for index in stride(from: 0, to: runs.count, by: 2) {
                guard index + 1 < runs.count else {
                    merged.append(runs[index])
                    continue
                }
                guard let run = merge(runs[index], runs[index + 1], precedes, &evaluator) else { return .null }
                merged.append(run)
            }
            runs = merged
        }
        return .list(runs.first ?? [])
    }

    private static func merge(
        _ left: [Value], _ right: [Value], _ precedes: FunctionValue, _ evaluator: inout Evaluator
    ) -> [Value]? {
        var merged: [Value] = []
        var (left, right) = (left[...], right[...])
        while let first = left.first, let second = right.first {
            guard evaluator.spend() else { return nil }
            let answer = evaluator.call(precedes, [.known(second), .known(first)])
            evaluator.pendingMissing.formUnion(answer.missing)
            if let value = answer.value, value.boolean == nil { return nil }
            if answer.value?.boolean == true {
                merged.append(second)
                right = right.dropFirst()
            } else {
                merged.append(first)
                left = left.dropFirst()
            }
        }
        return merged + left + right
    }
}
