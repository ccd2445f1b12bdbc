import DocumentStructure
import Territories

/// The local parties of a convention among the communes and groupings of the published files.
public struct PartyLookUp: Sendable {
    /// A party and whom it is.
    public struct Match: Sendable {
        /// The party.
        public let party: Party
        /// Whom it is.
        public let authority: OfficialAuthority
        /// Whether several bear that name, this one being in the département of the other parties.
        public let isChosenByDepartment: Bool
    }

    /// Those who were found, in the order of the text.
    public let matches: [Match]
    /// Those who were not, each with the reason.
    public let refusals: [(party: Party, reason: LookUpError)]

    /// Looks for the communes and the groupings among `parties`.
    public init(_ parties: [Party], in data: OfficialData) {
        var found: [Int: Match] = [:]
        var refused: [Int: LookUpError] = [:]
        for (place, party) in parties.enumerated() where party.kind == .commune || party.kind == .epci {
            do throws(LookUpError) {
                let authority = try Self.authority(party, in: data, suffix: "")
                found[place] = Match(party: party, authority: authority, isChosenByDepartment: false)
            } catch {
                refused[place] = error
            }
        }
        let departments = Set(found.values.map { data.department(of: $0.authority) })
        for (place, reason) in refused {
            guard case .several = reason else { continue }
            let near = departments.compactMap { department in
                try? Self.authority(parties[place], in: data, suffix: " (\(department))")
            }
            guard near.count == 1 else { continue }
            found[place] = Match(party: parties[place], authority: near[0], isChosenByDepartment: true)
            refused[place] = nil
        }
        matches = found.sorted { $0.key < $1.key }.map(\.value)
        refusals = refused.sorted { $0.key < $1.key }.map { (parties[$0.key], $0.value) }
    }

    private static func authority(
        _ party: Party, in data: OfficialData, suffix: String
    ) throws(LookUpError) -> OfficialAuthority {
        let name = PartyName(party.name).own + suffix
        return party.kind == .epci ? .grouping(try data.grouping(name)) : .commune(try data.commune(name))
    }
}

extension OfficialData {
    /// The département of a commune, or of the seat of a grouping.
    public func department(of authority: OfficialAuthority) -> String {
        switch authority {
        case .commune(let place): communes[place].department
        case .grouping(let place): groupings[place].department
        }
    }
}
