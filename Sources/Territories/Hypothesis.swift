/// What an answer supposes of transfers of competence, which no published file tells; raw values are those of JSON.
public enum Hypothesis: String, CaseIterable, Sendable {
    /// Communes transferred nothing.
    case nothingTransferred = "none"
    /// Every member transferred the four competences to the grouping.
    case everythingTransferred = "all"
    /// A territory says who transferred what.
    case given

    /// The supposition to compare with; `nil` when nothing is supposed.
    public var other: Hypothesis? {
        switch self {
        case .nothingTransferred: .everythingTransferred
        case .everythingTransferred: .nothingTransferred
        case .given: nil
        }
    }

    /// The supposition as a French clause.
    public var french: String {
        switch self {
        case .nothingTransferred: "si rien n'est transféré"
        case .everythingTransferred: "si tout est transféré"
        case .given: "d'après le territoire donné"
        }
    }
}

extension Territory {
    /// The same territory, transfers being those that `hypothesis` supposes; communes that belong to no grouping are
    /// supposed to have one.
    public func supposing(_ hypothesis: Hypothesis) -> Territory {
        let groupings: [Grouping] =
            switch hypothesis {
            case .given: self.groupings
            case .nothingTransferred: self.groupings.map { $0.replacing(transfers: []) }
            case .everythingTransferred:
                (self.groupings.isEmpty
                    ? [Grouping(name: "le groupement", members: communes.map(\.name))] : self.groupings)
                    .map { grouping in
                        let transfer = Transfer(competences: Set(Competence.allCases), communes: grouping.members)
                        return grouping.replacing(transfers: [transfer])
                    }
            }
        return replacing(groupings: groupings)
    }
}
