extension OfficialData {
    /// The commune that `text` designates: INSEE code, SIREN or name, with the département in brackets or not.
    public func commune(_ text: String) throws(LookUpError) -> Int {
        let asked = text.trimmed
        let code = CommuneCode(asked.utf8)
        if let place = communes.firstIndex(where: { $0.key == code || $0.siren == asked }) { return place }
        if let district = districts.first(where: { $0.code == asked }) {
            throw .district(asked: district.name, commune: communes[district.commune].name)
        }
        try refuseWrongKey(asked)
        let (name, department) = asked.nameAndDepartment
        let candidates = communes.indices.filter { department == nil || communes[$0].department == department }
        let found = Self.matches(name, candidates) { communes[$0].name }
        if found.count == 1 { return found[0] }
        guard found.isEmpty else { throw .several(asked: name, found: found.map { label(.commune($0)) }) }
        if let district = districts.first(where: { PlaceName($0.name) == PlaceName(name) }) {
            throw .district(asked: district.name, commune: communes[district.commune].name)
        }
        throw .nothing(asked: text, nearest: nearest(to: name, candidates.map { .commune($0) }))
    }

    /// The one of `candidates` that bears `name`; `nil` when none does, or several.
    public func commune(named name: String, among candidates: [Int]) -> Int? {
        let found = Self.matches(name, candidates) { communes[$0].name }
        return found.count == 1 ? found[0] : nil
    }

    /// The grouping that `text` designates: SIREN or name, its kind in full or by its initials.
    public func grouping(_ text: String) throws(LookUpError) -> Int {
        let asked = text.trimmed
        guard !groupings.isEmpty else { throw .noGroupings(asked: asked) }
        let digits = asked.filter { !$0.isWhitespace }
        if let place = groupings.firstIndex(where: { $0.siren == digits }) { return place }
        try refuseWrongKey(asked)
        let (name, department) = asked.nameAndDepartment
        let candidates = groupings.indices.filter { department == nil || groupings[$0].department == department }
        let found = Self.matches(name, candidates, isGrouping: true) { groupings[$0].name }
        if found.count == 1 { return found[0] }
        guard found.isEmpty else { throw .several(asked: name, found: found.map { label(.grouping($0)) }) }
        throw .nothing(asked: text, nearest: nearest(to: name, candidates.map { .grouping($0) }))
    }

    /// The commune or the grouping that `text` designates; a name that both bear is ambiguous.
    public func authority(_ text: String) throws(LookUpError) -> OfficialAuthority {
        var found: [OfficialAuthority] = []
        var refusals: [LookUpError] = []
        do throws(LookUpError) { found.append(.commune(try commune(text))) } catch { refusals.append(error) }
        if !groupings.isEmpty {
            do throws(LookUpError) { found.append(.grouping(try grouping(text))) } catch { refusals.append(error) }
        }
        if found.count == 1 { return found[0] }
        guard found.isEmpty else { throw .several(asked: text, found: found.map(label)) }
        throw Self.gravest(refusals) ?? .nothing(asked: text, nearest: [])
    }

    /// What designates an authority for a reader: name, département, code.
    public func label(_ authority: OfficialAuthority) -> String {
        switch authority {
        case .commune(let place):
            "\(communes[place].name) (\(communes[place].department), code \(communes[place].code))"
        case .grouping(let place):
            "\(groupings[place].name) (\(groupings[place].department), Siren \(groupings[place].siren))"
        }
    }

    /// A homonym or a wrong key says more than an absence.
    private static func gravest(_ refusals: [LookUpError]) -> LookUpError? {
        var nearest: [String] = []
        for refusal in refusals {
            guard case .nothing(_, let names) = refusal else { return refusal }
            nearest += names
        }
        guard case .nothing(let asked, _) = refusals.first else { return nil }
        return .nothing(asked: asked, nearest: nearest)
    }

    /// Those whose name is the one asked for, most exact likeness first: articles are forgiven only where no name is
    /// the same with them, and the kind of a grouping where none is the same with it.
    private static func matches(
        _ name: String, _ candidates: [Int], isGrouping: Bool = false, _ nameOf: (Int) -> String
    ) -> [Int] {
        let asked = PlaceName(name)
        guard !asked.words.isEmpty else { return [] }
        // Most names are asked as they are written: few need be looked at to find them.
        let same = candidates.filter { asked.mayBe(nameOf($0)) && PlaceName(nameOf($0)) == asked }
        guard same.isEmpty else { return same }
        let reduced = candidates.map { ($0, PlaceName(nameOf($0))) }
        var likenesses: [(PlaceName) -> PlaceName] = [\.withoutArticles]
        if isGrouping { likenesses += [\.withKindInInitials, \.withoutKind] }
        for likeness in likenesses {
            let form = likeness(asked)
            let found = reduced.filter { likeness($0.1) == form }.map(\.0)
            if !found.isEmpty { return found }
        }
        return []
    }

    private func refuseWrongKey(_ asked: String) throws(LookUpError) {
        let digits = asked.filter { !$0.isWhitespace }
        guard digits.utf8.count == 9, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return }
        let isNear = { (siren: String) in zip(siren.utf8, digits.utf8).count { $0 != $1 } == 1 }
        let near =
            groupings.indices.filter { isNear(groupings[$0].siren) }.map { label(.grouping($0)) }
            + communes.indices.filter { communes[$0].siren.map(isNear) ?? false }.map { label(.commune($0)) }
        guard SIREN.isValid(digits) else { throw .wrongKey(asked: digits, nearest: Array(near.prefix(5))) }
        throw .nothing(asked: digits, nearest: Array(near.prefix(5)))
    }

    /// Up to five names at a few letters from the one asked for, or that hold all its words.
    private func nearest(to name: String, _ candidates: [OfficialAuthority]) -> [String] {
        let asked = PlaceName(name).withoutKind
        guard asked.words.count > 1 else { return [] }
        let words = Set(asked.words.split(separator: 0x20))
        let limit = max(1, asked.words.count / 4)
        let scored = candidates.compactMap { authority -> (Int, OfficialAuthority)? in
            let own = PlaceName(self.name(authority)).withoutKind
            if let distance = own.distance(to: asked, atMost: limit) { return (distance, authority) }
            return words.isSubset(of: own.words.split(separator: 0x20)) ? (limit + 1, authority) : nil
        }
        return scored.sorted { ($0.0, label($0.1)) < ($1.0, label($1.1)) }.prefix(5).map { label($0.1) }
    }

    private func name(_ authority: OfficialAuthority) -> String {
        switch authority {
        case .commune(let place): communes[place].name
        case .grouping(let place): groupings[place].name
        }
    }
}

extension String {
    fileprivate var trimmed: String {
        let start = drop(while: \.isWhitespace)
        return String(start.reversed().drop(while: \.isWhitespace).reversed())
    }

    /// « Saint-Denis (93) » is Saint-Denis in the département 93.
    fileprivate var nameAndDepartment: (name: String, department: String?) {
        guard last == ")", let open = lastIndex(of: "(") else { return (self, nil) }
        let inside = self[index(after: open)...].dropLast().uppercased()
        let isNumber = (2...3).contains(inside.count) && inside.first?.isNumber == true
        return isNumber ? (String(self[..<open]).trimmed, inside) : (self, nil)
    }
}
