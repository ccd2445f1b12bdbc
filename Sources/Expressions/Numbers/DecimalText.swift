extension DecimalNumber {
    /// The number that `text` writes as `-12.5`, `.5` or `1.2e3`, rounded to 34 digits; `nil` when it is not one.
    public init?(_ text: some StringProtocol) {
        var bytes = Array(text.utf8)[...]
        var isNegative = false
        if bytes.first == 0x2D {
            isNegative = true
            bytes = bytes.dropFirst()
        }
        var exponent = 0
        if let mark = bytes.firstIndex(where: { $0 == 0x65 || $0 == 0x45 }) {
            let tail = bytes[(mark + 1)...]
            let digits = tail.first == 0x2B || tail.first == 0x2D ? tail.dropFirst() : tail
            guard !digits.isEmpty, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
            let size = digits.reduce(0) { min($0 * 10 + Int($1 - 0x30), 100_000) }
            exponent = tail.first == 0x2D ? -size : size
            bytes = bytes[..<mark]
        }
        let parts = bytes.split(separator: 0x2E, maxSplits: 1, omittingEmptySubsequences: false)
        guard let whole = parts.first, !bytes.isEmpty, parts.count == 1 || !parts[1].isEmpty,
            parts.allSatisfy({ $0.allSatisfy { (0x30...0x39).contains($0) } })
        else { return nil }
        self.init(isNegative: isNegative, whole: whole, fraction: parts.count == 2 ? parts[1] : [], exponent: exponent)
    }

    private init?(isNegative: Bool, whole: ArraySlice<UInt8>, fraction: ArraySlice<UInt8>, exponent: Int) {
        var digits = WideInteger(0)
        var count = 0
        var sticky = false
        var exponent = exponent
        for (index, byte) in (whole + fraction).enumerated() {
            let isFraction = index >= whole.count
            if count < 40 {
                digits = digits.multiplied(byPowerOfTen: 1).adding(WideInteger(UInt128(byte - 0x30)))
                if !digits.isZero { count += 1 }
                if isFraction { exponent -= 1 }
            } else {
                sticky = sticky || byte != 0x30
                if !isFraction { exponent += 1 }
            }
        }
        self.init(isNegative: isNegative, digits, exponent: exponent, sticky: sticky)
    }

    /// The absolute value as a whole part and a fraction, all digits written out.
    var plainDigits: (whole: String, fraction: String) {
        let digits = String(coefficient)
        if exponent >= 0 { return (isZero ? "0" : digits + String(repeating: "0", count: exponent), "") }
        let padded = String(repeating: "0", count: max(0, -exponent + 1 - digits.utf8.count)) + digits
        return (String(padded.dropLast(-exponent)), String(padded.suffix(-exponent)))
    }
}

extension DecimalNumber: CustomStringConvertible {
    /// Decimal digits without exponent: `-12.5`.
    public var description: String {
        let (whole, fraction) = plainDigits
        return (isNegative ? "-" : "") + whole + (fraction.isEmpty ? "" : "." + fraction)
    }

    /// For readers: « 12 500,75 », with narrow no-break spaces between thousands.
    public var french: String {
        let (whole, fraction) = plainDigits
        var grouped = ""
        for (index, digit) in whole.enumerated() {
            if index > 0, (whole.count - index) % 3 == 0 { grouped += "\u{202F}" }
            grouped.append(digit)
        }
        return (isNegative ? "-" : "") + grouped + (fraction.isEmpty ? "" : "," + fraction)
    }
}
