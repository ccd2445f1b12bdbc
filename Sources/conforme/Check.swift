import ArgumentParser
import CalendarDates
import Reporters
import RuleEngine
import RuleModel
import Territories

/// `conforme check`: checks documents or dossiers.
struct Check: ParsableCommand {
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text
        case json
    }

    enum StageChoice: String, CaseIterable, ExpressibleByArgument {
        case auto
        case draft
        case final
        case signed
        case archived

        var stage: Stage? { Stage.allCases.first { $0.keyword == rawValue } }
    }

    enum Threshold: String, CaseIterable, ExpressibleByArgument {
        case error
        case warning
        case info
        case open
        case never
    }

    static let configuration = CommandConfiguration(
        abstract: "Vérifie une convention, ou un dossier avec ses annexes.",
        discussion: "Exemple : conforme check convention.txt --stage final"
    )

    @Argument(help: "Documents ou dossiers ; - lit du texte sur l'entrée standard.")
    var paths: [String]

    @Option(help: "Le fichier de territoire, pour savoir ce que doivent les parties.")
    var territory: String?

    @Option(help: "La date de la question, AAAA-MM-JJ (aujourd'hui sinon).", transform: day)
    var date: CalendarDate?

    @Option(help: "L'étape : auto, draft (projet), final (à signer), signed (signé), archived (ancien).")
    var stage: StageChoice = .auto

    @Option(help: "La forme du rapport : text ou json.")
    var format: Format = .text

    @Option(help: "Écrit le rapport dans ce fichier.")
    var output: String?

    @Option(name: .customLong("report"), help: "Un rapport de plus : FORME=FICHIER (répétable).")
    var reports: [String] = []

    @Option(name: .customLong("fail-on"), help: "À partir de quoi finir en échec : error, warning, info, open, never.")
    var threshold: Threshold = .error

    @Option(help: "N'applique que cette règle, ou ce paquet avec « paquet/ » (répétable).")
    var select: [String] = []

    @Option(help: "N'applique pas cette règle, ou ce paquet (répétable).")
    var ignore: [String] = []

    @Option(help: "Couleurs : auto, always ou never.")
    var color: ColorChoice = .auto

    @Flag(help: "Ne montre que les erreurs et les avertissements.")
    var quiet = false

    @Flag(help: "Montre aussi ce qui est conforme, avec les preuves.")
    var verbose = false

    @OptionGroup var documents: DocumentOptions

    @OptionGroup var rules: RuleOptions

    func validate() throws {
        guard !paths.isEmpty else { throw ValidationError("Donner au moins un document ou un dossier.") }
        _ = try extraReports()
    }

    func run() throws {
        try reporting {
            // Without a territory nobody's duties can be told: their pack is left unread.
            let needsAllPacks = territory != nil || !select.isEmpty || !ignore.isEmpty
            let engine = try rules.engine(only: needsAllPacks ? nil : RuleOptions.documentPacks)
            try refuseUnknownSelections(engine)
            let territory = try self.territory.map(TerritoryFile.read)
            var status = ExitStatus.success
            var made: [Report] = []
            for path in paths {
                do {
                    let dossier = try Documents.dossier(path, with: documents.reader)
                    let troubles = Documents.troubles(in: dossier.files.map(\.document))
                    troubles.forEach(Console.complain)
                    let report = try report(on: dossier, territory: territory, engine: engine)
                    made.append(report)
                    status = max(status, troubles.isEmpty ? self.status(of: report) : .unreadable)
                } catch let failure as CommandFailure {
                    Console.complain(failure.message)
                    status = max(status, failure.status)
                }
            }
            if !made.isEmpty { try write(made) }
            if status != .success { throw status.code }
        }
    }

    private func report(on dossier: Dossier, territory: Territory?, engine: Engine) throws -> Report {
        let situation = Situation(date: try date ?? today(), territory: territory, dossier: dossier, stage: stage.stage)
        return engine.check(situation) { id in
            (select.isEmpty || select.contains(where: id.matches)) && !ignore.contains(where: id.matches)
        }
    }

    private func refuseUnknownSelections(_ engine: Engine) throws {
        for selection in select + ignore where !engine.library.rules.contains(where: { $0.id.matches(selection) }) {
            throw CommandFailure(
                status: .configuration, message: RuleLookup.unknown(selection, in: engine.library)
            )
        }
    }

    private func status(of report: Report) -> ExitStatus {
        let gravest = report.gravest
        let fails =
            switch threshold {
            case .error: gravest == .error
            case .warning: gravest.map { $0 >= .warning } ?? false
            case .info: gravest != nil
            case .open: gravest != nil || report.hasOpenResults
            case .never: false
            }
        return fails ? .findings : .success
    }

    private func write(_ made: [Report]) throws {
        let extra = try extraReports()
        try Output.write(rendered(made, as: format, isFile: output != nil), to: output)
        for (format, path) in extra { try Output.write(rendered(made, as: format, isFile: true), to: path) }
    }

    private func extraReports() throws -> [(format: Format, path: String)] {
        try reports.map { report in
            let parts = report.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2, let format = Format(rawValue: parts[0]) else {
                throw ValidationError(
                    "« \(report) » n'est pas un rapport : écrire FORME=FICHIER, par exemple json=rapport.json.")
            }
            return (format, parts[1])
        }
    }

    private func rendered(_ made: [Report], as format: Format, isFile: Bool) -> String {
        switch format {
        case .json: return CheckJSONReporter(tool: Conforme.tool).json(made).text + "\n"
        case .text:
            let style = isFile ? TextStyle(isColored: false) : color.style
            let reporter = CheckTextReporter(style: style, isVerbose: verbose, isQuiet: quiet)
            return made.map(reporter.text).joined(separator: "\n")
        }
    }
}
