import Foundation
import Testing

/// Nothing that a stranger wrote commands the terminal on which a report is read.
@Suite struct TerminalTests {
    /// Sets the title, clears the screen, colours in red, writes over the line, shows words backwards.
    private let commands = "\u{1B}]0;titre\u{07}\u{1B}[2J\u{1B}[31m\u{9B}31m\r\u{202E}"

    private func commandCount(_ text: String) -> Int {
        let shown = text.unicodeScalars.filter { $0 != "\n" && $0 != "\t" }
        return shown.count { $0.properties.generalCategory == .control || $0 == "\u{202E}" }
    }

    private func convention(_ folder: TemporaryFolder) throws -> String {
        let text = """
            Convention territoriale globale

            Entre la Caf du Val et la commune d'Aubeville\(commands), représentée par son maire

            Article 1 – Objet\(commands) : XX

            """
        return try folder.file("convention.txt", text)
    }

    @Test(arguments: ["text", "markdown", "csv", "html", "json", "sarif", "junit", "github", "gitlab"])
    func aReportHoldsNoCommandOfItsDocument(format: String) throws {
        let folder = try TemporaryFolder()
        let run = try Command("check", try convention(folder), "--format", format, "--color", "always", "--verbose")
        #expect(run.output.contains("convention"))
        let painted = run.output.replacing(/\u{1B}\[[0-9;]+m|\r\n/, with: "")
        #expect(commandCount(painted) == 0)
        #expect(!run.output.contains("\u{1B}[31m\u{FFFD}31m"))
    }

    @Test func whatWasReadIsShownWithSignsInstead() throws {
        let folder = try TemporaryFolder()
        let run = try Command("read", try convention(folder))
        #expect(run.output.contains("d'Aubeville"))
        #expect(commandCount(run.output) == 0)
    }

    @Test func aNameOfFileIsToldWithoutItsCommands() throws {
        let run = try Command("check", "absent\(commands).txt")
        #expect(run.status == 3)
        #expect(run.complaint.contains("absent␛]0;titre␇␛[2J"))
        #expect(commandCount(run.complaint) == 0)
    }

    @Test func ourOwnColoursStay() throws {
        #expect(try Command("explain", "schema", "--color", "always").output.contains("\u{1B}[1m"))
    }
}
