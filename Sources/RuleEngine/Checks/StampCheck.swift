import CalendarDates
import DocumentModel
import DocumentStructure
import RuleModel

/// The stamps that prove the transmission of délibérations: each act bears one, from a party, before the signature.
struct StampCheck {
    let demand: StampDemand
    let context: CheckContext

    func outcome() -> Outcome {
        switch demand {
        case .everyAct: everyAct()
        case .senders: senders()
        case .beforeSignature: beforeSignature()
        }
    }

    /// One stamp, wherever it stands in the dossier.
    private struct Stamp {
        let stamp: TransmissionStamp
        let place: Place
    }

    /// The stamps of délibérations, one for each act: a platform prints the same one on every page.
    private var stamps: [Stamp] {
        var known: Set<TransmissionStamp.Identifier> = []
        return context.dossier.files.enumerated().flatMap { position, file in
            file.outline.stamps.filter { stamp in
                guard let identifier = stamp.identifier else { return true }
                return identifier.nature == "DE" && known.insert(identifier).inserted
            }.map { Stamp(stamp: $0, place: Place(file: position, range: $0.range)) }
        }
    }

    private func everyAct() -> Outcome {
        let texts = AnnexedActs(context.dossier).texts
        guard !texts.isEmpty else { return .notApplicable("aucune délibération n'est jointe") }
        let stamps = self.stamps
        let findings = texts.compactMap { text -> Finding? in
            let proofs = stamps.filter {
                $0.place.file == text.place.file && text.place.range.overlaps($0.place.range)
            }
            guard proofs.count < text.acts.count else { return nil }
            return context.finding(
                ["actes": "\(text.acts.count)", "tampons": "\(proofs.count)"],
                at: Place(file: text.place.file, range: text.acts[0].formula),
                evidence: proofs.map { Evidence(place: $0.place, note: "tampon") })
        }
        return context.outcome(findings, evidence: stamps.map { Evidence(place: $0.place) })
    }

    private func senders() -> Outcome {
        let identified = stamps.filter { $0.stamp.identifier != nil }
        guard !identified.isEmpty else { return .notApplicable("aucun tampon de transmission ne nomme son émetteur") }
        let register = PartyRegister(context.situation, given: context.sheet.values["parties.siren"]?.french)
        var findings: [Finding] = []
        var isOpen = false
        for found in identified {
            let siren = found.stamp.identifier?.siren ?? ""
            switch register.sender(siren) {
            case .party: continue
            case .unknown: isOpen = true
            case .stranger(let name):
                findings.append(
                    context.finding(
                        ["siren": siren, "émetteur": name.map { " (\($0))" } ?? ""], at: found.place))
            }
        }
        guard findings.isEmpty, isOpen else {
            return context.outcome(findings, evidence: identified.map { Evidence(place: $0.place) })
        }
        return .open(missing: ["parties.siren"], reason: "")
    }

    private func beforeSignature() -> Outcome {
        let stamps = self.stamps
        guard !stamps.isEmpty else { return .notApplicable("aucun tampon de transmission") }
        guard let signature = context.outline.execution?.date else {
            return .open(missing: ["convention.signature"], reason: "")
        }
        let findings = stamps.compactMap { found -> Finding? in
            let days = [found.stamp.sent, found.stamp.received, found.stamp.published].compactMap(\.self)
            guard let last = days.max(), last > signature else { return nil }
            return context.finding(["exécutoire": last.french, "signature": signature.french], at: found.place)
        }
        return context.outcome(findings, evidence: stamps.map { Evidence(place: $0.place) })
    }
}
