import CalendarDates
import RuleEngine
import RuleModel
import Territories

extension Supposition {
    /// What supposed transfers would change, from `date` on.
    func json(on date: CalendarDate) -> JSONValue {
        .object([
            ("date", .string(date.description)),
            (
                "transfers",
                .array(
                    gifts.map { gift in
                        .object([
                            ("competences", .strings(gift.transfer.competences.sorted().map(\.rawValue))),
                            ("communes", .strings(gift.transfer.communes)), ("grouping", .string(gift.grouping)),
                            ("since", .optional(gift.transfer.since)),
                        ])
                    }
                )
            ), ("holdings", .array(changes.holdings.map(\.json))), ("effects", .array(changes.duties.map(\.json))),
        ])
    }
}

extension History {
    /// What changed until `date`.
    func json(until date: CalendarDate) -> JSONValue {
        .object([
            ("since", .string(since.description)), ("date", .string(date.description)),
            ("events", .array(events.map(\.json))), ("holdings", .array(changes.holdings.map(\.json))),
            ("effects", .array(changes.duties.map(\.json))),
        ])
    }
}

extension HoldingChange {
    fileprivate var json: JSONValue {
        .object([
            ("name", .string(holder.name)), ("id", .optional(holder.id)), ("kind", .string(holder.kind)),
            ("competence", .optional((after ?? before)?.competence.rawValue)), ("before", Self.json(before)),
            ("after", Self.json(after)),
        ])
    }

    private static func json(_ held: HeldCompetence?) -> JSONValue {
        .object([
            ("held", .boolean(held?.isHeld ?? false)), ("population", .optional(held?.population?.total)),
            ("transferredTo", .optional(held?.transferredTo)),
        ])
    }
}

extension DutyChange {
    fileprivate var json: JSONValue {
        .object([
            ("name", .string(holder.name)), ("id", .optional(holder.id)), ("kind", .string(holder.kind)),
            ("rule", .string(rule.id.description)), ("title", .string(rule.title)),
            ("modality", .string(modality.json)), ("before", Self.json(before)), ("after", Self.json(after)),
            ("from", .optional(day)), ("crossing", crossing?.json ?? .null),
            (
                "causes",
                .array(
                    causes.map { set in
                        .object([("together", .boolean(set.count > 1)), ("events", .array(set.map(\.json)))])
                    }
                )
            ),
        ])
    }

    private static func json(_ item: AuthorityAdvice.Item?) -> JSONValue {
        .object([
            ("status", .string(item?.status ?? "notDue")), ("since", .optional(item?.since)),
            ("population", .optional(item?.population)), ("threshold", .optional(item?.threshold)),
            ("missing", .strings(item?.missing ?? [])),
        ])
    }
}

extension DutyChange.Crossing {
    fileprivate var json: JSONValue {
        .object([
            ("threshold", .integer(threshold)), ("before", .optional(before)), ("after", .integer(after)),
            ("direction", .string(isUpward ? "above" : "below")),
        ])
    }
}

extension Duty.Modality {
    /// `duty`, `right`, `faculty` or `statement`.
    var json: String {
        switch self {
        case .obligation: "duty"
        case .right: "right"
        case .faculty: "faculty"
        case .statement: "statement"
        }
    }
}

extension ChangeEvent {
    /// What happened: its kind, its subject, its day, and a sentence.
    fileprivate var json: JSONValue {
        let (kind, change, subject) = particulars
        return .object([
            ("kind", .string(kind)), ("change", .string(change)), ("subject", .optional(subject)),
            ("date", .optional(day)), ("text", .string(ChangeWording.sentence(self))),
        ])
    }

    private var particulars: (kind: String, change: String, subject: String?) {
        switch self {
        case .ruleBegins(let id, _, _): ("rule", "begins", id.description)
        case .ruleEnds(let id, _, _): ("rule", "ends", id.description)
        case .parameter(let name, _, _, _, _): ("parameter", "value", name.rawValue)
        case .territory(.populations(_, let vintage)): ("population", "vintage", String(vintage))
        case .territory(.transferBegins(let transfer, let grouping)):
            (transfer.isSupposed ? "supposedTransfer" : "transfer", "begins", grouping)
        case .territory(.transferEnds(_, let grouping)): ("transfer", "ends", grouping)
        case .territory(.conventionBegins(let convention)): ("convention", "begins", convention.name)
        case .territory(.conventionEnds(let convention)): ("convention", "ends", convention.name)
        }
    }
}
