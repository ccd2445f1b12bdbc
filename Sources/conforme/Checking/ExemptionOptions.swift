import ArgumentParser
import Dossiers
import RuleModel
import YAMLReading

/// Options about what is set aside: known points, and decisions of persons.
struct ExemptionOptions: ParsableArguments {
    @Option(help: "L'état de référence : ce qui y est inscrit est montré, mais ne compte pas.")
    var baseline: String?

    @Option(name: .customLong("write-baseline"), help: "Inscrit dans ce fichier tous les points trouvés.")
    var writeBaseline: String?

    @Option(help: "Un fichier de dérogations (YAML), en plus de celles du dossier.")
    var waivers: String?

    /// Where points are set aside from.
    func sources(_ known: [RuleID]) throws -> ExemptionSources {
        do {
            return ExemptionSources(
                baseline: try baseline.map(BaselineFile.read), isWritten: writeBaseline != nil,
                waivers: try waivers.map { try WaiverFile.read($0, known: known) } ?? [])
        } catch {
            throw CommandFailure(status: .configuration, message: Wording.describe(error))
        }
    }
}

/// What the command line sets aside.
struct ExemptionSources: Sendable {
    let baseline: BaselineFile?
    /// Whether a baseline is being written: every point then goes into it.
    let isWritten: Bool
    let waivers: [Waiver]
}
