import DocumentModel

/// The texts cited so far, to which « le même code », « ladite loi » and « le même article » lead back.
struct Antecedents {
    private static let nouns: [String: [Citation.Kind]] = [
        "code": [.code, .codeArticle], "loi": [.law], "ordonnance": [.ordinance], "decret": [.decree],
        "arrete": [.order], "circulaire": [.circular], "reglement": [.regulation], "directive": [.directive],
    ]
    private static let pointers: Set<String> = ["meme", "dit", "cette", "ce", "cet"]
    private static let marks: Set<String> = [
        "precite", "precitee", "susvise", "susvisee", "susmentionne", "susmentionnee",
    ]

    private var last: [Citation.Kind: CitedText] = [:]
    /// The last citation of articles.
    private(set) var articles: CitedText?

    /// Keeps `citation` for those that lead back to it.
    mutating func add(_ citation: Citation) {
        let text = citation.text
        if !text.provisions.isEmpty { articles = text }
        if text.kind == .code || text.kind == .codeArticle {
            guard let code = text.code else { return }
            last[.code] = CitedText(kind: .code, code: code)
        } else {
            last[text.kind] = text.citing([])
        }
    }

    /// The text that « du même code », « de ladite loi », « du décret précité » name at `position`, and where they end.
    func named(at position: Int, _ material: Material) -> (CitedText, Int)? {
        var next = position
        guard ["du", "de", "dudit", "ladite", "dit"].contains(material.word(next)) else { return nil }
        var points = material.word(next) == "dudit"
        next += 1
        if ["la", "l"].contains(material.word(next)) { next += 1 }
        if Self.pointers.contains(material.word(next)) || ["ladite", "ledit"].contains(material.word(next)) {
            points = true
            next += 1
        }
        guard let kinds = Self.nouns[material.word(next)], material.isSameLeaf(position, next) else { return nil }
        if Self.marks.contains(material.word(next + 1)) {
            points = true
            next += 1
        }
        let key = kinds[0]
        guard points, let text = last[key] else { return nil }
        return (text, next + 1)
    }
}
