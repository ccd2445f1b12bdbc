import CalendarDates
import YAMLReading

extension TerritoryDraft {
    /// `oui`, `non` or `{ géré par: NOM }`.
    ///
    /// The manager must be declared in the file (commune, grouping, or the list `organismes`): a name in the air would
    /// be a slip as often as a real body, and would silently count as a relais.
    mutating func relay(_ value: YAMLValue) -> Relay? {
        guard value.isMapping else {
            return noting { () throws(YAMLProblem) in try value.boolean() ? .yes : .no }
        }
        let mapping = YAMLMapping(value, known: ["géré par"], problems: &problems)
        let names = names
        return mapping.require("géré par", problems: &problems) { value throws(YAMLProblem) in
            .managedBy(try names.resolve(value, as: NameBook.Kind.allCases))
        }
    }

    /// `oui`, `non`, or what is known of the schema: one that has a date exists.
    mutating func schema(_ value: YAMLValue) -> SchemaRecord? {
        guard value.isMapping else {
            return noting { () throws(YAMLProblem) in SchemaRecord(exists: try value.boolean()) }
        }
        let mapping = YAMLMapping(value, known: ["adopté le", "transmis le", "jusqu'au"], problems: &problems)
        let adopted = date(mapping, "adopté le")
        let transmitted = date(mapping, "transmis le")
        let until = date(mapping, "jusqu'au")
        note(mapping, "transmis le", transmitted, before: adopted, "Ce schéma est transmis avant d'être adopté")
        note(mapping, "jusqu'au", until, before: adopted, "Ce schéma finit avant d'être adopté")
        return SchemaRecord(adopted: adopted, transmitted: transmitted, until: until, exists: true)
    }

    /// The date under an optional key.
    mutating func date(_ mapping: YAMLMapping, _ key: String) -> CalendarDate? {
        mapping.read(key, problems: &problems) { value throws(YAMLProblem) in try value.date() }
    }

    /// Notes that the date under `key` precedes another that it should follow.
    mutating func note(
        _ mapping: YAMLMapping, _ key: String, _ date: CalendarDate?, before other: CalendarDate?, _ message: String
    ) {
        guard let date, let other, date < other, let place = mapping[key] else { return }
        problems.append(place.problem("\(message) : \(date) précède \(other).", cure: "Corriger l'une des deux dates."))
    }
}
