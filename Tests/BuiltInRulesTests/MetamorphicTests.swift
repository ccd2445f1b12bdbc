import RuleEngine
import RuleModel
import Testing

/// A long conforming convention has nothing to reproach; sixty defects are told one by one; rewriting changes nothing.
@Suite struct MetamorphicTests {
    private static let reformulations = (try? Corpus.shared.get().reformulations) ?? []

    private static func original() throws -> Verdict {
        try Corpus.shared.get().verdict(on: .untouched(Corpus.mainBase))
    }

    @Test func theConformingConventionIsLongAndHasNothingToReproach() throws {
        let verdict = try Self.original()
        #expect(verdict.failing.isEmpty, "\(verdict.lines(verdict.failing))")
        #expect(verdict.open.isEmpty, "\(verdict.open)")
        #expect(verdict.report.schema.verdict == .established)
        let words = verdict.report.situation.dossier.files.reduce(0) { $0 + $1.index.words.count }
        #expect(words > Self.pages * Self.wordsPerPage)
    }

    private static let pages = 8
    /// A full page set in ten points.
    private static let wordsPerPage = 550

    @Test func sixtyDefectsOfItAreToldOneByOne() throws {
        let alone = try Corpus.shared.get().defects.filter { $0.base == Corpus.mainBase && $0.companions.isEmpty }
        #expect(alone.count >= 60)
        #expect(Self.reformulations.count >= 30)
    }

    @Test(arguments: reformulations)
    func aReformulationChangesNoVerdict(corpusCase: CorpusCase) throws {
        let (verdict, original) = (try Corpus.shared.get().verdict(on: corpusCase), try Self.original())
        let changed = Set(original.answers.keys).filter { rule in
            let answers = verdict.answers[rule]
            if corpusCase.touched.contains(rule) { return answers != ["conforme"] && answers != ["sans objet"] }
            return answers != original.answers[rule]
        }
        #expect(
            changed.isEmpty,
            """
            \(corpusCase)
            \(changed.sorted().map { "\($0): \(original.answers[$0] ?? []) -> \(verdict.answers[$0] ?? [])" })
            \(verdict.lines(changed))
            """)
    }
}
