// The only place where a `Double` appears, as the first guess of an iteration or the estimate of a size.
#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

extension DecimalNumber {
    /// The square root to 34 digits; `nil` below zero.
    public var squareRoot: DecimalNumber? {
        guard !isNegative else { return nil }
        guard !isZero else { return .zero }
        let digits = WideInteger.digitCount(of: coefficient)
        var shift = 70 - digits
        if (exponent - shift) % 2 != 0 { shift -= 1 }
        var radicand = WideInteger(coefficient)
        for power in [min(shift, 38), max(0, shift - 38)] where power > 0 {
            radicand = radicand.multiplied(byPowerOfTen: power)
        }
        let guess = (Double(radicand.high) * 0x1p128 + Double(radicand.low)).squareRoot()
        var root = UInt128(exactly: guess.rounded()) ?? WideInteger.powerOfTen(35)
        for _ in 0..<8 {
            let next = (root + radicand.divided(by: root).quotient.low) / 2
            if next == root { break }
            root = next
        }
        while radicand < WideInteger(root, times: root) { root -= 1 }
        let sticky = WideInteger(root, times: root) != radicand
        return DecimalNumber(
            isNegative: false, WideInteger(root), exponent: (exponent - shift) / 2, sticky: sticky)
    }

    /// A rough value, for estimates.
    var estimate: Double {
        let size = Double(coefficient) * pow(10, Double(exponent))
        return isNegative ? -size : size
    }

    /// Decimal logarithm of the absolute value, roughly; exact enough at any size.
    private var logarithmEstimate: Double { log10(Double(coefficient)) + Double(exponent) }

    /// e to this power; `nil` beyond the range of exponents.
    public var exponential: DecimalNumber? { extendedExponential?.rounded }

    /// e to this power with some sixty digits.
    private var extendedExponential: ExtendedDecimal? {
        guard magnitude < DecimalNumber(15_000) else { return isNegative ? ExtendedDecimal(.zero) : nil }
        return Self.exponential(of: ExtendedDecimal(self), size: abs(estimate))
    }

    /// e to the power `exponent`, whose absolute value is about `size`.
    private static func exponential(of exponent: ExtendedDecimal, size: Double) -> ExtendedDecimal {
        var halvings = 0
        var reduced = exponent
        var size = size
        while size > 0.01 {
            reduced = reduced.divided(by: 2)
            size /= 2
            halvings += 1
        }
        var sum = ExtendedDecimal(.one)
        var term = sum
        for index in 1..<40 {
            term = term.multiplied(by: reduced).divided(by: UInt64(index))
            sum = sum.adding(term)
        }
        for _ in 0..<halvings { sum = sum.multiplied(by: sum) }
        return sum
    }

    /// The natural logarithm; `nil` unless the number is above zero.
    public var logarithm: DecimalNumber? { extendedLogarithm?.rounded }

    private var extendedLogarithm: ExtendedDecimal? {
        guard !isNegative, !isZero else { return nil }
        guard self != .one else { return ExtendedDecimal(.zero) }
        let guess = logarithmEstimate * log(10)
        guard let seed = DecimalNumber("\(guess)") else { return nil }
        let minusOne = ExtendedDecimal(DecimalNumber(-1))
        let number = ExtendedDecimal(self)
        var result = ExtendedDecimal(seed)
        for _ in 0..<3 {
            // Newton on e^y = x: y + x·e^-y - 1 doubles the number of exact digits.
            var opposite = result
            opposite.isNegative.toggle()
            let ratio = number.multiplied(by: Self.exponential(of: opposite, size: abs(guess)))
            result = result.adding(ratio).adding(minusOne)
        }
        return result
    }

    /// This number to a power; `nil` when it is not a real number or is beyond the range of exponents.
    public func raised(to power: DecimalNumber) -> DecimalNumber? {
        if power.isZero { return .one }
        if isZero { return power.isNegative ? nil : .zero }
        if self == .one { return .one }
        if magnitude == .one {
            guard power.isInteger else { return nil }
            return power.exponent == 0 && power.coefficient & 1 == 1 ? self : .one
        }
        let size = logarithmEstimate * power.estimate
        guard size < 6_200 else { return nil }
        guard size > -6_300 else { return .zero }
        guard power.isInteger else {
            guard let logarithm = extendedLogarithm else { return nil }
            let exponent = logarithm.multiplied(by: ExtendedDecimal(power))
            return Self.exponential(of: exponent, size: abs(size) * 2.31).rounded
        }
        return raised(toInteger: power)
    }

    private func raised(toInteger power: DecimalNumber) -> DecimalNumber? {
        let isOdd = power.exponent == 0 && power.coefficient & 1 == 1
        guard power.exponent < 4, var count = power.magnitude.integer else { return nil }
        var square = ExtendedDecimal(magnitude)
        var product = ExtendedDecimal(.one)
        while count > 0 {
            if count & 1 == 1 { product = product.multiplied(by: square) }
            count >>= 1
            if count > 0 { square = square.multiplied(by: square) }
        }
        let result = power.isNegative ? Self.reciprocal(of: product) : product.rounded
        return isNegative && isOdd ? result?.negated : result
    }

    /// The inverse, rounded once: a Newton step doubles the exact digits of the first quotient.
    private static func reciprocal(of number: ExtendedDecimal) -> DecimalNumber? {
        guard let rounded = number.rounded else { return .zero }
        guard let near = DecimalNumber.one.divided(by: rounded) else { return nil }
        let inverse = ExtendedDecimal(near)
        var error = number.multiplied(by: inverse)
        error.isNegative.toggle()
        let correction = error.adding(ExtendedDecimal(DecimalNumber(2)))
        return inverse.multiplied(by: correction).rounded
    }
}
