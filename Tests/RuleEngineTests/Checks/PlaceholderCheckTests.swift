import Testing

/// A blank that a document of the dossier could fill says so.
@Suite struct PlaceholderCheckTests {
    private static let convention = """
        CONVENTION TERRITORIALE GLOBALE 2026-2030

        Entre :

        La Caisse d'allocations familiales de la Haute-Rive, représentée par son directeur, Monsieur Paul Martin ;

        Et :

        La commune de Boisclair, représentée par son maire, Madame Anne Petit ;

        Vu la délibération du conseil municipal de la commune de Boisclair en date du … ;

        Il est convenu ce qui suit :

        Article 1 – Objet

        La délibération figure en annexe 1.

        """

    private func notes(_ annex: String) throws -> [String] {
        try Trial("{ blancs: blancs }", Self.convention + annex).findings.flatMap(\.notes)
    }

    @Test func theDeliberationThatIsInTheDossierIsProposed() throws {
        let annex = """
            Annexe 1 – Délibération

            Commune de Boisclair

            Convocation du 2 janvier 2026. Séance du 12 janvier 2026. Délibération n° 2026-12

            Vu l'avis du conseil départemental,

            LE CONSEIL MUNICIPAL, après en avoir délibéré, autorise le maire à signer.
            """
        #expect(
            try notes(annex) == [
                "La délibération n° 2026-12 du 12 janvier 2026 de « La commune de Boisclair » est dans le dossier."
            ])
    }

    @Test func thatOfAnotherBodyIsNot() throws {
        let annex = """
            Annexe 1 – Délibération

            Commune de Longpré

            Séance du 12 janvier 2026. Le conseil municipal, après en avoir délibéré, autorise le maire à signer.
            """
        #expect(try notes(annex).isEmpty)
    }
}
