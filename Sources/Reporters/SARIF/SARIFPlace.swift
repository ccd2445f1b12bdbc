import DocumentModel
import RuleEngine

/// A place as SARIF says it: file, region, words, and the way of a jurist.
struct SARIFPlace {
    private let spot: Spot

    init(_ spot: Spot) { self.spot = spot }

    /// The location, with an identity and a message where it is told beside another.
    func location(id: Int? = nil, message: String? = nil) -> JSONValue {
        var entries: [(String, JSONValue)] = []
        if let id { entries.append(("id", .integer(id))) }
        entries.append(("physicalLocation", physical))
        if !spot.logical.isEmpty {
            entries.append(
                ("logicalLocations", .array([.object([("fullyQualifiedName", .string(spot.logical))])])))
        }
        if let message { entries.append(("message", SARIFText.message(message))) }
        return .object(entries)
    }

    var physical: JSONValue {
        .object([("artifactLocation", SARIFArtifact.location(of: spot.path)), ("region", region)])
    }

    private var region: JSONValue {
        var entries: [(String, JSONValue)] = [
            ("startLine", .integer(spot.line)), ("startColumn", .integer(spot.column)),
            ("endLine", .integer(spot.endLine)), ("endColumn", .integer(spot.endColumn)),
        ]
        if !spot.words.isEmpty { entries.append(("snippet", SARIFText.message(spot.words))) }
        if let page = spot.page { entries.append(("properties", .object([("page", .integer(page))]))) }
        return .object(entries)
    }
}

extension Document {
    /// Whether the lines of the text view are those of the file.
    var isPlainText: Bool { format == "text" || format == "markdown" }
}

/// A file that was read.
struct SARIFArtifact {
    private let document: Document

    init(_ document: Document) { self.document = document }

    var json: JSONValue {
        var entries: [(String, JSONValue)] = [
            ("location", Self.location(of: document.path)), ("length", .integer(document.byteCount)),
            ("roles", .strings(["analysisTarget"])),
        ]
        if !document.sha256.isEmpty {
            entries.append(("hashes", .object([("sha-256", .string(document.sha256))])))
        }
        let lines = document.isPlainText ? "" : " ; lignes et colonnes sont celles du texte lu"
        let read = "Lu comme \(document.format)\(lines)."
        return .object(entries + [("description", SARIFText.message(read))])
    }

    /// A path as a URI; one that is not absolute starts from the root of the sources.
    static func location(of path: String) -> JSONValue {
        let uri = percentEncoded(RepositoryPath.of(path), plain: "-._~/")
        guard !path.hasPrefix("/") else { return .object([("uri", .string("file://\(uri)"))]) }
        return .object([("uri", .string(uri)), ("uriBaseId", .string("%SRCROOT%"))])
    }

    /// `text` with every byte in hexadecimal but letters, figures and the signs of `plain`.
    static func percentEncoded(_ text: String, plain: String) -> String {
        text.utf8.map { byte -> String in
            let scalar = Unicode.Scalar(byte)
            let isPlain = byte < 0x80 && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
            return isPlain || plain.unicodeScalars.contains(scalar) ? String(scalar) : percent(byte)
        }.joined()
    }

    private static func percent(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return "%" + (digits.count < 2 ? "0" : "") + digits
    }
}
