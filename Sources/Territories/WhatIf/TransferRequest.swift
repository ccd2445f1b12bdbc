/// A transfer that somebody supposes, written `planifier,qualité:all>246800395`: who would give what to whom.
public struct TransferRequest: Hashable, Sendable {
    /// What would be transferred.
    public let competences: Set<Competence>
    /// The communes that would transfer it, as they were written; `nil` for all the members of the grouping.
    public let communes: [String]?
    /// The grouping that would receive it, as it was written.
    public let grouping: String

    /// The transfer that `text` writes; throws when it is not of that form or names no competence.
    public init(written text: String) throws(TransferProblem) {
        let sides = Self.parts(text, at: ">")
        let givers = sides.count == 2 ? Self.parts(sides[0], at: ":") : []
        guard givers.count == 2, (sides + givers).allSatisfy({ !$0.isEmpty }) else { throw .malformed(text) }
        competences = try Self.competences(givers[0])
        communes = Self.isAll(givers[1]) ? nil : Self.parts(givers[1], at: ",")
        grouping = sides[1]
        guard communes?.allSatisfy({ !$0.isEmpty }) ?? true else { throw .malformed(text) }
    }

    private init(competences: Set<Competence>, communes: [String]?, grouping: String) {
        (self.competences, self.communes, self.grouping) = (competences, communes, grouping)
    }

    /// The same transfer, to a grouping called `name`.
    public func given(to name: String) -> TransferRequest {
        TransferRequest(competences: competences, communes: communes, grouping: name)
    }

    private static func competences(_ text: String) throws(TransferProblem) -> Set<Competence> {
        guard !isAll(text) else { return Set(Competence.allCases) }
        var found: Set<Competence> = []
        for name in parts(text, at: ",") {
            guard let competence = Competence(written: name) else { throw .unknownCompetence(name) }
            found.insert(competence)
        }
        return found
    }

    private static func isAll(_ text: String) -> Bool { ["all", "toutes"].contains(text.lowercased()) }

    private static func parts(_ text: String, at separator: Character) -> [String] {
        text.split(separator: separator, omittingEmptySubsequences: false).map { part in
            let start = part.drop(while: \.isWhitespace)
            return String(start.reversed().drop(while: \.isWhitespace).reversed())
        }
    }
}
