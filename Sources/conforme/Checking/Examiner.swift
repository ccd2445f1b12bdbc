import CalendarDates
import DocumentFormats
import Reporters
import RuleEngine
import RuleModel
import Territories

/// Examines one document or dossier, and keeps of it only what the reports need.
struct Examiner: Sendable {
    /// What remains of a dossier once it was examined.
    struct Examined: Sendable {
        let path: String
        let status: ExitStatus
        /// What could not be read, in French.
        let troubles: [String]
        /// One part for each report; none when the dossier could not be examined.
        let parts: [DossierPart]
    }

    let engine: Engine
    let reader: DocumentReader
    let date: CalendarDate
    let territory: Territory?
    let stage: Stage?
    let selection: SelectionOptions
    let threshold: FailureThreshold
    let reporters: [any CheckReporter]

    func examine(_ path: String) -> Examined {
        do {
            let dossier = try Documents.dossier(path, with: reader)
            let troubles = Documents.troubles(in: dossier.files.map(\.document))
            let situation = Situation(date: date, territory: territory, dossier: dossier, stage: stage)
            let report = engine.check(situation, isSelected: selection.holds)
            return Examined(
                path: path, status: troubles.isEmpty ? threshold.status(of: report.tally) : .unreadable,
                troubles: troubles, parts: reporters.map { part($0, path: path, report: report) })
        } catch {
            return Examined(
                path: path, status: (error as? CommandFailure)?.status ?? .configuration,
                troubles: [Wording.describe(error)], parts: [])
        }
    }

    private func part(_ reporter: some CheckReporter, path: String, report: Report) -> DossierPart {
        DossierPart(path: path, report: report, reporter: reporter)
    }
}
