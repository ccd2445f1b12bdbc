import ArgumentParser
import Dossiers
import RuleEngine

/// From what on a check ends with status 1 (`--fail-on`).
enum FailureThreshold: String, CaseIterable, ExpressibleByArgument {
    case error
    case warning
    case info
    case open
    case never

    /// The status of a run that found `tally`; what is set aside does not count.
    func status(of tally: Tally) -> ExitStatus {
        let fails =
            switch self {
            case .error: tally.errors > 0
            case .warning: tally.errors + tally.warnings > 0
            case .info: tally.errors + tally.warnings + tally.infos > 0
            case .open: tally.errors + tally.warnings + tally.infos + tally.open > 0
            case .never: false
            }
        return fails ? .findings : .success
    }
}

extension FailureThreshold {
    /// The threshold that the settings of a dossier give.
    init(_ threshold: DossierSettings.Threshold) {
        switch threshold {
        case .error: self = .error
        case .warning: self = .warning
        case .info: self = .info
        case .open: self = .open
        case .never: self = .never
        }
    }
}
