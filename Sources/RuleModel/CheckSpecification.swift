import Expressions

/// How a rule examines a document; one case for each kind of check.
public enum CheckSpecification: Sendable {
    /// A condition on the facts of the subject.
    case condition(Expression, anchor: Anchor)
    /// Something that must be there.
    case presence(PresenceSpecification)
    /// Words that must, or must not, be there.
    case wording(WordingSpecification)
    /// Blanks and instructions of the model left in the text.
    case placeholders(PlaceholderKind)
    /// Numbers without gap or duplicate.
    case numbering(NumberedParts)
    /// References to other parts of the convention.
    case references(ReferenceDemand)
    /// References to laws, decrees and codes.
    case citations(CitationDemand)
    /// Two passages that must say the same thing.
    case agreement(Agreement)
    /// One meaning for each acronym.
    case acronyms
    /// Stamps that prove the transmission of délibérations.
    case stamps(StampDemand)
    /// The actions of the plan, one by one.
    case actions(ActionSpecification)
    /// Numbers of things that several passages give.
    case counts(CountSpecification)
    /// Everything in the file could be read.
    case reading
    /// The files of the dossier are what their labels say, and have a place.
    case dossier(DossierDemand)
    /// What sets findings aside is still justified.
    case exemptions(ExemptionDemand)
}

/// What is asked of the files of a dossier.
public enum DossierDemand: String, Sendable, CaseIterable {
    /// The number in the name of a file, or in the settings, is that of its heading.
    case labelledAnnexes = "annexes bien étiquetées"
    /// Each file is an annex, or the act of a party.
    case placedFiles = "fichiers rattachés"
    /// Each délibération is that of a party.
    case knownAssemblies = "délibérations des parties"
    /// The stamp of a délibération is that of a délibération, of the day that the convention cites.
    case matchingStamps = "tampons concordants"
}

/// What is asked of waivers and of the baseline.
public enum ExemptionDemand: String, Sendable, CaseIterable {
    /// No waiver is past its end.
    case currentWaivers = "dérogations en cours"
    /// Each waiver covers something.
    case usedWaivers = "dérogations utiles"
    /// Each waiver covers what was decided on, and no more.
    case preciseWaivers = "dérogations précises"
    /// Each point of the baseline is still there.
    case currentBaseline = "état de référence à jour"
}

/// Where a finding about facts is shown.
public enum Anchor: String, Sendable, CaseIterable {
    case subject = "sujet"
    case title = "titre"
    case duration = "durée"
    case copies = "exemplaires"
    case execution = "formule finale"
    case parties = "parties"
    case visas = "visas"
    case preamble = "préambule"
    case claim = "dispense"
}

/// A part of the document in which something is looked for.
public enum Zone: String, Sendable, CaseIterable {
    case convention = "convention"
    case articles = "articles"
    case annexes = "annexes"
    case body = "articles et annexes"
    /// Every word of the convention; what an annex that is not attached may hold is not proved absent.
    case everything = "convention et annexes"
    case preamble = "préambule"
    case visas = "visas"
    case parties = "parties"
    case title = "titre"
    case acts = "délibérations"
    case subject = "sujet"
}

/// Something that must be there: its heading, or its words.
public struct PresenceSpecification: Sendable {
    /// What all the words must share.
    public enum Unit: String, Sendable, CaseIterable {
        case sentence = "phrase"
        case block = "paragraphe"
        /// What one heading inside a section governs; the whole section when it has none.
        case part = "partie"
        case section = "section"
        case zone = "zone"
    }

    /// Words any of which will do, with what they stand for.
    public struct TermGroup: Sendable {
        /// What the words stand for: « le handicap ».
        public let label: String
        /// Phrases, any of which will do.
        public let phrases: [String]
        /// Any of these must stand beside the words; none is demanded when empty.
        public let substance: [Substance]
    }

    /// Something concrete that words alone do not give.
    public enum Substance: String, Sendable, CaseIterable {
        case figure = "chiffre"
        case date = "date"
        case amount = "montant"
        case name = "nom"
    }

    /// What is looked for, as a noun phrase: « une clause de résiliation ».
    public let what: String
    /// Headings that announce it: a section so titled is where it is expected.
    public let headings: [String]
    /// Whether such a heading is enough, whatever stands under it.
    public let headingSuffices: Bool
    /// Groups of words, all of which must be met.
    public let groups: [TermGroup]
    /// What the groups must share.
    public let unit: Unit
    /// Where it is looked for.
    public let zone: Zone
    /// Words that make a passage void: a promise, a blank.
    public let voidedBy: [String]
    /// Any of these must stand in a passage that no heading announces; none is demanded when empty.
    public let substance: [Substance]
    /// Headings of what speaks of another matter: nothing under them is evidence.
    public let excluded: [String]
    /// Words that settle the matter by themselves: that there is none, said outright.
    public let sufficient: [String]
}

/// Words that must, or must not, be there.
public struct WordingSpecification: Sendable {
    /// Phrases, any of which counts.
    public let phrases: [String]
    /// Whether the words are forbidden rather than demanded.
    public let isForbidden: Bool
    /// Groups of words of which each must stand in the same sentence for the rule to bite.
    public let triggers: [[String]]
    /// Words that excuse the sentence.
    public let excuses: [String]
    /// Words that excuse every sentence when they stand anywhere in the zone: the same thing well said elsewhere.
    public let excusesElsewhere: [String]
    /// Words of which one must stand among the parties for the rule to apply: a département, a region.
    public let partyWords: [String]
    /// Where the words are looked for.
    public let zone: Zone
}

/// What was left in the text.
public enum PlaceholderKind: String, Sendable, CaseIterable {
    case blank = "blancs"
    case instruction = "consignes"
}

/// Parts that bear numbers.
public enum NumberedParts: String, Sendable, CaseIterable {
    case articles = "articles"
    case annexes = "annexes"
}

/// What is asked of references to other parts.
public enum ReferenceDemand: String, Sendable, CaseIterable {
    /// Each annex cited is attached.
    case annexesAttached = "annexes jointes"
    /// Each annex with a heading has a text.
    case annexesFilled = "annexes remplies"
    /// Each annex attached is cited.
    case annexesCited = "annexes citées"
    /// What an annex is said to hold is what its heading says.
    case annexesAsAnnounced = "annexes conformes à l'annonce"
    /// Each article referred to exists.
    case articles = "articles"
    /// What an article is said to hold is what its title says.
    case articlesAsAnnounced = "articles conformes à l'annonce"
    /// What is said to stand above stands above, and what is said to stand below, below.
    case directions = "ci-dessus et ci-dessous"
    /// A table that is said to stand below, or above, is there.
    case tables = "tableaux annoncés"
}

/// What is asked of legal citations.
public enum CitationDemand: Hashable, Sendable {
    /// Date, number and title are those of the text.
    case exact
    /// The articles are well formed.
    case wellFormed
    /// The texts existed when the act was signed.
    case inForce
    /// The texts and articles applied when the act was signed, or begin to apply while it lasts.
    case notYetApplicable
    /// The texts had not been repealed.
    case repealed
    /// A visa cites the text of this identity.
    case visa(String)
}

/// What is asked of each action of the plan.
public struct ActionSpecification: Sendable {
    /// What is asked.
    public enum Demand: String, Sendable, CaseIterable {
        /// Each action has each element.
        case complete = "complètes"
        /// No element tells a year outside the period of the convention.
        case withinPeriod = "dans la période"
    }

    /// What is asked.
    public let demand: Demand
    /// Words that open an action, or head the column of a table where they are named.
    public let openings: [String]
    /// What each action has: words by which it is labelled, or headed in a table.
    public let elements: [PresenceSpecification.TermGroup]
    /// Labels that tell an action, and that nothing demands.
    public let markers: [String]
}

/// What is asked of numbers of things.
public struct CountSpecification: Sendable {
    /// What is asked.
    public enum Demand: String, Sendable, CaseIterable {
        /// A number announces a list of that many items.
        case lists = "listes"
        /// The total of a table is the sum of its rows.
        case totals = "totaux"
        /// Two passages give the same number of the same things.
        case passages = "passages"
    }

    /// What is asked.
    public let demand: Demand
    /// The things that are counted.
    public let nouns: [String]
}

/// What is asked of the stamps that prove the transmission of délibérations.
public enum StampDemand: String, Sendable, CaseIterable {
    /// Each délibération in the dossier bears one.
    case everyAct = "chaque délibération"
    /// Each comes from a party.
    case senders = "émetteurs parties"
    /// Each precedes the signature.
    case beforeSignature = "avant la signature"
}

/// Two passages that must say the same thing.
public enum Agreement: String, Sendable, CaseIterable {
    case partiesSign = "les parties signent"
    case signatoriesAreParties = "les signataires sont parties"
    case announcedActors = "les acteurs annoncés sont parties"
    case titlePeriod = "la période annoncée est celle de la durée"
    case statedYears = "la durée annoncée est la durée calculée"
    case contents = "le sommaire est celui du corps"
    case copies = "les exemplaires suffisent aux parties"
    case signatoryCount = "le nombre de signataires annoncé est le bon"
    case announcedAnnexes = "le nombre d'annexes annoncé est le bon"
    case doubleCapacity = "une personne, une qualité"
    case statedPeriods = "les périodes écrites sont celle de la durée"
}
