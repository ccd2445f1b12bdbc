import DocumentModel
import DocumentStructure
import RuleModel

/// One meaning for each acronym: « Comité … (CASF) » beside « article L. 214-2 du CASF » is one too many.
struct AcronymCheck {
    private static let codes: [String: String] = [
        "casf": "code de l'action sociale et des familles", "cgct": "code général des collectivités territoriales",
        "css": "code de la sécurité sociale", "csp": "code de la santé publique", "cch": "code de la construction",
    ]

    let context: CheckContext

    func outcome() -> Outcome {
        let definitions = context.outline.acronyms
        var findings: [Finding] = []
        var seen: Set<String> = []
        for definition in definitions {
            let key = Folding.words(of: definition.acronym).joined()
            guard seen.insert(key).inserted else { continue }
            let others = definitions.filter { Folding.words(of: $0.acronym).joined() == key }
            if let other = others.first(where: {
                !ContentWords($0.meaning.text).sharesWord(with: ContentWords(definition.meaning.text))
            }) {
                findings.append(finding(definition, second: other.meaning.text, at: other.range))
            } else if let code = Self.codes[key], !Folding.words(of: definition.meaning.text).contains("code"),
                let use = codeUse(of: key)
            {
                findings.append(finding(definition, second: code, at: use))
            }
        }
        return context.outcome(findings, evidence: definitions.map { Evidence(place: context.place($0.range)) })
    }

    /// A legal citation that takes the acronym for a code.
    private func codeUse(of key: String) -> TextRange? {
        context.outline.citations.first { citation in
            citation.kind == .codeArticle && context.outline.extent.contains(citation.range)
                && Folding.words(of: context.document.text.string(in: citation.range)).last == key
        }?.range
    }

    private func finding(_ definition: AcronymDefinition, second: String, at range: TextRange) -> Finding {
        context.finding(
            ["sigle": definition.acronym, "sens": definition.meaning.text, "autre": second], at: context.place(range),
            evidence: [Evidence(place: context.place(definition.range), note: "premier sens")]
        )
    }
}
