import DocumentModel

/// What was read of a file besides its parts: an account, stored fields, what the file says about itself.
extension OutlineJSONReporter {
    func reading(_ document: Document) -> JSONValue {
        let reading = document.reading
        let unread = reading.unread.map { unread in
            let line = unread.range.map { document.text.position(of: $0.lowerBound).line }
            return JSONValue.object([("what", .string(unread.what)), ("line", .optional(line))])
        }
        return .object([
            ("pages", .optional(reading.pages)), ("paragraphs", .integer(reading.paragraphs)),
            ("tables", .integer(reading.tables)), ("revisions", .integer(reading.revisions)),
            ("unread", .array(unread)),
        ])
    }

    /// Results that a word processor stored, which nothing guarantees to be up to date.
    func fields(_ document: Document) -> JSONValue {
        .array(
            document.fields.map { field in
                .object([
                    ("name", .string(field.name)), ("text", .string(document.text.flattened(field.range))),
                    ("line", .integer(document.text.position(of: field.range.lowerBound).line)),
                ])
            })
    }

    func properties(_ properties: DocumentProperties?) -> JSONValue {
        guard let properties else { return .object([]) }
        return .object([
            ("title", .optional(properties.title)), ("author", .optional(properties.author)),
            ("lastAuthor", .optional(properties.lastAuthor)), ("created", .optional(properties.created)),
            ("modified", .optional(properties.modified)),
        ])
    }
}
