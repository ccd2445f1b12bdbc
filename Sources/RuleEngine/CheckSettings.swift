import RuleModel

/// What the keeper of a dossier decides about its check.
public struct CheckSettings: Sendable {
    /// Rules and packs that are not applied.
    public var ignored: [String]
    /// Severities that replace those of the rules.
    public var severities: [RuleID: StagedSeverity]
    /// What sets points aside.
    public var exemptions: Exemptions

    /// The rules as they are by default.
    public init(
        ignored: [String] = [], severities: [RuleID: StagedSeverity] = [:], exemptions: Exemptions = Exemptions()
    ) {
        self.ignored = ignored
        self.severities = severities
        self.exemptions = exemptions
    }
}
