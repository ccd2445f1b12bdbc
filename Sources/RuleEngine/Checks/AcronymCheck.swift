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

    /// An acronym with its meaning, in one file of the dossier.
    private struct Definition {
        let acronym: String
        let meaning: String
        let key: String
        let place: Place
    }

    func outcome() -> Outcome {
        let definitions = self.definitions
        var findings: [Finding] = []
        var seen: Set<String> = []
        for definition in definitions where seen.insert(definition.key).inserted {
            let words = ContentWords(definition.meaning)
            if let other = definitions.first(where: {
                $0.key == definition.key && !ContentWords($0.meaning).sharesWord(with: words)
            }) {
                findings.append(finding(definition, second: other.meaning, at: other.place))
            } else if let code = Self.codes[definition.key], !Folding.words(of: definition.meaning).contains("code"),
                let use = codeUse(of: definition.key)
            {
                findings.append(finding(definition, second: code, at: use))
            }
        }
        return context.outcome(findings, evidence: definitions.map { Evidence(place: $0.place) })
    }

    /// What the convention and the files of its annexes define, in order.
    private var definitions: [Definition] {
        context.dossier.files.enumerated().flatMap { position, file in
            file.outline.acronyms.map { definition in
                Definition(
                    acronym: definition.acronym, meaning: definition.meaning.text,
                    key: Folding.words(of: definition.acronym).joined(),
                    place: Place(file: position, range: definition.range))
            }
        }
    }

    /// A legal citation that takes the acronym for a code.
    private func codeUse(of key: String) -> Place? {
        context.dossier.files.enumerated().lazy.compactMap { position, file in
            file.outline.citations.first { citation in
                citation.kind == .codeArticle && file.outline.extent.contains(citation.range)
                    && Folding.words(of: file.document.text.string(in: citation.range)).last == key
            }.map { Place(file: position, range: $0.range) }
        }.first
    }

    private func finding(_ definition: Definition, second: String, at place: Place) -> Finding {
        context.finding(
            ["sigle": definition.acronym, "sens": definition.meaning, "autre": second], at: place,
            evidence: [Evidence(place: definition.place, note: "premier sens")]
        )
    }
}
