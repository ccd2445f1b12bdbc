import CalendarDates
import Expressions
import RuleModel
import Territories

/// A rule that the engine cannot apply: the pack that holds it is refused.
public enum EngineError: Error, Hashable, Sendable {
    /// A phrase that cannot be read, why, and the rule and file that hold it.
    case unreadablePhrase(reason: String, rule: RuleID, path: String)
    /// A visa rule that names a text which the table of texts does not hold.
    case unknownText(String, rule: RuleID, path: String)
}

/// Applies rules: to a territory, to say who owes what; to a dossier, to say what is wrong with it.
public struct Engine: Sendable {
    /// The rules, parameters and texts that are applied.
    public let library: RuleLibrary
    let phrases: PhraseBook

    /// An engine for `library`; throws when a rule could never be applied.
    public init(library: RuleLibrary) throws(EngineError) {
        self.library = library
        phrases = try PhraseBook(library.rules)
        let texts = Set(library.texts.map(\.id))
        for rule in library.rules {
            guard case .check(.citations(.visa(let id))) = rule.kind, !texts.contains(id) else { continue }
            throw .unknownText(id, rule: rule.id, path: rule.path)
        }
    }

    private init(library: RuleLibrary, phrases: PhraseBook) {
        self.library = library
        self.phrases = phrases
    }

    /// The same engine with other parameters: its rules look for the same words and cite the same texts.
    func replacing(_ parameter: Parameter, in pack: String) -> Engine {
        Engine(library: library.replacing(parameter, in: pack), phrases: phrases)
    }

    /// What the law says of each authority of `territory` on `date`.
    public func advice(for territory: Territory, on date: CalendarDate) -> Advice {
        Adviser(library: library, territory: territory, date: date).advice()
    }

    /// What the rules say of a dossier; `isSelected` limits the answer to some of them.
    public func check(_ situation: Situation, isSelected: (RuleID) -> Bool = { _ in true }) -> Report {
        let advice = situation.territory.map { self.advice(for: $0, on: situation.referenceDate.value) }
        let obligations = PartyObligations(situation: situation, advice: advice).sheet()
        let checker = DossierChecker(engine: self, situation: situation, given: obligations)
        let results = library.rules.filter { !$0.subject.isTerritorial && isSelected($0.id) }
            .flatMap { checker.results(of: $0) }
        return Report(situation: situation, packs: library.packs, results: results, advice: advice)
    }
}
