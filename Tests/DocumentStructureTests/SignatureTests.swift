import DocumentStructure
import Testing

@Suite struct SignatureTests {
    private func outlined(_ closing: String) throws -> Outlined {
        try Outlined(convention("Article 1 – Objet\n\nTexte.\n\nFait à Lens, le 3 mars 2025\n\n" + closing))
    }

    @Test(arguments: [
        "La Caf du Nord\n\nLa commune de Lens", "La Caf du Nord La Commune de Lens",
        "Pour la Caf\n\nPour la commune",
        "Pour la Caf du Nord\t\tPour la ville de Lens\nLe Directeur\tLe Maire",
        "Le Directeur de la Caf du Nord          Le Maire de Lens",
        "La Caf du Nord, Luc GRARD\nLe Maire, Anne ROY",
        "<table><tr><td>Pour la Caf<br>Le directeur</td><td>Pour la commune de Lens<br>Le maire</td></tr></table>",
        "| LA CAF DU NORD | LA COMMUNE DE LENS |\n|---|---|\n| Luc GRARD | Anne ROY |",
        "Monsieur Luc GRARD\n\nMadame Anne ROY",
    ])
    func bothPartiesSign(closing: String) throws {
        let outline = try outlined(closing).outline
        #expect(outline.parties.map(\.signs) == [true, true])
        #expect(outline.signatures.compactMap(\.party).sorted() == [0, 1])
    }

    @Test func aPartyWithoutABlockDoesNotSign() throws {
        let outline = try outlined("Pour la Caf du Nord").outline
        #expect(outline.parties.map(\.signs) == [true, false])
    }

    @Test func aStrangerIsSeen() throws {
        let outline = try outlined("Pour la Caf du Nord\n\nPour la commune de Lens\n\nPour la commune de Liévin")
            .outline
        #expect(outline.signatures.filter { $0.party == nil }.map(\.name) == ["la commune de Liévin"])
    }

    @Test(
        arguments: [
            ("Fait à Lens, le 3 mars 2025, en 2 exemplaires.", "2025-03-03", 2),
            ("Fait à Lens, le ____, en trois exemplaires originaux", nil, 3),
            ("Fait en double exemplaire à Lens, le 03/03/2025", "2025-03-03", 2),
            ("Fait à Lens  \nLe ...  \nEn quatre (4) exemplaires.", nil, 4),
            ("Fait le 1er avril 2025 en autant d'exemplaires que de parties", "2025-04-01", nil),
            ("Fait à Lens, en un exemplaire original", nil, 1),
        ] as [(String, String?, Int?)])
    func formula(text: String, date: String?, copies: Int?) throws {
        let outlined = try Outlined(convention("Article 1 – Objet\n\nTexte.\n\n\(text)\n\nPour la Caf du Nord"))
        let execution = try #require(outlined.outline.execution)
        #expect(execution.date == date.flatMap { day($0) })
        #expect(execution.copies == copies)
        #expect(outlined.words(execution.range).hasPrefix("Fait"))
    }

    @Test func withoutFormulaThereIsNoExecution() throws {
        #expect(try Outlined(convention("Article 1 – Objet\n\nTexte.")).outline.execution == nil)
    }
}
