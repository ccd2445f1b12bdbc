import CalendarDates
import RuleModel
import Territories

/// Answers about communes and groupings of the published files, whose transfers nobody publishes.
///
/// A commune is answered as if nothing were transferred and its grouping as if everything were; each answer says
/// whether the other supposition would change it.
struct OfficialAdviser {
    let library: RuleLibrary
    let data: OfficialData
    let date: CalendarDate

    /// The answers about `authority`.
    func advice(about authority: OfficialAuthority) -> AuthorityAdvice? {
        let hypothesis = authority.hypothesis
        let territory = data.territory(of: authority).supposing(hypothesis)
        return Adviser(library: library, territory: territory, date: date)
            .advice(hypothesis: hypothesis) { $0.holder.isOf(authority) }.first
    }
}

extension OfficialAuthority {
    /// What is supposed of it when nothing is told.
    public var hypothesis: Hypothesis {
        switch self {
        case .commune: .nothingTransferred
        case .grouping: .everythingTransferred
        }
    }
}

extension Holder {
    /// Whether it is a commune where `authority` is one, a grouping where it is one.
    func isOf(_ authority: OfficialAuthority) -> Bool {
        switch (authority, self) {
        case (.commune, .commune), (.grouping, .grouping): true
        case (.commune, .grouping), (.grouping, .commune): false
        }
    }
}
