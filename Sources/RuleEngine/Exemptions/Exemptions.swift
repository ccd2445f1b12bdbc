import CalendarDates
import RuleModel

/// What may set points of a report aside.
public struct Exemptions: Sendable {
    /// What a baseline sets aside.
    public enum Baseline: Sendable {
        /// The points that were known when it was written.
        case known([PointAnchor])
        /// Every point: the baseline is being written.
        case beingWritten
    }

    /// The decisions of persons.
    public var waivers: [Waiver]
    /// `nil` without baseline.
    public var baseline: Baseline?

    /// Nothing by default.
    public init(waivers: [Waiver] = [], baseline: Baseline? = nil) {
        self.waivers = waivers
        self.baseline = baseline
    }
}

/// What became of waivers and baseline once they were applied.
struct ExemptionUse {
    /// For each waiver, the places of what it covers.
    var covered: [[Place?]]
    /// Known points that are no longer there.
    var gone: [PointAnchor] = []
    /// The rules that were applied: of the others nothing can be said.
    let applied: Set<RuleID>
}

/// A report whose points are being set aside.
struct ExemptionPass {
    /// A breach, or an answer that cannot be told.
    private struct Point {
        let result: Int
        let finding: Int?
        let anchor: PointAnchor
        let place: Place?
    }

    private static let known = Suppression(source: .baseline, reason: "connu de l'état de référence")
    private static let written = Suppression(source: .baseline, reason: "inscrit dans l'état de référence")

    private let report: Report
    private let exemptions: Exemptions
    private(set) var results: [RuleResult]
    private(set) var use: ExemptionUse

    init(_ report: Report, _ exemptions: Exemptions) {
        self.report = report
        self.exemptions = exemptions
        results = report.results
        use = ExemptionUse(
            covered: Array(repeating: [], count: exemptions.waivers.count),
            applied: Set(report.results.map(\.rule.id)))
        let points = report.results.indices.flatMap(points).filter { !applyWaiver(to: $0) }
        switch exemptions.baseline {
        case .known(let baseline): apply(baseline, to: points)
        case .beingWritten: points.forEach { suppress($0, Self.written) }
        case nil: break
        }
    }

    private func points(of position: Int) -> [Point] {
        let result = report.results[position]
        switch result.outcome {
        case .fail(let findings):
            return findings.indices.map { number in
                let anchor = report.anchor(of: result, findings[number])
                return Point(
                    result: position, finding: number, anchor: anchor,
                    place: findings[number].place ?? result.subject.place)
            }
        case .open:
            let anchor = report.anchor(of: result)
            return [Point(result: position, finding: nil, anchor: anchor, place: result.subject.place)]
        case .pass, .due, .upcoming, .waived, .notApplicable, .review: return []
        }
    }

    private mutating func applyWaiver(to point: Point) -> Bool {
        let result = results[point.result]
        let number = exemptions.waivers.firstIndex { waiver in
            waiver.until >= report.situation.date && result.rule.id.matches(waiver.rule)
                && waiver.covers(result.subject, at: point.place, in: report.situation.dossier)
        }
        guard let number else { return false }
        use.covered[number].append(point.place)
        suppress(point, exemptions.waivers[number].suppression)
        return true
    }

    /// Each known point sets one point aside: where it was, wherever the same passage went, or else cut otherwise.
    private mutating func apply(_ baseline: [PointAnchor], to points: [Point]) {
        var pool = Dictionary(grouping: baseline, by: \.self).mapValues(\.count)
        let moved = points.filter { point in
            guard let count = pool[point.anchor], count > 0 else { return true }
            pool[point.anchor] = count - 1
            suppress(point, Self.known)
            return false
        }
        let altered = moved.filter { !take($0, from: &pool) { !$1.passage.isEmpty && $0.isSamePassage(as: $1) } }
        for point in altered { _ = take(point, from: &pool) { $0.isCutOtherwise(from: $1) } }
        use.gone = baseline.filter { entry in
            guard let count = pool[entry], count > 0, use.applied.contains(entry.rule) else { return false }
            pool[entry] = count - 1
            return true
        }
    }

    /// Sets `point` aside with a known point that it matches, if one is left.
    private mutating func take(
        _ point: Point, from pool: inout [PointAnchor: Int], _ matches: (PointAnchor, PointAnchor) -> Bool
    ) -> Bool {
        let left = pool.filter { $0.value > 0 && matches($0.key, point.anchor) }.keys
        guard let entry = left.min(by: { ($0.place, $0.passage) < ($1.place, $1.passage) }) else { return false }
        pool[entry, default: 1] -= 1
        suppress(point, Self.known)
        return true
    }

    private mutating func suppress(_ point: Point, _ suppression: Suppression) {
        guard let number = point.finding, case .fail(var findings) = results[point.result].outcome else {
            results[point.result].suppression = suppression
            return
        }
        findings[number].suppression = suppression
        results[point.result].outcome = .fail(findings)
    }
}

extension PointAnchor {
    fileprivate func isSamePassage(as other: PointAnchor) -> Bool {
        isSameQuestion(as: other) && passage == other.passage
    }

    /// Whether the passage is the same, cut otherwise: a format may give a row of a table whole, or cell by cell.
    fileprivate func isCutOtherwise(from other: PointAnchor) -> Bool {
        guard isSameQuestion(as: other), place == other.place else { return false }
        let (short, long) =
            passage.utf8.count < other.passage.utf8.count ? (passage, other.passage) : (other.passage, passage)
        return short.isEmpty || " \(long) ".contains(" \(short) ")
    }

    private func isSameQuestion(as other: PointAnchor) -> Bool {
        rule == other.rule && kind == other.kind && subject == other.subject
    }
}

extension Report {
    /// The anchors of every breach and open answer that no waiver sets aside: what a baseline keeps.
    public var points: [PointAnchor] {
        results.flatMap { result -> [PointAnchor] in
            switch result.outcome {
            case .fail(let findings):
                findings.filter { $0.suppression?.source != .waiver }.map { anchor(of: result, $0) }
            case .open: result.suppression?.source == .waiver ? [] : [anchor(of: result)]
            case .pass, .due, .upcoming, .waived, .notApplicable, .review: []
            }
        }
    }
}
