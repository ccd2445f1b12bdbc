import Territories

/// A territory and what the law says of it on the date of a convention.
struct TerritorialView: Sendable {
    let territory: Territory
    let advice: Advice

    /// One view where the territory tells its transfers; where only published files tell who the parties are, one as if
    /// nothing were transferred and one as if everything were; none where nothing is known.
    static func all(of situation: Situation, engine: Engine) -> [TerritorialView] {
        let date = situation.referenceDate.value
        func view(_ territory: Territory) -> TerritorialView {
            TerritorialView(territory: territory, advice: engine.advice(for: territory, on: date))
        }
        if let territory = situation.territory { return [view(territory)] }
        guard let counted = situation.published?.territory(countedOn: date) else { return [] }
        return [view(counted.supposing(.nothingTransferred)), view(counted.supposing(.everythingTransferred))]
    }
}
