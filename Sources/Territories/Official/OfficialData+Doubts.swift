/// Why a file of populations seems to have lost its end, though each of its lines is whole.
public enum OfficialFileDoubt: Hashable, Sendable {
    /// Other files know communes past its last one.
    case endsEarly(path: String, last: String, others: Int)
    /// The last départements are not in it.
    case lacksDepartments(path: String, last: String)
}

extension OfficialData {
    /// The départements in the order of the files; Mayotte and the collectivités beyond it are published apart.
    private static let departments: [String] =
        (1...29).filter { $0 != 20 }.map { $0 < 10 ? "0\($0)" : "\($0)" } + ["2A", "2B"] + (30...95).map(String.init)
        + ["971", "972", "973", "974"]

    /// An extract may hold any départements; a file that begins as the whole does is taken for the whole.
    private static let fewestDepartments = 3

    /// What there is to doubt of the files of populations.
    public var doubts: [OfficialFileDoubt] { columns.filter(\.isComplete).compactMap(doubt) }

    private func doubt(_ column: FigureColumn) -> OfficialFileDoubt? {
        let counted = communes.indices.filter { Self.departments.contains(communes[$0].department) }
        let present = Set(counted.filter { column[$0] != nil }.map { communes[$0].department })
        guard present.count >= Self.fewestDepartments, present == Set(Self.departments.prefix(present.count)),
            let last = counted.last(where: { column[$0] != nil }),
            let path = files.last(where: { $0.kind == .populations && $0.vintage == column.vintage })?.path
        else { return nil }
        let others = counted.count { $0 > last }
        if others > 0 {
            let name = "\(communes[last].name) (\(communes[last].code))"
            return .endsEarly(path: path, last: name, others: others)
        }
        guard present.count < Self.departments.count else { return nil }
        return .lacksDepartments(path: path, last: Self.departments[present.count - 1])
    }
}

extension OfficialFileDoubt: CustomStringConvertible {
    /// The doubt in French, with what to do.
    public var description: String {
        switch self {
        case .endsEarly(let path, let last, let others):
            "\(path) : ce fichier s'arrête à \(last), alors que les autres connaissent \(others) "
                + "commune\(others > 1 ? "s" : "") au-delà. S'il est tronqué, le télécharger de nouveau."
        case .lacksDepartments(let path, let last):
            "\(path) : ce fichier s'arrête au département \(last), les suivants y manquent. S'il est tronqué, le "
                + "télécharger de nouveau."
        }
    }
}
