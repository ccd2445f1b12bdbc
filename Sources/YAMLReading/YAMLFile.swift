import Yams

/// A place in a YAML file, both numbers from 1.
struct YAMLPlace: Hashable, Sendable {
    static let start = YAMLPlace(line: 1, column: 1)
    let line: Int
    let column: Int

    init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    init(_ mark: Mark) { self.init(line: mark.line, column: mark.column) }
}

/// A YAML file read with the place of each value.
public final class YAMLFile: Sendable {
    /// The file, as it was named.
    public let path: String
    private let lines: [String]

    /// Files are written by hand: more than this is a mistake or an attack.
    private static let sizeLimit = 8 << 20
    private static let nodeLimit = 200_000
    private static let depthLimit = 64

    private init(path: String, text: String) {
        self.path = path
        lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
    }

    /// Reads `text`; an empty file gives a null value.
    public static func read(_ text: String, path: String) throws(YAMLProblem) -> YAMLValue {
        let file = YAMLFile(path: path, text: text)
        let start = YAMLPlace.start
        guard text.utf8.count <= sizeLimit else {
            throw file.problem(
                at: start, "Le fichier dépasse 8 Mio.", cure: "Un fichier écrit à la main est bien plus court."
            )
        }
        let root: Node?
        do {
            root = try compose(yaml: text)
        } catch {
            throw file.problem(from: error)
        }
        guard let root else { return YAMLValue(Node(""), file: file, fallback: start) }
        var budget = nodeLimit
        guard measure(root, depth: 0, budget: &budget) else {
            throw file.problem(
                at: root.mark.map(YAMLPlace.init) ?? start, "Les alias de ce fichier se déploient sans mesure.",
                cure: "Écrire les valeurs en toutes lettres, sans ancre (&) ni alias (*)."
            )
        }
        return YAMLValue(root, file: file, fallback: start)
    }

    func problem(at mark: YAMLPlace, _ message: String, cure: String = "") -> YAMLProblem {
        YAMLProblem(
            path: path, line: mark.line, column: mark.column, message: message, cure: cure,
            excerpt: lines.indices.contains(mark.line - 1) ? lines[mark.line - 1] : ""
        )
    }

    private func problem(from error: any Error) -> YAMLProblem {
        guard let error = error as? YamlError else {
            return problem(at: .start, "Ce fichier n'est pas du YAML lisible.")
        }
        switch error {
        case .scanner(_, let detail, let mark, _), .parser(_, let detail, let mark, _),
            .composer(_, let detail, let mark, _):
            return problem(
                at: YAMLPlace(mark), "YAML mal formé (\(detail)).",
                cure: "Vérifier l'alignement, les guillemets et les deux-points."
            )
        case .duplicatedKeysInMapping(let duplicates, let context):
            let names = duplicates.map { "« \($0) »" }.joined(separator: ", ")
            return problem(at: YAMLPlace(context.mark), "Clé écrite deux fois : \(names).", cure: "N'en garder qu'une.")
        case .reader, .memory, .no, .writer, .emitter, .representer, .dataCouldNotBeDecoded:
            return problem(at: .start, "Ce fichier n'est pas du YAML lisible.")
        }
    }

    /// Walks the expanded tree within a budget: aliases share nodes, so the tree may be far larger than the file.
    private static func measure(_ node: Node, depth: Int, budget: inout Int) -> Bool {
        budget -= 1
        guard budget > 0, depth < depthLimit else { return false }
        switch node {
        case .scalar, .alias: return true
        case .sequence(let items):
            for item in items where !measure(item, depth: depth + 1, budget: &budget) { return false }
            return true
        case .mapping(let pairs):
            for (key, value) in pairs {
                guard measure(key, depth: depth + 1, budget: &budget), measure(value, depth: depth + 1, budget: &budget)
                else { return false }
            }
            return true
        }
    }
}
