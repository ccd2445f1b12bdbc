import DocumentFormats
import RuleEngine
import YAMLReading

/// The examples of rules, which are their tests.
enum Examples {
    /// A runner that reads the texts of examples as any text is read.
    static func runner(_ engine: Engine) -> ExampleRunner {
        ExampleRunner(engine: engine) { text, name in
            try? DocumentReader().read(bytes: Array(text.utf8), path: name)
        }
    }
}

extension ExampleRunner.Failure {
    /// The refusal of the file that holds the example, with its place and a caret.
    var problem: YAMLProblem {
        YAMLProblem(
            path: rule.path, line: example.line, column: example.column,
            message: "L'exemple « \(example.name) » contredit la règle : "
                + "attendu « \(example.expectation.rawValue) », obtenu « \(answer) ».",
            cure: "Corriger l'exemple ou la règle.", excerpt: example.excerpt
        )
    }
}
