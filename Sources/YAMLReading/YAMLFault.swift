import Yams

/// Why a text is not YAML, in French: what libYAML says in English is of no help to the person who wrote the file.
struct YAMLFault {
    /// Where, `nil` when the parser does not tell.
    let place: YAMLPlace?
    let message: String
    let cure: String

    init(_ error: any Error) {
        guard let error = error as? YamlError else {
            self.init(place: nil, message: "Ce fichier n'est pas du YAML lisible.", cure: "")
            return
        }
        switch error {
        case .scanner(_, let detail, let mark, _), .parser(_, let detail, let mark, _),
            .composer(_, let detail, let mark, _):
            self.init(
                place: YAMLPlace(mark), message: "YAML mal formé : \(Self.reason(detail)).",
                cure: "Vérifier l'alignement, les guillemets et les deux-points."
            )
        case .duplicatedKeysInMapping(let duplicates, let context):
            let names = duplicates.map { "« \($0) »" }.sorted().joined(separator: ", ")
            self.init(
                place: YAMLPlace(context.mark), message: "Clé écrite deux fois : \(names).", cure: "N'en garder qu'une."
            )
        case .reader, .memory, .no, .writer, .emitter, .representer, .dataCouldNotBeDecoded:
            self.init(place: nil, message: "Ce fichier n'est pas du YAML lisible.", cure: "")
        }
    }

    private init(place: YAMLPlace?, message: String, cure: String) {
        self.place = place
        self.message = message
        self.cure = cure
    }

    private static func reason(_ detail: String) -> String {
        if detail.hasPrefix("Maximum nesting level") { return "trop de crochets, d'accolades ou de niveaux emboîtés" }
        return reasons[detail] ?? detail
    }

    private static let reasons = [
        "mapping values are not allowed in this context": "deux-points inattendus, à mettre entre guillemets",
        "block mapping entries are not allowed in this context": "clé inattendue à cet endroit",
        "block sequence entries are not allowed in this context": "tiret inattendu à cet endroit",
        "did not find expected key": "on attendait une clé, alignée sur les précédentes",
        "did not find expected node content": "on attendait une valeur, ou un crochet ou une accolade fermante",
        "did not find expected '-' indicator": "on attendait un tiret, aligné sur les précédents",
        "did not find expected ',' or ']'": "il manque une virgule ou un crochet fermant",
        "did not find expected ',' or '}'": "il manque une virgule ou une accolade fermante",
        "did not find expected <document start>": "texte inattendu après la fin du contenu",
        "could not find expected ':'": "il manque les deux-points après une clé",
        "found character that cannot start any token": "caractère interdit au début d'une valeur (tabulation, @, `…)",
        "found a tab character that violates indentation": "tabulation dans l'alignement, à remplacer par des espaces",
        "found undefined alias": "alias (*) sans ancre (&) du même nom",
        "found unexpected end of stream": "guillemet ou crochet jamais refermé",
    ]
}
