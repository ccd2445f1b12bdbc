import CalendarDates
import DocumentStructure
import RuleEngine
import RuleModel

/// The structure recognised in one document as JSON, `"schema": "conforme.read/1"`.
public struct OutlineJSONReporter: Sendable {
    private let tool: ToolInfo

    /// A reporter that signs as `tool`.
    public init(tool: ToolInfo) {
        self.tool = tool
    }

    /// The document and its parts.
    public func json(_ file: Dossier.File) -> JSONValue {
        let text = file.document.text
        func line(_ offset: Int) -> JSONValue { .integer(text.position(of: offset).line) }
        let outline = file.outline
        return .object([
            ("schema", .string("conforme.read/1")), ("tool", tool.json), ("path", .string(file.document.path)),
            ("format", .string(file.document.format)), ("sha256", .string(file.document.sha256)),
            ("nature", .string(outline.nature.rawValue)), ("title", .optional(outline.title?.text)),
            ("pages", .optional(file.document.reading.pages)),
            ("recognisedPages", .array(file.document.reading.recognisedPages.map { .integer($0) })),
            ("startLine", line(outline.extent.lowerBound)),
            (
                "periods",
                .array(
                    outline.periods.map { period in
                        .object([
                            ("start", .optional(period.start)), ("end", .optional(period.end)),
                            ("years", .optional(period.years)), ("origin", .string(period.origin.rawValue)),
                            ("line", line(period.range.lowerBound)),
                        ])
                    })
            ),
            (
                "parties",
                .array(
                    outline.parties.map { party in
                        .object([
                            ("name", .string(party.name)), ("kind", .string(party.kind.rawValue)),
                            (
                                "representatives",
                                .array(
                                    party.representatives.map {
                                        .object([("name", .string($0.name)), ("role", .string($0.role))])
                                    })
                            ),
                            ("authorized", .boolean(party.authority != nil)), ("signs", .boolean(party.signs)),
                            ("line", line(party.range.lowerBound)),
                        ])
                    })
            ),
            (
                "visas",
                .array(
                    outline.visas.map { .object([("text", .string($0.text)), ("line", line($0.range.lowerBound))]) })
            ),
            (
                "articles",
                .array(
                    outline.articles.map { article in
                        .object([
                            ("number", .optional(article.number.map(String.init))), ("title", .string(article.title)),
                            ("line", line(article.heading.lowerBound)),
                        ])
                    })
            ),
            (
                "annexes",
                .array(
                    outline.annexes.map { annex in
                        .object([
                            ("number", .string(annex.number)), ("title", .string(annex.title)),
                            ("state", .string(annex.state.rawValue)),
                            ("citations", .array(annex.citations.map { line($0.lowerBound) })),
                        ])
                    })
            ),
            (
                "citations",
                .array(
                    outline.citations.map { citation in
                        .object([
                            ("text", .string(text.flattened(citation.range))),
                            ("kind", .string(citation.kind.rawValue)),
                            ("code", .optional(citation.code)), ("articles", .strings(citation.articles)),
                            ("number", .optional(citation.number)), ("date", .optional(citation.date)),
                            ("line", line(citation.range.lowerBound)),
                        ])
                    })
            ),
            (
                "placeholders",
                .array(
                    outline.placeholders.map { placeholder in
                        .object([
                            ("kind", .string(placeholder.kind.rawValue)),
                            ("text", .string(text.flattened(placeholder.range))),
                            ("line", line(placeholder.range.lowerBound)),
                        ])
                    })
            ),
            (
                "stamps",
                .array(
                    outline.stamps.map { stamp in
                        .object([
                            ("sent", .optional(stamp.sent)), ("received", .optional(stamp.received)),
                            ("published", .optional(stamp.published)), ("siren", .optional(stamp.identifier?.siren)),
                            ("number", .optional(stamp.identifier?.number)),
                            ("date", .optional(stamp.identifier?.date)), ("line", line(stamp.range.lowerBound)),
                        ])
                    })
            ),
            ("reading", reading(file.document)), ("fields", fields(file.document)),
            ("properties", properties(file.document.properties)),
        ])
    }
}
