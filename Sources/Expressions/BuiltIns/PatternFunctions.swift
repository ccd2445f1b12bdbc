import Foundation

extension BuiltInLibrary {
    static let patterns: [BuiltIn] = [
        BuiltIn("matches(input: string, pattern: string, flags: string?)") { arguments, _ in
            guard let pattern = Pattern(arguments[1].string ?? "", flags: arguments[2].string ?? "") else {
                return .null
            }
            return Value(pattern.matches(in: arguments[0].string ?? "", limit: 1).map { !$0.isEmpty }, Value.boolean)
        },
        BuiltIn("replace(input: string, pattern: string, replacement: string, flags: string?)") {
            arguments, evaluator in
            guard let pattern = Pattern(arguments[1].string ?? "", flags: arguments[3].string ?? "") else {
                return .null
            }
            let result = pattern.replacing(in: arguments[0].string ?? "", with: arguments[2].string ?? "")
            guard evaluator.spend((result?.utf8.count ?? 0) / 16) else { return .null }
            return Value(result, Value.string)
        },
        BuiltIn("split(string: string, delimiter: string)") { arguments, _ in
            guard let pattern = Pattern(arguments[1].string ?? "", flags: "") else { return .null }
            return Value(pattern.split(arguments[0].string ?? "")?.map(Value.string), Value.list)
        },
    ]
}

/// A regular expression as XPath writes it, run by ICU and stopped when it takes too long.
private struct Pattern {
    private static let greatestEffort = 200

    private let expression: NSRegularExpression

    /// `nil` for a pattern or flags that XPath does not allow.
    init?(_ pattern: String, flags: String) {
        guard pattern.utf8.count <= 10_000 else { return nil }
        var options: NSRegularExpression.Options = []
        var dropsSpaces = false
        for flag in flags {
            switch flag {
            case "s": options.insert(.dotMatchesLineSeparators)
            case "m": options.insert(.anchorsMatchLines)
            case "i": options.insert(.caseInsensitive)
            case "x": dropsSpaces = true
            case "q": options.insert(.ignoreMetacharacters)
            default: return nil
            }
        }
        let isLiteral = options.contains(.ignoreMetacharacters)
        let translated = isLiteral ? pattern : Self.translated(pattern, droppingSpaces: dropsSpaces)
        guard let expression = try? NSRegularExpression(pattern: translated, options: options) else { return nil }
        self.expression = expression
    }

    /// XPath's pattern in ICU's spelling: `[a-z-[aeiou]]` subtracts with two hyphens, and flag `x` drops the spaces
    /// outside classes.
    private static func translated(_ pattern: String, droppingSpaces: Bool) -> String {
        var result = String.UnicodeScalarView()
        var nesting = 0
        var isEscaped = false
        var previous: Unicode.Scalar?
        for scalar in pattern.unicodeScalars {
            if droppingSpaces, nesting == 0, scalar.properties.isWhitespace { continue }
            if !isEscaped, scalar == "[" {
                if nesting > 0, previous == "-" { result.append("-") }
                nesting += 1
            } else if !isEscaped, scalar == "]", nesting > 0 {
                nesting -= 1
            }
            isEscaped = !isEscaped && scalar == "\\"
            previous = scalar
            result.append(scalar)
        }
        // Blocks of Unicode bear `Is` in XPath, `In` in ICU.
        return String(result).replacingOccurrences(of: "\\p{Is", with: "\\p{In")
            .replacingOccurrences(of: "\\P{Is", with: "\\P{In")
    }

    /// The first matches, or `nil` when the search took too long.
    func matches(in text: String, limit: Int) -> [NSTextCheckingResult]? {
        var found: [NSTextCheckingResult] = []
        var reports = 0
        expression.enumerateMatches(
            in: text, options: .reportProgress, range: NSRange(location: 0, length: text.utf16.count)
        ) { result, _, stop in
            if let result { found.append(result) } else { reports += 1 }
            if found.count >= limit || reports > Self.greatestEffort { stop.pointee = true }
        }
        return reports > Self.greatestEffort ? nil : found
    }

    /// Whether the pattern matches the empty text, which XPath refuses in `replace` and `split`.
    private var matchesNothing: Bool { matches(in: "", limit: 1).map { !$0.isEmpty } ?? true }

    func replacing(in text: String, with replacement: String) -> String? {
        guard !matchesNothing, let template = Self.template(replacement, groups: expression.numberOfCaptureGroups),
            let matches = matches(in: text, limit: .max)
        else { return nil }
        let source = text as NSString
        var result = ""
        var place = 0
        for match in matches {
            result += source.substring(with: NSRange(location: place, length: match.range.location - place))
            for part in template {
                switch part {
                case .text(let text): result += text
                case .group(let group):
                    let range = match.range(at: group)
                    if range.location != NSNotFound { result += source.substring(with: range) }
                }
            }
            place = match.range.location + match.range.length
        }
        return result + source.substring(from: place)
    }

    private enum TemplatePart {
        case text(String)
        case group(Int)
    }

    /// The parts of a replacement: `$1` is a group, `\$` and `\\` stand for themselves, anything else is refused.
    private static func template(_ replacement: String, groups: Int) -> [TemplatePart]? {
        var parts: [TemplatePart] = []
        var rest = Array(replacement)[...]
        while let first = rest.popFirst() {
            if first == "\\" {
                guard let next = rest.popFirst(), next == "$" || next == "\\" else { return nil }
                parts.append(.text(String(next)))
            } else if first == "$" {
                guard var group = rest.popFirst()?.wholeNumberValue else { return nil }
                while let digit = rest.first?.wholeNumberValue, group * 10 + digit <= groups {
                    group = group * 10 + digit
                    rest = rest.dropFirst()
                }
                if group <= groups { parts.append(.group(group)) }
            } else {
                parts.append(.text(String(first)))
            }
        }
        return parts
    }

    func split(_ text: String) -> [String]? {
        guard !matchesNothing, let matches = matches(in: text, limit: .max) else { return nil }
        let source = text as NSString
        var parts: [String] = []
        var place = 0
        for match in matches {
            parts.append(source.substring(with: NSRange(location: place, length: match.range.location - place)))
            place = match.range.location + match.range.length
        }
        return parts + [source.substring(from: place)]
    }
}
