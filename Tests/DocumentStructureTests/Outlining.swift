import CalendarDates
import DocumentFormats
import DocumentModel
import DocumentStructure

/// A document with its outline.
struct Outlined {
    let document: Document
    let outline: Outline

    init(_ text: String) throws {
        try self.init(DocumentReader().read(bytes: Array(text.utf8), path: "essai.md"))
    }

    init(path: String) throws { try self.init(DocumentReader().read(path: path)) }

    private init(_ document: Document) {
        self.document = document
        outline = OutlineRecognizer().outline(of: document, index: WordIndex(document))
    }

    /// The words at `range` on one line.
    func words(_ range: TextRange?) -> String { range.map { document.text.flattened($0) } ?? "" }

    /// The line where `range` begins.
    func line(_ range: TextRange?) -> Int? { range.map { document.text.position(of: $0.lowerBound).line } }
}

/// A convention with `clauses` for its parties, around which everything is ordinary.
func convention(
    parties clauses: String, body: String = "Article 1 – Objet\nLa présente convention vise le territoire.\n"
) -> String {
    "CONVENTION TERRITORIALE GLOBALE\n\n\(clauses)\n\nIl est convenu ce qui suit :\n\n\(body)"
}

/// A convention whose text is `body`.
func convention(_ body: String) -> String {
    convention(
        parties: """
            Entre :

            La Caf du Nord, représentée par son directeur, Monsieur Luc GRARD ;

            Et :

            La commune de Lens, représentée par son maire, Madame Anne ROY, dûment autorisée par délibération ;
            """, body: body)
}

/// The day written `YYYY-MM-DD`.
func day(_ text: String) -> CalendarDate? { CalendarDate(iso: text) }
