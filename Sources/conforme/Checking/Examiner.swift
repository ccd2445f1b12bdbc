import CalendarDates
import DocumentFormats
import DocumentStructure
import Dossiers
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
        /// What a baseline keeps of it.
        let points: [PointAnchor]
    }

    let engine: Engine
    let reader: DocumentReader
    let date: CalendarDate
    let options: SituationOptions
    let territory: Territory?
    let official: OfficialData?
    let selection: SelectionOptions
    let threshold: FailureThreshold?
    let exemptions: ExemptionSources
    /// Whether no other dossier is examined.
    let isAlone: Bool
    /// Whether persons are replaced by stable words.
    let anonymizes: Bool
    let reporters: [any CheckReporter]

    func examine(_ path: String) -> Examined {
        do {
            let folder = Documents.folder(path)
            let settings = try folder.map(settings) ?? DossierSettings()
            let named =
                try folder.map { try Documents.dossier(in: $0, settings, with: reader) }
                ?? Dossier(convention: Dossier.File(Documents.read(path, with: reader)))
            let (dossier, pseudonyms) = anonymizes ? named.anonymized() : (named, nil)
            let report = engine.check(
                situation(dossier, settings), settings: checkSettings(settings, path: path, pseudonyms),
                isSelected: selection.holds)
            let threshold = self.threshold ?? settings.threshold.map(FailureThreshold.init) ?? .error
            let troubles = Documents.troubles(in: dossier.files.map(\.document))
            let presented = PresentedReport(
                report, path: path,
                factsPath: options.territory ?? (settings.territory == nil ? nil : folder?.settingsPath))
            return Examined(
                path: path, status: troubles.isEmpty ? threshold.status(of: presented.tally) : .unreadable,
                troubles: troubles, parts: reporters.map { part($0, of: presented) },
                points: exemptions.isWritten ? report.points : [])
        } catch {
            return Examined(
                path: path, status: (error as? CommandFailure)?.status ?? .configuration,
                troubles: [Wording.describe(error)], parts: [], points: [])
        }
    }

    private func settings(of folder: DossierFolder) throws -> DossierSettings {
        let rules = engine.library.rules
        return try SettingsReader.settings(of: folder, rules: rules, known: rules.map(\.id))
    }

    private func situation(_ dossier: Dossier, _ settings: DossierSettings) -> Situation {
        let source = options.stage.stage == nil ? "indiquée dans conforme.yml" : "indiquée par --stage"
        return Situation(
            date: date, territory: territory ?? settings.territory, official: official, dossier: dossier,
            stage: options.stage.stage ?? settings.stage, source: source)
    }

    private var shared: [Waiver] {
        exemptions.waivers.map { waiver in
            var waiver = waiver
            waiver.isShared = !isAlone
            return waiver
        }
    }

    private func checkSettings(
        _ settings: DossierSettings, path: String, _ pseudonyms: Pseudonyms?
    ) -> CheckSettings {
        var waivers = shared + settings.waivers
        if var names = pseudonyms { waivers = waivers.map { $0.anonymized(by: &names) } }
        let baseline = exemptions.baseline.map { Exemptions.Baseline.known($0.points(of: path, isAlone: isAlone)) }
        return CheckSettings(
            ignored: settings.ignored, severities: settings.severities,
            exemptions: Exemptions(
                waivers: waivers,
                baseline: exemptions.isWritten ? .beingWritten : baseline))
    }

    private func part(_ reporter: some CheckReporter, of presented: PresentedReport) -> DossierPart {
        DossierPart(presented, reporter: reporter)
    }
}

extension Waiver {
    /// The same waiver, which names nobody.
    fileprivate func anonymized(by names: inout Pseudonyms) -> Waiver {
        var waiver = Waiver(
            rule: rule, part: part, reason: names.masked(reason), person: names.masked(person), until: until,
            source: source)
        waiver.isShared = isShared
        return waiver
    }
}
