extension BuiltInLibrary {
    static let strings: [BuiltIn] = [
        BuiltIn("string length(string: string)") { arguments, _ in
            .integer(text(arguments[0]).unicodeScalars.count)
        },
        BuiltIn("upper case(string: string)") { arguments, _ in .string(text(arguments[0]).uppercased()) },
        BuiltIn("lower case(string: string)") { arguments, _ in .string(text(arguments[0]).lowercased()) },
        BuiltIn("substring(string: string, start position: number, length: number?)") { arguments, _ in
            substring(text(arguments[0]), arguments[1], arguments[2])
        },
        BuiltIn("substring before(string: string, match: string)") { arguments, _ in
            let string = Array(text(arguments[0]).utf8)
            guard let place = TextSearch.first(Array(text(arguments[1]).utf8), in: string) else { return .string("") }
            return .string(String(decoding: string[..<place], as: UTF8.self))
        },
        BuiltIn("substring after(string: string, match: string)") { arguments, _ in
            let string = Array(text(arguments[0]).utf8)
            let match = Array(text(arguments[1]).utf8)
            guard let place = TextSearch.first(match, in: string) else { return .string("") }
            return .string(String(decoding: string[(place + match.count)...], as: UTF8.self))
        },
        BuiltIn("contains(string: string, match: string)") { arguments, _ in
            let place = TextSearch.first(Array(text(arguments[1]).utf8), in: Array(text(arguments[0]).utf8))
            return .boolean(place != nil)
        },
        BuiltIn("starts with(string: string, match: string)") { arguments, _ in
            .boolean(text(arguments[0]).utf8.starts(with: text(arguments[1]).utf8))
        },
        BuiltIn("ends with(string: string, match: string)") { arguments, _ in
            .boolean(text(arguments[0]).utf8.reversed().starts(with: text(arguments[1]).utf8.reversed()))
        },
        BuiltIn("string join(list: list, delimiter: string?)") { arguments, evaluator in
            var parts: [String] = []
            for element in arguments[0].list ?? [] where !element.isNull {
                guard let part = element.string else { return .null }
                parts.append(part)
            }
            let delimiter = arguments[1].string ?? ""
            let size = parts.reduce(0) { $0 + $1.utf8.count } + delimiter.utf8.count * parts.count
            guard evaluator.spend(size / 16) else { return .null }
            return .string(parts.joined(separator: delimiter))
        },
    ]

    private static func text(_ value: Value) -> String { value.string ?? "" }

    /// From a place that counts from 1, or from the end when negative.
    private static func substring(_ text: String, _ start: Value, _ length: Value) -> Value {
        let scalars = Array(text.unicodeScalars)
        guard let start = start.number?.rounded(scale: 0, .towardZero)?.integer, start != 0,
            start.magnitude <= UInt(scalars.count)
        else { return .null }
        let first = start > 0 ? start - 1 : scalars.count + start
        var count = scalars.count - first
        if let length = length.number {
            guard length >= .one else { return .null }
            count = min(count, length.rounded(scale: 0, .towardZero)?.integer ?? count)
        }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[first..<(first + count)])
        return .string(String(view))
    }
}

/// Finds a text inside another in a time that only grows with their lengths (Knuth, Morris and Pratt).
enum TextSearch {
    static func first(_ pattern: [UInt8], in text: [UInt8]) -> Int? {
        guard !pattern.isEmpty else { return 0 }
        var borders = [0]
        var length = 0
        for index in pattern.indices.dropFirst() {
            while length > 0, pattern[index] != pattern[length] { length = borders[length - 1] }
            if pattern[index] == pattern[length] { length += 1 }
            borders.append(length)
        }
        var matched = 0
        for (index, byte) in text.enumerated() {
            while matched > 0, byte != pattern[matched] { matched = borders[matched - 1] }
            if byte == pattern[matched] { matched += 1 }
            if matched == pattern.count { return index + 1 - matched }
        }
        return nil
    }
}
