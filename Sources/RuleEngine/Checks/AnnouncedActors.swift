import DocumentModel
import DocumentStructure

/// Those whom the text says will contract, compared with the parties and the signatories.
struct AnnouncedActors {
    /// Verbs that announce who contracts, in the sentence that names the convention.
    private static let verbs = ["conclu*|signe*|passe*|contract*|conclure|signer|passer|contracter"]
    private static let intents = ["souhait*|decid*|convien*|entend*|veul*|s'engag*"]
    /// The bodies that conventions name, by the kind of party they would be.
    private static let actors: [(kind: Party.Kind, name: String, phrases: [String])] = [
        (.msa, "la Mutualité sociale agricole", ["mutualite sociale agricole", "msa"]),
        (
            .department, "le département",
            [
                "conseil departemental", "le departement de|du|d", "collectivite europeenne", "collectivite de corse",
                "metropole de lyon",
            ]
        ),
        (.caf, "la caisse d'allocations familiales", ["caisse d allocations familiales", "caf"]),
        (.ccas, "le centre communal d'action sociale", ["centre communal d action sociale", "ccas"]),
        (
            .epci, "l'intercommunalité",
            ["communaute de communes|agglomeration", "communaute d agglomeration", "communaute urbaine"]
        ),
        (.state, "l'État", ["le prefet", "l etat"]),
    ]

    /// Words after which a body is named as a place, a partner or a frame, and contracts nothing.
    private static let asides: Set<String> = [
        "dans", "sur", "avec", "lien", "cadre", "par", "selon", "aupres", "sein", "orientations", "schema", "entre",
        "services", "presence", "soutien",
    ]

    let context: CheckContext

    func outcome() -> Outcome {
        let outline = context.outline
        guard !outline.parties.isEmpty else { return .open(missing: ["parties.nombre"], reason: "") }
        guard let preamble = outline.preamble else { return .notApplicable("pas de préambule") }
        let sentences = announcements(in: preamble.body)
        guard !sentences.isEmpty else { return .notApplicable("le préambule n'annonce pas de contractants") }
        let kinds = Set(outline.parties.map(\.kind))
        var findings: [Finding] = []
        for sentence in sentences {
            for actor in Self.actors where !kinds.contains(actor.kind) {
                guard let match = match(actor.phrases, in: sentence) else { continue }
                findings.append(
                    context.finding(
                        ["acteur": context.document.text.flattened(match), "quoi": actor.name],
                        at: context.place(match),
                        notes: ["Ni la liste des parties ni les signatures ne nomment \(actor.name)."],
                        evidence: outline.parties.prefix(1).map {
                            Evidence(place: context.place($0.range), note: "parties")
                        }
                    )
                )
            }
        }
        return context.outcome(findings, evidence: sentences.map { Evidence(place: context.place($0)) })
    }

    /// Sentences that say who wishes to conclude the convention.
    private func announcements(in range: TextRange) -> [TextRange] {
        let file = context.dossier.convention
        guard let verb = try? Phrase(Self.verbs[0]), let intent = try? Phrase(Self.intents[0]),
            let object = try? Phrase("convention")
        else { return [] }
        var sentences: [TextRange] = []
        for match in file.index.matches(of: verb, in: range) {
            let sentence = file.sentence(around: match.lowerBound)
            guard !sentences.contains(sentence), file.index.firstMatch(of: intent, in: sentence) != nil,
                file.index.firstMatch(of: object, in: sentence) != nil
            else { continue }
            sentences.append(sentence)
        }
        return sentences
    }

    /// Where `phrases` name a subject of the sentence: before the verb, and not as a place, a partner or a frame.
    private func match(_ phrases: [String], in sentence: TextRange) -> TextRange? {
        let file = context.dossier.convention
        guard let intent = try? Phrase(Self.intents[0]), let verb = file.index.firstMatch(of: intent, in: sentence)
        else { return nil }
        let subjects = TextRange(sentence.lowerBound, verb.lowerBound)
        return phrases.lazy.compactMap { try? Phrase($0) }
            .flatMap { file.index.matches(of: $0, in: subjects) }
            .first { match in
                // What begins after the last comma: « avec le département, la caisse et la commune ».
                let bytes = file.document.text.utf8[sentence.lowerBound..<match.lowerBound]
                let start = bytes.lastIndex(of: UInt8(ascii: ",")) ?? sentence.lowerBound
                let before = file.words(in: TextRange(start, match.lowerBound))
                return !before.contains { Self.asides.contains(file.index.text(of: $0)) }
            }
    }
}
