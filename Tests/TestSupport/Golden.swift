import Foundation

/// A file that holds what a program must print; `RECORD_SNAPSHOTS=1` writes it anew, to be read before it is committed.
public enum Golden {
    /// The lines on which `text` differs from the file, or an empty string; records the file when asked to.
    public static func difference(of text: String, from file: URL) throws -> String {
        if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
            try Data(text.utf8).write(to: file)
            return ""
        }
        guard let data = FileManager.default.contents(atPath: file.path) else {
            return "\(file.lastPathComponent) n'existe pas : RECORD_SNAPSHOTS=1 swift test"
        }
        let expected = String(decoding: data, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        let actual = text.split(separator: "\n", omittingEmptySubsequences: false)
        let difference = actual.difference(from: expected)
        return difference.map { change in
            switch change {
            case .insert(let offset, let line, _): "+\(offset + 1) \(line)"
            case .remove(let offset, let line, _): "-\(offset + 1) \(line)"
            }
        }.joined(separator: "\n")
    }
}
