import Expressions
import Territories

/// Whether the convention dispenses one authority from the schéma pluriannuel, and why.
public struct AuthorityVerdict: Sendable {
    /// What decides.
    public enum Reason: Hashable, Sendable {
        /// Another body plans for it.
        case doesNotPlan(holder: String?)
        /// Too few inhabitants for a schéma to be due.
        case belowThreshold
        /// It is not known whether a schéma is due.
        case unknownDuty
        /// It did not conclude the convention.
        case notParty
        /// It is a party, and the content decides.
        case content(SchemaVerdict.Verdict)
    }

    /// Its name.
    public let name: String
    /// INSEE code or SIREN; `nil` when not told.
    public let id: String?
    /// « commune », « epci » or « syndicat ».
    public let kind: String
    /// Whether it is a party.
    public let isParty: Bool
    /// Whether it holds the competence to plan (3°).
    public let plans: Bool
    /// The population that counts for it; `nil` when unknown or when it does not plan.
    public let population: Int?
    /// The population above which a schéma is due; `nil` when the packs set none.
    public let threshold: Int?
    /// What decides.
    public let reason: Reason

    /// The answer, in the words of the whole.
    public var verdict: SchemaVerdict.Verdict {
        switch reason {
        case .doesNotPlan, .belowThreshold: .notApplicable
        case .unknownDuty: .unverifiable
        case .notParty: .notEstablished
        case .content(let verdict): verdict
        }
    }

    init(_ authority: ConcernedAuthority, content: SchemaVerdict.Verdict) {
        name = authority.name
        id = authority.holder.id
        kind = authority.holder.kind
        isParty = authority.isParty
        plans = authority.planning?.isHeld ?? false
        population = authority.population
        threshold = authority.threshold
        reason = Self.reason(authority, content: content)
    }

    private static func reason(_ authority: ConcernedAuthority, content: SchemaVerdict.Verdict) -> Reason {
        guard let planning = authority.planning, planning.isHeld else {
            return .doesNotPlan(holder: authority.planning?.transferredTo)
        }
        switch authority.owesSchema {
        case nil: return .unknownDuty
        case .some(false): return .belowThreshold
        case .some(true): return authority.isParty ? .content(content) : .notParty
        }
    }

    /// The answer and why, in French.
    public var explanation: String { "\(standing) : \(conclusion)" }

    /// How it stands towards the convention, in French: « partie, 13 047 habitants au titre de la planification ».
    public var standing: String {
        let counted = population.map { ", \(Value.integer($0).french) habitants au titre de la planification" } ?? ""
        return (isParty ? "partie" : "non partie") + counted
    }

    /// What follows for it, in French.
    public var conclusion: String {
        switch reason {
        case .doesNotPlan(let holder):
            "aucun schéma à sa charge, la compétence 3° "
                + (holder.map { "est exercée par \($0)" } ?? "ne lui est pas transférée")
        case .belowThreshold:
            "aucun schéma n'est dû"
                + (threshold.map { " (le seuil est de \(Value.integer($0).french) habitants)" } ?? "")
        case .unknownDuty: "on ne sait si un schéma est dû, faute de connaître sa population"
        case .notParty: "pas dispensée, elle n'a pas conclu la convention"
        case .content(.established): "dispensée par le contenu de la convention" + reserve
        case .content(.notEstablished): "pas dispensée, il manque au moins un élément du décret"
        case .content(.unverifiable): "dispense invérifiable avec les pièces jointes"
        case .content(.notApplicable): "sans objet à la date de la convention"
        }
    }

    /// The law only names communes.
    private var reserve: String { kind == "commune" ? "" : " (la loi ne cite que les communes : lecture extensive)" }
}
