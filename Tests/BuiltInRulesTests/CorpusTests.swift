import Foundation
import RuleEngine
import RuleModel
import Testing

/// Every rule that examines documents has whole dossiers: one that passes it, and broken ones that fail it alone.
@Suite struct CorpusTests {
    private static let cases = Result { try Corpus.shared.get() }
    private static let defects = (try? cases.get().defects) ?? []
    private static let sound = (try? cases.get().sound) ?? []

    @Test func everyRuleHasItsDossiers() throws {
        let corpus = try Corpus.shared.get()
        let rules = Set(corpus.engine.library.rules.map(\.id).filter { Corpus.packs.contains($0.pack) })
        let covered = Set(corpus.sound.compactMap(\.rule))
        #expect(
            rules.subtracting(covered).isEmpty,
            "add Tests/BuiltInRulesTests/Corpus/<pack>/<rule>.yml: see CONTRIBUTING.md, « Add a rule »")
        #expect(covered.subtracting(rules).isEmpty, "no such rule")
    }

    @Test(arguments: sound)
    func theSoundDossierPasses(corpusCase: CorpusCase) throws {
        let verdict = try Corpus.shared.get().verdict(on: corpusCase)
        let rule = try #require(corpusCase.rule)
        let answers = Set(verdict.answers[rule] ?? [])
        #expect(answers.contains("conforme"), "\(corpusCase): \(verdict.lines([rule]))")
        #expect(answers.isDisjoint(with: ["non conforme", "indéterminé", "à vérifier"]), "\(corpusCase)")
    }

    @Test(arguments: defects)
    func aDefectFailsItsRuleAndNoOther(corpusCase: CorpusCase) throws {
        let corpus = try Corpus.shared.get()
        let verdict = try corpus.verdict(on: corpusCase)
        let remarks = try corpus.verdict(on: .untouched(corpusCase.base)).failing
        let expected = Set([corpusCase.rule].compactMap(\.self) + corpusCase.companions).union(remarks)
        #expect(
            verdict.failing == expected,
            """
            \(corpusCase)
            not found: \(verdict.lines(expected.subtracting(verdict.failing)))
            found beside it: \(verdict.lines(verdict.failing.subtracting(expected)))
            """)
    }

    /// `WRITE_CORPUS=folder swift test --filter CorpusTests` writes every dossier to be looked at.
    @Test(.enabled(if: ProcessInfo.processInfo.environment["WRITE_CORPUS"] != nil, "WRITE_CORPUS=dossier l'écrit"))
    func theDossiersAreWritten() throws {
        let corpus = try Corpus.shared.get()
        let root = URL(filePath: try #require(ProcessInfo.processInfo.environment["WRITE_CORPUS"]))
        for corpusCase in corpus.sound + corpus.defects + corpus.reformulations + corpus.dispensations {
            let folder = corpusCase.rule?.description ?? "ensemble"
            let text = try corpusCase.text(of: corpus.base(corpusCase.base).text)
            try text.write(to: root.appending(path: folder).appending(path: corpusCase.name))
        }
    }
}
