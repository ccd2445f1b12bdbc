import Foundation
import Testing

/// A run of the built program: what it printed, what it complained of, how it ended.
struct Command {
    let output: String
    let complaint: String
    let status: Int32

    /// Runs `conforme` with `arguments` in the root of the repository.
    init(_ arguments: String..., input: String? = nil, environment: [String: String] = [:]) throws {
        try self.init(arguments: arguments, input: input, environment: environment)
    }

    init(arguments: [String], input: String? = nil, environment: [String: String] = [:]) throws {
        let process = Process()
        process.executableURL = Self.program
        process.arguments = arguments
        process.currentDirectoryURL = Self.repository
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        // Files rather than pipes: a report longer than a pipe's buffer would wait for a reader for ever.
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        process.standardOutput = try Self.handle(folder.appending(path: "output"))
        process.standardError = try Self.handle(folder.appending(path: "complaint"))
        let inputFile = folder.appending(path: "input")
        try Data((input ?? "").utf8).write(to: inputFile)
        process.standardInput = try FileHandle(forReadingFrom: inputFile)
        try process.run()
        process.waitUntilExit()
        output = try String(contentsOf: folder.appending(path: "output"), encoding: .utf8)
        complaint = try String(contentsOf: folder.appending(path: "complaint"), encoding: .utf8)
        status = process.terminationStatus
    }

    /// The report as JSON.
    func json() throws -> [String: Any] {
        try #require(JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
    }

    private static func handle(_ file: URL) throws -> FileHandle {
        try Data().write(to: file)
        return try FileHandle(forWritingTo: file)
    }

    /// The folder of the package.
    static let repository = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The program under test, built beside the test runner.
    static let program = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "conforme")
}

/// A folder that lives as long as a test.
final class TemporaryFolder {
    let url = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)

    init() throws {
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    /// Writes `bytes` and gives the path.
    func file(_ name: String, _ bytes: some Sequence<UInt8>) throws -> String {
        let file = url.appending(path: name)
        try Data(bytes).write(to: file)
        return file.path
    }

    /// Writes `text` and gives the path.
    func file(_ name: String, _ text: String) throws -> String { try file(name, Array(text.utf8)) }
}
