/// Paths as platforms know files: from the root of the repository, where the command runs.
enum RepositoryPath {
    /// `./a/b.md` is `a/b.md`; other paths stay as they were given.
    static func of(_ path: String) -> String {
        var rest = path[...]
        while rest.hasPrefix("./") { rest = rest.dropFirst(2) }
        return rest.isEmpty ? path : String(rest)
    }
}
