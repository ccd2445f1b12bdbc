import Testing

/// One acronym, one meaning, wherever in the dossier it is written out.
@Suite struct AcronymCheckTests {
    private func trial(_ convention: String, annex: String) throws -> Trial {
        try Trial(
            "{ sigles: oui }", Trial.convention("Article 1 – Objet\n\n\(convention) Voir l'annexe 1."),
            annexes: [("annexe-1.txt", "Annexe 1 – Acteurs\n\n\(annex)")])
    }

    @Test func anAnnexMayGiveTheSecondMeaning() throws {
        let found = try trial(
            "La maison de santé associative (MSA) participe.", annex: "La mutualité sociale agricole (MSA) aussi.")
        #expect(found.kind == "fail")
    }

    @Test func theSameMeaningInBothIsOne() throws {
        let found = try trial(
            "La mutualité sociale agricole (MSA) participe.", annex: "La mutualité sociale agricole (MSA) aussi.")
        #expect(found.kind == "pass")
    }
}
