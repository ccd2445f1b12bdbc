import DocumentModel
import RuleEngine
import RuleModel

/// The points of a dossier as cards that a reader can filter, the gravest first.
struct PointCards {
    /// What a filter shows or hides.
    enum Group: String, CaseIterable {
        case error = "Erreurs"
        case warning = "Avertissements"
        case info = "Informations"
        case open = "Non tranchés"
        case aside = "Mis de côté"
        case good = "Conformes"
        case outside = "Sans objet"

        init(_ point: ReportPoint) {
            if point.suppression != nil { self = .aside } else { self.init(point.kind, point.severity) }
        }

        private init(_ kind: ReportPoint.Kind, _ severity: Severity?) {
            switch kind {
            case .fail:
                switch severity {
                case .error: self = .error
                case .warning: self = .warning
                case .info, nil: self = .info
                }
            case .open, .review: self = .open
            case .pass: self = .good
            case .notApplicable, .informational: self = .outside
            }
        }

        var keyword: String {
            switch self {
            case .error: "error"
            case .warning: "warning"
            case .info: "info"
            case .open: "open"
            case .aside: "aside"
            case .good: "good"
            case .outside: "outside"
            }
        }

        /// Whether its cards are shown before anyone chooses.
        var isShown: Bool { self != .good && self != .outside }
    }

    private let presented: PresentedReport
    private let identity: String
    /// Positions in `PresentedReport.points`, in the order of the cards.
    private let order: [(group: Group, position: Int)]

    init(presented: PresentedReport, identity: String) {
        self.presented = presented
        self.identity = identity
        let groups = presented.points.map { Group($0) }
        order = Group.allCases.flatMap { group in
            groups.indices.filter { groups[$0] == group }.map { (group, $0) }
        }
    }

    /// The number that a reader sees on the card of the point at `position`.
    func number(of position: Int) -> Int? { order.firstIndex { $0.position == position }.map { $0 + 1 } }

    func cardIdentity(_ number: Int) -> String { "\(identity)-p\(number)" }
    func markIdentity(_ number: Int) -> String { "\(identity)-m\(number)" }

    /// The points that show a passage, with their numbers.
    var marked: [(number: Int, place: Place)] {
        order.enumerated().compactMap { number, entry in
            guard entry.group.isShown else { return nil }
            let point = presented.points[entry.position]
            guard let place = point.place else { return nil }
            let start = TextRange(place.range.lowerBound, place.range.lowerBound)
            return (number + 1, point.isAbsence ? Place(file: place.file, range: start) : place)
        }
    }

    var node: HTMLNode {
        let filters = Group.allCases.flatMap { group -> [HTMLNode] in
            let count = order.count { $0.group == group }
            return count == 0 ? [] : filter(group, count: count)
        }
        let cards = order.enumerated().map { number, entry in
            card(presented.points[entry.position], entry.group, number: number + 1)
        }
        let nothing = order.contains { $0.group.isShown } ? HTMLNode.nothing : .element("p", "Aucun point à revoir.")
        return .element(
            "section", ["aria-label": "Constats"],
            all: [.element("h3", "Constats"), nothing, .element("p", ["class": "soft screen"], "Montrer :")] + filters
                + [.element("ol", ["class": "list"], all: cards)])
    }

    private func filter(_ group: Group, count: Int) -> [HTMLNode] {
        let name = "\(identity)-f-\(group.keyword)"
        let style = "filter f-\(group.keyword)"
        let box =
            group.isShown
            ? HTMLNode.element("input", ["type": "checkbox", "id": name, "class": style, "checked": ""])
            : HTMLNode.element("input", ["type": "checkbox", "id": name, "class": style])
        return [box, .element("label", ["for": name], .text("\(group.rawValue) (\(count))"))]
    }

    private func card(_ point: ReportPoint, _ group: Group, number: Int) -> HTMLNode {
        let hasMark = group.isShown && point.place != nil
        return .element(
            "li", ["id": cardIdentity(number), "class": "card \(group.keyword) k-\(group.keyword)"],
            PointCard(
                point: point, presented: presented, number: number, mark: hasMark ? markIdentity(number) : nil
            ).node
        )
    }
}
