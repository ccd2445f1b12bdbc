import Dossiers
import RuleEngine
import RuleModel
import YAMLReading

/// Baselines and waivers: a baseline that is read is written back as the same points, and both are applied to a check.
enum ExemptionTarget {
    private static let situation: Situation? = {
        let text = "Convention territoriale globale\n\nArticle 1 – Objet\n\nLa Caf, le …… et l'annexe 4.\n"
        let document = try? TextTarget.reader.read(bytes: Array(text.utf8), path: "convention.md")
        return document.map {
            Situation(
                date: BuiltInShelf.date, territory: nil, dossier: Dossier(convention: Dossier.File($0)), stage: .draft)
        }
    }()

    static func run(_ bytes: [UInt8]) throws {
        let path = try ScratchFiles.write(bytes, to: "exemptions")
        if let baseline = try? BaselineFile.read(path) {
            let points = baseline.points(of: "convention.md", isAlone: true)
            let text = try baseline.text(on: BuiltInShelf.date)
            let again = try BaselineFile.read(ScratchFiles.write(Array(text.utf8), to: "exemptions"))
            try BrokenPromise.unless(
                try again.text(on: BuiltInShelf.date) == text, "a baseline is written back otherwise than it was read")
            apply(Exemptions(baseline: .known(points)))
        }
        do throws(YAMLProblems) {
            apply(Exemptions(waivers: try WaiverFile.read(path, known: BuiltInShelf.identities)))
        } catch {
            for problem in error.problems { _ = problem.description }
        }
    }

    private static func apply(_ exemptions: Exemptions) {
        guard let situation else { return }
        _ = BuiltInShelf.engine.check(
            situation, settings: CheckSettings(exemptions: exemptions), isSelected: { $0.pack == "dossier" })
    }
}
