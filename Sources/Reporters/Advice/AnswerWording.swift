import RuleEngine
import RuleModel

/// What an answer is called, in a word or two.
enum AnswerWording {
    /// « obligatoire », « pas obligatoire », « à vérifier »…; no item says that the rule does not concern the authority.
    static func word(_ item: AuthorityAdvice.Item?, _ modality: Duty.Modality) -> String {
        switch (item?.result.outcome, modality) {
        case (.due, .obligation): "obligatoire"
        case (.due, .right): "acquis"
        case (.due, .faculty): "possible"
        case (.due, .statement): "vrai"
        case (.upcoming, _): "à venir"
        case (.waived, _): "dispensé"
        case (.open, _): "indéterminé"
        case (.review, _): "à vérifier"
        case (.notApplicable, .obligation), (.pass, .obligation), (.fail, .obligation), (nil, .obligation):
            "pas obligatoire"
        case (.notApplicable, _), (.pass, _), (.fail, _), (nil, _): "sans objet"
        }
    }
}

extension String {
    /// The clause with a capital.
    var capitalised: String { prefix(1).uppercased() + dropFirst() }
}
