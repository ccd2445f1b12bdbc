import CalendarDates
import DocumentModel
import DocumentStructure
import RuleModel

/// Two passages that must say the same thing.
struct AgreementCheck {
    let agreement: Agreement
    let context: CheckContext

    var outline: Outline { context.outline }

    func outcome() -> Outcome {
        switch agreement {
        case .partiesSign: partiesSign()
        case .signatoriesAreParties: signatoriesAreParties()
        case .announcedActors: AnnouncedActors(context: context).outcome()
        case .titlePeriod: titlePeriod()
        case .statedYears: statedYears()
        case .contents: contents()
        case .copies: copies()
        case .signatoryCount: signatoryCount()
        case .announcedAnnexes: announcedAnnexes()
        case .doubleCapacity: doubleCapacity()
        case .statedPeriods: statedPeriods()
        }
    }

    private func partiesSign() -> Outcome {
        guard !outline.parties.isEmpty else { return .open(missing: ["parties.nombre"], reason: "") }
        guard !outline.signatures.isEmpty else { return .open(missing: ["signatures.nombre"], reason: "") }
        let absent = outline.parties.filter { !$0.signs }.map { party in
            context.finding(["partie": party.name], at: context.place(party.range))
        }
        return context.outcome(absent, evidence: signatureEvidence)
    }

    private func signatoriesAreParties() -> Outcome {
        guard !outline.parties.isEmpty else { return .open(missing: ["parties.nombre"], reason: "") }
        guard !outline.signatures.isEmpty else { return .open(missing: ["signatures.nombre"], reason: "") }
        let strangers = outline.signatures.filter { $0.party == nil }.map { signature in
            context.finding(["signataire": signature.name], at: context.place(signature.range))
        }
        return context.outcome(strangers, evidence: signatureEvidence)
    }

    private var signatureEvidence: [Evidence] {
        outline.signatures.map { Evidence(place: context.place($0.range), note: $0.name) }
    }

    private func titlePeriod() -> Outcome {
        guard let clause = outline.periods.first(where: { $0.origin == .durationClause }) else {
            return .open(missing: ["convention.fin"], reason: "")
        }
        let announced = outline.periods.filter { $0.origin == .title || $0.origin == .deliberation }
        guard !announced.isEmpty else { return .notApplicable("aucune période n'est annoncée dans le titre") }
        let findings = announced.filter { !Self.agree($0, clause) }.map { period in
            context.finding(
                ["annoncée": Self.words(period), "durée": Self.words(clause)], at: context.place(period.range),
                evidence: [Evidence(place: context.place(clause.range), note: "clause de durée")]
            )
        }
        return context.outcome(findings, evidence: [Evidence(place: context.place(clause.range))])
    }

    /// A title gives years: they are compared with the years of the clause; an end not stated contradicts nothing.
    private static func agree(_ title: PeriodMention, _ clause: PeriodMention) -> Bool {
        let starts = title.start == nil || clause.start == nil || title.start?.year == clause.start?.year
        let ends = title.end == nil || clause.end == nil || title.end?.year == clause.end?.year
        return starts && ends
    }

    static func words(_ period: PeriodMention) -> String {
        [period.start.map { "du \($0.french)" }, period.end.map { "jusqu'au \($0.french)" }]
            .compactMap(\.self).joined(separator: " ")
    }

    private func statedYears() -> Outcome {
        let complete = outline.ownPeriods.compactMap { period -> (PeriodMention, stated: Int, counted: Int)? in
            guard let years = period.years, let start = period.start, let months = start.months(through: period.end)
            else { return nil }
            return (period, years, months)
        }
        guard !complete.isEmpty else { return .notApplicable("aucune durée n'est annoncée en années avec ses dates") }
        let findings = complete.filter { $0.stated * 12 != $0.counted }.map { period, stated, counted in
            context.finding(
                ["annoncée": "\(stated) an\(stated > 1 ? "s" : "")", "calculée": Self.duration(months: counted)],
                at: context.place(period.range)
            )
        }
        return context.outcome(findings, evidence: complete.map { Evidence(place: context.place($0.0.range)) })
    }

    private static func duration(months: Int) -> String {
        let (years, rest) = months.quotientAndRemainder(dividingBy: 12)
        let parts = [years > 0 ? "\(years) an\(years > 1 ? "s" : "")" : nil, rest > 0 ? "\(rest) mois" : nil]
        return parts.compactMap(\.self).joined(separator: " et ")
    }

    private func copies() -> Outcome {
        guard let execution = outline.execution, let copies = execution.copies else {
            return .notApplicable("le nombre d'exemplaires n'est pas écrit")
        }
        let place = context.place(execution.copiesRange ?? execution.range)
        guard copies < outline.parties.count else { return .pass([Evidence(place: place)]) }
        return .fail([
            context.finding(["exemplaires": "\(copies)", "parties": "\(outline.parties.count)"], at: place)
        ])
    }

    private func signatoryCount() -> Outcome {
        let parties = outline.parties.count
        guard parties > 0 else { return .open(missing: ["parties.nombre"], reason: "") }
        let counts = CountPhrases(file: context.dossier.convention)
            .counts(of: ["signataires", "parties", "partenaires signataires", "cosignataires"])
        let findings = counts.filter { $0.number != parties }.map { count in
            context.finding(
                ["annoncé": context.document.text.flattened(count.range), "parties": "\(parties)"],
                at: context.place(count.range)
            )
        }
        return context.outcome(findings)
    }

    private func announcedAnnexes() -> Outcome {
        let annexes = context.dossier.annexes.count
        let counts = CountPhrases(file: context.dossier.convention).counts(of: ["annexes"], after: CountPhrases.verbs)
        guard !counts.isEmpty else { return .notApplicable("le nombre d'annexes n'est pas annoncé") }
        let findings = counts.filter { $0.number != annexes }.map { count in
            context.finding(
                ["annoncé": "\(count.number)", "trouvé": "\(annexes)"], at: context.place(count.range))
        }
        return context.outcome(findings, evidence: counts.map { Evidence(place: context.place($0.range)) })
    }
}
