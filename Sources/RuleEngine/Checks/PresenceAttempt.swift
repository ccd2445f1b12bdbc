import DocumentModel
import RuleModel

/// How far one passage goes towards what is demanded.
struct PresenceAttempt {
    /// The section in which the passage lies.
    let section: ZoneSection
    /// What was found, each with the name of its group; what is void or vague bears another note.
    let found: [Evidence]
    /// What is lacking, in French.
    let lacking: [String]
    /// Whether a heading above the passage announces what is demanded.
    let isAnnounced: Bool

    /// A measure by which the nearest passage is told.
    var score: Int { found.count * 2 + (isAnnounced ? 3 : 0) }

    /// One piece of evidence for each group, from whichever of `attempts`; `nil` when a group has none.
    static func gathered(_ attempts: [PresenceAttempt], for groups: [PresenceSpecification.TermGroup]) -> [Evidence]? {
        let found = attempts.flatMap(\.found)
        let first = groups.map { group in found.first { $0.note == group.label } }
        return first.contains(nil) ? nil : first.compactMap(\.self)
    }
}
