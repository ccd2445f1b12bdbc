import Testing

@Suite struct NumberingCheckTests {
    private func trial(_ numbers: [Int]) throws -> Trial {
        let articles = numbers.map { "Article \($0) – Titre \($0)\n\nTexte de l'article." }.joined(separator: "\n\n")
        return try Trial("{ numérotation: articles }", Trial.convention(articles))
    }

    @Test func consecutiveNumbersPass() throws {
        #expect(try trial([1, 2, 3, 4]).kind == "pass")
    }

    @Test func aGapIsReportedOnceWhereItShows() throws {
        let trial = try trial([1, 2, 4, 5])
        #expect(trial.findings.count == 1)
        #expect(trial.passages.first?.contains("4") ?? false)
    }

    @Test func aDuplicateIsReportedWithItsFirstPlace() throws {
        let trial = try trial([1, 2, 2, 3])
        #expect(trial.findings.count == 1)
        #expect(trial.findings.first?.evidence.first?.note == "première fois")
    }
}
