import Foundation

/// Programs that some tests need, and how to run them.
public enum InstalledTool {
    /// Whether `name` is installed where Debian puts programs.
    public static func isThere(_ name: String) -> Bool { path(name) != nil }

    /// The path of `name`.
    public static func path(_ name: String) -> String? {
        ["/usr/local/bin", "/usr/bin", "/bin"].map { "\($0)/\(name)" }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    /// Runs `name` to its end; whether it succeeded.
    public static func run(_ name: String, _ arguments: String...) throws -> Bool {
        guard let path = path(name) else { return false }
        let process = Process()
        process.executableURL = URL(filePath: path)
        process.arguments = arguments
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus == 0
    }
}
