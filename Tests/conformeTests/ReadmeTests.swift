import Foundation
import Testing

/// Every command of the front pages, and of the territory shown there, runs, and prints what they show.
@Suite struct ReadmeTests {
    /// A command of a page with the output shown under it; a line « … » stands for lines left out.
    struct Example: CustomTestStringConvertible, Sendable {
        let command: String
        let output: [String]
        var testDescription: String { command }
    }

    private static func examples(of page: String) -> [Example] {
        let url = Command.repository.appending(path: page)
        guard let text = try? String(contentsOf: url, encoding: .utf8) else { return [] }
        var examples: [Example] = []
        var isInside = false
        for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
            let trimmed = line.trimmingCharacters(in: .whitespaces)
            if trimmed.hasPrefix("```") {
                isInside = trimmed == "```console"
            } else if isInside, trimmed.hasPrefix("$ ") {
                examples.append(Example(command: String(trimmed.dropFirst(2)), output: []))
            } else if isInside, let last = examples.popLast() {
                examples.append(Example(command: last.command, output: last.output + [line]))
            }
        }
        return examples.filter { $0.command.hasPrefix("swift run conforme ") }
    }

    @Test(
        arguments: examples(of: "README.md") + examples(of: "LISEZMOI.md")
            + examples(of: "Examples/haute-lorne/README.md"))
    func aCommandPrintsWhatThePageShows(example: Example) throws {
        // A new dossier is only written where there is none.
        try? FileManager.default.removeItem(at: Command.repository.appending(path: ".build/ctg-2026"))
        let run = try Command(shell: example.command.replacing("swift run conforme ", with: ""))
        #expect(run.status <= 1)
        #expect(run.complaint.isEmpty)
        var rest = run.output.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)[...]
        for line in example.output where line.trimmingCharacters(in: .whitespaces) != "…" {
            let place = rest.firstIndex { $0 == line }
            #expect(place != nil, "la page montre « \(line) »")
            rest = rest[(place ?? rest.startIndex)...].dropFirst()
        }
    }

    @Test func thePagesShowCommands() {
        #expect(Self.examples(of: "README.md").count >= 3)
        #expect(Self.examples(of: "LISEZMOI.md").count >= 2)
    }
}

extension Command {
    /// Runs `conforme` with arguments written as in a shell; quotes group words.
    init(shell line: String) throws {
        var arguments: [String] = []
        var word = ""
        var quote: Character?
        for character in line {
            if character == quote {
                quote = nil
            } else if quote == nil, character == "'" || character == "\"" {
                quote = character
            } else if quote == nil, character == " " {
                if !word.isEmpty { arguments.append(word) }
                word = ""
            } else {
                word.append(character)
            }
        }
        if !word.isEmpty { arguments.append(word) }
        try self.init(arguments: arguments)
    }
}
