import ArgumentParser
import Foundation
import RuleEngine

/// `conforme check`: checks documents or dossiers.
struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Vérifie une convention, ou un dossier avec ses annexes.",
        discussion: "Exemple : conforme check convention.txt --stage final"
    )

    @Argument(help: "Documents ou dossiers ; - lit du texte sur l'entrée standard.")
    var paths: [String]

    @OptionGroup var situation: SituationOptions

    @OptionGroup var official: OfficialFilesOptions

    @OptionGroup var reports: ReportOptions

    @Option(
        name: .customLong("fail-on"),
        help:
            "À partir de quoi finir en échec : error (sans autre indication), warning, info, open, never.")
    var threshold: FailureThreshold?

    @OptionGroup var exemptions: ExemptionOptions

    @OptionGroup var selection: SelectionOptions

    @Option(help: "Nombre de dossiers examinés à la fois (autant que de processeurs sinon).")
    var jobs: Int?

    @OptionGroup var documents: DocumentOptions

    @OptionGroup var privacy: PrivacyOptions

    @OptionGroup var rules: RuleOptions

    func validate() throws {
        guard !paths.isEmpty else { throw ValidationError("Donner au moins un document ou un dossier.") }
        guard jobs.map((1...64).contains) ?? true else {
            throw ValidationError("Le nombre de dossiers examinés à la fois va de 1 à 64.")
        }
    }

    func run() throws {
        try reporting {
            let engine = try engine()
            var writers = try reports.writers(packs: engine.library.packs)
            let examiner = try examiner(engine, writers)
            var display = ProgressDisplay(total: paths.count)
            var status = ExitStatus.success
            var baseline = try BaselineWriter(exemptions.writeBaseline)
            let work = OrderedWork(
                items: paths.map(Self.withoutFinalSlash), jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount
            ) {
                examiner.examine($0)
            }
            try work.run { examined in
                display.clear()
                status = max(status, examined.status)
                baseline.add(examined)
                try hand(examined, to: &writers)
                display.advance()
            }
            for number in writers.indices { try writers[number].end() }
            try baseline.end(on: examiner.date)
            if status != .success { throw status.code }
        }
    }

    private func hand(_ examined: Examiner.Examined, to writers: inout [ReportWriter]) throws {
        examined.troubles.forEach(Console.complain)
        for number in writers.indices {
            guard let part = examined.parts.indices.contains(number) ? examined.parts[number] : nil else {
                try writers[number].add(unreadable: examined.path, reason: examined.troubles.joined(separator: " "))
                continue
            }
            try writers[number].add(part)
        }
    }

    /// A folder completed by a shell ends with a slash, that the paths of its files would show twice.
    private static func withoutFinalSlash(_ path: String) -> String {
        let end = path.lastIndex { $0 != "/" }
        return end.map { String(path[...$0]) } ?? path
    }

    private func engine() throws -> Engine {
        // Where nothing is known of the territory nobody's duties can be told: their pack is left unread.
        let hasSettings = exemptions.waivers != nil || paths.contains { Documents.folder($0)?.settingsPath != nil }
        let needsAllPacks = situation.territory != nil || official.areGiven || !selection.isEmpty || hasSettings
        let engine = try rules.engine(only: needsAllPacks ? nil : RuleOptions.documentPacks)
        try selection.refuseUnknown(engine)
        return engine
    }

    private func examiner(_ engine: Engine, _ writers: [ReportWriter]) throws -> Examiner {
        Examiner(
            engine: engine, reader: documents.reader, date: try situation.date ?? today(), options: situation,
            territory: try situation.territory.map(TerritoryFile.read),
            official: try official.data(jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount),
            selection: selection, threshold: threshold,
            exemptions: try exemptions.sources(engine.library.rules.map(\.id)), isAlone: paths.count == 1,
            anonymizes: privacy.anonymizes,
            reporters: writers.map(\.reporter)
        )
    }
}
