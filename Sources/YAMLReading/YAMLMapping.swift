/// A mapping whose keys are known in advance: reading one marks it, and what is left unread is refused.
///
/// Problems are gathered rather than thrown, so that a file shows all its faults at once.
public struct YAMLMapping {
    /// The mapping's own value, for complaints about the whole.
    public let value: YAMLValue
    private let entries: [(key: YAMLValue, value: YAMLValue)]

    /// Opens `value` as a mapping that may hold the keys in `known` and no other.
    public init(_ value: YAMLValue, known: [String], problems: inout [YAMLProblem]) {
        self.value = value
        var entries: [(key: YAMLValue, value: YAMLValue)] = []
        do throws(YAMLProblem) {
            for entry in try value.entries() {
                let name = try entry.key.string()
                guard known.contains(name) else {
                    let near = Spelling.suggestion(for: name, in: known)
                    problems.append(
                        entry.key.problem(
                            "Clé inconnue : « \(name) ».",
                            cure: near.isEmpty ? "Clés admises : \(known.joined(separator: ", "))." : near
                        )
                    )
                    continue
                }
                entries.append(entry)
            }
        } catch {
            problems.append(error)
        }
        self.entries = entries
    }

    /// The value under `key`, or `nil` when the key is absent or empty.
    public subscript(key: String) -> YAMLValue? {
        entries.first { (try? $0.key.string()) == key }.flatMap { $0.value.isNull ? nil : $0.value }
    }

    /// Reads the value under `key` with `read`; `nil` when it is absent, or when it is wrong and the problem is noted.
    public func read<Result>(
        _ key: String, problems: inout [YAMLProblem], _ read: (YAMLValue) throws(YAMLProblem) -> Result
    ) -> Result? {
        guard let value = self[key] else { return nil }
        do throws(YAMLProblem) {
            return try read(value)
        } catch {
            problems.append(error)
            return nil
        }
    }

    /// Reads a compulsory value: its absence is a problem of its own.
    public func require<Result>(
        _ key: String, problems: inout [YAMLProblem], _ read: (YAMLValue) throws(YAMLProblem) -> Result
    ) -> Result? {
        guard self[key] != nil else {
            problems.append(value.problem("Il manque la clé « \(key) ».", cure: "Ajouter « \(key): … »."))
            return nil
        }
        return self.read(key, problems: &problems, read)
    }
}
