import RuleEngine

/// What a baseline or a waiver sets aside: shown with the reason, so that it is never forgotten.
struct SuppressedSection {
    let report: Report
    let style: TextStyle

    var text: String {
        let lines = report.results.flatMap { result in
            points(of: result).map { words, suppression in
                style.wrap("\(words) [\(result.rule.id)] — \(suppression.reason)", first: "  – ", rest: "    ")
            }
        }
        guard !lines.isEmpty else { return "" }
        return ([style.paint("MIS DE CÔTÉ (\(lines.count))", .strong)] + lines).joined(separator: "\n")
    }

    private func points(of result: RuleResult) -> [(String, Suppression)] {
        if let suppression = result.suppression { return [(result.rule.title, suppression)] }
        guard case .fail(let findings) = result.outcome else { return [] }
        return findings.compactMap { finding in
            finding.suppression.map { (finding.message, $0) }
        }
    }
}
