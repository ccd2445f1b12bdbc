import RuleEngine
import RuleModel

/// The tables and lists that close a dossier: the schéma item by item, the obligations, the sources.
struct DossierTables {
    let presented: PresentedReport
    let tool: ToolInfo

    var schema: HTMLNode {
        let schema = presented.schema
        guard schema.verdict != .notApplicable || schema.isClaimed, !schema.items.isEmpty else { return .nothing }
        let rows = schema.items.map { item in
            let answer = item.outcome.shortAnswer
            let style = answer == "oui" ? "yes" : answer == "non" ? "no" : "soft"
            return HTMLNode.element(
                "tr", .element("th", ["scope": "row"], .text(item.id)), .element("td", .text(item.label)),
                .element("td", .element("span", ["class": style], .text(answer))),
                .element("td", .text(item.lacks ?? "")))
        }
        return .element(
            "section", .element("h3", "Schéma pluriannuel"),
            table(
                "Ce que demande l'article D. 214-10-1, I du code de l'action sociale et des familles",
                head: ["", "Élément", "Présent", "Ce qui manque"], rows: rows))
    }

    // MARK: Obligations

    var obligations: HTMLNode {
        guard let advice = presented.report.advice, !advice.authorities.isEmpty else { return .nothing }
        let tables = advice.authorities.map { authority in
            let duties = authority.items.filter { $0.modality == .obligation || $0.modality == .right }
            return table(
                authority.authority.holder.name, head: ["Ce que dit la loi", "Réponse", "Depuis", "Échéance", "Texte"],
                rows: duties.map(row))
        }
        return .element("section", all: [.element("h3", "Obligations des collectivités")] + tables)
    }

    private func row(_ item: AuthorityAdvice.Item) -> HTMLNode {
        let rule = item.result.rule
        let references = rule.references.enumerated().flatMap { position, reference -> [HTMLNode] in
            [position == 0 ? "" : " ; ", .link(to: reference.url ?? "", .text(reference.citation))]
        }
        return .element(
            "tr", .element("th", ["scope": "row"], .text(rule.title)), .element("td", .text(answer(item))),
            .element("td", .text(item.since?.french ?? "")), .element("td", .text(item.deadline?.french ?? "")),
            .element("td", all: references))
    }

    private func answer(_ item: AuthorityAdvice.Item) -> String {
        switch item.result.outcome {
        case .due: item.modality == .right ? "c'est un droit" : "obligatoire"
        case .upcoming: "à venir"
        case .waived: "dispensé"
        case .open(let missing, let reason): OpenWording.sentence(missing: missing, reason: reason)
        case .review(let readings): "à vérifier : \(readings)"
        case .notApplicable, .pass, .fail: item.modality == .right ? "pas de droit" : "pas obligatoire"
        }
    }

    // MARK: Sources

    var trace: HTMLNode {
        let trace = presented.legalTrace(tool: tool)
        let entries = trace.entries.flatMap { entry -> [HTMLNode] in
            [.element("dt", .text(entry.label)), .element("dd", .text(entry.value))]
        }
        let references = trace.references.map { reference in
            HTMLNode.element(
                "li", .link(to: reference.url ?? "", .text(reference.citation)),
                .text(" (confiance \(reference.confidence.rawValue), \(reference.confidence.french))"))
        }
        let sources: [HTMLNode] =
            references.isEmpty
            ? [] : [.element("h4", "Textes sur lesquels reposent les constats"), .element("ul", all: references)]
        return .element("section", all: [.element("h3", "Trace et sources"), .element("dl", all: entries)] + sources)
    }

    private func table(_ caption: String, head: [String], rows: [HTMLNode]) -> HTMLNode {
        let cells = head.map { HTMLNode.element("th", ["scope": "col"], .text($0)) }
        return .element(
            "div", ["class": "scroll", "tabindex": "0"],
            .element(
                "table", .element("caption", .text(caption)), .element("thead", .element("tr", all: cells)),
                .element("tbody", all: rows)))
    }
}
