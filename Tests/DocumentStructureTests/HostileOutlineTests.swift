import DocumentStructure
import Testing

@Suite struct HostileOutlineTests {
    private static let texts: [(String, String)] = [
        ("annexes on one line", String(repeating: "annexe 1 ", count: 8_000)),
        ("annex headings", String(repeating: "Annexe 1\n\n", count: 2_500)),
        ("parties", "Entre :\n\n" + String(repeating: "la Caf du Nord, représentée par M. Luc BON ; ", count: 3_000)),
        (
            "parties on lines",
            "Entre :\n\n" + String(repeating: "Et :\n\nla commune de Lens, représentée par M. A\n\n", count: 2_000)
        ),
        ("articles", String(repeating: "Article 1 – Objet\n\n", count: 2_500)),
        ("dots", String(repeating: "le ... ", count: 8_000)),
        ("dates", String(repeating: "1er janvier 2026 au ", count: 4_000)),
        ("deliberations", String(repeating: "délibération du conseil municipal du ", count: 4_000)),
        ("conventions", String(repeating: "convention prend effet ", count: 4_000)),
        ("laws", String(repeating: "loi n° 1-2 du ", count: 4_000)),
        ("articles of codes", String(repeating: "article L. 1-1, ", count: 4_000)),
        ("parentheses", String(repeating: "(a ", count: 10_000)),
        ("civilities", "Entre :\nla Caf, représentée par " + String(repeating: "Monsieur ", count: 8_000)),
        ("contents", String(repeating: "Sommaire\n\nArticle 1 .... 3\n", count: 3_000)),
        ("Fait", String(repeating: "Fait à Lens\n\n", count: 2_500)),
        ("communes", "Entre :\nLes communes de " + String(repeating: "A, ", count: 4_000) + "représentées"),
    ]

    @Test(arguments: texts.map(\.0))
    func isRecognisedWithoutATrap(name: String) throws {
        let text = try #require(Self.texts.first { $0.0 == name }).1
        let outline = try Outlined(text).outline
        #expect(outline.extent.upperBound > 0)
    }

    @Test func everyPrefixOfAConventionIsRecognised() throws {
        let text = convention(
            "Vu la délibération du conseil en date du … ;\n\nArticle 1 – Objet\n\nVoir (annexes 1 à 3) du 1er mai 2026.\n\nFait à Lens, le\n\n<table><tr><td>La Caf</td></tr></table>\n\nAnnexe 1 : X"
        )
        let scalars = Array(text)
        for length in stride(from: 1, through: scalars.count, by: 3) {
            #expect(try Outlined(String(scalars[..<length]) + ".").outline.extent.lowerBound >= 0)
        }
    }

    @Test func everySuffixIsRecognised() throws {
        let scalars = Array(
            convention(
                "Article 1 – Objet\n\nla délibération n° du conseil, code, loi du, L. 2, article, annexe, Monsieur"))
        for start in stride(from: 0, to: scalars.count, by: 3) {
            #expect(try Outlined(String(scalars[start...])).outline.extent.lowerBound >= 0)
        }
    }
}
