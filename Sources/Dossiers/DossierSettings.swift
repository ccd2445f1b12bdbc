import RuleModel
import Territories

/// What `conforme.yml` says of a dossier.
public struct DossierSettings: Sendable {
    /// From what on a check ends in failure.
    public enum Threshold: String, Sendable, CaseIterable {
        case error = "erreur"
        case warning = "avertissement"
        case info = "info"
        case open = "indéterminé"
        case never = "jamais"
    }

    /// The file that holds the convention; `nil` to look for it.
    public internal(set) var convention: String?
    /// Numbers of annexes by file.
    public internal(set) var annexes: [String: String] = [:]
    /// The territory, from a file of the dossier or written in the settings.
    public internal(set) var territory: Territory?
    /// Where the act stands in its life; `nil` to recognise it.
    public internal(set) var stage: Stage?
    /// Rules and packs that are not applied.
    public internal(set) var ignored: [String] = []
    /// Severities that replace those of the rules.
    public internal(set) var severities: [RuleID: StagedSeverity] = [:]
    /// From what on a check ends in failure; `nil` for an error.
    public internal(set) var threshold: Threshold?
    /// The decisions of persons.
    public internal(set) var waivers: [Waiver] = []

    /// No settings: everything is looked for.
    public init() {}
}
