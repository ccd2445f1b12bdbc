import RuleModel
import YAMLReading

/// A file of waivers that stands outside of the dossiers (`--waivers`).
public enum WaiverFile {
    /// The waivers of the file at `path`, under the key that they have in `conforme.yml`.
    public static func read(_ path: String, known: [RuleID]) throws(YAMLProblems) -> [Waiver] {
        guard let text = SmallFile.text(path) else {
            let cure = "Vérifier qu'il existe et qu'il est en UTF-8."
            throw YAMLProblems([
                YAMLProblem(path: path, line: 1, column: 1, message: "Ce fichier ne peut être lu.", cure: cure)
            ])
        }
        var problems: [YAMLProblem] = []
        var reader = WaiverReader(known: known)
        var waivers: [Waiver] = []
        do throws(YAMLProblem) {
            let map = YAMLMapping(
                try YAMLFile.read(text, path: path), known: ["dérogations"], problems: &problems)
            waivers = reader.waivers(map["dérogations"])
        } catch {
            problems.append(error)
        }
        problems += reader.problems
        guard problems.isEmpty else { throw YAMLProblems(sorting: problems) }
        return waivers
    }
}
