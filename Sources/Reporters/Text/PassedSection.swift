import RuleEngine
import RuleModel

/// What was checked and is right, and what did not apply: a line, or all of it with the evidence.
struct PassedSection {
    let report: Report
    let style: TextStyle
    let isVerbose: Bool

    var text: String {
        let passed = report.results.filter { if case .pass = $0.outcome { true } else { false } }
        let outside = report.results.filter { if case .notApplicable = $0.outcome { true } else { false } }
        guard isVerbose else { return summary(passed: passed.count, outside: outside) }
        var lines = [style.paint("CONFORME (\(passed.count))", .strong)]
        lines += passed.map(passedLine)
        lines += ["", style.paint("SANS OBJET (\(outside.count))", .strong)]
        lines += outside.map { result in
            guard case .notApplicable(let reason) = result.outcome else { return "" }
            return style.wrap("\(result.rule.title) : \(reason) [\(result.rule.id)]", first: "  – ", rest: "    ")
        }
        return lines.joined(separator: "\n")
    }

    private func summary(passed: Int, outside: [RuleResult]) -> String {
        var sentence = "Conforme : \(passed) contrôle\(passed > 1 ? "s" : ""). Sans objet : \(outside.count)"
        let reasons = outside.compactMap { result in
            if case .notApplicable(let reason) = result.outcome { reason } else { nil }
        }
        let older = reasons.count { $0.contains("antérieure") }
        if older > 0 { sentence += ", dont \(older) parce que la convention est antérieure à la règle" }
        return style.wrap("\(sentence) (détail : --verbose).")
    }

    private func passedLine(_ result: RuleResult) -> String {
        guard case .pass(let evidence) = result.outcome else { return "" }
        let dossier = report.situation.dossier
        let proofs = evidence.prefix(3).map { proof in
            let words = dossier.words(at: proof.place)
            let shown = words.count > 60 ? words.prefix(59) + "…" : words
            return "\(PlaceWording(dossier, proof.place).short) « \(shown) »"
        }
        let subject = result.subject.name.isEmpty ? "" : " (\(result.subject.name))"
        let proof = proofs.isEmpty ? "" : " : \(proofs.joined(separator: ", "))"
        return style.wrap("\(result.rule.title)\(subject)\(proof) [\(result.rule.id)]", first: "  ✓ ", rest: "    ")
    }
}
