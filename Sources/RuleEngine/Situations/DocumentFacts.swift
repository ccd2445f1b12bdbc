import CalendarDates
import DocumentModel
import DocumentStructure
import Expressions
import RuleModel

/// The facts of a dossier, as rules name them (see `FactCatalog`).
struct DocumentFacts {
    let situation: Situation
    /// What holds of the convention as a whole.
    private(set) var convention = FactSheet()

    private let acts: AnnexedActs

    private var outline: Outline { situation.dossier.convention.outline }

    /// The facts of a situation; those in `given`, from elsewhere, win over what the text says.
    init(situation: Situation, given: FactSheet) {
        self.situation = situation
        acts = AnnexedActs(situation.dossier)
        convention = conventionSheet(given)
    }

    private func conventionSheet(_ given: FactSheet) -> FactSheet {
        var sheet = FactSheet()
        sheet.set("date", situation.date)
        sheet.set("convention.date", situation.referenceDate.value)
        sheet.set("convention.signature", outline.execution?.date)
        sheet.set("convention.étape", situation.stage.value.rawValue)
        sheet.set("convention.exemplaires", outline.execution?.copies)
        setPages(&sheet)
        setPeriod(&sheet)
        setNature(&sheet)
        let schemaEnd = departmentalSchemaEnd
        sheet.set("schéma départemental.période écrite", schemaEnd != nil)
        sheet.set("schéma départemental.fin", schemaEnd)
        sheet.set("convention.annexes attendues", situation.dossier.annexes.count)
        sheet.set("convention.annexes jointes", situation.dossier.annexes.filter { $0.state == .attached }.count)
        let concertation = ConcertationDates(situation.dossier)
        sheet.set("concertation.datée", concertation.start != nil && concertation.adoption != nil)
        sheet.set("concertation.début", concertation.start)
        sheet.set("convention.première délibération", concertation.adoption)
        sheet.set("convention.délibérations jointes", acts.texts.map(\.acts.count).reduce(0, +))
        sheet.set("parties.nombre", outline.parties.count)
        sheet.set("parties.Caf", outline.parties.filter { $0.kind == .caf || $0.kind == .msa }.count)
        sheet.set("parties.collectivités", outline.parties.filter(\.kind.isCommunal).count)
        sheet.set("signatures.nombre", outline.signatures.count)
        sheet.set("document.nature", outline.nature.rawValue)
        sheet.set("document.révisions", situation.dossier.files.map(\.document.reading.revisions).reduce(0, +))
        sheet.merge(given)
        guard sheet.values["convention.schéma en cause"] == nil else { return sheet }
        // Given facts count: it is from them that a duty is known.
        let causes = ["obligation.schéma", "convention.invoque la dispense"].map { sheet.values[FactName($0)] }
        sheet.set("convention.schéma en cause", causes.contains(.boolean(true)))
        return sheet
    }

    /// « La présente convention comporte 24 pages », beside the pages of the file.
    private func setPages(_ sheet: inout FactSheet) {
        let file = situation.dossier.convention
        let announced = CountPhrases(file: file).counts(of: ["pages"], after: CountPhrases.verbs).first?.number
        sheet.set("convention.compte ses pages", announced != nil && file.document.reading.pages != nil)
        sheet.set("convention.pages annoncées", announced)
        sheet.set("convention.pages", file.document.reading.pages)
    }

    private func setPeriod(_ sheet: inout FactSheet) {
        let clause = outline.periods.first { $0.origin == .durationClause }
        let title =
            outline.periods.first { $0.origin == .title } ?? outline.periods.first { $0.origin == .deliberation }
        let period = clause ?? title
        sheet.set("convention.début", period?.start)
        sheet.set("convention.fin", period?.end)
        sheet.set("convention.années annoncées", clause?.years ?? title?.years)
        sheet.set("convention.titre début", title?.start)
        sheet.set("convention.titre fin", title?.end)
        sheet.set("convention.durée", period.flatMap { $0.start?.months(through: $0.end) })
    }

    private func setNature(_ sheet: inout FactSheet) {
        let file = situation.dossier.convention
        sheet.set("convention.se dit projet", situation.dossier.isMarkedAsDraft)
        sheet.set("convention.est une CTG", isGlobalConvention)
        sheet.set("convention.traite de l'autorité organisatrice", treatsOfAuthority)
        sheet.set(
            "convention.cite le RGPD", holds("rgpd|gdpr", "2016 679", "reglement general … protection des? donnees"))
        sheet.set("convention.prévoit sa résiliation", holds("resili*", "denonc*", "mettre fin", "fin anticipee"))
        sheet.set("convention.invoque la dispense", !DispensationClaim.sentences(in: file).isEmpty)
    }

    /// The last day of the schéma départemental, when a period stands in the sentence that names it.
    private var departmentalSchemaEnd: CalendarDate? {
        let file = situation.dossier.convention
        guard let name = try? Phrase("schema departemental|alsacien|territorial des services aux familles"),
            let acronym = try? Phrase("sdsf")
        else { return nil }
        let ends = [name, acronym].flatMap { file.index.matches(of: $0, in: outline.extent) }.compactMap { match in
            let after = TextRange(match.upperBound, match.upperBound + Self.periodLength)
            return outline.periods.first { $0.origin == .departmentalSchema && after.contains($0.range) }?.end
        }
        return ends.max()
    }

    /// Bytes within which the period of a schéma follows its name.
    private static let periodLength = 100

    /// Whether the title says so, or the heading of a part; another convention may name the global one in passing.
    private var isGlobalConvention: Bool {
        let file = situation.dossier.convention
        guard let phrase = try? Phrase("convention territoriale globale") else { return false }
        guard let title = outline.title else { return file.index.firstMatch(of: phrase, in: outline.extent) != nil }
        let headings = [title.range] + outline.articles.map(\.heading) + outline.contents.map(\.range)
        return headings.contains { file.index.firstMatch(of: phrase, in: $0) != nil }
    }

    /// Whether it speaks of the authority in charge of young children; other matters have theirs too.
    private var treatsOfAuthority: Bool {
        let file = situation.dossier.convention
        guard let authority = try? Phrase("autorite|autorites organisatrice*"),
            let matter = try? Phrase("accueil|enfant|enfants|enfance")
        else { return false }
        return file.index.matches(of: authority, in: outline.extent).contains { match in
            file.index.firstMatch(of: matter, in: file.sentence(around: match.lowerBound)) != nil
        }
    }

    /// Whether one of `phrases` stands in the convention.
    private func holds(_ phrases: String...) -> Bool {
        let index = situation.dossier.convention.index
        return phrases.contains { words in
            (try? Phrase(words)).flatMap { index.firstMatch(of: $0, in: outline.extent) } != nil
        }
    }

    /// What holds of one party.
    func sheet(of party: Party, at position: Int) -> FactSheet {
        var sheet = convention
        sheet.set("partie.nom", party.name)
        sheet.set("partie.nature", party.kind.rawValue)
        sheet.set("partie.représentants", party.representatives.filter { !$0.name.isEmpty }.count)
        sheet.set("partie.autorisée", party.authority != nil)
        sheet.set("partie.signe", party.signs)
        let own = outline.deliberations.filter { $0.party == position }
        let annexed = acts.act(of: party)?.act
        sheet.set("partie.délibération citée", !own.isEmpty)
        sheet.set(
            "partie.délibération datée",
            own.contains { $0.date != nil } || annexed?.date != nil || isDatedInAnnex(party))
        sheet.set("partie.délibération numérotée", own.contains { $0.number != nil } || annexed?.number != nil)
        sheet.set("partie.délibération", own.compactMap(\.date).max() ?? annexed?.date)
        return sheet
    }

    /// Whether an annex that holds délibérations names the party with a date beside it.
    private func isDatedInAnnex(_ party: Party) -> Bool {
        let name = PartyName(party.name).own
        guard !name.isEmpty, let phrase = try? Phrase(name), let act = try? Phrase("deliberation|deliberations") else {
            return false
        }
        return situation.dossier.annexes.flatMap(\.texts).contains { text in
            let file = situation.dossier.files[text.file]
            guard file.index.firstMatch(of: act, in: text.range) != nil else { return false }
            return file.index.matches(of: phrase, in: text.range).contains { match in
                let after = TextRange(match.lowerBound, min(match.upperBound + Self.actLength, text.range.upperBound))
                return file.outline.dates.contains { after.contains($0.range) }
            }
        }
    }

    /// Bytes in which the extract of a délibération gives its date after the name of the body.
    private static let actLength = 500

    /// What holds of one authority that the convention concerns.
    func sheet(of authority: ConcernedAuthority) -> FactSheet {
        var sheet = convention
        sheet.set("autorité.nom", authority.name)
        sheet.set("autorité.est partie", authority.isParty)
        sheet.set("autorité.agit pour une partie", authority.actsForParty)
        sheet.set("autorité.doit un schéma", authority.owesSchema)
        sheet.set("autorité.dite dispensée", authority.isSaidDispensed)
        sheet.set("autorité.planifie", authority.planning?.isHeld)
        sheet.set("autorité.population", authority.population)
        sheet.set("autorité.population est écrite", authority.statement != nil)
        sheet.set("autorité.population écrite", authority.statement?.value)
        sheet.set("autorité.population écrite est connue", authority.readings.map { !$0.isEmpty })
        sheet.set("autorité.population écrite est en vigueur", authority.statesPopulationInForce)
        sheet.set("autorité.population écrite est datée", authority.isToldAsItIs)
        sheet.set("autorité.nature de la population écrite", authority.readings?.first?.french)
        sheet.set("autorité.population en vigueur", authority.populationInForce.total)
        sheet.set("autorité.millésime en vigueur", authority.populationInForce.vintage.map(String.init))
        return sheet
    }

    /// What holds of one passage that counts or lists the communes of the grouping.
    func sheet(of mention: MemberMention) -> FactSheet {
        var sheet = convention
        sheet.set("membres.nombre est écrit", mention.number != nil)
        sheet.set("membres.nombre écrit", mention.number)
        sheet.set("membres.liste est écrite", !mention.names.isEmpty)
        guard let comparison = MemberComparison(mention, situation: situation) else { return sheet }
        sheet.set("membres.nombre", comparison.count)
        sheet.set("membres.année", String(comparison.year))
        sheet.set("membres.écart", comparison.gap)
        sheet.set("groupement.nom", comparison.name)
        return sheet
    }

    /// What holds of one annex.
    func sheet(of annex: DossierAnnex) -> FactSheet {
        var sheet = convention
        sheet.set("annexe.numéro", annex.number)
        sheet.set("annexe.titre", annex.title.isEmpty ? nil : annex.title)
        sheet.set("annexe.état", annex.state.french)
        return sheet
    }
}

extension Party.Kind {
    /// Whether the body acts by délibération of an assembly of its own.
    var isLocalAuthority: Bool { isCommunal || self == .department }

    /// Whether the body is a commune, or one that communes make or share.
    var isCommunal: Bool {
        switch self {
        case .commune, .epci, .syndicat, .ccas: true
        case .caf, .department, .msa, .state, .other: false
        }
    }
}

extension Annex.State {
    /// The word that rules and reports use.
    public var french: String {
        switch self {
        case .attached: "jointe"
        case .titleOnly: "titre seul"
        case .citedOnly: "citée"
        }
    }
}

extension CalendarDate {
    /// Whole months from this day to `end`, both included; `nil` when there is no end or it comes first.
    func months(through end: CalendarDate?) -> Int? {
        guard let after = end?.adding(days: 1), self < after else { return nil }
        let months = (after.year - year) * 12 + after.month - month
        return after.day < day ? months - 1 : months
    }
}
