import DocumentStructure
import Testing

@Suite struct PartyTests {
    private func parties(_ clauses: String) throws -> [Party] {
        try Outlined(convention(parties: clauses)).outline.parties
    }

    @Test(arguments: [
        (
            "Entre :\n\nLa Caisse d'Allocations Familiales de l’Ain, représentée par M. Paul DUC, directeur ;",
            "La Caisse d'Allocations Familiales de l’Ain", Party.Kind.caf
        ),
        ("ENTRE\n\nla CC du Pays de Gex représentée par son Président, M. Paul DUC", "la CC du Pays de Gex", .epci),
        ("Entre :\n\n- La Métropole de Nantes, représentée par sa présidente", "La Métropole de Nantes", .epci),
        (
            "Entre :\n\nLa communauté d'agglomération de Bourg, sise 3 rue X, représentée par son président",
            "La communauté d'agglomération de Bourg", .epci
        ),
        (
            "Entre :\n\nGrand Albigeois, communauté d'agglomération, représentée par sa présidente", "Grand Albigeois",
            .epci
        ),
        ("Entre :\n\nLa ville de Lyon, représentée par son maire", "La ville de Lyon", .commune),
        (
            "Entre :\n\nLe syndicat mixte du Lac (SML), représenté par son président", "Le syndicat mixte du Lac",
            .syndicat
        ),
        (
            "Entre :\n\nLe Centre Communal d’Action Sociale (CCAS) de Lens, représenté par sa vice-présidente",
            "Le Centre Communal d’Action Sociale (CCAS) de Lens", .ccas
        ),
        ("Entre :\n\nLe Département du Lot, représenté par son président", "Le Département du Lot", .department),
        ("Entre :\n\nLa MSA Alsace, représentée par son directeur", "La MSA Alsace", .msa),
        ("Entre :\n\nL’État, représenté par le préfet du Lot", "L’État", .state),
        ("Entre :\n\nL'association Les Lutins, représentée par son président", "L'association Les Lutins", .other),
    ])
    func nameAndKind(clause: String, name: String, kind: Party.Kind) throws {
        let party = try #require(try parties(clause).first)
        #expect(party.name == name)
        #expect(party.kind == kind)
    }

    @Test(arguments: [
        ("représentée par son directeur, Monsieur Luc GRARD", ["Monsieur Luc GRARD|directeur"]),
        ("représentée par Monsieur Luc GRARD, directeur, dûment habilité", ["Monsieur Luc GRARD|directeur"]),
        (
            "représentée par M. Luc GRARD, directeur et Mme Anne DE LA TOUR, présidente du conseil d’administration",
            ["M. Luc GRARD|directeur", "Mme Anne DE LA TOUR|présidente du conseil d’administration"]
        ),
        (
            "représentée par le Président de son conseil d'administration, Monsieur Robert CAN et par son Directeur, Monsieur Laurent PON",
            ["Monsieur Robert CAN|Président de son conseil d'administration", "Monsieur Laurent PON|Directeur"]
        ),
        ("représentée par son Président, Philippe GAMEN", ["Philippe GAMEN|Président"]),
        ("représentée par son directeur en exercice", ["|directeur en exercice"]),
        ("représentée par Madame la Directrice, Madame Zoé NOËL-ROUX", ["Madame Zoé NOËL-ROUX|Directrice"]),
    ])
    func representatives(formula: String, expected: [String]) throws {
        let party = try #require(
            try parties(
                "Entre :\n\nLa Caf du Nord, \(formula) ;\n\nEt :\n\nla ville de Lens, représentée par son maire"
            ).first)
        #expect(party.representatives.map { "\($0.name)|\($0.role)" } == expected)
    }

    @Test func proseIsCutIntoParties() throws {
        let found = try parties(
            "Entre la Caf du Gers, représentée par son directeur, Monsieur Pierre MARTIN, ci-après dénommée « la Caf », d'une part, et la commune d'Auch, représentée par son maire, Madame Claire PETIT, dûment autorisée, d'autre part,"
        )
        #expect(found.map(\.name) == ["la Caf du Gers", "la commune d'Auch"])
        #expect(found.map { $0.authority != nil } == [false, true])
    }

    @Test func severalCommunesMayStandBehindOneFormula() throws {
        let found = try parties(
            "Entre :\n\nLa Caf du Lot, représentée par son directeur ;\n\nEt :\n\nLes communes de Gramat, Saint-Céré et Les Arques, représentées par leurs maires, dûment habilités"
        )
        #expect(found.map(\.kind) == [.caf, .commune, .commune, .commune])
        #expect(found.map(\.name).suffix(3) == ["commune de Gramat", "commune de Saint-Céré", "commune de Les Arques"])
        #expect(found.dropFirst().allSatisfy { $0.authority != nil && $0.representatives.first?.role == "maires" })
    }

    @Test func otherCaissesAreParties() throws {
        let found = try parties(
            "Entre :\nla Caf de la Nivre, représentée par son directeur, M. A BEL, dûment habilité ;\nla Caisse d'Assurance Retraite et de la santé au Travail, représentée par son Directeur, M. B COL ;\nla Caisse Régionale de Mutualité Sociale agricole de Bourg, représentée par son Directeur, M. C DUR ;\nD'une part,\nla Communauté de Communes du Bazoi représentée par la présidente, Mme D EST,\nD'autre part,"
        )
        #expect(found.map(\.kind) == [.caf, .other, .msa, .epci])
        #expect(found.map { $0.representatives.count } == [1, 1, 1, 1])
    }

    @Test func aTableMayNameTheParties() throws {
        let found = try parties(
            "| Entre | Représentée par | Habilitation |\n|---|---|---|\n| La Caf du Lot | Monsieur Luc BON, directeur | Décision du 3 mars 2025 |\n| La commune de Gramat | Mme Zoé ROC, maire | Délibération du 4 mars 2025 |"
        )
        #expect(found.map(\.name) == ["La Caf du Lot", "La commune de Gramat"])
        #expect(found.map { $0.representatives.map(\.role) } == [["directeur"], ["maire"]])
        #expect(found.allSatisfy { $0.authority != nil })
    }

    @Test func communesMayBeListed() throws {
        let found = try parties(
            "Entre :\n\nLa Caf du Lot, représentée par son directeur ;\n\nEt les communes suivantes :\n\n- Gramat, représentée par Mme Zoé ROC, maire,\n- Padirac, représentée par M. Luc BON, maire,"
        )
        #expect(found.map(\.name) == ["La Caf du Lot", "commune de Gramat", "commune de Padirac"])
        #expect(found.last?.representatives.map(\.name) == ["M. Luc BON"])
    }

    @Test func aPersonMayComeFirst() throws {
        let found = try parties(
            "Entre :\n\nMonsieur Jean VAL, maire de la commune de Digne, agissant au nom de celle-ci, habilité par délibération du 3 avril 2023,\n\nEt :\n\nLa Caf des Alpes, représentée par M. Luc BON, directeur"
        )
        #expect(found.map(\.kind) == [.commune, .caf])
        #expect(found.first?.representatives.first?.name == "Monsieur Jean VAL")
    }

    @Test func twoClausesOfOneBodyAreOneParty() throws {
        let found = try parties(
            "Entre :\n\nLa Caf du Nord, représentée par son directeur, M. A BEL ;\n\nEt :\n\nLa Caisse d'allocations familiales du Nord, représentée par sa présidente, Mme C DOL ;\n\nEt :\n\nla ville de Lens, représentée par son maire"
        )
        #expect(found.count == 2)
        #expect(found.first?.representatives.count == 2)
    }

    @Test(arguments: [
        "dûment autorisée à signer", "dument habilité(e)(s)", "en vertu d'une délibération du 3 mars 2025",
        "agissant en vertu de la délibération n° 12", "autorisé par délibération",
    ])
    func authorityIsFound(formula: String) throws {
        let found = try parties(
            "Entre :\n\nLa ville de Lens, représentée par son maire, \(formula) ;\n\nEt :\n\nla Caf du Nord, représentée par M. A BEL"
        )
        #expect(found.first?.authority != nil)
        #expect(found.last?.authority == nil)
    }

    @Test func aPressReleaseHasNoParties() throws {
        #expect(
            try Outlined("COMMUNIQUÉ DE PRESSE\n\nLa Caf du Nord et la ville de Lens signent.").outline.parties.isEmpty)
    }

    @Test func partiesThatOnlyCommasPartAreEachRead() throws {
        let found = try parties(
            """
            Entre les soussignés

            La communauté de communes du Lac, représentée par son président, Monsieur Yann LE GOFF, dûment autorisé par \
            délibération du 24 septembre 2026, la commune de Valbrun, représentée par sa maire, Madame Rose KERN, et le \
            Département du Lot, représenté par son président, Monsieur Hugo BRISSET
            """)
        #expect(found.map(\.kind) == [.epci, .commune, .department])
        #expect(found.map { $0.representatives.count } == [1, 1, 1])
    }

    @Test func theHeadOfATableIsNoPartyAndAnAbbreviatedTitleOpensAName() throws {
        let found = try Outlined(
            convention(
                parties: """
                    ## Les soussignés

                    | Partie | Représentant |
                    |---|---|
                    | La commune de Valbrun | M. Luc BON, maire |
                    | La Caf du Lot | Mme Odile TESSIER, directrice |
                    """)
        ).outline.parties
        #expect(found.map(\.kind) == [.commune, .caf])
        #expect(found.map { $0.representatives.map(\.name) } == [["M. Luc BON"], ["Mme Odile TESSIER"]])
    }
}
