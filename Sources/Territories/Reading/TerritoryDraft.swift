import CalendarDates
import YAMLReading

/// A territory file being read: the names it declares, the problems met, the transfers and where they stand.
///
/// One extension per kind of thing read; each notes problems and goes on.
struct TerritoryDraft {
    /// A transfer with its place in the file.
    struct PlacedTransfer {
        let transfer: Transfer
        let grouping: String
        let place: YAMLValue
    }

    let names: NameBook
    var problems: [YAMLProblem] = []
    var transfers: [PlacedTransfer] = []

    init(_ root: YAMLValue) {
        names = NameBook(root, problems: &problems)
    }

    mutating func territory(_ root: YAMLValue) -> Territory {
        let keys = ["date", "communes", "groupements", "conventions", "organismes"]
        let mapping = YAMLMapping(root, known: keys, problems: &problems)
        let date = mapping.read("date", problems: &problems) { value throws(YAMLProblem) in try value.date() }
        for body in mapping["organismes"]?.items() ?? [] {
            _ = noting { () throws(YAMLProblem) in try body.string() }
        }
        let groupings = groupings(mapping["groupements"]?.items() ?? [])
        noteConflicts()
        let communeValues = mapping.require("communes", problems: &problems, Self.communeItems) ?? []
        let communes = communeValues.compactMap { commune($0) }
        let conventions = (mapping["conventions"]?.items() ?? []).compactMap { convention($0) }
        return Territory(date: date, communes: communes, groupings: groupings, conventions: conventions)
    }

    private static func communeItems(_ value: YAMLValue) throws(YAMLProblem) -> [YAMLValue] {
        let items = value.items()
        guard !items.isEmpty else {
            throw value.problem("Un territoire compte au moins une commune.", cure: "Ajouter « - nom: … ».")
        }
        return items
    }

    /// Notes what `read` throws; `nil` then.
    mutating func noting<Result>(_ read: () throws(YAMLProblem) -> Result) -> Result? {
        do throws(YAMLProblem) {
            return try read()
        } catch {
            problems.append(error)
            return nil
        }
    }
}
