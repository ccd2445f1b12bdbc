import DocumentModel
import RuleModel

/// Words that must, or must not, be there.
struct WordingCheck {
    let specification: WordingSpecification
    let context: CheckContext

    func outcome() -> Outcome {
        specification.isForbidden ? forbidden() : demanded()
    }

    private var sections: [ZoneSection] {
        context.dossier.sections(of: specification.zone, subject: context.subject.place)
    }

    private func demanded() -> Outcome {
        for section in sections {
            let file = context.dossier.files[section.place.file]
            if let match = context.phrases.firstMatch(of: specification.phrases, in: file, section.place.range) {
                return .pass([Evidence(place: Place(file: section.place.file, range: match))])
            }
        }
        return .fail([context.finding(at: context.subject.place)])
    }

    private func forbidden() -> Outcome {
        guard concernsParties else { return .notApplicable("la règle ne vaut pas pour le territoire des parties") }
        if let excuse = excuseElsewhere { return .pass([Evidence(place: excuse)]) }
        var findings: [Finding] = []
        var searches: [Int: Search] = [:]
        for section in sections {
            let file = context.dossier.files[section.place.file]
            let search = searches[section.place.file] ?? Search(specification, context.phrases, file)
            searches[section.place.file] = search
            for match in search.phrases.matches(in: section.place.range) {
                let place = Place(file: section.place.file, range: match)
                let isKnown = findings.contains {
                    $0.place.map { $0.file == place.file && $0.range.overlaps(match) } ?? false
                }
                guard !isKnown, search.bites(at: match, in: file) else { continue }
                findings.append(context.finding(["trouvé": context.dossier.words(at: place).quoted()], at: place))
            }
        }
        return context.outcome(findings)
    }

    /// Whether the parties are those of a territory for which the rule is made.
    private var concernsParties: Bool {
        specification.partyWords.isEmpty
            || context.outline.parties.contains { party in
                context.phrases.firstMatch(
                    of: specification.partyWords, in: context.dossier.convention, party.range) != nil
            }
    }

    /// The first place of the zone that says well what the rule would reproach.
    private var excuseElsewhere: Place? {
        guard !specification.excusesElsewhere.isEmpty else { return nil }
        return sections.lazy.compactMap { section in
            let file = context.dossier.files[section.place.file]
            return context.phrases.firstMatch(of: specification.excusesElsewhere, in: file, section.place.range)
                .map { Place(file: section.place.file, range: $0) }
        }.first
    }

    /// The phrases of the rule, made ready for one file: they are looked for in each of its sections.
    private struct Search {
        let phrases: PhraseSearch
        let triggers: [PhraseSearch]
        let excuses: PhraseSearch

        init(_ specification: WordingSpecification, _ book: PhraseBook, _ file: Dossier.File) {
            phrases = book.search(for: specification.phrases, in: file)
            triggers = specification.triggers.map { book.search(for: $0, in: file) }
            excuses = book.search(for: specification.excuses, in: file)
        }

        /// Whether the sentence around `match` holds every trigger and no excuse.
        func bites(at match: TextRange, in file: Dossier.File) -> Bool {
            let sentence = file.sentence(around: match.lowerBound)
            // Words that straddle two sentences say nothing together.
            guard match.upperBound <= sentence.upperBound else { return false }
            return triggers.allSatisfy { $0.firstMatch(in: sentence) != nil }
                && excuses.firstMatch(in: sentence) == nil
        }
    }
}
