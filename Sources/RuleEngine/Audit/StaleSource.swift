import CalendarDates
import RuleModel

/// A source that nobody has checked for longer than is wise.
public struct StaleSource: Sendable {
    /// What rests on it: « seuil.relais », « convention/visas », with the text.
    public let subject: String
    /// The day on which it was last checked.
    public let verifiedOn: CalendarDate
    /// Days since then.
    public let age: Int
}

extension StaleSource {
    /// The packs, parameters and references last checked more than `days` before `date`, in the order of the library.
    static func all(in library: RuleLibrary, rules: [Rule], on date: CalendarDate, after days: Int) -> [StaleSource] {
        func source(_ subject: String, _ verifiedOn: CalendarDate?) -> StaleSource? {
            guard let verifiedOn else { return nil }
            let age = date.daysSinceEpoch - verifiedOn.daysSinceEpoch
            return age > days ? StaleSource(subject: subject, verifiedOn: verifiedOn, age: age) : nil
        }
        let audited = Set(rules.map(\.id.pack))
        return library.packs.filter { audited.contains($0.id) }.flatMap { pack in
            let parameters = pack.parameters.flatMap { parameter in
                parameter.values.map { source("\(pack.id), paramètre \(parameter.name)", $0.verifiedOn) }
            }
            let references = rules.filter { $0.id.pack == pack.id }.flatMap { rule in
                rule.references.map { source("\(rule.id), \($0.citation)", $0.readOn) }
            }
            return ([source("paquet \(pack.id)", pack.verifiedOn)] + parameters + references).compactMap(\.self)
        }
    }
}
