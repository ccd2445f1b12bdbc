import Foundation

/// Texts that wait for the end of a run: in memory at first, then in a file without a name, which goes with the program.
struct Shelf {
    /// How much waits in memory, in bytes.
    private static let room = 1 << 20

    private var memory = ""
    private var file: FileHandle?

    /// Puts `text` after what is there.
    mutating func put(_ text: String) throws {
        memory += text
        guard memory.utf8.count > Self.room else { return }
        do {
            let file = try self.file ?? Self.unnamed()
            try file.write(contentsOf: Data(memory.utf8))
            (self.file, memory) = (file, "")
        } catch {
            throw Self.failure
        }
    }

    /// Hands on everything, in pieces.
    func read(_ take: (String) throws -> Void) throws {
        if let file {
            do { try file.seek(toOffset: 0) } catch { throw Self.failure }
            var rest: [UInt8] = []
            while let data = try file.read(upToCount: Self.room), !data.isEmpty {
                rest += data
                // A letter of several bytes is not cut.
                let end = rest.lastIndex { $0 & 0xC0 != 0x80 } ?? 0
                try take(String(decoding: rest[..<end], as: UTF8.self))
                rest.removeFirst(end)
            }
            try take(String(decoding: rest, as: UTF8.self))
        }
        try take(memory)
    }

    private static func unnamed() throws -> FileHandle {
        var path = Array(FileManager.default.temporaryDirectory.appending(path: "conforme-XXXXXX").path.utf8CString)
        let descriptor = mkstemp(&path)
        guard descriptor >= 0 else { throw failure }
        unlink(path)
        return FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    }

    private static var failure: CommandFailure {
        CommandFailure(
            status: .configuration,
            message: "Le rapport ne peut être préparé : le dossier temporaire est plein ou interdit.")
    }
}
