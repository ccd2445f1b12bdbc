import DocumentStructure
import RuleModel

/// Numbers without gap or duplicate.
struct NumberingCheck {
    let parts: NumberedParts
    let context: CheckContext

    func outcome() -> Outcome {
        let numbered = numbers
        guard let first = numbered.first else { return .notApplicable("aucun numéro à suivre") }
        var findings: [Finding] = []
        var seen: [Int: Place] = [:]
        var expected = 1
        for (number, place) in numbered {
            if let earlier = seen[number] {
                findings.append(
                    context.finding(
                        ["défaut": "\(name(number)) apparaît deux fois", "numéro": label(number)], at: place,
                        evidence: [Evidence(place: earlier, note: "première fois")]
                    )
                )
                continue
            }
            if number != expected, seen.count == numbered.prefix(while: { $0.number != number }).count {
                findings.append(
                    context.finding(
                        [
                            "défaut": "on attend \(name(expected)) et on lit \(name(number))",
                            "numéro": label(number),
                        ], at: place
                    )
                )
            }
            seen[number] = place
            expected = number + 1
        }
        let evidence = [
            Evidence(
                place: first.place,
                note: "\(numbered.count) numéros, de \(label(first.number)) à \(label(expected - 1))")
        ]
        return context.outcome(findings, evidence: evidence)
    }

    private func name(_ number: Int) -> String {
        switch parts {
        case .articles: "l'article \(label(number))"
        case .annexes: "l'annexe \(label(number))"
        }
    }

    /// The number as the convention writes it: annexes may be told by letters.
    private func label(_ number: Int) -> String {
        guard isLettered, (1...26).contains(number) else { return "\(number)" }
        return String(UnicodeScalar(UInt8(0x40 + number)))
    }

    /// Whether the annexes are told by single letters.
    private var isLettered: Bool {
        guard parts == .annexes else { return false }
        let labels = context.dossier.annexes.map(\.number).filter { !$0.isEmpty }
        return !labels.isEmpty && labels.allSatisfy { $0.count == 1 && $0.first?.isLetter ?? false }
    }

    private func number(of annex: DossierAnnex) -> Int? {
        guard isLettered else { return Int(annex.number) }
        return annex.number.uppercased().utf8.first.flatMap { (0x41...0x5A).contains($0) ? Int($0) - 0x40 : nil }
    }

    private var numbers: [(number: Int, place: Place)] {
        switch parts {
        case .articles:
            return context.outline.articles.compactMap { article in
                article.number.map { ($0, context.place(article.heading)) }
            }
        case .annexes:
            let found: [(number: Int, place: Place)] = context.dossier.annexes.compactMap { annex in
                guard let number = number(of: annex), let place = annex.heading ?? annex.citations.first else {
                    return nil
                }
                return (number, place)
            }
            return found.sorted { $0.number < $1.number }
        }
    }
}
