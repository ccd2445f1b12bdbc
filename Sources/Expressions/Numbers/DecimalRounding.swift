/// How a number is brought to fewer decimals.
enum RoundingRule {
    case halfEven
    case halfUp
    case halfDown
    case awayFromZero
    case towardZero
    case down
    case up
}

extension DecimalNumber {
    /// The number with at most `scale` decimals (tens, hundreds… when negative).
    func rounded(scale: Int, _ rule: RoundingRule) -> DecimalNumber? {
        guard exponent < -scale, !isZero else { return self }
        let drop = -scale - exponent
        let digits = WideInteger.digitCount(of: coefficient)
        guard drop <= digits else {
            return incremented(0, rule, odd: false, half: -1) ? DecimalNumber(stripping: isNegative, 1, -scale) : .zero
        }
        let unit = WideInteger.powerOfTen(drop)
        let (quotient, rest) = coefficient.quotientAndRemainder(dividingBy: unit)
        let (double, half) = (rest * 2, unit)
        let side = double == half ? 0 : (double < half ? -1 : 1)
        let up = rest != 0 && incremented(rest, rule, odd: quotient & 1 == 1, half: side)
        return DecimalNumber(stripping: isNegative, up ? quotient + 1 : quotient, -scale)
    }

    /// Whether the kept digits grow by one, where the dropped ones are below (-1), at (0) or above (1) the half.
    private func incremented(_ rest: UInt128, _ rule: RoundingRule, odd: Bool, half: Int) -> Bool {
        switch rule {
        case .halfEven: half > 0 || (half == 0 && odd)
        case .halfUp: half >= 0
        case .halfDown: half > 0
        case .awayFromZero: true
        case .towardZero: false
        case .down: isNegative
        case .up: !isNegative
        }
    }
}
