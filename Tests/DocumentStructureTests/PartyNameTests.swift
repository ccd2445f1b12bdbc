import DocumentStructure
import Testing

@Suite struct PartyNameTests {
    @Test(arguments: [
        ("CC du Val d'Argent", "La Communauté de communes du Val d'Argent"),
        ("Aubeville", "La Commune d'Aubeville"), ("Ville d'Aubeville", "commune d’AUBEVILLE"),
        ("CA du Grand Aube", "Communauté d'agglomération du Grand Aube"),
        ("Sainte-Marie-aux-Mines", "La Commune de Sainte-Marie-aux-Mines"),
    ])
    func theSameBodyUnderTwoForms(left: String, right: String) {
        #expect(PartyName(left).means(PartyName(right)))
    }

    @Test(arguments: [
        ("CC d'Aubeville", "Commune d'Aubeville"), ("CCAS d'Aubeville", "Commune d'Aubeville"),
        ("Commune d'Aubeville", "Commune de Roncey"), ("Commune", "Commune"),
    ])
    func bodiesThatDiffer(left: String, right: String) {
        #expect(!PartyName(left).means(PartyName(right)))
    }
}
