import DocumentModel
import RuleEngine

/// A place of a dossier as JSON: line and column in the file for text formats, and the way of a jurist.
struct LocationJSON {
    private let dossier: Dossier
    private let place: Place

    init(_ report: Report, _ place: Place) {
        dossier = report.situation.dossier
        self.place = place
    }

    /// The whole location.
    var value: JSONValue {
        let document = dossier.files[place.file].document
        let start = document.text.position(of: place.range.lowerBound)
        let end = document.text.position(of: place.range.upperBound)
        let offset = document.text.scalarCount(in: TextRange(0, place.range.lowerBound))
        let path = dossier.logicalPath(of: place)
        let recognised: [(String, JSONValue)] =
            document.isRecognised(at: place.range.lowerBound) ? [("recognised", .boolean(true))] : []
        return .object(
            [
                ("path", .string(document.path)), ("page", .optional(document.page(of: place.range.lowerBound))),
                ("line", .integer(start.line)),
                ("column", .integer(start.column)), ("endLine", .integer(end.line)),
                ("endColumn", .integer(end.column)),
                ("charOffset", .integer(offset)), ("charLength", .integer(document.text.scalarCount(in: place.range))),
                ("snippet", .string(dossier.words(at: place))), ("logical", path.isEmpty ? .null : .string(path)),
            ] + recognised)
    }

    /// The short form used for evidence.
    func evidence(_ note: String) -> JSONValue {
        let document = dossier.files[place.file].document
        return .object([
            ("path", .string(document.path)), ("page", .optional(document.page(of: place.range.lowerBound))),
            ("line", .integer(document.text.position(of: place.range.lowerBound).line)),
            ("snippet", .string(dossier.words(at: place))), ("note", .string(note)),
        ])
    }
}
