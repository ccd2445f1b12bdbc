import ArgumentParser
import CalendarDates
import DocumentFormats
import Foundation
import Territories

/// The published files that a command may rest on.
struct OfficialFilesOptions: ParsableArguments {
    @Option(
        help:
            "Les populations de référence de l'Insee (csv), un fichier par millésime (répétable) ; 2023=FICHIER dit l'année."
    )
    var populations: [String] = []

    @Option(help: "La liste des groupements à fiscalité propre de la DGCL (xlsx ou csv).")
    var groupings: String?

    /// Files larger than any that INSEE or the DGCL publishes are not read.
    private static let mostBytes = 64 << 20

    /// Whether any file is given.
    var areGiven: Bool { !populations.isEmpty || groupings != nil }

    /// What the files say together; `nil` when none is given.
    func data(jobs: Int = 1) throws -> OfficialData? {
        guard areGiven else { return nil }
        let options = populations.map(Self.pathAndVintage) + [groupings].compactMap { $0.map { ($0, nil) } }
        var draft = OfficialDataDraft()
        var number = 0
        do {
            // The files are read side by side, the longest, which comes last, being started with the first.
            let work = OrderedWork(items: options.map(\.0), jobs: jobs) { path in Result { try Self.file(path) } }
            try work.run { result in
                let (path, vintage) = options[number]
                let file = try result.get()
                if number < populations.count {
                    try draft.addPopulations(file.values, path: path, vintage: vintage, sha256: file.sha256)
                } else {
                    try draft.addGroupings(file.values, path: path, sha256: file.sha256)
                }
                number += 1
            }
            let data = try draft.data()
            for doubt in data.doubts { Console.complain("attention, \(doubt)") }
            return data
        } catch {
            throw CommandFailure(status: .configuration, message: Wording.describe(error))
        }
    }

    /// `2023=base.csv` is the file base.csv, whose vintage is 2023.
    private static func pathAndVintage(_ option: String) -> (path: String, vintage: Int?) {
        let parts = option.split(separator: "=", maxSplits: 1)
        guard parts.count == 2, parts[0].utf8.count == 4, let year = Int(parts[0]) else { return (option, nil) }
        return (String(parts[1]), year)
    }

    /// The separated values of the file at `path`, and the digest of its bytes.
    private static func file(_ path: String) throws -> (values: [UInt8], sha256: String) {
        guard let bytes = try? FileContents.bytes(ofFileAt: path, limit: mostBytes) else {
            throw CommandFailure(
                status: .configuration, message: "Le fichier « \(path) » n'existe pas ou ne peut être lu.")
        }
        let values = SheetValues.isArchive(bytes) ? try SheetValues.separated(bytes, path: path) : bytes
        return (values, SHA256.hexadecimal(of: bytes))
    }
}
