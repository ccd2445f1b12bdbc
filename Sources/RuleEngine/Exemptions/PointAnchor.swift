import DocumentModel
import DocumentStructure
import RuleModel

/// What tells a point of a report from the others wherever it moves: rule, subject, logical place, folded passage.
///
/// Line, paragraph, page, article number and file format are left out: the same defect keeps its anchor when a
/// paragraph is inserted above it, when articles are renumbered, and when the convention goes from DOCX to PDF.
public struct PointAnchor: Hashable, Sendable {
    /// The rule.
    public let rule: RuleID
    /// The kind of answer: `fail`, `open`…
    public let kind: String
    /// Folded name of the subject: a party, the title of an annex; empty for the convention.
    public let subject: String
    /// Folded title of the article or annex around it, or the name of the part; empty when there is none.
    public let place: String
    /// Folded sentence around the words; empty where something is absent, since no words are there.
    public let passage: String

    /// An anchor read back from a file.
    public init(rule: RuleID, kind: String, subject: String, place: String, passage: String) {
        self.rule = rule
        self.kind = kind
        self.subject = subject
        self.place = place
        self.passage = passage
    }

    /// The anchor of a breach whose `passage` is a sentence as written, wherever it stands.
    init(rule: RuleID, passage: String) {
        self.init(rule: rule, kind: "fail", subject: "", place: "", passage: AnchorWords.stable(passage))
    }

    /// 16 hexadecimal digits that stand for the anchor in reports.
    public var fingerprint: String { StableHash.digits(of: [rule.description, kind, subject, place, passage]) }
}

extension Report {
    /// The anchor of a finding of `result`, or of the whole answer.
    public func anchor(of result: RuleResult, _ finding: Finding? = nil) -> PointAnchor {
        let dossier = situation.dossier
        let place = finding?.place ?? result.subject.place
        return PointAnchor(
            rule: result.rule.id, kind: result.outcome.kind,
            subject: dossier.stableName(of: result.subject, kind: result.rule.subject),
            place: place.map(dossier.stablePath) ?? "",
            passage: passage(of: result, finding, at: finding?.place)
        )
    }

    private func passage(of result: RuleResult, _ finding: Finding?, at place: Place?) -> String {
        switch result.outcome {
        case .open(let missing, _): return missing.map(\.rawValue).joined(separator: ", ")
        case .fail: break
        case .pass, .due, .upcoming, .waived, .notApplicable, .review: return ""
        }
        switch result.rule.kind {
        case .check(.presence), .check(.citations(.visa)): return ""
        case .check(.wording(let wording)) where !wording.isForbidden: return ""
        case .check(.condition):
            let message = (finding?.message ?? "").replacing(result.subject.name, with: "")
            return AnchorWords.stable(message)
        case .check(.wording), .check(.placeholders), .check(.numbering), .check(.references), .check(.citations),
            .check(.agreement), .check(.acronyms), .check(.stamps), .check(.actions), .check(.counts),
            .check(.reading), .check(.dossier), .check(.exemptions), .duty:
            guard let place else { return AnchorWords.stable(finding?.message ?? "") }
            let file = situation.dossier.files[place.file]
            return AnchorWords.stable(file.document.text.flattened(file.sentence(around: place.range.lowerBound)))
        }
    }
}

extension Dossier {
    /// The part of the act around `place`, called by its title rather than by its number.
    func stablePath(of place: Place) -> String {
        if let annex = annexes.first(where: { $0.holds(place) }) { return AnchorWords.name(of: annex) }
        guard place.file == 0 else { return "" }
        let around = convention.outline.articles.first {
            TextRange($0.heading.lowerBound, $0.body.upperBound).contains(place.range.lowerBound)
        }
        guard let around else { return AnchorWords.stable(logicalPath(of: place)) }
        let title = AnchorWords.stable(around.title)
        return title.isEmpty ? "article \(around.number.map(String.init) ?? "")" : title
    }

    fileprivate func stableName(of subject: Subject, kind: SubjectKind) -> String {
        guard kind == .annex, let annex = annexes.first(where: { $0.name == subject.name }) else {
            return AnchorWords.stable(subject.name)
        }
        return AnchorWords.name(of: annex)
    }
}

extension DossierAnnex {
    /// Whether `place` lies in the heading or the text of the annex.
    func holds(_ place: Place) -> Bool {
        ([heading].compactMap(\.self) + texts).contains {
            $0.file == place.file && $0.range.contains(place.range.lowerBound)
        }
    }
}

/// Words as anchors keep them.
enum AnchorWords {
    private static let numbered: Set = ["article", "articles", "art", "annexe", "annexes"]
    private static let joining: Set = ["et", "ou", "a", "n", "no", "numero"]

    /// The folded words of `text`, without the numbers of articles, annexes and lists.
    static func stable(_ text: String) -> String {
        var kept: [String] = []
        var followsPart = true
        for word in Folding.words(of: text) {
            if followsPart, word.first?.isNumber ?? false { continue }
            if !(followsPart && joining.contains(word)) { followsPart = numbered.contains(word) }
            kept.append(word)
        }
        return kept.joined(separator: " ")
    }

    /// The title of an annex, or its number when it has none.
    static func name(of annex: DossierAnnex) -> String {
        let title = stable(annex.title)
        return title.isEmpty ? annex.name : title
    }
}
