/// Which of the counts that INSEE publishes a rule means (`population`): in force on the date of the question and, for a
/// grouping, that of the communes which transferred the competence.
public enum PopulationKind: String, Sendable, CaseIterable {
    /// *Population totale*: what a rule means unless it says otherwise.
    case total = "totale"
    /// *Population municipale*.
    case municipal = "municipale"

    /// The count, when and of whom, as a French phrase.
    public var french: String {
        "population \(rawValue), du millésime en vigueur à la date de la question ; pour un groupement, celle des communes "
            + "qui lui ont transféré la compétence"
    }
}
