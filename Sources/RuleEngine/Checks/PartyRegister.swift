import DocumentStructure
import Territories

/// The numbers by which the parties are known to the State, from the territory.
struct PartyRegister {
    /// Who sent an act.
    enum Sender: Hashable {
        case party
        /// A body that is no party; its name when the territory tells it.
        case stranger(String?)
        case unknown
    }

    private let territory: Territory?
    private let parties: [Party]
    private let names: [PartyName]
    /// The numbers of all the parties, when they are given; empty when the territory tells them.
    private let given: [String]

    init(_ situation: Situation, given: String?) {
        self.given = given?.split { !$0.isNumber }.map(String.init) ?? []
        territory = situation.territory
        parties = situation.dossier.convention.outline.parties.filter(\.kind.isLocalAuthority)
        names = parties.map { PartyName($0.name) }
    }

    /// Who bears the SIREN `siren`.
    func sender(_ siren: String) -> Sender {
        guard given.isEmpty else { return given.contains(siren) ? .party : .stranger(nil) }
        guard let territory, !parties.isEmpty else { return .unknown }
        if let grouping = territory.groupings.first(where: { $0.siren == siren }) { return known(grouping.name) }
        let communes = territory.communes.filter { Self.isSiren(siren, of: $0) }
        if let commune = communes.first { return known(commune.name) }
        // A number that no party can bear is a stranger's; a party whose number is not told may bear any.
        return isOfCommune(siren) && hasEveryCommune(territory) ? .stranger(nil) : .unknown
    }

    private func known(_ name: String) -> Sender {
        let sought = PartyName(name)
        return names.contains { $0.means(sought) } ? .party : .stranger(name)
    }

    private func isOfCommune(_ siren: String) -> Bool { siren.hasPrefix("21") }

    private func hasEveryCommune(_ territory: Territory) -> Bool {
        let coded = territory.communes.filter { $0.insee != nil }.map { PartyName($0.name) }
        return zip(parties, names).allSatisfy { party, name in
            party.kind != .commune || coded.contains { $0.means(name) }
        }
    }

    /// Communes are numbered after their INSEE code: 57463 gives 215704633, 2A004 gives 212000046, 97411 gives
    /// 219740115; the last digit checks the others. A commune born of a merger may bear another number.
    private static func isSiren(_ siren: String, of commune: Commune) -> Bool {
        guard let insee = commune.insee else { return false }
        let code = insee.replacing("A", with: "0").replacing("B", with: "0")
        let isOverseas = code.hasPrefix("97") || code.hasPrefix("98")
        let department = code.prefix(isOverseas ? 3 : 2)
        return siren.dropLast() == "21\(department)0\(code.dropFirst(department.count))"
    }
}
