import RuleModel

/// The articles of law that rules apply, as a taxonomy: each result says which of them it rests on.
struct SARIFTaxonomy {
    private static let name = "textes"

    private let references: [LegalReference]

    /// The references of `rules`, each citation once, in order.
    init(_ rules: [Rule]) {
        var seen: Set<String> = []
        references = rules.flatMap(\.references).filter { seen.insert($0.citation).inserted }
            .sorted { $0.citation < $1.citation }
    }

    var json: JSONValue {
        .object([
            ("name", .string(Self.name)), ("language", .string("fr")),
            ("shortDescription", SARIFText.message("Les textes que les règles appliquent")),
            ("taxa", .array(references.map(taxon))),
        ])
    }

    /// How a tool names this taxonomy.
    static var reference: JSONValue { .object([("name", .string(name)), ("index", .integer(0))]) }

    /// How a result names an article.
    static func taxon(_ reference: LegalReference) -> JSONValue {
        .object([("id", .string(reference.citation)), ("toolComponent", self.reference)])
    }

    /// How a rule names an article.
    static func relationship(_ reference: LegalReference) -> JSONValue {
        .object([("target", taxon(reference)), ("kinds", .strings(["relevant"]))])
    }

    private func taxon(_ reference: LegalReference) -> JSONValue {
        let url = SARIFText.address(reference.url).map { [("helpUri", JSONValue.string($0))] } ?? []
        return .object(
            [("id", .string(reference.citation)), ("shortDescription", SARIFText.message(reference.citation))] + url)
    }
}
