extension BuiltInLibrary {
    static let statistics: [BuiltIn] = [
        BuiltIn("min(list: list...)", partial: extremePartly) { arguments, _ in
            extreme(elements(arguments[0])) { $0 < 0 }
        },
        BuiltIn("max(list: list...)", partial: extremePartly) { arguments, _ in
            extreme(elements(arguments[0])) { $0 > 0 }
        },
        BuiltIn("sum(list: list...)", partial: numbersPartly) { arguments, _ in Value(sum(arguments[0]), Value.number)
        },
        BuiltIn("mean(list: list...)", partial: numbersPartly) { arguments, _ in
            let count = DecimalNumber(elements(arguments[0]).count)
            return Value(sum(arguments[0]).flatMap { $0.divided(by: count) }, Value.number)
        },
        BuiltIn("product(list: list...)", partial: numbersPartly) { arguments, _ in
            guard let numbers = numbers(arguments[0]), !numbers.isEmpty else { return .null }
            let product = numbers.reduce(DecimalNumber?.some(.one)) { $0.flatMap($1.multiplied(by:)) }
            return Value(product, Value.number)
        },
        BuiltIn("median(list: list...)", partial: numbersPartly) { arguments, _ in
            guard let sorted = numbers(arguments[0])?.sorted(), !sorted.isEmpty else { return .null }
            let middle = sorted.count / 2
            guard sorted.count % 2 == 0 else { return .number(sorted[middle]) }
            let mean = sorted[middle - 1].adding(sorted[middle])?.divided(by: DecimalNumber(2))
            return Value(mean, Value.number)
        },
        BuiltIn("stddev(list: list...)", partial: numbersPartly) { arguments, _ in
            Value(deviation(arguments[0]), Value.number)
        },
        BuiltIn("mode(list: list...)", partial: numbersPartly) { arguments, _ in
            guard let numbers = numbers(arguments[0]) else { return .null }
            let counts = Dictionary(grouping: numbers) { $0 }.mapValues(\.count)
            let most = counts.values.max() ?? 0
            return .list(counts.filter { $0.value == most }.keys.sorted().map(Value.number))
        },
    ]

    /// The numbers of a list, or `nil` when something else is in it.
    private static func numbers(_ list: Value) -> [DecimalNumber]? {
        let elements = elements(list)
        let numbers = elements.compactMap(\.number)
        return numbers.count == elements.count ? numbers : nil
    }

    private static func extreme(_ list: [Value], _ isBetter: (Int) -> Bool) -> Value {
        guard var best = list.first, ValueOrder.compare(best, best) != nil else { return .null }
        for value in list.dropFirst() {
            guard let order = ValueOrder.compare(value, best) else { return .null }
            if isBetter(order) { best = value }
        }
        return best
    }

    private static func sum(_ list: Value) -> DecimalNumber? {
        guard let numbers = numbers(list), let first = numbers.first else { return nil }
        return numbers.dropFirst().reduce(DecimalNumber?.some(first)) { $0.flatMap($1.adding) }
    }

    /// The sample standard deviation: √((n Σx² - (Σx)²) ÷ (n (n - 1))).
    private static func deviation(_ list: Value) -> DecimalNumber? {
        guard let numbers = numbers(list), numbers.count > 1, let sum = sum(list) else { return nil }
        let count = DecimalNumber(numbers.count)
        let squares = numbers.reduce(DecimalNumber?.some(.zero)) { total, number in
            guard let square = number.multiplied(by: number) else { return nil }
            return total?.adding(square)
        }
        guard let scaled = squares?.multiplied(by: count), let square = sum.multiplied(by: sum),
            let numerator = scaled.subtracting(square),
            let denominator = count.multiplied(by: DecimalNumber(numbers.count - 1))
        else { return nil }
        return numerator.divided(by: denominator)?.magnitude.squareRoot
    }
}
