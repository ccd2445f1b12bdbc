import CalendarDates
import DocumentModel
import DocumentStructure

extension AgreementCheck {
    /// « La CTG 2026-2029 » in the text or a running header, where the clause of duration says 2026-2030.
    ///
    /// Two periods that share neither end are two conventions, the one before or the one after: only a period that
    /// begins or ends with this one, and not both, is taken for this one misquoted.
    func statedPeriods() -> Outcome {
        guard let clause = outline.periods.first(where: { $0.origin == .durationClause }), let start = clause.start,
            let end = clause.end
        else { return .open(missing: ["convention.début", "convention.fin"], reason: "") }
        let stated =
            outline.periods.filter { $0.origin == .body }.compactMap { period -> Stated? in
                guard let first = period.start?.year, let last = period.end?.year else { return nil }
                return Stated(first: first, last: last, range: period.range)
            } + headers
        guard !stated.isEmpty else { return .notApplicable("la période n'est écrite ni dans le texte ni en marge") }
        var seen: Set<[Int]> = []
        let findings = stated.filter { period in
            (period.first == start.year) != (period.last == end.year)
                && seen.insert([period.first, period.last]).inserted
        }.map { period in
            context.finding(
                ["annoncée": "\(period.first)-\(period.last)", "durée": Self.words(clause)],
                at: context.place(period.range),
                evidence: [Evidence(place: context.place(clause.range), note: "clause de durée")])
        }
        return context.outcome(findings, evidence: stated.prefix(3).map { Evidence(place: context.place($0.range)) })
    }

    /// Years written as those of the convention.
    private struct Stated {
        let first: Int
        let last: Int
        let range: TextRange
    }

    /// The years in running headers that name the convention.
    private var headers: [Stated] {
        let margins = context.dossier.convention.index.walker.leaves
            .flatMap { [$0.block] + $0.block.children }.filter { $0.kind == .furniture }
        return margins.compactMap { block in
            let words = Folding.words(of: context.document.text.flattened(block.range))
            guard words.contains(where: { ["ctg", "convention"].contains($0) }) else { return nil }
            let years = words.compactMap(Int.init).filter { (1990...2099).contains($0) }
            guard years.count == 2, years[0] < years[1] else { return nil }
            return Stated(first: years[0], last: years[1], range: block.range)
        }
    }
}
