/// Which of the two texts of a document with tracked changes is read.
public enum RevisionsView: String, CaseIterable, Sendable {
    /// As if every change had been accepted.
    case accepted
    /// As if every change had been rejected.
    case rejected
}
