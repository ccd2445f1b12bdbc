import CalendarDates
import DocumentStructure
import Territories

/// The local parties of a convention in the published files, and the territory that they make.
public struct PublishedParties: Sendable {
    /// The files together.
    public let data: OfficialData
    /// The parties with the groupings of the communes and all their members; nothing is transferred in it. `nil` when no
    /// party is found.
    let territory: Territory?
    /// The grouping that is a party, by its place; `nil` when none is, or several.
    let grouping: Int?
    /// Why the local parties that are in no file are not, in French.
    public let refusals: [String]
    /// INSEE codes and SIREN of the parties.
    private let ids: Set<String>

    /// The communes and groupings among `parties`.
    init(_ parties: [Party], in data: OfficialData) {
        let lookUp = PartyLookUp(parties, in: data)
        let found = lookUp.matches.map(\.authority)
        self.data = data
        refusals = lookUp.refusals.map { "« \($0.party.name) » : \($0.reason.description)" }
        var own: [Int] = []
        var groupings: [OfficialAuthority] = []
        for authority in found {
            switch authority {
            case .grouping(let place): own.append(place)
            case .commune(let place):
                if let grouping = data.communes[place].grouping { groupings.append(.grouping(grouping)) }
            }
        }
        territory = found.isEmpty ? nil : data.territory(of: found + groupings)
        grouping = Set(own).count == 1 ? own[0] : nil
        ids = Set(found.map { data.id(of: $0) })
    }

    /// Whether `holder`, of the territory, is a party.
    func isParty(_ holder: Holder) -> Bool { holder.id.map(ids.contains) ?? false }

    /// The territory with the populations in force on `date`; they are unknown when the files are of other years.
    func territory(countedOn date: CalendarDate) -> Territory? {
        do throws(OfficialFileError) {
            _ = try data.vintage(inForceOn: date)
            return territory
        } catch {
            return territory?.mappingPopulations { _ in nil }
        }
    }
}

extension OfficialData {
    /// INSEE code of a commune, SIREN of a grouping.
    fileprivate func id(of authority: OfficialAuthority) -> String {
        switch authority {
        case .commune(let place): communes[place].code
        case .grouping(let place): groupings[place].siren
        }
    }
}
