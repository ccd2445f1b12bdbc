/// An unsigned integer of 256 bits: room for the product of two coefficients, or for one shifted by forty digits.
struct WideInteger: Hashable {
    var high: UInt128
    var low: UInt128

    init(_ low: UInt128) {
        high = 0
        self.low = low
    }

    /// The exact product.
    init(_ left: UInt128, times right: UInt128) {
        (high, low) = left.multipliedFullWidth(by: right)
    }

    var isZero: Bool { high == 0 && low == 0 }

    /// The sum; callers keep both terms under 10^75, so that it cannot overflow.
    func adding(_ other: WideInteger) -> WideInteger {
        var sum = self
        let (low, carry) = self.low.addingReportingOverflow(other.low)
        sum.low = low
        sum.high = high &+ other.high &+ (carry ? 1 : 0)
        return sum
    }

    /// The difference, where `other` is not greater.
    func subtracting(_ other: WideInteger) -> WideInteger {
        var difference = self
        let (low, borrow) = self.low.subtractingReportingOverflow(other.low)
        difference.low = low
        difference.high = high &- other.high &- (borrow ? 1 : 0)
        return difference
    }

    /// Quotient and remainder by a divisor that is not zero.
    func divided(by divisor: UInt128) -> (quotient: WideInteger, remainder: UInt128) {
        var quotient = WideInteger(0)
        let (upper, rest) = high.quotientAndRemainder(dividingBy: divisor)
        quotient.high = upper
        if rest == 0 {
            let (lower, remainder) = low.quotientAndRemainder(dividingBy: divisor)
            quotient.low = lower
            return (quotient, remainder)
        }
        let (lower, remainder) = divisor.dividingFullWidth((rest, low))
        quotient.low = lower
        return (quotient, remainder)
    }

    /// Number of decimal digits; 0 has none.
    var digitCount: Int {
        guard high != 0 else { return Self.digitCount(of: low) }
        let (quotient, _) = divided(by: Self.powerOfTen(38))
        return 38 + Self.digitCount(of: quotient.low)
    }

    /// Number of decimal digits; 0 has none.
    static func digitCount(of number: UInt128) -> Int {
        var lower = 0
        var upper = powers.count
        while lower < upper {
            let middle = (lower + upper) / 2
            if powers[middle] <= number { lower = middle + 1 } else { upper = middle }
        }
        return lower
    }

    /// 10 to a power from 0 to 38.
    static func powerOfTen(_ power: Int) -> UInt128 { powers[max(0, min(38, power))] }

    private static let powers: [UInt128] = (0...38).map { power in
        (0..<power).reduce(UInt128(1)) { product, _ in product * 10 }
    }

    static func < (left: WideInteger, right: WideInteger) -> Bool {
        (left.high, left.low) < (right.high, right.low)
    }
}
