import DocumentModel

/// What could not be read: the analysis says what it did not see.
enum SARIFNotification {
    /// Parts of a document.
    static func unread(in document: Document) -> [JSONValue] {
        document.reading.unread.map { unread in
            let start = unread.range?.lowerBound ?? 0
            let line = document.text.position(of: start).line
            return notification(
                "Non lu ou lu avec réserve : \(unread.what)", path: document.path, line: line,
                level: document.reading.failure == unread.what ? "error" : "warning")
        }
    }

    /// A dossier that could not be examined at all.
    static func failure(path: String, reason: String) -> JSONValue {
        notification(reason, path: path, line: 1, level: "error")
    }

    private static func notification(_ text: String, path: String, line: Int, level: String) -> JSONValue {
        var spot = Spot(path: path)
        spot.line = line
        spot.endLine = line
        return .object([
            ("level", .string(level)), ("message", SARIFText.message(text)),
            ("locations", .array([SARIFPlace(spot).location()])),
        ])
    }
}
