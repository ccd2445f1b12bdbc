import CalendarDates
import DocumentModel

/// The text of a délibération, where its assembly decides: « Le conseil municipal, après en avoir délibéré, … ».
public struct EnactedAct: Hashable, Sendable {
    /// The kind of body whose assembly decides; `nil` when its head does not say.
    public let kind: Party.Kind?
    /// The day of the sitting; `nil` when its head gives none.
    public let date: CalendarDate?
    /// Its number as written; `nil` when its head gives none.
    public let number: String?
    /// From the end of the act before it to the formula: who sat, when, on what.
    public let head: TextRange
    /// « après en avoir délibéré ».
    public let formula: TextRange
}

/// Finds the délibérations whose own text stands in the document.
struct EnactedActRecognizer {
    static let formula = Lexicon("en? avoir|ayant délibéré")
    private static let assemblies: [(kind: Party.Kind, names: Lexicon)] = [
        (.commune, Lexicon("conseil municipal")),
        (.epci, Lexicon("conseil|bureau communautaire|métropolitain", "conseil d'agglomération")),
        (.syndicat, Lexicon("comité|conseil|bureau syndical")),
        (.department, Lexicon("conseil départemental", "commission permanente")),
        (.ccas, Lexicon("conseil d'administration … ccas|cias|social|sociale")),
    ]
    /// Words that lead to the day of the sitting, and those that lead to another day.
    private static let sitting: Set<String> = [
        "seance", "reunion", "reuni", "reunie", "deliberation", "conseil", "tenue",
    ]
    private static let otherDays: Set<String> = [
        "convocation", "convoque", "affichage", "affiche", "vu", "loi", "decret",
    ]
    private static let named: Set<String> = ["deliberation", "dcm", "del", "acte", "numero", "decision"]
    /// Bytes within which a formula said twice is that of one act: « Après en avoir délibéré, … en avoir délibéré ».
    private static let reach = 400

    let material: Material
    let dates: DateTable

    /// The acts of the document, in order.
    func acts() -> [EnactedAct] {
        var acts: [EnactedAct] = []
        for formula in Self.formula.matches(in: material.index) {
            let start = acts.last?.formula.upperBound ?? 0
            guard acts.isEmpty || formula.lowerBound - start >= Self.reach else { continue }
            let head = TextRange(start, formula.lowerBound)
            acts.append(
                EnactedAct(
                    kind: kind(in: head), date: date(in: head), number: number(in: head), head: head, formula: formula))
        }
        return acts
    }

    /// The assembly that decides: the last one that opens a paragraph (« LE CONSEIL MUNICIPAL »), or else the first named.
    private func kind(in head: TextRange) -> Party.Kind? {
        let named = Self.assemblies.flatMap { entry in
            entry.names.matches(in: material.index, within: head).map { (kind: entry.kind, start: $0.lowerBound) }
        }.sorted { $0.start < $1.start }
        return (named.last { opensParagraph($0.start) } ?? named.first)?.kind
    }

    private func opensParagraph(_ offset: Int) -> Bool {
        guard let number = material.unitNumber(at: offset), let first = material.units[number].words.first else {
            return false
        }
        return material.index.positions(in: TextRange(offset, offset)).lowerBound - first <= 1
    }

    private func date(in head: TextRange) -> CalendarDate? {
        material.index.positions(in: head).lazy.compactMap { position -> CalendarDate? in
            guard let found = dates.date(at: position) else { return nil }
            let before = Range(max(0, position - 8), upTo: position).map { material.word($0) }
            // The nearest word tells which day it is: « Convocation du 2 janvier. Séance du 12 janvier ».
            guard let last = before.last(where: { Self.sitting.contains($0) || Self.otherDays.contains($0) }),
                Self.sitting.contains(last)
            else { return nil }
            return found.mention.date
        }.first
    }

    private func number(in head: TextRange) -> String? {
        material.index.positions(in: head).lazy.compactMap { position -> String? in
            guard material.word(position) == "no", position > 0, Self.named.contains(material.word(position - 1)),
                position + 1 < material.wordCount
            else { return nil }
            return ActNumber(in: material.text, from: material.range(position + 1).lowerBound)?.text
        }.first
    }
}
