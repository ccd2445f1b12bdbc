import DocumentModel
import DocumentStructure
import RuleEngine

/// One document of a dossier as JSON: what was read and recognised.
struct DocumentJSON {
    private let report: Report
    private let position: Int

    init(_ report: Report, file position: Int) {
        self.report = report
        self.position = position
    }

    private var file: Dossier.File { report.situation.dossier.files[position] }

    var value: JSONValue {
        let isConvention = position == 0
        var entries: [(String, JSONValue)] = [
            ("path", .string(file.document.path)), ("format", .string(file.document.format)),
            ("nature", .string(nature.rawValue)),
        ]
        if !isConvention {
            entries += [("annex", .optional(role.annex)), ("recognisedBy", .optional(role.ground?.rawValue))]
        }
        if isConvention {
            entries += [
                ("stage", .string(report.situation.stage.value.keyword)),
                ("stageReason", .string(report.situation.stage.reason)),
                ("referenceDate", .string(report.situation.referenceDate.value.description)),
                ("referenceDateReason", .string(report.situation.referenceDate.reason)),
            ]
        }
        entries += [
            ("title", .optional(file.outline.title?.text)), ("period", period), ("reading", reading),
        ]
        guard isConvention else { return .object(entries) }
        entries += [
            ("extent", extent), ("parties", .array(file.outline.parties.map(party))),
            ("articles", .array(file.outline.articles.map(article))), ("annexes", .array(annexes)),
        ]
        return .object(entries)
    }

    private var role: FileRole { report.situation.dossier.roles[position] }

    /// What the file is in the dossier: an annex, or else what it is by itself.
    private var nature: Nature {
        if position == 0 { return file.outline.nature }
        if role.isDeliberation { return .deliberation }
        return role.isPlaced ? .annex : file.outline.nature
    }

    private func location(_ range: TextRange) -> JSONValue {
        LocationJSON(report, Place(file: position, range: range)).value
    }

    private var period: JSONValue {
        let clause = file.outline.ownPeriods.first { $0.origin == .durationClause } ?? file.outline.ownPeriods.first
        guard let clause else { return .null }
        return .object([("start", .optional(clause.start)), ("end", .optional(clause.end))])
    }

    private var extent: JSONValue {
        let text = file.document.text
        let last = max(file.outline.extent.lowerBound, file.outline.extent.upperBound - 1)
        return .object([
            ("startLine", .integer(text.position(of: file.outline.extent.lowerBound).line)),
            ("endLine", .integer(text.position(of: last).line)),
        ])
    }

    private var reading: JSONValue {
        let reading = file.document.reading
        return .object([
            ("pages", .optional(reading.pages)), ("paragraphs", .integer(reading.paragraphs)),
            ("tables", .integer(reading.tables)), ("revisions", .integer(reading.revisions)),
            ("recognisedPages", .array(reading.recognisedPages.map { .integer($0) })),
            (
                "unread",
                .array(
                    reading.unread.map { unread in
                        .object([
                            ("what", .string(unread.what)),
                            ("location", unread.range.map(location) ?? .object([])),
                        ])
                    }
                )
            ),
        ])
    }

    private func party(_ party: Party) -> JSONValue {
        .object([
            ("name", .string(party.name)), ("kind", .string(party.kind.rawValue)),
            (
                "representatives",
                .array(party.representatives.map { .object([("name", .string($0.name)), ("role", .string($0.role))]) })
            ), ("authorized", .boolean(party.authority != nil)), ("signs", .boolean(party.signs)),
            ("location", location(party.range)),
        ])
    }

    private func article(_ article: Article) -> JSONValue {
        .object([
            ("number", .optional(article.number.map(String.init))), ("title", .string(article.title)),
            ("location", location(article.heading)),
        ])
    }

    private func path(_ file: Int) -> String { report.situation.dossier.files[file].document.path }

    private var annexes: [JSONValue] {
        report.situation.dossier.annexes.map { annex in
            let files = annex.texts.map(\.file).filter { $0 != 0 }
            let place = annex.heading ?? annex.citations.first ?? annex.texts.first
            return .object([
                ("number", .string(annex.number)), ("title", .string(annex.title)),
                ("state", .string(annex.state.rawValue)),
                ("path", .optional(files.first.map(path))), ("paths", .strings(files.map(path))),
                ("location", place.map { LocationJSON(report, $0).value } ?? .object([])),
            ])
        }
    }
}
