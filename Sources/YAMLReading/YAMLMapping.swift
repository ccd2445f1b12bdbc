/// A mapping whose keys are known in advance: any other key is refused.
///
/// Problems are gathered rather than thrown, so that a file shows all its faults at once.
public struct YAMLMapping {
    /// The mapping's own value, for complaints about the whole.
    public let value: YAMLValue
    private let entries: [(key: String, value: YAMLValue)]
    private let isMapping: Bool
    /// Known keys that an unknown one was probably meant to be: to say also that they are missing would be noise.
    private let misspelt: Set<String>

    /// Opens `value` as a mapping that may hold the keys in `known` and no other.
    ///
    /// Typographic apostrophes and no-break spaces in keys count as plain ones.
    public init(_ value: YAMLValue, known: [String], problems: inout [YAMLProblem]) {
        self.value = value
        isMapping = value.isMapping
        var entries: [(key: String, value: YAMLValue)] = []
        var misspelt: Set<String> = []
        for entry in Self.entries(of: value, problems: &problems) {
            guard let name = try? entry.key.string() else {
                problems.append(entry.key.problem("Une clé est un texte simple."))
                continue
            }
            let plain = Spelling.plain(name)
            if !known.contains(plain) {
                misspelt.formUnion(Spelling.nearest(to: name, in: known).map { [$0] } ?? [])
                problems.append(Self.unknown(entry.key, name, known: known))
            } else if entries.contains(where: { $0.key == plain }) {
                problems.append(entry.key.problem("Clé écrite deux fois : « \(plain) ».", cure: "N'en garder qu'une."))
            } else {
                entries.append((plain, entry.value))
            }
        }
        self.entries = entries
        self.misspelt = misspelt
    }

    private static func entries(
        of value: YAMLValue, problems: inout [YAMLProblem]
    ) -> [(key: YAMLValue, value: YAMLValue)] {
        do throws(YAMLProblem) {
            return try value.entries()
        } catch {
            problems.append(error)
            return []
        }
    }

    private static func unknown(_ key: YAMLValue, _ name: String, known: [String]) -> YAMLProblem {
        let near = Spelling.suggestion(for: name, in: known)
        let cure = near.isEmpty ? "Clés admises : \(known.joined(separator: ", "))." : near
        return key.problem("Clé inconnue : « \(name) ».", cure: cure)
    }

    /// The value under `key`, or `nil` when the key is absent or empty.
    public subscript(key: String) -> YAMLValue? {
        entries.first { $0.key == key }.flatMap { $0.value.isNull ? nil : $0.value }
    }

    /// Reads the value under `key` with `read`, which throws a `YAMLProblem`; `nil` when it is absent, or when it is wrong and the problem is noted.
    public func read<Result>(
        _ key: String, problems: inout [YAMLProblem], _ read: (YAMLValue) throws -> Result
    ) -> Result? {
        guard let value = self[key] else { return nil }
        do {
            return try read(value)
        } catch let problem as YAMLProblem {
            problems.append(problem)
        } catch {
            problems.append(value.problem("Cette valeur ne peut être lue."))
        }
        return nil
    }

    /// Reads a compulsory value: its absence is a problem of its own, unless it was misspelt or there is no mapping.
    public func require<Result>(
        _ key: String, problems: inout [YAMLProblem], _ read: (YAMLValue) throws -> Result
    ) -> Result? {
        guard self[key] != nil else {
            guard isMapping, !misspelt.contains(key) else { return nil }
            problems.append(value.problem("Il manque la clé « \(key) ».", cure: "Ajouter « \(key): … »."))
            return nil
        }
        return self.read(key, problems: &problems, read)
    }
}
