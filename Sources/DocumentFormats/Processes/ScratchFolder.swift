import Glibc

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A folder of our own for temporary files, readable by nobody else, removed with all it holds when it goes away.
final class ScratchFolder {
    /// Its path.
    let path: String

    /// A new folder under `parent`; `nil` when none can be made there.
    init?(in parent: String) {
        var template = Array("\(parent)/conforme-XXXXXX".utf8CString)
        guard let made = mkdtemp(&template) else { return nil }
        path = String(cString: made)
        Interruption.toRemove(path)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
        Interruption.settled(path)
    }

    /// Writes `bytes` to a new file called `name`; its path, or `nil` when the disk refuses.
    func file(_ name: String, _ bytes: [UInt8]) -> String? {
        let file = "\(path)/\(name)"
        return (try? Data(bytes).write(to: URL(filePath: file))) == nil ? nil : file
    }

    /// Makes a folder called `name`, and those above it; `false` when the disk refuses.
    func folder(_ name: String) -> Bool {
        let made: Void? = try? FileManager.default.createDirectory(
            atPath: "\(path)/\(name)", withIntermediateDirectories: true)
        return made != nil
    }
}
