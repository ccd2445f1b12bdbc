/// Texts as SARIF holds them.
enum SARIFText {
    /// `{ "text": … }`.
    static func message(_ text: String) -> JSONValue { .object([("text", .string(text))]) }

    /// `address` as a URI of the web, which SARIF demands; `nil` for any other.
    static func address(_ address: String?) -> String? {
        guard let address, HTMLAddress.isSafe(address), !address.hasPrefix("#") else { return nil }
        return SARIFArtifact.percentEncoded(address, plain: "-._~/:?#[]@!$&'()*+,;=%")
    }

    /// `text`, cut to what GitHub shows of a description.
    static func description(_ text: String) -> JSONValue {
        let words = text.trimmed
        let isLong = words.count > GitHubLimits.description
        return message(isLong ? words.prefix(GitHubLimits.description - 1) + "…" : words)
    }
}

extension String {
    /// On one line, without spaces around.
    var trimmed: String {
        unicodeScalars.split { scalar in
            scalar.isASCII
                ? scalar == " " || (0x09...0x0D).contains(scalar.value) : scalar.properties.isWhitespace
        }.map { String($0) }.joined(separator: " ")
    }
}
