import Foundation

/// A folder of this process for what is only read from files.
enum ScratchFiles {
    static let folder: URL = {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "fuzzing-\(ProcessInfo.processInfo.processIdentifier)")
        try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder
    }()

    /// The path of the file `name`, that now holds `bytes`.
    static func write(_ bytes: [UInt8], to name: String) throws -> String {
        let file = folder.appending(path: name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
        return file.path
    }
}
