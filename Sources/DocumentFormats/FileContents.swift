#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Access to files on disk.
enum FileContents {
    /// The bytes of the file at `path`, refused before being read when there are more than `limit`.
    static func bytes(ofFileAt path: String, limit: Int) throws(ReadingError) -> [UInt8] {
        let files = FileManager.default
        var isDirectory: Bool = false
        guard files.fileExists(atPath: path, isDirectory: &isDirectory) else { throw .missing(path: path) }
        if isDirectory { throw .isDirectory(path: path) }
        let size = (try? files.attributesOfItem(atPath: path))?[.size] as? any BinaryInteger
        if let size, Int(size) > limit { throw .tooLarge(path: path, limit: limit) }
        guard let data = try? Data(contentsOf: URL(fileURLWithPath: path)) else { throw .unreadable(path: path) }
        if data.count > limit { throw .tooLarge(path: path, limit: limit) }
        return [UInt8](data)
    }
}
