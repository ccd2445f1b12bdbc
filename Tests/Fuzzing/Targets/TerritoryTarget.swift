import Reporters
import RuleEngine
import Territories
import YAMLReading

/// A territory file: refused with places, or answered, twice with the same words.
enum TerritoryTarget {
    static func run(_ bytes: [UInt8]) throws {
        guard let text = String(validating: bytes, as: UTF8.self) else { return }
        let territory: Territory
        do throws(YAMLProblems) {
            territory = try TerritoryReader.read(text, path: "territoire.yml")
        } catch {
            for problem in error.problems { _ = problem.description }
            return
        }
        let answers = (0..<2).map { _ in
            AdviceTextReporter(style: TextStyle(isColored: false)).text(
                BuiltInShelf.engine.advice(for: territory, on: BuiltInShelf.date))
        }
        try BrokenPromise.unless(answers[0] == answers[1], "two answers differ")
    }
}
