extension BuiltInLibrary {
    static let numerics: [BuiltIn] = [
        rounding("decimal(n: number, scale: number)", .halfEven),
        rounding("floor(n: number, scale: number?)", .down),
        rounding("ceiling(n: number, scale: number?)", .up),
        rounding("round up(n: number, scale: number?)", .awayFromZero),
        rounding("round down(n: number, scale: number?)", .towardZero),
        rounding("round half up(n: number, scale: number?)", .halfUp),
        rounding("round half down(n: number, scale: number?)", .halfDown),
        BuiltIn("abs(n: Any)") { arguments, _ in
            switch arguments[0] {
            case .number(let number): .number(number.magnitude)
            case .yearsMonths(let duration): duration.months < 0 ? Arithmetic.negate(arguments[0]) : arguments[0]
            case .daysTime(let duration): duration.nanoseconds < 0 ? Arithmetic.negate(arguments[0]) : arguments[0]
            default: .null
            }
        },
        BuiltIn("modulo(dividend: number, divisor: number)") { arguments, _ in
            guard let dividend = arguments[0].number, let divisor = arguments[1].number else { return .null }
            return Value(dividend.modulo(divisor), Value.number)
        },
        BuiltIn("sqrt(number: number)") { arguments, _ in Value(arguments[0].number?.squareRoot, Value.number) },
        BuiltIn("log(number: number)") { arguments, evaluator in
            evaluator.spend(200)
            return Value(arguments[0].number?.logarithm, Value.number)
        },
        BuiltIn("exp(number: number)") { arguments, evaluator in
            evaluator.spend(100)
            return Value(arguments[0].number?.exponential, Value.number)
        },
        BuiltIn("odd(number: number)") { arguments, _ in parity(arguments[0], 1) },
        BuiltIn("even(number: number)") { arguments, _ in parity(arguments[0], 0) },
    ]

    private static func rounding(_ signature: String, _ rule: RoundingRule) -> BuiltIn {
        BuiltIn(signature) { arguments, _ in
            guard let number = arguments[0].number else { return .null }
            var scale = 0
            if let wanted = arguments[1].number {
                guard let given = wanted.rounded(scale: 0, .towardZero)?.integer, (-6_111...6_176).contains(given)
                else {
                    return .null
                }
                scale = given
            }
            return Value(number.rounded(scale: scale, rule), Value.number)
        }
    }

    private static func parity(_ value: Value, _ rest: Int) -> Value {
        guard let number = value.number, number.isInteger, let found = number.modulo(DecimalNumber(2)) else {
            return .null
        }
        return .boolean(found == DecimalNumber(rest))
    }
}
