import CalendarDates
import RuleModel

/// A whole dossier made of a sound one by a few edits.
struct CorpusCase: Sendable, CustomStringConvertible {
    /// The rule that the case is about; `nil` for a reformulation, which is about all of them.
    let rule: RuleID?
    /// What the edits do, in a few words.
    let name: String
    /// The sound dossier that is edited.
    let base: String
    let edits: [Edit]
    /// Rules that cannot but fail with it.
    let companions: [RuleID]
    /// Rules that a reformulation gives something to look at, or takes it from: neither answer is a reproach.
    let touched: [RuleID]
    /// Items of the decree that are not established, and words of what is said of them.
    let missingItems: [String]
    let wording: String?
    /// The date of the question; that of the sound dossier when it is not said.
    let date: CalendarDate?
    let stage: Stage?

    /// A sound dossier as it stands.
    static func untouched(_ base: String, rule: RuleID? = nil) -> CorpusCase {
        CorpusCase(
            rule: rule, name: rule == nil ? base : "conforme", base: base, edits: [], companions: [], touched: [],
            missingItems: [], wording: nil,
            date: nil,
            stage: nil)
    }

    var description: String { "\(rule.map { "\($0), " } ?? "")\(name)" }

    /// The edited dossier.
    func text(of base: DossierText) throws(DossierText.Refusal) -> DossierText {
        var text = base
        for edit in edits {
            do throws(DossierText.Refusal) {
                try edit.apply(to: &text)
            } catch {
                throw DossierText.Refusal("\(self) : \(error)")
            }
        }
        return text
    }
}
