import DocumentFormats
import Foundation

/// Whoever read standard output, such as `head`, has enough: the program ends as every filter does.
struct ReaderLeft: Error {}

/// Where a text goes: standard output as it comes, or a file that is there whole or not at all.
final class Output {
    /// What becomes of a file that is already there.
    enum Manner {
        case replace
        case append
    }

    private let path: String?
    private let manner: Manner
    private let isColored: Bool
    private let temporary: URL?
    private let handle: FileHandle

    /// Standard output for `nil`, where a text that `isColored` keeps its colours; a file is made beside its place, and
    /// takes its name in `finish()`.
    init(_ path: String?, manner: Manner = .replace, isColored: Bool = false) throws {
        self.isColored = isColored && path == nil
        self.path = path
        self.manner = manner
        guard let path, !Self.isDevice(path) else {
            temporary = nil
            handle = try path.map(Self.device) ?? .standardOutput
            return
        }
        let target = URL(filePath: path)
        let name = ".\(target.lastPathComponent).\(ProcessInfo.processInfo.globallyUniqueString)"
        let file = target.deletingLastPathComponent().appending(path: name)
        var isFolder: ObjCBool = false
        let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        guard !isFolder.boolValue, !exists || FileManager.default.isWritableFile(atPath: path),
            FileManager.default.createFile(atPath: file.path, contents: nil),
            let handle = FileHandle(forWritingAtPath: file.path)
        else { throw Self.unwritable(path) }
        Interruption.toRemove(file.path)
        temporary = file
        self.handle = handle
    }

    deinit {
        guard let temporary else { return }
        try? FileManager.default.removeItem(at: temporary)
        Interruption.settled(temporary.path)
    }

    /// Adds `text`.
    func write(_ text: String) throws {
        let bytes = SafeText.bytes(of: text, isColored: isColored)
        var written = 0
        while written < bytes.count {
            let count = bytes[written...].withUnsafeBytes {
                Foundation.write(handle.fileDescriptor, $0.baseAddress, $0.count)
            }
            if count > 0 { written += count } else if count == 0 || errno != EINTR { throw refusal }
        }
    }

    /// Why the last writing failed.
    private var refusal: any Error {
        if let path { return Self.unwritable(path) }
        if errno == EPIPE { return ReaderLeft() }
        return CommandFailure(
            status: .configuration,
            message: "La sortie standard ne peut être écrite : le disque est plein, ou elle est fermée.")
    }

    /// Gives the file its name, in place of what bore it.
    func finish() throws {
        guard let temporary, let path else { return }
        switch manner {
        case .replace: try replace(path, with: temporary)
        case .append: try append(temporary, to: path)
        }
    }

    private func replace(_ path: String, with temporary: URL) throws {
        guard rename(temporary.path, path) == 0 else { throw Self.unwritable(path) }
    }

    private func append(_ temporary: URL, to path: String) throws {
        let isThere = FileManager.default.fileExists(atPath: path)
        guard isThere || FileManager.default.createFile(atPath: path, contents: nil),
            let file = FileHandle(forWritingAtPath: path),
            let text = FileManager.default.contents(atPath: temporary.path)
        else { throw Self.unwritable(path) }
        do {
            try file.seekToEnd()
            try file.write(contentsOf: text)
        } catch {
            throw Self.unwritable(path)
        }
    }

    /// Writes all of `text` to the file at `path`, or to standard output.
    static func write(_ text: String, to path: String?, isColored: Bool = false) throws {
        let output = try Output(path, isColored: isColored)
        try output.write(text)
        try output.finish()
    }

    /// Whether `path` is a pipe, a terminal or another device: those cannot be put aside and renamed.
    private static func isDevice(_ path: String) -> Bool {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        guard let type = attributes?[.type] as? FileAttributeType else { return false }
        return type != .typeRegular && type != .typeDirectory && type != .typeSymbolicLink
    }

    private static func device(_ path: String) throws -> FileHandle {
        guard let handle = FileHandle(forWritingAtPath: path) else { throw unwritable(path) }
        return handle
    }

    private static func unwritable(_ path: String) -> CommandFailure {
        CommandFailure(
            status: .configuration,
            message:
                "Le fichier « \(path) » ne peut être écrit : vérifier le dossier, les droits et la place sur le disque."
        )
    }
}
