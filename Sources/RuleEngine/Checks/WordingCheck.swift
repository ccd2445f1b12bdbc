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
        if let excuse = excuseElsewhere { return .pass([Evidence(place: excuse)]) }
        var findings: [Finding] = []
        for section in sections {
            let file = context.dossier.files[section.place.file]
            for match in context.phrases.matches(of: specification.phrases, in: file, section.place.range) {
                let place = Place(file: section.place.file, range: match)
                let isKnown = findings.contains {
                    $0.place.map { $0.file == place.file && $0.range.overlaps(match) } ?? false
                }
                guard !isKnown, bites(at: match, in: file) else { continue }
                findings.append(context.finding(["trouvé": context.dossier.words(at: place)], at: place))
            }
        }
        return context.outcome(findings)
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

    /// Whether the sentence around `match` holds every trigger and no excuse.
    private func bites(at match: TextRange, in file: Dossier.File) -> Bool {
        let sentence = file.sentence(around: match.lowerBound)
        // Words that straddle two sentences say nothing together.
        guard match.upperBound <= sentence.upperBound else { return false }
        return specification.triggers.allSatisfy { context.phrases.firstMatch(of: $0, in: file, sentence) != nil }
            && context.phrases.firstMatch(of: specification.excuses, in: file, sentence) == nil
    }
}
