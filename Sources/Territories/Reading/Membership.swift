/// Which communes belong to which grouping, directly or through a grouping that is itself a member.
struct Membership {
    private let communes: [String]
    private var members: [String: [String]] = [:]
    private var unsure: Set<String> = []

    /// Membership among `communes`, in the order of the file.
    init(communes: [String]) {
        self.communes = communes
    }

    /// Declares a grouping; `isSure` tells that all its members could be read.
    mutating func add(_ grouping: String, members: [String], isSure: Bool) {
        self.members[grouping] = members
        if !isSure { unsure.insert(grouping) }
    }

    /// Whether the members of `grouping` are all known, so that one may say who is not among them.
    func isSure(_ grouping: String) -> Bool { reach(grouping).isDisjoint(with: unsure) }

    /// The communes of `grouping`, in the order of the file.
    func communes(of grouping: String) -> [String] {
        let reached = reach(grouping)
        return communes.filter(reached.contains)
    }

    /// The grouping, its members, their members…
    private func reach(_ grouping: String) -> Set<String> {
        var reached: Set = [grouping]
        var pending = [grouping]
        while let next = pending.popLast() {
            for member in members[next] ?? [] where reached.insert(member).inserted { pending.append(member) }
        }
        return reached
    }
}
