import RuleEngine
import RuleModel
import Testing

/// Which of the twelve items of D. 214-10-1, I are established: by what is there, never by words copied from the decree.
@Suite struct DispensationTests {
    private static let cases = (try? Corpus.shared.get().dispensations) ?? []

    @Test(arguments: cases)
    func theItemsThatAreNotThereAreNamed(corpusCase: CorpusCase) throws {
        let items = try Corpus.shared.get().verdict(on: corpusCase).report.schema.items
        let missing = items.filter { if case .pass = $0.outcome { false } else { true } }
        #expect(items.count == SchemaVerdict.order.count)
        #expect(missing.map(\.id) == corpusCase.missingItems, "\(corpusCase)")
        guard let wording = corpusCase.wording else { return }
        let messages = missing.flatMap { item -> [String] in
            guard case .fail(let findings) = item.outcome else { return [] }
            return findings.map(\.message)
        }
        #expect(messages.contains { $0.contains(wording) }, "\(corpusCase): \(messages)")
    }

    @Test func everyItemIsSeenToBeMissing() throws {
        let alone = Set(Self.cases.filter { $0.missingItems.count == 1 }.flatMap(\.missingItems))
        #expect(alone == Set(SchemaVerdict.order))
    }
}
