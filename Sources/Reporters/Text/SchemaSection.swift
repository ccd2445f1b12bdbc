import RuleEngine
import RuleModel

/// Whether the convention stands for the schéma pluriannuel, item by item.
struct SchemaSection {
    let report: Report
    let schema: SchemaVerdict
    let style: TextStyle

    var text: String {
        guard schema.verdict != .notApplicable || schema.isClaimed else { return "" }
        var lines = [
            style.paint("SCHÉMA PLURIANNUEL (CASF, art. L. 214-2, III et D. 214-10-1, I)", .strong),
            style.wrap(claim(schema), first: "  ", rest: "  "), style.wrap(verdict(schema), first: "  ", rest: "  "),
        ]
        lines += schema.items.map { item in
            style.wrap("\(item.label)\(lacks(item))", first: "  \(mark(item)) \(padded(item.id)) ", rest: "           ")
        }
        lines += authorities(schema).map { style.wrap($0, first: "  – ", rest: "    ") }
        return lines.joined(separator: "\n")
    }

    private func claim(_ schema: SchemaVerdict) -> String {
        guard let place = schema.claims.first else { return "La convention ne dit pas tenir lieu de schéma." }
        let dossier = report.situation.dossier
        let line = PlaceWording(dossier, place).short
        return "La convention dit tenir lieu de schéma (\(line), \(dossier.logicalPath(of: place)))."
    }

    private func verdict(_ schema: SchemaVerdict) -> String {
        switch schema.verdict {
        case .established: "Verdict : établi, les douze éléments sont là."
        case .notEstablished: "Verdict : non établi, il manque au moins un élément."
        case .unverifiable: "Verdict : invérifiable avec les pièces jointes."
        case .notApplicable: "Verdict : sans objet à la date de la convention."
        }
    }

    /// One line for each answer, with the authorities to which it is given.
    private func authorities(_ schema: SchemaVerdict) -> [String] {
        var groups: [[AuthorityVerdict]] = []
        for authority in schema.authorities {
            if let known = groups.firstIndex(where: { $0[0].explanation == authority.explanation }) {
                groups[known].append(authority)
            } else {
                groups.append([authority])
            }
        }
        return groups.map { group in
            let names = group.map(\.name).joined(separator: ", ")
            return "\(names) (\(group[0].standing)) : \(group[0].conclusion)."
        }
    }

    private func mark(_ item: SchemaVerdict.Item) -> String {
        switch item.outcome {
        case .pass: style.paint("oui", .green)
        case .fail: style.paint("non", .red)
        case .open, .review: style.paint(" ? ", .yellow)
        case .notApplicable, .due, .upcoming, .waived: " – "
        }
    }

    private func lacks(_ item: SchemaVerdict.Item) -> String {
        item.lacks.map { " — \($0)" } ?? ""
    }

    private func padded(_ id: String) -> String {
        id + String(repeating: " ", count: max(0, 5 - id.count))
    }
}
