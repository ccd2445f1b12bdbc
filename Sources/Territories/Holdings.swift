import CalendarDates

/// Who holds what on one date: each transfer in force, indexed by commune and competence.
///
/// Communes are authorities by law; a transfer in force moves a competence to the grouping
/// (CASF, L. 214-1-3, I and III). Where a territory wrongly has two, the first in the order of the file counts.
struct Holdings {
    private struct Key: Hashable {
        let commune: String
        let competence: Competence
    }

    /// A competence given away.
    struct Gift {
        let grouping: Grouping
        let since: CalendarDate?
    }

    private let gifts: [Key: Gift]

    init(_ territory: Territory, on date: CalendarDate) {
        var gifts: [Key: Gift] = [:]
        for grouping in territory.groupings {
            for transfer in grouping.transfers where transfer.isInForce(on: date) {
                for commune in transfer.communes {
                    for competence in transfer.competences {
                        let key = Key(commune: commune, competence: competence)
                        if gifts[key] == nil { gifts[key] = Gift(grouping: grouping, since: transfer.since) }
                    }
                }
            }
        }
        self.gifts = gifts
    }

    /// To whom `commune` gave `competence`; `nil` when it kept it.
    func gift(of competence: Competence, by commune: String) -> Gift? {
        gifts[Key(commune: commune, competence: competence)]
    }
}
