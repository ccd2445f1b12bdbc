import DocumentStructure
import RuleEngine
import RuleModel

/// What was read, before any verdict: conclusions never exceed it.
struct ReadingSection {
    let report: Report
    let style: TextStyle

    var text: String {
        let file = report.situation.dossier.convention
        var lines = [
            style.paint(file.document.path, .strong), style.wrap("Lu : \(reading).", first: "  ", rest: "    "),
        ]
        for unread in report.situation.dossier.files.flatMap(\.document.reading.unread) {
            lines.append(style.wrap("Non lu ou lu avec réserve : \(unread.what).", first: "  ", rest: "    "))
        }
        lines += report.situation.dossier.skipped.map {
            style.wrap("Laissé de côté : \($0).", first: "  ", rest: "    ")
        }
        lines += recognition.map { style.wrap($0, first: "  ", rest: "    ") }
        lines.append(style.wrap("Nature : \(file.outline.nature.rawValue)\(extent).", first: "  ", rest: "    "))
        guard file.outline.nature == .convention || file.outline.nature == .avenant else {
            return lines.joined(separator: "\n")
        }
        lines += (facts + sources + settings).map { style.wrap("\($0) : \($1).", first: "  ", rest: "    ") }
        return lines.joined(separator: "\n")
    }

    private var reading: String {
        let file = report.situation.dossier.convention.document
        let reading = file.reading
        let pages = reading.pages.map { "\($0) page\($0 > 1 ? "s" : ""), " } ?? ""
        let others = report.situation.dossier.files.count - 1
        let revisions = reading.revisions > 0 ? ", \(reading.revisions) modifications suivies" : ""
        let joined = others > 0 ? " ; \(others) autre\(others > 1 ? "s" : "") fichier\(others > 1 ? "s" : "")" : ""
        return pages + "\(file.text.lineCount) lignes, \(reading.paragraphs) paragraphes, "
            + "\(reading.tables) tableau\(reading.tables > 1 ? "x" : "")\(revisions) (format \(file.format))" + joined
    }

    /// The pages whose words come from recognition, for each file that has some.
    private var recognition: [String] {
        report.situation.dossier.files.compactMap { file in
            let pages = file.document.reading.recognisedPages
            guard !pages.isEmpty else { return nil }
            let list = pages.prefix(12).map(String.init).joined(separator: ", ") + (pages.count > 12 ? "…" : "")
            let words = pages.count > 1 ? "des pages \(list) de" : "de la page \(list) de"
            return "Texte \(words) \(file.document.path) reconnu sur image (OCR) : des mots peuvent être faux."
        }
    }

    private var extent: String {
        let file = report.situation.dossier.convention
        let text = file.document.text
        let start = text.position(of: file.outline.extent.lowerBound).line
        let end = text.position(of: max(file.outline.extent.lowerBound, file.outline.extent.upperBound - 1)).line
        guard start > 1 || end < text.lineCount - 2 else { return "" }
        return ", lignes \(start) à \(end) du fichier"
    }

    private var facts: [(String, String)] {
        let outline = report.situation.dossier.convention.outline
        let situation = report.situation
        var facts: [(String, String)] = []
        if let title = outline.title { facts.append(("Titre", title.text)) }
        facts.append(("Période", period(outline)))
        facts.append(("Parties", outline.parties.isEmpty ? "aucune reconnue" : parties(outline)))
        facts.append(("Articles", "\(outline.articles.count { $0.number != nil })"))
        facts.append(("Annexes", annexes))
        facts.append(("Étape", "\(situation.stage.value.rawValue) (\(situation.stage.reason))"))
        facts.append(
            ("Droit appliqué", "celui du \(situation.referenceDate.value.french) (\(situation.referenceDate.reason))"))
        return facts
    }

    /// The published files, and which parties are in them.
    private var sources: [(String, String)] {
        report.sources.map { ("Comparé à", $0.french) }
            + (report.situation.published?.refusals ?? []).map { ("Absent des fichiers officiels", $0) }
    }

    /// What the keeper of the dossier changed, so that nobody takes silence for conformity.
    private var settings: [(String, String)] {
        var settings: [(String, String)] = []
        if !report.settings.ignored.isEmpty {
            settings.append(("Règles non appliquées (conforme.yml)", report.settings.ignored.joined(separator: ", ")))
        }
        let changed = report.settings.severities.keys.sorted().map(\.description)
        if !changed.isEmpty { settings.append(("Gravités changées (conforme.yml)", changed.joined(separator: ", "))) }
        let suppressed = report.tally.suppressed
        if suppressed > 0 {
            settings.append(("Mis de côté", "\(suppressed) point\(suppressed > 1 ? "s" : "") (détail : --verbose)"))
        }
        return settings
    }

    private func period(_ outline: Outline) -> String {
        guard let clause = outline.ownPeriods.first(where: { $0.origin == .durationClause }) ?? outline.ownPeriods.first
        else { return "non écrite" }
        let start = clause.start.map { "du \($0.french)" } ?? "début non daté"
        let end = clause.end.map { "au \($0.french)" } ?? "fin non datée"
        return "\(start) \(end)"
    }

    private func parties(_ outline: Outline) -> String {
        "\(outline.parties.count) — " + outline.parties.map(\.name).joined(separator: " ; ")
    }

    private var annexes: String {
        let annexes = report.situation.dossier.annexes
        guard !annexes.isEmpty else { return "aucune citée ni jointe" }
        let groups: [(Annex.State, String)] = [
            (.attached, "jointes"), (.titleOnly, "réduites à leur titre"), (.citedOnly, "citées et non jointes"),
        ]
        return groups.compactMap { state, words in
            let found = annexes.filter { $0.state == state }
            guard !found.isEmpty else { return nil }
            return "\(found.map { $0.number.isEmpty ? $0.title : $0.number }.joined(separator: ", ")) \(words)"
        }.joined(separator: " ; ")
    }
}
