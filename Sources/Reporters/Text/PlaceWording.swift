import DocumentModel
import RuleEngine

/// Where a passage stands, as a reader looks it up: line of the text view, page of the file.
struct PlaceWording {
    private let document: Document
    private let offset: Int

    /// The beginning of `place` in `dossier`.
    init(_ dossier: Dossier, _ place: Place) {
        document = dossier.files[place.file].document
        offset = place.range.lowerBound
    }

    private var line: Int { document.text.position(of: offset).line }

    /// « page 3, texte reconnu »; `nil` where the format has no pages.
    private var page: String? {
        document.page(of: offset).map { page in
            document.isRecognised(at: offset) ? "page \(page), texte reconnu" : "page \(page)"
        }
    }

    /// « convention.pdf:120, page 3 ».
    var path: String { ["\(document.path):\(line)", page].compactMap { $0 }.joined(separator: ", ") }

    /// « ligne 120, page 3 ».
    var short: String { ["ligne \(line)", page].compactMap { $0 }.joined(separator: ", ") }
}
