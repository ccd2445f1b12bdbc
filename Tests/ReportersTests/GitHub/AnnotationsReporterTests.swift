import Testing

@testable import Reporters

/// Annotations as GitHub's runner reads them: ten of each kind, the gravest first, nothing that breaks a command.
@Suite struct AnnotationsReporterTests {
    /// A command as the runner decodes it.
    private struct Annotation {
        let command: String
        let properties: [String: String]
        let message: String

        init?(_ line: Substring) {
            guard line.hasPrefix("::"), let end = line.dropFirst(2).firstRange(of: "::") else { return nil }
            let head = line.dropFirst(2)[..<end.lowerBound]
            let parts = head.split(separator: " ", maxSplits: 1)
            command = String(parts[0])
            let pairs = (parts.count > 1 ? parts[1] : "").split(separator: ",").map {
                $0.split(separator: "=", maxSplits: 1)
            }
            properties = Dictionary(
                uniqueKeysWithValues: pairs.map { (String($0[0]), Self.decoded($0.count > 1 ? $0[1] : "")) })
            message = Self.decoded(line[end.upperBound...])
        }

        private static func decoded(_ text: Substring) -> String {
            [("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")]
                .reduce(String(text)) { $0.replacing($1.0, with: $1.1) }
        }
    }

    private func annotations(copies: Int) throws -> [Annotation] {
        try SampleReport.text(AnnotationsReporter(), copies: copies).split(separator: "\n").map {
            try #require(Annotation($0), "« \($0) » n'est pas une commande")
        }
    }

    @Test func theGravestComeFirst() throws {
        #expect(try annotations(copies: 1).map(\.command) == ["error", "error", "warning", "notice"])
    }

    @Test func tenOfEachKindAreShownAndTheOthersCounted() throws {
        let annotations = try annotations(copies: 15)
        for command in ["error", "warning", "notice"] { #expect(annotations.count { $0.command == command } == 10) }
        #expect(annotations.last?.message.contains("16 erreurs, 15 avertissements, 15 informations") == true)
    }

    @Test func aPlaceIsAFileALineAndColumns() throws {
        let first = try #require(annotations(copies: 1).first)
        #expect(first.properties["file"] == SampleReport.path)
        #expect(first.properties["line"] == "19")
        #expect(first.properties["col"] == "35")
        #expect(first.message.hasSuffix("\nÀ faire : Écrire la date, le nom ou le nombre attendu."))
    }

    @Test func signsOfTheSyntaxAreEscaped() throws {
        var reporter = AnnotationsReporter()
        _ = reporter.add(unreadable: "a,b:c%.md", reason: "100 %\n::error::faux\r\nfin")
        let text = reporter.end()
        let annotation = try #require(Annotation(text.split(separator: "\n")[0]))
        #expect(text.split(separator: "\n").count == 1)
        #expect(annotation.properties["file"] == "a,b:c%.md")
        #expect(annotation.message == "100 %\n::error::faux\r\nfin")
    }
}
