import CalendarDates
import Foundation
import RuleEngine
import RuleModel
import Territories

/// A dossier to start from: the clauses that the duties of a territory call for, empty annexes, settings.
public struct DossierSkeleton {
    /// One file of it.
    public struct File: Hashable, Sendable {
        /// Its name in the folder.
        public let name: String
        /// What it holds.
        public let text: String
    }

    /// The duties that call for clauses, by the condition that templates name.
    private static let duties = [
        ("schéma", RuleID(pack: "accueil-jeune-enfant", name: "schema")),
        ("relais", RuleID(pack: "accueil-jeune-enfant", name: "relais")),
    ]

    private let templates: URL
    private let territory: Territory?
    private let advice: Advice?

    /// A skeleton from the folder `templates`; without `advice` no duty is known, and none is left out.
    public init(templates: URL, territory: Territory? = nil, advice: Advice? = nil) {
        self.templates = templates
        self.territory = territory
        self.advice = advice
    }

    /// The files, in the order of their names; `territoryFile` is the text of the territory, kept beside them.
    public func files(territoryFile: String? = nil) throws -> [File] {
        let names = try FileManager.default.contentsOfDirectory(atPath: templates.path).sorted()
        var files = try names.filter { $0.hasSuffix(".md") || $0 == SettingsReader.fileName }.map { name in
            let text = try String(contentsOf: templates.appending(path: name), encoding: .utf8)
            return File(name: name, text: filled(text, hasTerritory: territoryFile != nil))
        }
        if let territoryFile { files.append(File(name: "territoire.yml", text: territoryFile)) }
        return files
    }

    private func filled(_ text: String, hasTerritory: Bool) -> String {
        let bodies = self.bodies
        return DossierTemplate(text: text).filled(
            conditions: Set(Self.duties.filter { isCalledFor($0.1) }.map(\.0) + (hasTerritory ? ["territoire"] : [])),
            repeated: bodies.map(\.particulars),
            particulars: ["exemplaires": "\(bodies.count + 1)", "populations": populations])
    }

    /// Whether the duty rests on somebody, will, or cannot be told.
    private func isCalledFor(_ duty: RuleID) -> Bool {
        guard let advice else { return true }
        return advice.authorities.flatMap(\.items).contains { item in
            guard item.result.rule.id == duty else { return false }
            if case .upcoming = item.result.outcome { return true }
            return item.holdsUnlessExcepted != false
        }
    }

    private var bodies: [LocalBody] {
        guard let territory else { return [.unknown] }
        return territory.groupings.map { LocalBody($0) } + territory.communes.map { LocalBody($0) }
    }

    /// « Aubeville, 6 412 habitants (millésime 2022) ; Roncey, [population] habitants ».
    private var populations: String {
        guard let territory, let date = advice?.date else { return "[population de chaque commune et millésime]." }
        let parts = territory.communes.map { commune -> String in
            guard let population = commune.population?.value(on: date) else {
                return "\(commune.name), [population] habitants"
            }
            let vintage = population.vintage.map { " (millésime \($0))" } ?? ""
            return "\(commune.name), \(Self.grouped(population.value)) habitants\(vintage)"
        }
        return parts.joined(separator: " ; ") + "."
    }

    /// Digits by threes, set apart by no-break spaces.
    private static func grouped(_ number: Int) -> String {
        let digits = Array(String(number))
        let groups = stride(from: digits.count, to: 0, by: -3).map { String(digits[max(0, $0 - 3)..<$0]) }
        return groups.reversed().joined(separator: "\u{A0}")
    }
}
