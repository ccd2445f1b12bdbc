import Foundation

/// A file that a person or this program wrote: a regular file, in UTF-8, of a sane size.
enum SmallFile {
    private static let limit = 16 << 20

    /// What the file at `path` holds; `nil` when it cannot be read, is a device, or is beyond measure.
    static func data(_ path: String) -> Data? {
        let real = URL(filePath: path).resolvingSymlinksInPath().path
        guard let attributes = try? FileManager.default.attributesOfItem(atPath: real),
            attributes[.type] as? FileAttributeType == .typeRegular, let size = attributes[.size] as? NSNumber,
            size.intValue <= limit
        else { return nil }
        return FileManager.default.contents(atPath: real)
    }

    /// The same as text.
    static func text(_ path: String) -> String? { data(path).flatMap { String(data: $0, encoding: .utf8) } }
}
