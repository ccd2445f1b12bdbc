import Expressions
import RuleModel

/// The sentence that says what is not known, and who could tell.
enum OpenWording {
    /// « On ne sait pas : il faudrait connaître … (source) ».
    static func sentence(missing: [FactName], reason: String) -> String {
        let facts = missing.map { name in
            guard let definition = FactCatalog.definition(of: name) else { return name.rawValue }
            return "\(definition.meaning) (\(definition.source))"
        }
        let because = reason.isEmpty ? "" : " : \(reason)"
        guard !facts.isEmpty else { return "On ne peut pas conclure\(because)." }
        return "On ne peut pas conclure\(because) ; il faut savoir \(facts.joined(separator: " ; "))."
    }
}
