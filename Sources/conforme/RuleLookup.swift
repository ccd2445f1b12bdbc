import RuleModel
import YAMLReading

/// Finds rules by what people type.
enum RuleLookup {
    /// The rule whose identity is `name`, or whose file name alone is, when only one has it.
    static func rule(_ name: String, in library: RuleLibrary) throws -> Rule {
        if let exact = library.rules.first(where: { $0.id.description == name }) { return exact }
        let byName = library.rules.filter { $0.id.name == name || $0.codes.contains(name) }
        if byName.count == 1 { return byName[0] }
        throw CommandFailure(status: .configuration, message: unknown(name, in: library))
    }

    /// The sentence for a name that is no rule.
    static func unknown(_ name: String, in library: RuleLibrary) -> String {
        let near = Spelling.suggestion(for: name, in: library.rules.map(\.id.description))
        return "Aucune règle ne s'appelle « \(name) ». "
            + (near.isEmpty ? "La liste : conforme rules list." : near)
    }
}
