extension DecimalNumber {
    /// The sum, or `nil` beyond the range of exponents.
    public func adding(_ other: DecimalNumber) -> DecimalNumber? {
        if isZero { return other }
        if other.isZero { return self }
        let (upper, lower) = exponent >= other.exponent ? (self, other) : (other, self)
        let distance = upper.exponent - lower.exponent
        // Forty more digits than the upper term needs are enough: the rest of the lower term is only « a little more ».
        let shift = min(distance, 40)
        var left = WideInteger(upper.coefficient)
        for power in [min(shift, 38), max(0, shift - 38)] where power > 0 {
            left = left.multiplied(byPowerOfTen: power)
        }
        let excess = distance - shift
        let divisor = WideInteger.powerOfTen(min(excess, 38))
        let right = WideInteger(excess > 38 ? 0 : lower.coefficient / divisor)
        let sticky = excess > 38 || lower.coefficient % divisor != 0
        let scale = upper.exponent - shift
        if upper.isNegative == lower.isNegative {
            return DecimalNumber(isNegative: isNegative, left.adding(right), exponent: scale, sticky: sticky)
        }
        if left < right {
            return DecimalNumber(
                isNegative: lower.isNegative, right.subtracting(left), exponent: scale, sticky: sticky)
        }
        var difference = left.subtracting(right)
        if sticky { difference = difference.subtracting(WideInteger(1)) }
        return DecimalNumber(isNegative: upper.isNegative, difference, exponent: scale, sticky: sticky)
    }

    /// The difference, or `nil` beyond the range of exponents.
    public func subtracting(_ other: DecimalNumber) -> DecimalNumber? { adding(other.negated) }

    /// The product, or `nil` beyond the range of exponents.
    public func multiplied(by other: DecimalNumber) -> DecimalNumber? {
        DecimalNumber(
            isNegative: isNegative != other.isNegative, WideInteger(coefficient, times: other.coefficient),
            exponent: exponent + other.exponent, sticky: false)
    }

    /// The quotient to 34 digits, or `nil` when `other` is zero or the result beyond the range of exponents.
    public func divided(by other: DecimalNumber) -> DecimalNumber? {
        guard !other.isZero else { return nil }
        guard !isZero else { return .zero }
        let shift =
            Self.precision + 2 + WideInteger.digitCount(of: other.coefficient)
            - WideInteger.digitCount(of: coefficient)
        var numerator = WideInteger(coefficient)
        for power in [min(shift, 38), max(0, shift - 38)] where power > 0 {
            numerator = numerator.multiplied(byPowerOfTen: power)
        }
        let (quotient, remainder) = numerator.divided(by: other.coefficient)
        return DecimalNumber(
            isNegative: isNegative != other.isNegative, quotient, exponent: exponent - other.exponent - max(0, shift),
            sticky: remainder != 0)
    }

    /// FEEL's `modulo`: what is left of the division rounded down, so that it has the sign of the divisor.
    public func modulo(_ divisor: DecimalNumber) -> DecimalNumber? {
        guard !divisor.isZero else { return nil }
        guard let rest = remainder(magnitudeOf: divisor) else { return nil }
        if rest.isZero || isNegative == divisor.isNegative { return isNegative ? rest.negated : rest }
        let complement = divisor.magnitude.subtracting(rest)
        return divisor.isNegative ? complement?.negated : complement
    }

    /// What is left of |self| ÷ |divisor|, exactly.
    private func remainder(magnitudeOf divisor: DecimalNumber) -> DecimalNumber? {
        let distance = exponent - divisor.exponent
        if distance >= 0 {
            var rest = coefficient % divisor.coefficient
            for _ in 0..<distance {
                guard rest != 0 else { break }
                rest = WideInteger(rest, times: 10).divided(by: divisor.coefficient).remainder
            }
            return DecimalNumber(stripping: false, rest, divisor.exponent)
        }
        guard -distance <= 38 else { return magnitude }
        let (scaled, overflow) = divisor.coefficient.multipliedReportingOverflow(
            by: WideInteger.powerOfTen(-distance))
        guard !overflow, scaled <= coefficient else { return magnitude }
        return DecimalNumber(stripping: false, coefficient % scaled, exponent)
    }
}

extension DecimalNumber: Comparable {
    /// Numeric order.
    public static func < (left: DecimalNumber, right: DecimalNumber) -> Bool {
        if left.isNegative != right.isNegative { return left.isNegative }
        let ascending = left.magnitudeIsLess(than: right)
        return left.isNegative ? right.magnitudeIsLess(than: left) : ascending
    }

    private func magnitudeIsLess(than other: DecimalNumber) -> Bool {
        if isZero || other.isZero { return isZero && !other.isZero }
        let gap = exponent - other.exponent
        if abs(gap) <= 18 {
            // The usual case: neither number is long.
            let factor = WideInteger.powerOfTen(abs(gap))
            let (scaled, overflow) = (gap > 0 ? coefficient : other.coefficient).multipliedReportingOverflow(by: factor)
            if !overflow { return gap > 0 ? scaled < other.coefficient : coefficient < scaled }
        }
        let mine = WideInteger.digitCount(of: coefficient) + exponent
        let theirs = WideInteger.digitCount(of: other.coefficient) + other.exponent
        guard mine == theirs else { return mine < theirs }
        // Same order of magnitude, hence exponents at most 34 apart.
        let floor = min(exponent, other.exponent)
        return WideInteger(coefficient, times: WideInteger.powerOfTen(exponent - floor))
            < WideInteger(other.coefficient, times: WideInteger.powerOfTen(other.exponent - floor))
    }
}

extension WideInteger {
    /// The product by a power of ten, where it stays under 10^77.
    func multiplied(byPowerOfTen power: Int) -> WideInteger {
        let factor = Self.powerOfTen(power)
        var product = WideInteger(low, times: factor)
        product.high = product.high &+ high &* factor
        return product
    }
}
