import CalendarDates
import YAMLReading

/// Reads the territory file, or the same content under `territoire` in `conforme.yml`.
///
/// A territory is either wholly coherent or refused, with all its problems at once: unknown keys and names,
/// impossible dates and codes, a transfer to a grouping of which the commune is no member, a competence with two
/// holders at one date.
public enum TerritoryReader {
    /// Reads the file whose content is `text`; `path` only names it in problems.
    public static func read(_ text: String, path: String) throws(YAMLProblems) -> Territory {
        let value: YAMLValue
        do throws(YAMLProblem) {
            value = try YAMLFile.read(text, path: path)
        } catch {
            throw YAMLProblems([error])
        }
        return try read(value)
    }

    /// Reads a territory already parsed.
    public static func read(_ value: YAMLValue) throws(YAMLProblems) -> Territory {
        if value.isNull {
            let cure = "Écrire « communes: », puis « - nom: … » pour chaque commune."
            throw YAMLProblems([value.problem("Ce territoire est vide.", cure: cure)])
        }
        guard value.isMapping else {
            let cure = "Commencer par « communes: », puis « - nom: … » pour chaque commune."
            throw YAMLProblems([value.problem("Un territoire s'écrit avec des clés (clé: valeur).", cure: cure)])
        }
        var draft = TerritoryDraft(value)
        let territory = draft.territory(value)
        guard draft.problems.isEmpty else { throw YAMLProblems(sorting: draft.problems) }
        return territory
    }
}
