import RuleModel

/// Who, in a collectivity and its partners, has to act on a point.
enum Actor: String, CaseIterable {
    case drafting = "La personne qui rédige la convention"
    case assemblies = "Les assemblées et les signataires"
    case content = "La coordination de la convention (contenu et annexes)"
    case law = "Le juriste"
    case checking = "La personne qui lance le contrôle"

    /// The actor whose work a finding of `category` calls for.
    init(_ category: Category) {
        switch category {
        case .placeholder, .templateInstruction, .numberingGap, .tocMismatch, .clauseMissing, .duration,
            .datesIncoherent, .copiesMismatch, .acronymAmbiguous, .countMismatch, .crossReferenceWrong, .other:
            self = .drafting
        case .partyNotSignatory, .signatoryNotParty, .authorityMissing, .deliberationMissing: self = .assemblies
        case .annexNotAttached, .annexEmpty, .annexWrongReference, .annexMissing, .schemaItemMissing, .relayMissing:
            self = .content
        case .citationWrong, .visaMissing, .thresholdMisstated, .authorityClauseMissing, .authorityHolderUnclear,
            .dispensationUnsupported:
            self = .law
        case .notAConvention, .unreadable, .waiver: self = .checking
        }
    }
}
