import RuleEngine
import RuleModel

/// The shape of a baseline file.
struct WrittenBaseline: Codable {
    struct Dossier: Codable {
        let dossier: String
        let points: [Point]
    }

    struct Point: Codable {
        let rule: String
        let kind: String
        let subject: String
        let place: String
        let passage: String
        let count: Int

        var anchor: PointAnchor {
            let parts = rule.split(separator: "/", maxSplits: 1).map(String.init)
            return PointAnchor(
                rule: RuleID(pack: parts.first ?? "", name: parts.count > 1 ? parts[1] : ""), kind: kind,
                subject: subject, place: place, passage: passage)
        }
    }

    let schema: String
    let date: String
    let dossiers: [Dossier]

    /// Each point once, with the number of its occurrences, in a stable order.
    static func counted(_ points: [PointAnchor]) -> [Point] {
        let counts = Dictionary(grouping: points, by: \.self).mapValues(\.count)
        return counts.map { anchor, count in
            Point(
                rule: anchor.rule.description, kind: anchor.kind, subject: anchor.subject, place: anchor.place,
                passage: anchor.passage, count: count)
        }.sorted {
            ($0.rule, $0.kind, $0.subject, $0.place, $0.passage) < ($1.rule, $1.kind, $1.subject, $1.place, $1.passage)
        }
    }
}
