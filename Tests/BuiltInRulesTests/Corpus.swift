import BuiltInRules
import CalendarDates
import Foundation
import RuleEngine
import RuleModel
import Testing
import YAMLReading

/// Whole dossiers for each rule of the two packs that examine documents: sound ones, and for each defect a broken one.
struct Corpus: Sendable {
    /// The conforming convention from which most cases are made.
    static let mainBase = "val-fleuri"
    static let packs = ["convention", "convention-territoriale-globale"]
    static let shared = Result { try Corpus() }

    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Corpus")
    private static let examples = folder.deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Examples")

    let engine: Engine
    /// One for each defect.
    let defects: [CorpusCase]
    /// One for each rule.
    let sound: [CorpusCase]
    let reformulations: [CorpusCase]
    /// What stands for the schéma, and what does not.
    let dispensations: [CorpusCase]
    /// A day on which the conforming convention has begun to run.
    private let usualDate: CalendarDate
    private let bases: [String: ReadDossier]
    /// What the rules say of each sound dossier as it stands.
    private let untouched: [String: Verdict]

    private init() throws {
        let library = try RulePackLoader().library(at: [try #require(BuiltInRules.directory)])
        engine = try Engine(library: library)
        var reader = CorpusReader()
        var cases: [CorpusReader.RuleCases] = []
        for pack in Self.packs {
            for file in try Self.files(in: Self.folder.appending(path: pack), suffix: ".yml") {
                let id = RuleID(pack: pack, name: String(file.lastPathComponent.dropLast(4)))
                cases.append(reader.rule(try Self.yaml(file), id: id))
            }
        }
        defects = cases.flatMap(\.defects)
        sound = cases.map(\.sound)
        reformulations = reader.cases(try Self.yaml(Self.folder.appending(path: "reformulations.yml")))
        dispensations = reader.cases(try Self.yaml(Self.folder.appending(path: "dispense.yml")))
        if !reader.problems.isEmpty { throw YAMLProblems(reader.problems) }
        var folders = try Self.files(in: Self.folder.appending(path: "dossiers"), suffix: "")
        folders.append(Self.examples.appending(path: Self.mainBase))
        bases = try Dictionary(
            uniqueKeysWithValues: folders.map { ($0.lastPathComponent, try DossierText(folder: $0).read()) }
        )
        let (engine, date) = (engine, try #require(CalendarDate(iso: "2026-01-15")))
        usualDate = date
        untouched = bases.mapValues { Self.verdict(of: engine, on: $0, date: date, stage: nil) }
    }

    private static func files(in folder: URL, suffix: String) throws -> [URL] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
            .filter { $0.hasSuffix(suffix) && !$0.hasPrefix(".") }.map { folder.appending(path: $0) }
    }

    private static func yaml(_ file: URL) throws -> YAMLValue {
        try YAMLFile.read(String(contentsOf: file, encoding: .utf8), path: file.lastPathComponent)
    }

    /// A sound dossier as it stands.
    func base(_ name: String) throws -> ReadDossier {
        guard let base = bases[name] else { throw DossierText.Refusal("aucun dossier ne s'appelle « \(name) »") }
        return base
    }

    /// What the rules say of a case.
    func verdict(on corpusCase: CorpusCase) throws -> Verdict {
        let base = try base(corpusCase.base)
        if corpusCase.edits.isEmpty, let verdict = untouched[corpusCase.base] { return verdict }
        let read = try corpusCase.text(of: base.text).read(known: base)
        return Self.verdict(of: engine, on: read, date: corpusCase.date ?? usualDate, stage: corpusCase.stage)
    }

    private static func verdict(of engine: Engine, on read: ReadDossier, date: CalendarDate, stage: Stage?) -> Verdict {
        Verdict(
            engine.check(
                Situation(
                    date: date, territory: read.territory, official: read.official, dossier: read.dossier,
                    stage: stage)))
    }
}

/// The answers of a report, by rule.
struct Verdict: Sendable {
    /// The answers of each rule, one for each subject, whatever the subjects are called.
    let answers: [RuleID: [String]]
    /// What is reproached, by rule: message and words.
    let reproaches: [RuleID: [String]]
    /// Rules whose answer is open.
    let open: [RuleID: String]
    let report: Report

    init(_ report: Report) {
        self.report = report
        var answers: [RuleID: [String]] = [:]
        var reproaches: [RuleID: [String]] = [:]
        var open: [RuleID: String] = [:]
        for result in report.results {
            answers[result.rule.id, default: []].append(result.outcome.expectation.rawValue)
            if case .open(let missing, let reason) = result.outcome {
                open[result.rule.id] = reason + missing.map(\.rawValue).joined(separator: ", ")
            }
            guard case .fail(let findings) = result.outcome else { continue }
            reproaches[result.rule.id, default: []] += findings.map { finding in
                let words = finding.place.map { report.situation.dossier.words(at: $0) } ?? ""
                return "\(finding.message) [\(words.prefix(80))]"
            }
        }
        self.answers = answers.mapValues { $0.sorted() }
        self.reproaches = reproaches
        self.open = open
    }

    var failing: Set<RuleID> { Set(reproaches.keys) }

    /// The reproaches of `rules`, as lines.
    func lines(_ rules: Set<RuleID>) -> String {
        rules.sorted().map { "\($0) : \((reproaches[$0] ?? [open[$0] ?? "rien"]).joined(separator: " ; "))" }
            .joined(separator: "\n")
    }
}
