import Testing

@testable import Reporters

/// Three readers: two sentences, a list of things to do, a trace.
@Suite struct ReadersTests {
    @Test func twoSentencesAreForTheElected() throws {
        let sentences = try SampleReport.presented().brief.sentences
        #expect(sentences.count == 2)
        #expect(sentences[0].contains("une erreur est à corriger (« Aucun blanc ne reste à remplir »)"))
    }

    @Test func whatIsToBeDoneNamesWhoDoesItAndLeavesOutWhatIsSetAside() throws {
        let plan = try SampleReport.presented().actionPlan
        #expect(plan.corrections.map(\.name) == ["La personne qui rédige la convention"])
        #expect(plan.corrections.first?.tasks.map(\.points.count) == [1, 1])
        #expect(plan.questions.map(\.name) == ["le fichier de territoire"])
    }

    @Test func theTraceNamesRulesLawAndFiles() throws {
        let trace = try SampleReport.presented().legalTrace(tool: SampleReport.tool)
        let labels = trace.entries.map(\.label)
        #expect(labels == ["Programme", "Règles", "Droit appliqué", "Étape", "Date de la question", "Fichier"])
        #expect(trace.references.map(\.citation) == ["CASF, art. L. 214-2, II", "code | exemple"])
    }
}
