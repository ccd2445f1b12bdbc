import CalendarDates
import DocumentModel
import DocumentStructure
import Expressions
import RuleModel

/// Runs the examples of rules: they are the tests of the packs.
public struct ExampleRunner {
    /// An example that does not give what it says.
    public struct Failure: Sendable {
        /// The rule.
        public let rule: Rule
        /// The example.
        public let example: RuleExample
        /// What the rule answered, in French.
        public let answer: String
    }

    let engine: Engine
    private let read: (_ text: String, _ name: String) -> Document?

    /// A runner; `read` turns a text of an example into a document of this name.
    public init(engine: Engine, read: @escaping (_ text: String, _ name: String) -> Document?) {
        self.engine = engine
        self.read = read
    }

    /// The examples that fail, and how many were run.
    public func run(_ rules: [Rule]) -> (count: Int, failures: [Failure]) {
        var count = 0
        var failures: [Failure] = []
        for rule in rules {
            for example in rule.examples {
                count += 1
                if let failure = failure(of: example, in: rule) { failures.append(failure) }
            }
        }
        return (count, failures)
    }

    /// The first example of `rule` that does not give what it says.
    func firstFailure(in rule: Rule) -> Failure? {
        for example in rule.examples {
            if let failure = failure(of: example, in: rule) { return failure }
        }
        return nil
    }

    /// The same runner with one parameter of a pack replaced.
    func replacing(_ parameter: Parameter, in pack: String) -> ExampleRunner {
        ExampleRunner(engine: engine.replacing(parameter, in: pack), read: read)
    }

    private func failure(of example: RuleExample, in rule: Rule) -> Failure? {
        switch example.input {
        case .facts(let facts): return dutyFailure(example, rule: rule, facts: facts)
        case .text(let text, let marks): return checkFailure(example, rule: rule, text: text, marks: marks)
        }
    }

    private func date(of example: RuleExample, in rule: Rule) -> CalendarDate? {
        example.date ?? engine.library.packs.first { $0.id == rule.id.pack }?.verifiedOn
    }

    // MARK: Duties

    private func dutyFailure(_ example: RuleExample, rule: Rule, facts: [FactName: Value]) -> Failure? {
        guard let date = date(of: example, in: rule) else { return nil }
        var sheet = Self.simpleHolder(rule)
        for (name, value) in facts { sheet.set(name, value) }
        if let population = facts["titulaire.population"], facts["titulaire.population au plus"] == nil {
            sheet.set("titulaire.population au plus", population)
        }
        let evaluator = DutyEvaluator(library: engine.library, date: date)
        guard let outcome = evaluator.answer(rule, sheet: sheet)?.outcome else {
            return Failure(rule: rule, example: example, answer: "un contrôle attend un texte")
        }
        var words = outcome.expectation.rawValue
        if case .open(let missing, _) = outcome, !example.missing.isEmpty, missing.sorted() != example.missing.sorted()
        {
            words += ", faits manquants : \(missing.map(\.rawValue).joined(separator: ", "))"
        } else if outcome.expectation == example.expectation {
            let deadline = evaluator.term(of: rule, sheet: sheet)?.day
            guard let expected = example.deadline, expected != deadline else { return nil }
            words += ", échéance : \(deadline?.french ?? "aucune")"
        }
        return Failure(rule: rule, example: example, answer: words)
    }

    /// The holder that examples speak of unless they say otherwise: a commune that kept everything and signed nothing.
    private static func simpleHolder(_ rule: Rule) -> FactSheet {
        var sheet = FactSheet()
        guard rule.subject.isTerritorial else { return sheet }
        sheet.set("autorité.nature", "commune")
        sheet.set("titulaire.cumule", true)
        sheet.set("titulaire.convention tient lieu de schéma", false)
        sheet.set("titulaire.convention échue", false)
        return sheet
    }

    // MARK: Checks

    private func checkFailure(_ example: RuleExample, rule: Rule, text: String, marks: [String]) -> Failure? {
        guard let date = date(of: example, in: rule), let document = read(text, "exemple") else {
            return Failure(rule: rule, example: example, answer: "le texte de l'exemple est illisible")
        }
        let others = example.files.compactMap { read($0.text, $0.name).map(Dossier.File.init) }
        let dossier = Dossier(convention: Self.file(document, rule: rule), others: others)
        let situation = Situation(date: date, territory: nil, dossier: dossier, stage: example.stage ?? .draft)
        let results = results(of: rule, example, situation)
        let answer = Self.gravest(results.map(\.outcome.expectation))
        let found = results.flatMap { result -> [String] in
            guard case .fail(let findings) = result.outcome else { return [] }
            return findings.compactMap { $0.place.map(dossier.words(at:)) }
        }
        guard answer == example.expectation else {
            return Failure(rule: rule, example: example, answer: answer.rawValue + Self.shown(found))
        }
        let expected = marks.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
        guard !marks.isEmpty, expected != found else { return nil }
        return Failure(rule: rule, example: example, answer: answer.rawValue + Self.shown(found))
    }

    private func results(of rule: Rule, _ example: RuleExample, _ situation: Situation) -> [RuleResult] {
        guard !rule.judgesExemptions else {
            let known = example.known?.map { PointAnchor(rule: $0.rule, passage: $0.passage) }
            let settings = CheckSettings(
                exemptions: Exemptions(waivers: example.waivers, baseline: known.map { .known($0) }))
            return engine.check(situation, settings: settings).results.filter { $0.rule.id == rule.id }
        }
        var given = FactSheet()
        for (name, value) in example.facts { given.set(name, value) }
        return DossierChecker(engine: engine, situation: situation, given: given).results(of: rule)
    }

    /// A short text is taken for a convention; a rule about any document sees it as it is.
    private static func file(_ document: Document, rule: Rule) -> Dossier.File {
        let file = Dossier.File(document)
        guard rule.subject != .document else { return file }
        var outline = file.outline
        outline.nature = .convention
        return Dossier.File(document: document, index: file.index, outline: outline)
    }

    private static func shown(_ passages: [String]) -> String {
        passages.isEmpty ? "" : " : \(passages.map { "« \($0) »" }.joined(separator: ", "))"
    }

    private static func gravest(_ answers: [RuleExample.Expectation]) -> RuleExample.Expectation {
        let order: [RuleExample.Expectation] = [.fail, .open, .review, .due, .upcoming, .waived, .pass, .notApplicable]
        return order.first(where: answers.contains) ?? .notApplicable
    }
}

extension Outcome {
    /// The word by which examples name this answer.
    public var expectation: RuleExample.Expectation {
        switch self {
        case .pass: .pass
        case .fail: .fail
        case .due: .due
        case .upcoming: .upcoming
        case .waived: .waived
        case .notApplicable: .notApplicable
        case .open: .open
        case .review: .review
        }
    }
}
