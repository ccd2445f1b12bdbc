import DocumentModel
import RuleEngine

/// A report with its points laid out once, for every format that shows it.
public struct PresentedReport: Sendable {
    /// The document or the folder, as it was named on the command line.
    public let path: String
    let report: Report
    let points: [ReportPoint]
    let schema: SchemaVerdict
    /// How many points of each kind.
    public let tally: Tally
    private let factsPath: String?

    /// Lays out `report`; `factsPath` is the file from which the facts of the territory come, when there is one.
    public init(_ report: Report, path: String, factsPath: String? = nil) {
        self.path = path
        self.report = report
        self.factsPath = factsPath
        points = report.reportPoints
        schema = report.schema
        tally = report.tally
    }

    var dossier: Dossier { report.situation.dossier }
    var convention: Dossier.File { dossier.convention }

    /// Where a reader finds the point: its words, the file that lacks a fact, or else the beginning of the convention.
    func spot(of point: ReportPoint) -> Spot {
        if let place = point.place { return Spot(dossier, place) }
        if !point.missing.isEmpty, let factsPath { return Spot(path: factsPath) }
        let outline = convention.outline
        let start = outline.title?.range.lowerBound ?? outline.extent.lowerBound
        return Spot(dossier, Place(file: 0, range: TextRange(start, start)))
    }
}

/// Where a passage stands: in its file, as tools count it, and in the act, as a jurist says it.
struct Spot: Hashable, Sendable {
    let path: String
    var page: Int?
    /// Lines and columns of the file from 1, columns in Unicode scalars; the end is the column after the last one.
    var line = 1
    var column = 1
    var endLine = 1
    var endColumn = 1
    /// Whether the file was read as a document, so that its line means something.
    var isDocument = false
    var words = ""
    var logical = ""

    init(path: String) { self.path = path }

    init(_ dossier: Dossier, _ place: Place) {
        let document = dossier.files[place.file].document
        let text = document.text
        path = document.path
        page = document.page(of: place.range.lowerBound)
        line = text.position(of: place.range.lowerBound).line
        endLine = text.position(of: place.range.upperBound).line
        column = Self.column(of: place.range.lowerBound, in: text)
        endColumn = Self.column(of: place.range.upperBound, in: text)
        isDocument = true
        words = dossier.words(at: place)
        logical = dossier.logicalPath(of: place)
    }

    /// The column in the view and, before it, the signs of markup that the view leaves out of the line.
    private static func column(of offset: Int, in text: TextView) -> Int {
        let start = text.lineRange(containing: offset).lowerBound
        let sourceStart = start == 0 ? 0 : text.sourceOffset(of: start - 1) + 1
        let markup = (text.sourceOffset(of: offset) - sourceStart) - (offset - start)
        return text.scalarCount(in: TextRange(start, offset)) + max(0, markup) + 1
    }

    /// « ligne 12, page 3, article 2 > alinéa 1 ».
    var french: String {
        [isDocument ? "ligne \(line)" : nil, page.map { "page \($0)" }, logical.isEmpty ? nil : logical]
            .compactMap(\.self).joined(separator: ", ")
    }
}
