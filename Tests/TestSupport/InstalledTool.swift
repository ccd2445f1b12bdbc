import Foundation

/// Programs that some tests need, and how to run them.
public enum InstalledTool {
    /// Whether `name` is installed, in the `PATH` or where Debian puts programs.
    public static func isThere(_ name: String) -> Bool { path(name) != nil }

    /// The path of `name`.
    public static func path(_ name: String) -> String? {
        let own = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map(String.init)
        return (own + ["/usr/local/bin", "/usr/bin", "/bin"]).map { "\($0)/\(name)" }
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

    /// Whether Python is installed with this module.
    public static func hasPythonModule(_ name: String) -> Bool {
        (try? output("python3", "-c", "import \(name)")) != nil
    }

    /// A program that did not end well.
    public struct Failure: Error {
        /// What it was.
        public let name: String
    }

    /// What `name` prints.
    public static func output(_ name: String, _ arguments: String...) throws -> String {
        guard let path = path(name) else { throw Failure(name: name) }
        let process = Process()
        process.executableURL = URL(filePath: path)
        process.arguments = arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failure(name: name) }
        return String(decoding: data, as: UTF8.self)
    }
}
