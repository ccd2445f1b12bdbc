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
    ///
    /// The transfers of the territory are given, unless `hypothesis` says that they are supposed.
    public func advice(
        for territory: Territory, on date: CalendarDate, hypothesis: Hypothesis = .given
    ) -> Advice {
        let adviser = Adviser(library: library, territory: territory, date: date)
        return Advice(
            date: date, packs: library.packs, conventions: territory.conventions, sources: [],
            authorities: adviser.advice(hypothesis: hypothesis))
    }

    /// What the law says on `date` of `authorities` of the published files, whose transfers are supposed.
    public func advice(about authorities: [OfficialAuthority], in data: OfficialData, on date: CalendarDate) -> Advice {
        let adviser = OfficialAdviser(library: library, data: data, date: date)
        return Advice(
            date: date, packs: library.packs, conventions: [], sources: data.files,
            authorities: authorities.compactMap { adviser.advice(about: $0) })
    }

    /// What the law says on `date`, when `vintage` is in force, of many `authorities` of the published files at once.
    public func portfolio(
        of authorities: [OfficialAuthority], in data: OfficialData, vintage: Int?, on date: CalendarDate
    ) -> Portfolio {
        var adviser = PortfolioAdviser(library: library, data: data, vintage: vintage, date: date)
        return adviser.portfolio(of: authorities)
    }

    /// What the rules say of a dossier; `isSelected` limits the answer to some of them.
    public func check(
        _ situation: Situation, settings: CheckSettings = CheckSettings(),
        isSelected: (RuleID) -> Bool = { _ in true }
    ) -> Report {
        let views = TerritorialView.all(of: situation, engine: self)
        let obligations = PartyObligations(situation: situation, views: views).sheet()
        let authorities = ConcernedAuthority.all(in: situation, views: views)
        // What is only supposed is nobody's duty yet.
        let given = situation.territory == nil ? nil : views.first?.advice
        func results(of rules: [Rule], _ exempted: (exemptions: Exemptions, use: ExemptionUse)? = nil) -> [RuleResult] {
            let checker = DossierChecker(
                engine: self, situation: situation, given: obligations, authorities: authorities,
                severities: settings.severities, exempted: exempted)
            return rules.flatMap(checker.results)
        }
        func report(_ results: [RuleResult]) -> Report {
            Report(
                situation: situation, settings: settings, packs: library.packs, results: results, advice: given,
                authorities: given == nil ? [] : authorities)
        }
        let rules = library.rules.filter { rule in
            !rule.subject.isTerritorial && isSelected(rule.id) && !settings.ignored.contains(where: rule.id.matches)
        }
        // What sets findings aside is judged last, on what it did to the others.
        let pass = ExemptionPass(report(results(of: rules.filter { !$0.judgesExemptions })), settings.exemptions)
        let judged = results(of: rules.filter(\.judgesExemptions), (settings.exemptions, pass.use))
        let byRule = Dictionary(grouping: pass.results + judged, by: \.rule.id)
        var whole = report(rules.flatMap { byRule[$0.id] ?? [] })
        let asked = Set(rules.map(\.id))
        whole.unasked = results(of: library.rules.filter { $0.schemaItem != nil && !asked.contains($0.id) })
        return whole
    }
}

extension Rule {
    /// Whether it is about waivers and baseline, not about the document.
    var judgesExemptions: Bool {
        if case .check(.exemptions) = kind { true } else { false }
    }
}
