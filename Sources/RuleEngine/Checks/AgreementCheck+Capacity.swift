import DocumentModel
import DocumentStructure

extension AgreementCheck {
    /// A person who speaks for two parties needs the délibération of each: dated, or numbered.
    func doubleCapacity() -> Outcome {
        var speakers: [String: [Int]] = [:]
        for (number, party) in outline.parties.enumerated() {
            for person in party.representatives where !person.name.isEmpty {
                speakers[person.words.joined(separator: " "), default: []].append(number)
            }
        }
        let double = speakers.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }
        var findings: [Finding] = []
        var evidence: [Evidence] = []
        for (name, parties) in double {
            let acts = parties.map(ownActs)
            if acts.allSatisfy({ !$0.isEmpty }) {
                evidence += acts.compactMap(\.first).map { Evidence(place: context.place($0), note: "délibération") }
            } else {
                findings.append(finding(name, parties))
            }
        }
        return context.outcome(findings, evidence: evidence)
    }

    /// Where the text gives the date or the number of a délibération of the party of that number.
    private func ownActs(_ party: Int) -> [TextRange] {
        outline.deliberations.filter { $0.party == party && ($0.date != nil || $0.number != nil) }.map(\.range)
    }

    private func finding(_ name: String, _ parties: [Int]) -> Finding {
        let named = parties.map { outline.parties[$0] }
        let person = named[0].representatives.first { $0.words.joined(separator: " ") == name }?.name ?? ""
        return context.finding(
            ["personne": person, "parties": PresenceCheck.list(named.map(\.name))],
            at: context.place(named[1].range),
            evidence: [Evidence(place: context.place(named[0].range), note: "première qualité")]
        )
    }
}
