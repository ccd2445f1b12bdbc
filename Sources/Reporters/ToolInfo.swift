/// The program that makes a report.
public struct ToolInfo: Hashable, Sendable {
    /// `conforme`.
    public let name: String
    /// Its version.
    public let version: String

    /// A program and its version.
    public init(name: String, version: String) {
        self.name = name
        self.version = version
    }
}
