/// The closed list of what a finding can be about; scripts rely on these words.
public enum Category: String, Sendable, CaseIterable {
    case placeholder
    case templateInstruction = "template-instruction"
    case numberingGap = "numbering-gap"
    case tocMismatch = "toc-mismatch"
    case annexNotAttached = "annex-not-attached"
    case annexEmpty = "annex-empty"
    case annexWrongReference = "annex-wrong-ref"
    case annexMissing = "annex-missing"
    case partyNotSignatory = "party-not-signatory"
    case signatoryNotParty = "signatory-not-party"
    case authorityMissing = "authority-missing"
    case deliberationMissing = "deliberation-missing"
    case citationWrong = "citation-wrong"
    case visaMissing = "visa-missing"
    case clauseMissing = "clause-missing"
    case duration
    case datesIncoherent = "dates-incoherent"
    case thresholdMisstated = "threshold-misstated"
    case authorityClauseMissing = "ao-clause-missing"
    case authorityHolderUnclear = "ao-holder-unclear"
    case dispensationUnsupported = "dispensation-unsupported"
    case schemaItemMissing = "schema-item-missing"
    case relayMissing = "rpe-missing"
    case copiesMismatch = "copies-mismatch"
    case acronymAmbiguous = "acronym-ambiguous"
    case countMismatch = "count-mismatch"
    case crossReferenceWrong = "cross-ref-wrong"
    case notAConvention = "not-a-convention"
    case unreadable
    case waiver
    case other
}
