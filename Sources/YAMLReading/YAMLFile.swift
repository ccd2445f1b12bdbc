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
    private let text: String

    /// Files are written by hand: more than this is a mistake or an attack.
    private static let sizeLimit = 8 << 20
    private static let nodeLimit = 200_000
    private static let depthLimit = 64

    private init(path: String, text: String) {
        self.path = path
        self.text = text
    }

    /// Reads `text`; an empty file gives a null value.
    public static func read(_ text: String, path: String) throws(YAMLProblem) -> YAMLValue {
        let start = YAMLPlace.start
        guard text.utf8.count <= sizeLimit else {
            throw YAMLProblem(
                path: path, line: start.line, column: start.column, message: "Le fichier dépasse 8 Mio.",
                cure: "Un fichier écrit à la main est bien plus court."
            )
        }
        let file = YAMLFile(path: path, text: text)
        guard !YAMLAliases.areTooMany(in: text) else {
            throw file.problem(at: start, Excess.aliases.message, cure: Excess.aliases.cure)
        }
        let root: Node?
        do {
            // Every scalar is read as text here: guessing its type would cost a regular expression each time.
            root = try compose(yaml: text, .basic, .default, .utf8)
        } catch {
            let fault = YAMLFault(error)
            throw file.problem(at: fault.place ?? start, fault.message, cure: fault.cure)
        }
        guard let root else { return YAMLValue(Node(""), file: file, fallback: start) }
        var budget = nodeLimit
        if let excess = excess(root, depth: 0, budget: &budget) {
            throw file.problem(at: root.mark.map(YAMLPlace.init) ?? start, excess.message, cure: excess.cure)
        }
        return YAMLValue(root, file: file, fallback: start)
    }

    func problem(at place: YAMLPlace, _ message: String, cure: String = "") -> YAMLProblem {
        YAMLProblem(
            path: path, line: place.line, column: column(of: place), message: message, cure: cure,
            excerpt: line(place.line)
        )
    }

    /// Column of a place counted in characters from 1; the parser counts Unicode scalars.
    func column(of place: YAMLPlace) -> Int {
        String(String.UnicodeScalarView(line(place.line).unicodeScalars.prefix(max(0, place.column - 1)))).count + 1
    }

    /// Cut on demand: most files have no problem to show.
    private func line(_ number: Int) -> String {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        return lines.indices.contains(number - 1) ? String(lines[number - 1]) : ""
    }

    private enum Excess {
        case aliases
        case depth

        var message: String {
            switch self {
            case .aliases: "Les alias de ce fichier se déploient sans mesure."
            case .depth: "Ce fichier emboîte plus de \(YAMLFile.depthLimit) niveaux."
            }
        }

        var cure: String {
            switch self {
            case .aliases: "Écrire les valeurs en toutes lettres, sans ancre (&) ni alias (*)."
            case .depth: "Vérifier les crochets, les accolades et l'alignement."
            }
        }
    }

    /// Why the expanded tree is too large, or `nil`: aliases share nodes, so it may be far larger than the file.
    private static func excess(_ node: Node, depth: Int, budget: inout Int) -> Excess? {
        budget -= 1
        if budget <= 0 { return .aliases }
        if depth >= depthLimit { return .depth }
        switch node {
        case .scalar, .alias: return nil
        case .sequence(let items):
            for item in items {
                if let excess = excess(item, depth: depth + 1, budget: &budget) { return excess }
            }
        case .mapping(let pairs):
            for (key, value) in pairs {
                if let excess = excess(key, depth: depth + 1, budget: &budget) { return excess }
                if let excess = excess(value, depth: depth + 1, budget: &budget) { return excess }
            }
        }
        return nil
    }
}
