import CalendarDates
import Foundation
import RuleEngine
import RuleModel

/// A file of points that were known on a day, dossier by dossier (`--baseline`, `--write-baseline`).
public struct BaselineFile: Sendable {
    private static let schema = "conforme.baseline/1"

    private let folder: String
    private var dossiers: [String: [PointAnchor]] = [:]

    /// An empty baseline that will stand at `path`.
    public init(path: String) {
        folder = URL(filePath: path).standardizedFileURL.deletingLastPathComponent().path
    }

    /// Keeps the points of the dossier at `path`.
    public mutating func set(_ points: [PointAnchor], of path: String) {
        dossiers[key(path)] = points
    }

    /// The points known of the dossier at `path`; `isAlone` when it is the only one examined: it may then have
    /// moved, or gone from one format to another.
    public func points(of path: String, isAlone: Bool) -> [PointAnchor] {
        if let points = dossiers[key(path)] { return points }
        return isAlone && dossiers.count == 1 ? dossiers.values.first ?? [] : []
    }

    /// The dossier as seen from the folder of the baseline, without the mark of a format.
    private func key(_ path: String) -> String {
        var isFolder: ObjCBool = false
        let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        let url = URL(filePath: path).standardizedFileURL
        let target = (exists && !isFolder.boolValue ? url.deletingPathExtension() : url).pathComponents
        let base = URL(filePath: folder).pathComponents
        let shared = zip(target, base).prefix { $0 == $1 }.count
        let way = Array(repeating: "..", count: base.count - shared) + target.dropFirst(shared)
        return way.isEmpty ? "." : way.joined(separator: "/")
    }

    /// The text of the file, the same for the same points; `date` says when they were known.
    public func text(on date: CalendarDate) throws -> String {
        let written = WrittenBaseline(
            schema: Self.schema, date: date.description,
            dossiers: dossiers.sorted { $0.key < $1.key }.map { key, points in
                WrittenBaseline.Dossier(dossier: key, points: WrittenBaseline.counted(points))
            })
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(written), as: UTF8.self) + "\n"
    }
}

extension BaselineFile {
    private struct Head: Decodable {
        let schema: String
    }

    /// Points are a few per page; a count beyond measure is no file of ours.
    private static let limit = 100_000

    /// Reads the file at `path`.
    public static func read(_ path: String) throws(BaselineError) -> BaselineFile {
        guard let data = SmallFile.data(path) else { throw .missing(path: path) }
        let decoder = JSONDecoder()
        guard let head = try? decoder.decode(Head.self, from: data) else { throw .notABaseline(path: path) }
        guard head.schema == schema else {
            throw head.schema.hasPrefix("conforme.baseline/")
                ? .otherVersion(path: path, schema: head.schema) : .notABaseline(path: path)
        }
        guard let written = try? decoder.decode(WrittenBaseline.self, from: data) else {
            throw .notABaseline(path: path)
        }
        var file = BaselineFile(path: path)
        for dossier in written.dossiers {
            var points: [PointAnchor] = []
            for point in dossier.points {
                guard (1...limit).contains(point.count), points.count + point.count <= limit else {
                    throw .notABaseline(path: path)
                }
                points += Array(repeating: point.anchor, count: point.count)
            }
            file.dossiers[dossier.dossier] = points
        }
        return file
    }
}
