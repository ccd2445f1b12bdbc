import DocumentModel
import RuleModel

/// The phrases of all rules, compiled once.
struct PhraseBook: Sendable {
    private let compiled: [String: Phrase]

    /// Compiles every phrase of `rules`; throws with the rule that holds a phrase which cannot be read.
    init(_ rules: [Rule]) throws(EngineError) {
        var compiled: [String: Phrase] = [:]
        for rule in rules {
            guard case .check(let specification) = rule.kind else { continue }
            for source in specification.phrases where compiled[source] == nil {
                do {
                    compiled[source] = try Phrase(source)
                } catch {
                    throw .unreadablePhrase(reason: error.description, rule: rule.id, path: rule.path)
                }
            }
        }
        self.compiled = compiled
    }

    /// The first place in `range` where one of `sources` stands.
    func firstMatch(of sources: [String], in file: Dossier.File, _ range: TextRange) -> TextRange? {
        search(for: sources, in: file).firstMatch(in: range)
    }

    /// Every place in `range` where one of `sources` stands, in order.
    func matches(of sources: [String], in file: Dossier.File, _ range: TextRange) -> [TextRange] {
        search(for: sources, in: file).matches(in: range)
    }

    /// A search for `sources` in `file`, for who asks about many passages.
    func search(for sources: [String], in file: Dossier.File) -> PhraseSearch {
        PhraseSearch(sources.lazy.compactMap { compiled[$0] }, in: file.index)
    }
}

extension CheckSpecification {
    /// Every phrase that the check looks for.
    var phrases: [String] {
        switch self {
        case .presence(let presence):
            presence.headings + presence.excluded + presence.groups.flatMap(\.phrases) + presence.voidedBy
                + presence.sufficient
        case .wording(let wording):
            wording.phrases + wording.triggers.flatMap(\.self) + wording.excuses
                + wording.excusesElsewhere + wording.partyWords
        case .actions(let actions): actions.openings + actions.markers + actions.elements.flatMap(\.phrases)
        case .condition, .placeholders, .numbering, .references, .citations, .agreement, .acronyms, .stamps, .counts,
            .reading, .dossier, .exemptions:
            []
        }
    }
}
