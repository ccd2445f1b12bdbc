import CalendarDates
import Expressions
import RuleModel
import Territories

/// The facts of a territory about one authority, as rules name them (see `FactCatalog`).
struct TerritorialFacts {
    let territory: Territory
    let date: CalendarDate

    /// The facts of `authority` seen as `subject`, or `nil` when it is no such subject.
    func sheet(of authority: Authority, as subject: SubjectKind, counting kind: PopulationKind) -> FactSheet? {
        switch (subject, authority.holder) {
        case (.commune, .commune(let commune)): return sheet(of: commune, authority: authority, kind)
        case (.grouping, .grouping(let grouping)): return sheet(of: grouping, authority: authority, kind)
        case (.authority, _):
            return authority.competences.contains(where: \.isHeld) ? commonSheet(authority) : nil
        case (.holder(let numbers), _): return holderSheet(authority, numbers: numbers, kind)
        case (.commune, .grouping), (.grouping, .commune), (.convention, _), (.party, _), (.localParty, _),
            (.concernedAuthority, _), (.memberList, _), (.annex, _), (.document, _):
            return nil
        }
    }

    private func holderSheet(_ authority: Authority, numbers: [Int], _ kind: PopulationKind) -> FactSheet? {
        let concerned = authority.competences.filter { numbers.contains($0.competence.number) }
        let held = concerned.filter(\.isHeld)
        guard !held.isEmpty else { return nil }
        var sheet = commonSheet(authority)
        let counts = held.compactMap(\.population)
        let totals = counts.map { $0.total(kind) }
        let known = totals.compactMap(\.self)
        let isKnown = known.count == totals.count
        let origin = counts.first.map { FactOrigin.parts(Self.parts(of: $0, kind)) }
        sheet.set("titulaire.population", isKnown ? known.min().map { .integer($0) } : nil, origin: origin)
        sheet.set("titulaire.population au plus", isKnown ? known.max().map { .integer($0) } : nil, origin: origin)
        sheet.set("titulaire.cumule", held.count == concerned.count)
        // A territory lists what is exercised by choice; what it leaves out is unknown, not refused.
        let exercised = held.allSatisfy { authority.holder.exercised.contains($0.competence) }
        sheet.set("titulaire.exerce volontairement", exercised ? true : nil)
        setDispensation(authority, in: &sheet)
        return sheet
    }

    private static func parts(of count: PopulationCount, _ kind: PopulationKind) -> [(label: String, value: Value?)] {
        count.parts.map { part in
            let vintage = part.vintage.map { " (millésime \($0))" } ?? ""
            return (part.name + vintage, part.value(kind).map { .integer($0) })
        }
    }

    /// Conventions bind those who signed them; one that the territory does not list does not exist for the answer.
    private func setDispensation(_ authority: Authority, in sheet: inout FactSheet) {
        let signed = territory.conventions.filter { $0.parties.contains(authority.holder.name) }
        let claims = territory.conventions(of: authority.holder, on: date).map(\.standsForSchema)
        let stands: Bool? = claims.contains(true) ? true : claims.contains(nil) ? nil : false
        sheet.set("titulaire.convention tient lieu de schéma", stands)
        sheet.set("titulaire.convention jusqu'au", dispensationEnd(authority))
        let past = signed.filter { $0.end.map { $0 < date } ?? false }
        sheet.set("titulaire.convention échue", stands == false && past.contains { $0.standsForSchema == true })
    }

    /// The last day of the dispensation; unknown when that of one of the conventions that give it is.
    private func dispensationEnd(_ authority: Authority) -> CalendarDate? {
        let ends = territory.conventions(of: authority.holder, on: date).filter { $0.standsForSchema == true }.map(
            \.end)
        return ends.contains(nil) ? nil : ends.compactMap(\.self).max()
    }

    private func commonSheet(_ authority: Authority) -> FactSheet {
        var sheet = FactSheet()
        let holder = authority.holder
        sheet.set("autorité.nature", holder.kind)
        sheet.set(
            "autorité.partie à une convention",
            !territory.conventions(of: holder, on: date).isEmpty
        )
        sheet.set("autorité.relais", hasRelay(authority))
        sheet.set("autorité.schéma adopté", holder.schema.map { $0.exists ?? ($0.adopted != nil) })
        sheet.set("autorité.schéma adopté le", holder.schema?.adopted)
        sheet.set("autorité.schéma transmis le", holder.schema?.transmitted)
        sheet.set("autorité.schéma jusqu'au", holder.schema?.until)
        return sheet
    }

    /// A relay run by the grouping covers its members (see the note of the rule).
    private func hasRelay(_ authority: Authority) -> Bool? {
        switch authority.holder.relay {
        case .yes, .managedBy: return true
        case .no, nil: break
        }
        if case .commune(let commune) = authority.holder {
            let covering = territory.groupings.filter { $0.members.contains(commune.name) }
            if covering.contains(where: { $0.relay == .yes }) { return true }
        }
        return authority.holder.relay == .no ? false : nil
    }

    private func sheet(of commune: Commune, authority: Authority, _ kind: PopulationKind) -> FactSheet {
        var sheet = commonSheet(authority)
        let population = PopulationCount(of: [commune], on: date)
        sheet.set("commune.population", population.total(kind))
        sheet.set("commune.a transféré", authority.competences.contains { !$0.isHeld })
        sheet.set("commune.a tout transféré", authority.competences.allSatisfy { !$0.isHeld })
        sheet.set("commune.confie au CCAS", !commune.entrusted.isEmpty)
        for held in authority.competences {
            let name = held.competence.rawValue
            sheet.set(FactName("commune.détient \(name)"), held.isHeld)
            sheet.set(
                FactName("commune.exerce volontairement \(name)"),
                commune.exercised.contains(held.competence) ? true : nil
            )
        }
        let conventions = territory.groupings.filter { $0.members.contains(commune.name) }
            .flatMap { territory.conventions(of: .grouping($0), on: date) }
        sheet.set("commune.convention du groupement", conventions.contains { !$0.parties.contains(commune.name) })
        return sheet
    }

    private func sheet(of grouping: Grouping, authority: Authority, _ kind: PopulationKind) -> FactSheet {
        var sheet = commonSheet(authority)
        sheet.set("groupement.nature", grouping.nature.rawValue)
        sheet.set("groupement.a reçu", authority.competences.contains(where: \.isHeld))
        let totals = authority.competences.filter(\.isHeld).compactMap(\.population).map { $0.total(kind) }
        sheet.set("groupement.population", totals.contains(nil) ? nil : totals.compactMap(\.self).max())
        return sheet
    }
}

extension PopulationCount {
    /// The sum that a rule means; `nil` as soon as one addend is unknown.
    func total(_ kind: PopulationKind) -> Int? {
        switch kind {
        case .total: total
        case .municipal: municipalTotal
        }
    }
}

extension PopulationCount.Part {
    /// The addend that a rule means.
    fileprivate func value(_ kind: PopulationKind) -> Int? {
        switch kind {
        case .total: value
        case .municipal: municipal
        }
    }
}
