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
                        ["défaut": "\(noun) \(number) apparaît deux fois", "numéro": "\(number)"], at: place,
                        evidence: [Evidence(place: earlier, note: "première fois")]
                    )
                )
                continue
            }
            if number != expected, seen.count == numbered.prefix(while: { $0.number != number }).count {
                findings.append(
                    context.finding(
                        ["défaut": "on attend \(noun) \(expected) et on lit \(noun) \(number)", "numéro": "\(number)"],
                        at: place
                    )
                )
            }
            seen[number] = place
            expected = number + 1
        }
        let evidence = [
            Evidence(place: first.place, note: "\(numbered.count) numéros, de \(first.number) à \(expected - 1)")
        ]
        return context.outcome(findings, evidence: evidence)
    }

    private var noun: String {
        switch parts {
        case .articles: "l'article"
        case .annexes: "l'annexe"
        }
    }

    private var numbers: [(number: Int, place: Place)] {
        switch parts {
        case .articles:
            return context.outline.articles.compactMap { article in
                article.number.map { ($0, context.place(article.heading)) }
            }
        case .annexes:
            let found: [(number: Int, place: Place)] = context.dossier.annexes.compactMap { annex in
                guard let number = Int(annex.number), let place = annex.heading ?? annex.citations.first else {
                    return nil
                }
                return (number, place)
            }
            return found.sorted { $0.number < $1.number }
        }
    }
}
