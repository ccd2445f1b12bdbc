/// A decimal of some sixty digits, for the intermediate steps of powers, exponentials and logarithms.
struct ExtendedDecimal {
    private static let base: UInt64 = 1_000_000_000
    private static let size = 8

    var isNegative: Bool
    /// Digits by nine, the lowest first, without a leading or trailing zero limb; none for zero.
    private var limbs: [UInt64]
    /// Power of 10^9 by which the limbs are multiplied.
    private var exponent: Int

    private init(isNegative: Bool, limbs: [UInt64], exponent: Int) {
        let leading = limbs.reversed().prefix { $0 == 0 }.count
        var kept = limbs.dropLast(leading)
        let excess = max(0, kept.count - Self.size)
        kept = kept.dropFirst(excess)
        let trailing = kept.prefix { $0 == 0 }.count
        self.limbs = Array(kept.dropFirst(trailing))
        self.exponent = self.limbs.isEmpty ? 0 : exponent + excess + trailing
        self.isNegative = isNegative && !self.limbs.isEmpty
    }

    init(_ number: DecimalNumber) {
        let shift = ((number.exponent % 9) + 9) % 9
        var rest = WideInteger(number.coefficient).multiplied(byPowerOfTen: shift)
        var limbs: [UInt64] = []
        while !rest.isZero {
            let (quotient, remainder) = rest.divided(by: UInt128(Self.base))
            limbs.append(UInt64(remainder))
            rest = quotient
        }
        self.init(isNegative: number.isNegative, limbs: limbs, exponent: (number.exponent - shift) / 9)
    }

    /// The nearest number of 34 digits, or `nil` beyond the range of exponents.
    var rounded: DecimalNumber? {
        var digits = WideInteger(0)
        var exponent = self.exponent + limbs.count
        var sticky = false
        for (index, limb) in limbs.reversed().enumerated() {
            guard index < 6 else {
                sticky = true
                break
            }
            digits = digits.multiplied(byPowerOfTen: 9).adding(WideInteger(UInt128(limb)))
            exponent -= 1
        }
        guard abs(exponent) < 100_000 else { return exponent < 0 ? .zero : nil }
        return DecimalNumber(isNegative: isNegative, digits, exponent: exponent * 9, sticky: sticky)
    }

    func multiplied(by other: ExtendedDecimal) -> ExtendedDecimal {
        var product = [UInt64](repeating: 0, count: limbs.count + other.limbs.count + 1)
        for (i, left) in limbs.enumerated() {
            var carry: UInt64 = 0
            for (j, right) in other.limbs.enumerated() {
                let sum = product[i + j] + left * right + carry
                product[i + j] = sum % Self.base
                carry = sum / Self.base
            }
            product[i + other.limbs.count] += carry
        }
        return ExtendedDecimal(
            isNegative: isNegative != other.isNegative, limbs: product, exponent: exponent + other.exponent)
    }

    /// The quotient by a positive integer under a thousand million.
    func divided(by divisor: UInt64) -> ExtendedDecimal {
        let padding = max(0, Self.size + 1 - limbs.count)
        var quotient: [UInt64] = []
        var rest: UInt64 = 0
        for limb in limbs.reversed() + [UInt64](repeating: 0, count: padding) {
            let current = rest * Self.base + limb
            quotient.append(current / divisor)
            rest = current % divisor
        }
        return ExtendedDecimal(isNegative: isNegative, limbs: quotient.reversed(), exponent: exponent - padding)
    }

    func adding(_ other: ExtendedDecimal) -> ExtendedDecimal {
        if limbs.isEmpty { return other }
        if other.limbs.isEmpty { return self }
        let top = max(exponent + limbs.count, other.exponent + other.limbs.count)
        let floor = max(min(exponent, other.exponent), top - Self.size - 2)
        let (left, right) = (aligned(floor, top), other.aligned(floor, top))
        if isNegative == other.isNegative {
            return ExtendedDecimal(isNegative: isNegative, limbs: Self.sum(left, right), exponent: floor)
        }
        let leftIsGreater = !left.reversed().lexicographicallyPrecedes(right.reversed())
        let difference = leftIsGreater ? Self.difference(left, right) : Self.difference(right, left)
        return ExtendedDecimal(
            isNegative: leftIsGreater ? isNegative : other.isNegative, limbs: difference, exponent: floor)
    }

    /// The limbs from one power of 10^9 to another.
    private func aligned(_ floor: Int, _ top: Int) -> [UInt64] {
        (floor...top).map { limbs.indices.contains($0 - exponent) ? limbs[$0 - exponent] : 0 }
    }

    private static func sum(_ left: [UInt64], _ right: [UInt64]) -> [UInt64] {
        var carry: UInt64 = 0
        var result = zip(left, right).map { pair in
            let sum = pair.0 + pair.1 + carry
            carry = sum / base
            return sum % base
        }
        result.append(carry)
        return result
    }

    private static func difference(_ left: [UInt64], _ right: [UInt64]) -> [UInt64] {
        var borrow: UInt64 = 0
        return zip(left, right).map { pair in
            let needed = pair.1 + borrow
            borrow = pair.0 < needed ? 1 : 0
            return pair.0 + borrow * base - needed
        }
    }
}
