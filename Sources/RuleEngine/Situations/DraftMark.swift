import DocumentModel
import DocumentStructure

/// The words by which a text calls itself a draft: « PROJET », « Projet – version du 3 mars », « Document de travail ».
struct DraftMark {
    /// The words of the longest line that says no more than what the text is.
    private static let longest = 16
    private static let acts: Set<String> = ["convention", "ctg", "avenant", "contrat", "texte", "acte", "accord"]
    /// What may stand before the word in such a line.
    private static let openings: Set<String> = ["version", "document", "texte", "statut", "etat", "etape", "le", "en"]
    /// What tells a version apart, after the word.
    private static let versions: Set<String> = [
        "version", "v", "no", "date", "provisoire", "soumis", "non", "en", "transmis", "arrete", "mis", "modifie",
    ]
    private static let separators = ["- projet", "– projet", "— projet", "(projet", "[projet", ": projet", "/ projet"]

    let file: Dossier.File

    /// Whether a line before the first article, or a running header, says so.
    var isThere: Bool {
        let outline = file.outline
        let end = outline.articles.first?.heading.lowerBound ?? outline.extent.upperBound
        let opening = file.leaves(in: TextRange(outline.extent.lowerBound, end))
        return opening.contains(where: says) || margins.contains(where: says)
    }

    /// The running headers and footers, the same one once.
    private var margins: [Block] {
        var texts: Set<String> = []
        return file.index.walker.leaves
            .flatMap { [$0.block] + $0.block.children }
            .filter { $0.kind == .furniture && texts.insert(file.document.text.flattened($0.range)).inserted }
    }

    /// Whether `block` is about the text itself and not about a project of the parties.
    private func says(_ block: Block) -> Bool {
        let words = Folding.words(of: file.document.text.flattened(block.range))
        guard words.count <= Self.longest || words.starts(with: ["projet", "de"]) else { return false }
        if words.starts(with: ["document", "de", "travail"]) { return true }
        guard let place = words.firstIndex(of: "projet") else { return false }
        let (before, after) = (words[..<place], Array(words[(place + 1)...]))
        if before.allSatisfy(Self.openings.contains) { return after.isEmpty || isVersion(after) || namesAct(after) }
        // « Convention territoriale globale 2026-2030 – projet », « … (projet v2) ».
        return before.contains(where: Self.acts.contains) && isApart(block) && (after.isEmpty || isVersion(after))
    }

    /// « de convention… », « d'avenant ».
    private func namesAct(_ words: [String]) -> Bool {
        words.count > 1 && ["de", "d"].contains(words[0]) && Self.acts.contains(words[1])
    }

    private func isVersion(_ words: [String]) -> Bool {
        guard let first = words.first else { return false }
        let isNumbered = first.drop { $0 == "v" }.allSatisfy(\.isNumber)
        return isNumbered || Self.versions.contains(first)
            || ["du", "au"].contains(first) && words.dropFirst().first?.first?.isNumber ?? false
    }

    /// Whether a dash or a bracket sets « projet » apart from the title before it.
    private func isApart(_ block: Block) -> Bool {
        let text = file.document.text.flattened(block.range).lowercased()
        return Self.separators.contains { text.contains($0) }
    }
}
