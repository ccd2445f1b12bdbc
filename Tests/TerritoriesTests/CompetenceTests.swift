import Territories
import Testing

@Suite struct CompetenceTests {
    @Test func followTheOrderOfTheLaw() {
        #expect(Competence.allCases.map(\.number) == [1, 2, 3, 4])
        #expect(Competence.allCases.shuffled().sorted() == Competence.allCases)
        #expect(Competence.allCases.map(\.rawValue) == ["recenser", "informer", "planifier", "qualité"])
    }

    @Test func sayWhatTheyConsistIn() {
        #expect(
            Competence.allCases.map(\.french) == [
                "recenser les besoins et l'offre", "informer et accompagner les familles",
                "planifier le développement des modes d'accueil", "soutenir la qualité des modes d'accueil",
            ]
        )
    }

    @Test(arguments: ["qualité", "qualite", "Qualité", "4", "4°", "4º", "soutenir la qualité des modes d’accueil"])
    func areReadAsPeopleWriteThem(_ written: String) {
        #expect(Competence(written: written) == .quality)
    }

    @Test(arguments: ["", "°", "5", "0", "toutes", "garder"])
    func areNotGuessed(_ written: String) {
        #expect(Competence(written: written) == nil)
    }
}
