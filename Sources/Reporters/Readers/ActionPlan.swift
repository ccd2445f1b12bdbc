import Expressions
import RuleEngine
import RuleModel

/// What an agent needs: what to do and by whom, the gravest first, then what to find out and from whom.
struct ActionPlan {
    /// One thing to do, for one or several points of the same rule.
    struct Task {
        let wording: String
        let severity: Severity?
        /// Positions of the points in `PresentedReport.points`.
        let points: [Int]
    }

    /// What one actor has to do, or what one source has to tell.
    struct Share {
        let name: String
        let tasks: [Task]
    }

    /// To be corrected, by actor.
    let corrections: [Share]
    /// To be found out, by who can tell.
    let questions: [Share]
    /// To be decided by a person, the law being unsettled.
    let decisions: [Task]

    init(_ points: [ReportPoint]) {
        let outstanding = points.enumerated().filter { $0.element.isOutstanding }.map { ($0.offset, $0.element) }
        corrections = Actor.allCases.compactMap { actor in
            let own = outstanding.filter { $0.1.kind == .fail && Actor($0.1.rule.category) == actor }
            return Self.share(actor.rawValue, Self.tasks(own) { Self.correction($0) })
        }
        questions = Self.questions(outstanding.filter { $0.1.kind == .open })
        decisions = Self.tasks(outstanding.filter { $0.1.kind == .review }) { "\($0.rule.title) : \($0.message)" }
    }

    private static func share(_ name: String, _ tasks: [Task]) -> Share? {
        tasks.isEmpty ? nil : Share(name: name, tasks: tasks)
    }

    /// What is asked of a party names it; what is asked twice in the same words is asked once.
    private static func correction(_ point: ReportPoint) -> String {
        let wording = point.suggestion.isEmpty ? point.message : point.suggestion
        let name = point.result.subject.name
        return name.isEmpty || wording.contains(name) ? wording : "\(name) : \(wording.loweredInitial)"
    }

    private static func tasks(
        _ points: [(Int, ReportPoint)], _ wording: (ReportPoint) -> String
    ) -> [Task] {
        var order: [String] = []
        var groups: [String: [(Int, ReportPoint)]] = [:]
        for point in points {
            let words = wording(point.1)
            if groups[words] == nil { order.append(words) }
            groups[words, default: []].append(point)
        }
        let tasks = order.map { words in
            let own = groups[words] ?? []
            return Task(wording: words, severity: own.compactMap(\.1.severity).max(), points: own.map(\.0))
        }
        return Severity.allCases.reversed().flatMap { severity in tasks.filter { $0.severity == severity } }
            + tasks.filter { $0.severity == nil }
    }

    /// Each missing fact once, under who can tell it.
    private static func questions(_ points: [(Int, ReportPoint)]) -> [Share] {
        var sources: [String] = []
        var facts: [String: [(meaning: String, points: [Int])]] = [:]
        for (position, point) in points {
            for definition in point.missing.compactMap(FactCatalog.definition) {
                if facts[definition.source] == nil { sources.append(definition.source) }
                var own = facts[definition.source] ?? []
                if let known = own.firstIndex(where: { $0.meaning == definition.meaning }) {
                    own[known].points.append(position)
                } else {
                    own.append((definition.meaning, [position]))
                }
                facts[definition.source] = own
            }
        }
        return sources.map { source in
            let tasks = (facts[source] ?? []).map { Task(wording: $0.meaning, severity: nil, points: $0.points) }
            return Share(name: source, tasks: tasks)
        }
    }
}

extension String {
    /// « Ajouter » becomes « ajouter »; an acronym stays as it is.
    var loweredInitial: String {
        guard dropFirst().first?.isLowercase ?? false else { return self }
        return prefix(1).lowercased() + dropFirst()
    }

    /// « le fichier » becomes « Le fichier ».
    var raisedInitial: String { prefix(1).uppercased() + dropFirst() }
}

extension PresentedReport {
    var actionPlan: ActionPlan { ActionPlan(points) }

    /// What a task is, its gravity when it stops a signature, and where it is to be done.
    func wording(of task: ActionPlan.Task) -> String {
        let gravity = task.severity == .error ? ["erreur"] : []
        let place = task.points.first.map { spot(of: points[$0]).french } ?? ""
        let places = task.points.count > 1 ? ["\(task.points.count) endroits"] : [place].filter { !$0.isEmpty }
        let details = gravity + (task.severity == nil ? [] : places)
        return details.isEmpty ? task.wording : "\(task.wording) (\(details.joined(separator: ", ")))"
    }
}
