/// How a run of Word is set, as far as reading is concerned; `nil` where nothing is said.
struct WordRunProperties: Hashable, Sendable {
    var isBold: Bool?
    var isUnderlined: Bool?
    var isHidden: Bool?
    var isInCapitals: Bool?
    var isRaised: Bool?

    init() {}

    /// The properties in an element `w:rPr`.
    init(_ element: XMLNode?) {
        guard let element else { return }
        for child in element.children {
            switch child.name {
            case "w:b": isBold = child.isOn
            case "w:u": isUnderlined = child["w:val"].map { $0 != "none" } ?? true
            case "w:vanish": isHidden = child.isOn
            case "w:caps": isInCapitals = child.isOn
            case "w:vertAlign": isRaised = child["w:val"] == "superscript"
            default: break
            }
        }
    }

    /// These properties where `other` says nothing, else those of `other`.
    func overridden(by other: WordRunProperties) -> WordRunProperties {
        var merged = self
        merged.isBold = other.isBold ?? isBold
        merged.isUnderlined = other.isUnderlined ?? isUnderlined
        merged.isHidden = other.isHidden ?? isHidden
        merged.isInCapitals = other.isInCapitals ?? isInCapitals
        merged.isRaised = other.isRaised ?? isRaised
        return merged
    }

    /// A paragraph style with a character style on top: bold on bold gives plain (ECMA-376, 17.7.3).
    func toggled(by other: WordRunProperties) -> WordRunProperties {
        func toggled(_ one: Bool?, _ two: Bool?) -> Bool? { two == true ? one != true : one }
        var merged = overridden(by: other)
        merged.isBold = toggled(isBold, other.isBold)
        merged.isHidden = toggled(isHidden, other.isHidden)
        merged.isInCapitals = toggled(isInCapitals, other.isInCapitals)
        return merged
    }

    /// Whether it is bold or underlined.
    var isEmphasized: Bool { isBold == true || isUnderlined == true }
}

extension XMLNode {
    /// The value of a yes-or-no element of Word: present means yes unless it says no.
    var isOn: Bool {
        guard let value = self["w:val"] else { return true }
        return !["0", "false", "off"].contains(value)
    }

    /// The whole number in `w:val`.
    var integer: Int? { self["w:val"].flatMap { Int($0) } }
}
