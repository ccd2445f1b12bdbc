import Testing

@testable import YAMLReading

/// The value of a text, under `key` when one is given.
func value(_ text: String, under key: String? = nil) throws -> YAMLValue {
    let root = try YAMLFile.read(text, path: "essai.yml")
    guard let key else { return root }
    return try #require(root.value(under: key))
}

/// What `read` complains of, as people see it; « lu » when it does not.
func complaint(_ read: () throws -> some Any) -> String {
    do {
        _ = try read()
        return "lu"
    } catch {
        return "\(error)"
    }
}
