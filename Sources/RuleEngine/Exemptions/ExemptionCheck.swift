import CalendarDates
import RuleModel

/// Waivers and baseline themselves: what they set aside must still be there, and be what was decided on.
struct ExemptionCheck {
    let demand: ExemptionDemand
    let exemptions: Exemptions
    let use: ExemptionUse
    let context: CheckContext

    func outcome() -> Outcome {
        switch demand {
        case .currentWaivers: waivers { waiver, _ in waiver.until < context.situation.date }
        case .usedWaivers: waivers { waiver, places in isApplied(waiver) && places.isEmpty }
        case .preciseWaivers: waivers(isTooWide)
        case .currentBaseline: baseline()
        }
    }

    private func waivers(_ isFaulty: (Waiver, [Place?]) -> Bool) -> Outcome {
        guard !exemptions.waivers.isEmpty else { return .notApplicable("aucune dérogation") }
        let findings = zip(exemptions.waivers, use.covered).filter(isFaulty).map { waiver, places in
            context.finding(
                [
                    "règle": waiver.rule, "fin": waiver.until.french, "personne": waiver.person,
                    "nombre": "\(places.count)",
                ],
                at: places.first.flatMap(\.self), notes: ["\(waiver.source), motif : \(waiver.reason)"]
            )
        }
        return context.outcome(findings)
    }

    /// An expired waiver covers nothing by itself, and one that several dossiers share may serve another.
    private func isApplied(_ waiver: Waiver) -> Bool {
        !waiver.isShared && waiver.until >= context.situation.date && use.applied.contains { $0.matches(waiver.rule) }
    }

    /// A whole pack, or several places that nobody named: the next breach would be covered unseen.
    private func isTooWide(_ waiver: Waiver, _ places: [Place?]) -> Bool {
        waiver.isForAPack || (waiver.part == nil && Set(places).count > 1)
    }

    private func baseline() -> Outcome {
        guard exemptions.baseline != nil else { return .notApplicable("aucun état de référence") }
        let findings = use.gone.map { entry in
            let place = entry.place.isEmpty ? "" : " (\(entry.place))"
            return context.finding(["règle": entry.rule.description, "lieu": place], at: nil)
        }
        return context.outcome(findings)
    }
}
