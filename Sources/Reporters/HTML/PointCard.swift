import Expressions
import RuleEngine
import RuleModel

/// One point: its message, its passage, why it matters, what to do, and how the answer was reached.
struct PointCard {
    let point: ReportPoint
    let presented: PresentedReport
    let number: Int
    /// The identity of its passage in the text beside; `nil` when it shows none.
    let mark: String?

    private var rule: Rule { point.rule }

    var node: HTMLNode {
        let spot = presented.spot(of: point)
        return .sequence([
            .element(
                "h4", .text("\(number). "), .element("span", ["class": "badge"], .text(point.label)), " ",
                .text(headline)),
            place(spot), words(spot), .sequence(point.notes.map { .element("p", .text($0)) }), details, more,
        ])
    }

    private var headline: String {
        let subject = point.result.subject.name
        let name = subject.isEmpty ? rule.title : "\(rule.title) (\(subject))"
        return point.kind == .fail ? point.message : name
    }

    private func place(_ spot: Spot) -> HTMLNode {
        let place = [spot.path, spot.french].filter { !$0.isEmpty }.joined(separator: ", ")
        let text = point.isAbsence ? "à placer vers : \(place)" : place
        guard let mark else { return point.place == nil ? .nothing : .element("p", ["class": "soft"], .text(text)) }
        return .element("p", ["class": "soft"], .link(to: "#\(mark)", .text(text)))
    }

    private func words(_ spot: Spot) -> HTMLNode {
        guard point.kind == .fail, !point.isAbsence, !spot.words.isEmpty else { return .nothing }
        return .element("blockquote", .element("mark", .text(spot.words.shortened(to: 300))))
    }

    // MARK: Law and remedy

    private var details: HTMLNode {
        var entries: [(String, HTMLNode)] = []
        func add(_ label: String, _ text: String) {
            if !text.isEmpty { entries.append((label, .text(text.trimmed))) }
        }
        switch point.kind {
        case .fail:
            add("Pourquoi", rule.rationale)
            add("À faire", point.suggestion)
            add("Qui", Actor(rule.category).rawValue)
            add("Rédaction possible", rule.wording.map { "« \($0.trimmed) »" } ?? "")
        case .open, .review, .notApplicable: add("Réponse", point.message)
        case .pass, .informational: break
        }
        if let suppression = point.suppression { add("Mis de côté", suppression.reason) }
        entries.append(("Fondement", foundation))
        entries.append(("Règle", .element("code", .text(rule.id.description))))
        return .element(
            "dl", all: entries.flatMap { [.element("dt", .text($0.0)), .element("dd", $0.1)] })
    }

    private var foundation: HTMLNode {
        let references = rule.references.enumerated().flatMap { position, reference -> [HTMLNode] in
            [position == 0 ? ", " : " ; ", .link(to: reference.url ?? "", .text(reference.citation))]
        }
        let confidence = " (confiance \(rule.confidence.rawValue), \(rule.confidence.french))"
        return .sequence([.text(rule.basis.rawValue)] + references + [.text(confidence)])
    }

    // MARK: Proof and reasoning

    private var more: HTMLNode {
        let proofs = point.evidence.prefix(20).map { evidence in
            let spot = Spot(presented.dossier, evidence.place)
            let note = evidence.note.isEmpty ? "" : "\(evidence.note) : "
            return HTMLNode.element(
                "li", .text("\(note)\(spot.path), \(spot.french), « \(spot.words.shortened(to: 200)) »"))
        }
        let reasoning = point.result.explanation.map { HTMLNode.element("ul", ["class": "trace"], step($0)) }
        guard !proofs.isEmpty || reasoning != nil else { return .nothing }
        return .element(
            "details", .element("summary", "Preuves et raisonnement"),
            proofs.isEmpty ? .nothing : .element("ul", all: proofs), reasoning ?? .nothing
        )
    }

    private func step(_ explanation: Explanation) -> HTMLNode {
        let isQuoted = explanation.children.isEmpty && explanation.value == nil
        let value = isQuoted ? "" : " → \(explanation.value?.french ?? "inconnu")"
        let children = explanation.children.map(step)
        return .element(
            "li", .text(explanation.text + value), children.isEmpty ? .nothing : .element("ul", all: children))
    }
}
