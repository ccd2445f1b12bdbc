import CalendarDates
import Testing
import YAMLReading

@testable import Territories

/// The Val d'Argent (Haut-Rhin): INSEE, populations totales, vintages 2021 to 2023; SIREN from the DGCL's list.
let valDArgent = """
    communes:
      - nom: Sainte-Marie-aux-Mines
        insee: "68298"
        population totale: { 2021: 5171, 2022: 5082, 2023: 4983 }
      - nom: Sainte-Croix-aux-Mines
        insee: "68294"
        population totale: { 2021: 1834, 2022: 1791, 2023: 1776 }
      - nom: Lièpvre
        insee: "68185"
        population totale: { 2021: 1685, 2022: 1682, 2023: 1664 }
      - nom: Rombach-le-Franc
        insee: "68283"
        population totale: { 2021: 793, 2022: 803, 2023: 792 }
    groupements:
      - nom: CC du Val d'Argent
        siren: "246800395"
        nature: communauté de communes
        membres: [Sainte-Marie-aux-Mines, Sainte-Croix-aux-Mines, Lièpvre, Rombach-le-Franc]
        transferts:
          - { compétences: toutes, communes: toutes }

    """

func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(iso: text)) }

func territory(_ text: String) throws -> Territory { try TerritoryReader.read(text, path: "territoire.yml") }

/// What the reader complains of, as people see it; empty when the territory is sound.
func complaints(_ text: String) -> String {
    do throws(YAMLProblems) {
        _ = try TerritoryReader.read(text, path: "t.yml")
        return ""
    } catch {
        return error.description
    }
}

extension Territory {
    /// The authority of that name on that date.
    func authority(_ name: String, on date: String) throws -> Authority {
        try #require(authorities(on: day(date)).first { $0.holder.name == name })
    }
}

extension Authority {
    /// The competences held, in the order of the law.
    var held: [Competence] { competences.filter(\.isHeld).map(\.competence) }
}
