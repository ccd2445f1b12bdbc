import CalendarDates
import Expressions
import RuleEngine
import RuleModel
import Territories

/// What a portfolio comes to, in sentences: who owes what, who is close to a threshold, what the answers hang on.
struct PortfolioAccount {
    struct Section {
        let title: String
        /// Whether it tells of a doubt.
        let isReserve: Bool
        let sentences: [String]
    }

    /// Names shown before « et n autres »: the tables show them all.
    private static let mostNames = 12

    private let portfolio: Portfolio
    private let summary: PortfolioSummary
    private let wording: PortfolioRowWording

    init(_ portfolio: Portfolio) {
        self.portfolio = portfolio
        summary = PortfolioSummary(portfolio)
        wording = PortfolioRowWording(portfolio)
    }

    /// How many there are, and what is supposed of them.
    var opening: String {
        let parts = [
            summary.authorities.communes > 0
                ? "\(communes(summary.authorities.communes)), si rien n'est transféré" : "",
            summary.authorities.groupings > 0
                ? "\(groupings(summary.authorities.groupings)), si tout leur est transféré" : "",
        ]
        return parts.filter { !$0.isEmpty }.joined(separator: " ; ") + "."
    }

    /// The sections that have something to say.
    var sections: [Section] {
        let duties = [
            Section(title: "Obligations", isReserve: false, sentences: sentences(of: .obligation)),
            Section(title: "Droits", isReserve: false, sentences: sentences(of: .right)),
        ]
        let reserves = [
            Section(title: "Ce qui dépend des transferts", isReserve: true, sentences: dependence),
            Section(title: "Ce qui dépend de la population retenue", isReserve: true, sentences: counting),
            Section(title: "Sans population connue", isReserve: true, sentences: unknown),
            Section(title: "Deux sources, deux populations", isReserve: true, sentences: disagreements),
        ]
        return (history + duties + summary.around.map(section) + reserves).filter { !$0.sentences.isEmpty }
    }

    // MARK: What changed

    private var history: [Section] {
        guard let history = portfolio.history else { return [] }
        let wording = PortfolioHistoryWording(portfolio: portfolio, history: history)
        let sentences = wording.groups.map { change, rows in
            var count = PortfolioSummary.Count()
            for row in rows { count.add(portfolio.rows[row].authority) }
            let names = change.cause == .law ? "" : " : \(self.names(rows))"
            return "\(portfolio.rules[change.rule].title) : \(wording.movement(change)) pour \(both(count))\(names). "
                + "Cause : \(wording.cause(change))."
        }
        return [
            Section(
                title: "Ce qui a changé depuis le \(history.since.french)", isReserve: false,
                sentences: sentences.isEmpty ? ["Rien : aucune réponse n'est autre."] : sentences)
        ]
    }

    // MARK: Who owes what

    private func sentences(of modality: Duty.Modality) -> [String] {
        let shown: [RuleExample.Expectation] = [.due, .upcoming, .waived, .review, .open]
        return portfolio.rules.indices.filter { portfolio.rules[$0].modality == modality }.map { place in
            let counts = shown.compactMap { answer -> String? in
                // A right is due to whom it belongs.
                let word = modality == .right && answer == .due ? "ouvert" : answer.rawValue
                return summary.answers[place][answer].map { "\(word) pour \(both($0))" }
            }
            let words = counts.isEmpty ? "sans objet pour tous" : counts.joined(separator: " ; ")
            return "\(portfolio.rules[place].title) : \(words)."
        }
    }

    // MARK: Thresholds

    private func section(_ around: PortfolioSummary.Around) -> Section {
        var sentences = ["Au-delà : \(both(around.above)).\(districts(around))"]
        if !around.near.isEmpty {
            sentences.append("À moins de 1 % : \(Self.figure(around.near.count)), \(names(around.near)).")
        }
        if !around.onlyTogether.isEmpty {
            let count = around.onlyTogether.count
            sentences.append(
                "Ensemble seulement : \(groupings(count)) \(count > 1 ? "dépassent" : "dépasse") ce nombre sans qu'aucun "
                    + "membre ne le dépasse, \(names(around.onlyTogether)).")
        }
        return Section(
            title: "Autour de \(Self.figure(around.threshold.value)) habitants", isReserve: false, sentences: sentences)
    }

    /// INSEE's file has lines for districts: whoever counts its lines finds another number.
    private func districts(_ around: PortfolioSummary.Around) -> String {
        guard around.linesAbove != around.above.communes else { return "" }
        return
            " Le fichier de l'Insee en compte \(Self.figure(around.linesAbove)) lignes, une pour chaque arrondissement "
            + "de Paris, Lyon et Marseille, qui ne font que trois communes."
    }

    // MARK: What answers hang on

    private var dependence: [String] {
        let dependents = Set(Set(portfolio.rows.map(\.answers)).flatMap { portfolio.answers[$0].dependents })
        guard !dependents.isEmpty else { return [] }
        let free = portfolio.rules.map(\.id).filter { !dependents.contains($0) }.map(\.name)
        let rest = free.isEmpty ? "" : ", toutes sauf \(free.joined(separator: ", "))"
        return [
            "Aucun fichier publié ne dit qui a transféré quoi : la réponse pourrait être autre pour \(dependents.count) "
                + "règles sur \(portfolio.rules.count)\(rest). Un fichier de territoire le dit."
        ]
    }

    private var counting: [String] {
        summary.alternatives.sorted { $0.key.french < $1.key.french }.map { reading, count in
            let rows = portfolio.rows.indices.filter { place in
                portfolio.rows[place].alternatives.contains { $0.reading == reading }
            }
            let phrase = reading.french.prefix(1).uppercased() + reading.french.dropFirst()
            return "\(phrase), au moins une réponse serait autre pour \(both(count)) : \(names(rows))."
        }
    }

    private var unknown: [String] {
        let places = portfolio.rows.indices.filter { portfolio.rows[$0].figure == nil }
        return places.isEmpty ? [] : ["\(both(summary.unknown)) : \(names(places))."]
    }

    /// Communes created or split since the census: the newer geography is the one kept.
    private var disagreements: [String] {
        let asked = Set(
            portfolio.rows.compactMap { row in if case .commune(let place) = row.authority { place } else { nil } })
        let found = portfolio.data.disagreements.filter {
            $0.vintage == portfolio.vintage && asked.contains($0.commune)
        }
        guard !found.isEmpty else { return [] }
        let shown = found.prefix(Self.mostNames).map { item in
            "\(portfolio.data.communes[item.commune].name) \(Self.figure(item.dgcl)) et non \(Self.figure(item.insee))"
        }
        let rest = found.count - shown.count
        return [
            "Pour \(communes(found.count)), créées ou modifiées depuis le recensement, le chiffre retenu est celui de la "
                + "DGCL : \(shown.joined(separator: ", "))\(rest > 0 ? " et \(rest) autres" : "")."
        ]
    }

    // MARK: Words

    private func names(_ places: [Int]) -> String {
        let shown = places.prefix(Self.mostNames).map { place in
            let row = portfolio.rows[place]
            let identity = wording.identity(row)
            let count = row.figure.map { " \(Self.figure($0.total))" } ?? ""
            return "\(identity.name) (\(identity.department))\(count)"
        }
        let rest = places.count - shown.count
        return shown.joined(separator: ", ") + (rest > 0 ? " et \(Self.figure(rest)) autre\(rest > 1 ? "s" : "")" : "")
    }

    private func both(_ count: PortfolioSummary.Count) -> String {
        let words = [
            count.communes > 0 ? communes(count.communes) : "", count.groupings > 0 ? groupings(count.groupings) : "",
        ].filter { !$0.isEmpty }
        return words.isEmpty ? "personne" : words.joined(separator: " et ")
    }

    private func communes(_ count: Int) -> String { "\(Self.figure(count)) commune\(count > 1 ? "s" : "")" }

    private func groupings(_ count: Int) -> String { "\(Self.figure(count)) groupement\(count > 1 ? "s" : "")" }

    private static func figure(_ count: Int) -> String { Value.integer(count).french }
}
