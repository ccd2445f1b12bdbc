/// A FEEL number: IEEE 754 decimal128, that is 34 significant digits and half-even rounding, never binary.
///
/// Equal numbers have one form: the coefficient carries no trailing zero, and zero has neither sign nor exponent.
public struct DecimalNumber: Hashable, Sendable {
    /// Significant digits that a number keeps.
    public static let precision = 34
    static let greatestExponent = 6_144
    static let leastExponent = -6_176

    let coefficient: UInt128
    private let storedExponent: Int32
    /// Whether the number is below zero.
    public let isNegative: Bool

    /// Power of ten by which the coefficient is multiplied.
    var exponent: Int { Int(storedExponent) }

    /// Zero.
    public static let zero = DecimalNumber(canonical: false, 0, 0)
    /// One.
    public static let one = DecimalNumber(1)

    private init(canonical isNegative: Bool, _ coefficient: UInt128, _ exponent: Int) {
        self.isNegative = isNegative
        self.coefficient = coefficient
        storedExponent = Int32(truncatingIfNeeded: exponent)
    }

    /// An integer, exactly.
    public init(_ integer: Int) {
        var coefficient = UInt128(integer.magnitude)
        var exponent = 0
        while coefficient != 0, coefficient % 10 == 0 {
            coefficient /= 10
            exponent += 1
        }
        self.init(canonical: integer < 0, coefficient, exponent)
    }

    /// An integer of 128 bits, rounded to 34 digits.
    init(_ integer: Int128) {
        let rounded = DecimalNumber(
            isNegative: integer < 0, WideInteger(integer.magnitude), exponent: 0, sticky: false)
        self = rounded ?? .zero
    }

    /// The value `± digits × 10^exponent` rounded half-even to 34 digits; `nil` beyond the range of exponents.
    /// `sticky` says that a little more than `digits` was there.
    init?(isNegative: Bool, _ digits: WideInteger, exponent: Int, sticky: Bool) {
        var digits = digits
        var sticky = sticky
        var exponent = exponent
        let drop = max(digits.digitCount - Self.precision, Self.leastExponent - exponent, sticky ? 1 : 0)
        if drop > 0 {
            guard drop <= digits.digitCount + 1 else {
                self = .zero
                return
            }
            for chunk in [min(drop - 1, 38), max(0, drop - 39)] where chunk > 0 {
                let (quotient, remainder) = digits.divided(by: WideInteger.powerOfTen(chunk))
                digits = quotient
                sticky = sticky || remainder != 0
            }
            let (quotient, last) = digits.divided(by: 10)
            digits = quotient
            exponent += drop
            if last > 5 || (last == 5 && (sticky || digits.low & 1 == 1)) { digits = digits.adding(WideInteger(1)) }
        }
        self.init(stripping: isNegative, digits.low, exponent)
    }

    /// The value of a coefficient of at most 34 digits (or 10^34), brought to its one form.
    init?(stripping isNegative: Bool, _ coefficient: UInt128, _ exponent: Int) {
        guard coefficient != 0 else {
            self = .zero
            return
        }
        var coefficient = coefficient
        var exponent = exponent
        while coefficient % 10 == 0 {
            coefficient /= 10
            exponent += 1
        }
        guard WideInteger.digitCount(of: coefficient) + exponent - 1 <= Self.greatestExponent else { return nil }
        guard exponent >= Self.leastExponent else {
            self = .zero
            return
        }
        self.init(canonical: isNegative, coefficient, exponent)
    }

    /// Whether the number is zero.
    public var isZero: Bool { coefficient == 0 }

    /// Whether the number has no fractional part.
    public var isInteger: Bool { exponent >= 0 }

    /// The number as an `Int`, when it is an integer that fits.
    public var integer: Int? {
        guard exponent >= 0, exponent < 20 else { return isZero ? 0 : nil }
        let (product, overflow) = coefficient.multipliedReportingOverflow(by: WideInteger.powerOfTen(exponent))
        guard !overflow, let magnitude = Int128(exactly: product) else { return nil }
        return Int(exactly: isNegative ? -magnitude : magnitude)
    }

    /// The same number with the other sign.
    public var negated: DecimalNumber {
        isZero ? self : DecimalNumber(canonical: !isNegative, coefficient, exponent)
    }

    /// The absolute value.
    public var magnitude: DecimalNumber { DecimalNumber(canonical: false, coefficient, exponent) }
}
