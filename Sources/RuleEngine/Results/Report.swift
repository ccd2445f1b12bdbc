import RuleModel
import Territories

/// Everything that was found about one dossier.
public struct Report: Sendable {
    /// What was examined.
    public let situation: Situation
    /// What the keeper of the dossier decided about its check.
    public let settings: CheckSettings
    /// The packs that were applied.
    public let packs: [RulePack]
    /// One result for each rule and subject, in the order of the rules.
    public let results: [RuleResult]
    /// What the parties owe; `nil` when no territory was given.
    public let advice: Advice?
    /// The authorities that the convention concerns; none when no territory was given.
    var authorities: [ConcernedAuthority] = []

    /// What the rules about the schéma say that were not asked for: its verdict stands on all of them.
    var unasked: [RuleResult] = []

    /// The published files with which it was compared.
    public var sources: [OfficialFile] { situation.published?.data.files ?? [] }

    /// Whether the convention does what it says of the schéma pluriannuel.
    public var schema: SchemaVerdict { SchemaVerdict(self) }

    /// How many answers of each kind it holds.
    public var tally: Tally { Tally(results) }
}
