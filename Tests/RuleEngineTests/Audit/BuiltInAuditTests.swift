import Testing

/// The packs that come with the program pass their own audit.
@Suite struct BuiltInAuditTests {
    private static let trial = Result { try AuditTrial(try AdviceQuestion.library.get()) }

    @Test func everyThresholdAndDateOfTheDutiesIsHeldByAnExample() throws {
        let report = try Self.trial.get().report
        let unheld = report.rules.flatMap { audit in
            audit.survivors.filter(\.mustBeKilled).map { "\(audit.rule.id) : \($0.description)" }
        }
        #expect(unheld.isEmpty)
        #expect(report.rules.count > 30)
    }

    @Test func noCellIsLeftOutOrAnsweredTwice() throws {
        let report = try Self.trial.get().report
        #expect(report.rules.compactMap(\.cells?.unproven).isEmpty)
        #expect(report.alternatives.count == 3)
        let anomalies = report.rules.compactMap(\.cells).flatMap(\.anomalies)
        #expect((anomalies + report.alternatives.flatMap(\.anomalies)).map(\.message) == [])
    }
}
