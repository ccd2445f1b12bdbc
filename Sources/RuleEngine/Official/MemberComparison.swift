import Territories

/// What a passage says of the communes of the grouping, beside the members that the DGCL lists.
struct MemberComparison {
    /// A list of another year than the convention says nothing of it; that of the year before or after still does.
    private static let widestYears = 1

    /// The name of the grouping, as published.
    let name: String
    /// The year of the list.
    let year: Int
    /// How many members it has.
    let count: Int
    /// What separates the list of the passage from that of the members, in French; empty when nothing does, or when
    /// nothing is listed.
    let gap: String

    /// `nil` when the members of that year are not known.
    init?(_ mention: MemberMention, situation: Situation) {
        guard let published = situation.published, let place = published.grouping,
            let year = published.data.files.first(where: { $0.kind == .groupings })?.year,
            abs(year - situation.referenceDate.value.year) <= Self.widestYears
        else { return nil }
        let grouping = published.data.groupings[place]
        (name, self.year, count) = (grouping.name, year, grouping.members.count)
        gap = Self.gap(mention.names, grouping, published.data)
    }

    private static func gap(_ names: [String], _ grouping: OfficialGrouping, _ data: OfficialData) -> String {
        guard !names.isEmpty else { return "" }
        let departments = Set(grouping.members.map { data.communes[$0].department })
        let near = data.communes.indices.filter { departments.contains(data.communes[$0].department) }
        var missing = Set(grouping.members)
        var strangers: [String] = []
        var hasUnknown = false
        for name in names {
            if let member = data.commune(named: name, among: grouping.members) {
                missing.remove(member)
            } else if let other = data.commune(named: name, among: near) {
                strangers.append(data.communes[other].name)
            } else {
                hasUnknown = true
            }
        }
        let outside = strangers.map { "\($0) n'en est pas membre" }
        // A name that nobody bears may be that of a member, spelled otherwise.
        let absent =
            hasUnknown ? [] : grouping.members.filter(missing.contains).map { "\(data.communes[$0].name) manque" }
        return (outside + absent).joined(separator: ", ")
    }
}
