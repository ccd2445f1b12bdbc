import CalendarDates
import Expressions
import YAMLReading

/// Reads `paramètres.yml`: dated values with the text that sets each of them.
struct ParameterReader {
    var problems: [YAMLProblem] = []

    /// The parameters in `root`, by name.
    mutating func parameters(_ root: YAMLValue) -> [Parameter] {
        guard !root.isNull else { return [] }
        do throws(YAMLProblem) {
            var parameters: [Parameter] = []
            for (key, value) in try root.entries() {
                parameters.append(parameter(name: FactName(try key.string()), value))
            }
            return parameters.sorted { $0.name < $1.name }
        } catch {
            problems.append(error)
            return []
        }
    }

    private mutating func parameter(name: FactName, _ value: YAMLValue) -> Parameter {
        let map = YAMLMapping(value, known: ["titre", "unité", "valeurs"], problems: &problems)
        let title = map.require("titre", problems: &problems) { try $0.string() } ?? ""
        let unit = map.read("unité", problems: &problems) { try $0.string() }
        let values = (map["valeurs"]?.items() ?? []).compactMap { datedValue($0) }
        if values.isEmpty {
            problems.append(value.problem("Ce paramètre n'a aucune valeur.", cure: "Ajouter « valeurs: »."))
        }
        return Parameter(name: name, title: title, unit: unit, values: values.sorted { $0.from < $1.from })
    }

    private mutating func datedValue(_ item: YAMLValue) -> Parameter.DatedValue? {
        let map = YAMLMapping(item, known: ["depuis", "valeur", "référence", "vérifié le"], problems: &problems)
        let from = map.require("depuis", problems: &problems) { try $0.date() }
        let value = map.read("valeur", problems: &problems) { Value.integer(try $0.integer()) }
        let reference = map["référence"].flatMap { LegalReference(yaml: $0, problems: &problems) }
        let verifiedOn = map.read("vérifié le", problems: &problems) { try $0.date() }
        return from.map { .init(from: $0, value: value, reference: reference, verifiedOn: verifiedOn) }
    }
}
