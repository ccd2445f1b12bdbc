import CalendarDates
import Dossiers

/// The baseline that a run writes: whole, or not at all.
struct BaselineWriter {
    private var file: BaselineFile?
    private let output: Output?
    private var missing: [String] = []

    /// A writer of the file at `path`; `nil` writes nothing.
    init(_ path: String?) throws {
        file = path.map(BaselineFile.init)
        output = try path.map { try Output($0) }
    }

    mutating func add(_ examined: Examiner.Examined) {
        if examined.parts.isEmpty { missing.append(examined.path) }
        file?.set(examined.points, of: examined.path)
    }

    /// Gives the file its name, unless a dossier is missing from it.
    func end(on date: CalendarDate) throws {
        guard let file, let output else { return }
        guard missing.isEmpty else {
            return Console.complain(
                "L'état de référence n'est pas écrit : il y manquerait \(missing.joined(separator: ", ")).")
        }
        try output.write(file.text(on: date))
        try output.finish()
    }
}
