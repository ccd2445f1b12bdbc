import BuiltInRules
import CalendarDates
import Foundation
import RuleEngine
import RuleModel

/// The rules that come with the program, read once.
enum BuiltInShelf {
    static let engine: Engine = {
        do {
            guard let folder = BuiltInRules.directory else { throw BrokenPromise(description: "no built-in rules") }
            return try Engine(library: RulePackLoader(readsExamples: false).library(at: [folder]))
        } catch {
            fatalError("the built-in rules cannot be read: \(error)")
        }
    }()

    static let rules = engine.library.rules
    static let identities = rules.map(\.id)

    /// The day of every question.
    static let date: CalendarDate = {
        guard let date = CalendarDate(iso: "2026-01-15") else { fatalError("no such day") }
        return date
    }()
}
