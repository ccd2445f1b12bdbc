import Testing

@testable import Reporters

@Suite struct TextStyleTests {
    private let style = TextStyle(isColored: false, width: 40)

    @Test func linesStayWithinTheWidth() {
        let text = style.wrap(
            "Les communes de plus de dix mille habitants établissent le schéma pluriannuel.", first: "  • ",
            rest: "    ")
        #expect(text.split(separator: "\n").allSatisfy { $0.count <= 40 })
        #expect(text.split(separator: "\n").dropFirst().allSatisfy { $0.hasPrefix("    ") })
    }

    @Test func frenchMarksAreNotPartedFromTheirWords() {
        let text = style.wrap("Il faut écrire ici le mot exact de la loi « dispense » : c'est tout ; le reste vient.")
        for line in text.split(separator: "\n") {
            #expect(!line.hasSuffix("«"))
            #expect(!line.hasPrefix("»") && !line.hasPrefix(":") && !line.hasPrefix(";"))
        }
    }

    @Test func theThousandsOfANumberStayTogether() {
        let text = style.wrap("La communauté de communes compte au total 13 065 habitants et 1 952 ici.")
        #expect(text.split(separator: "\n").contains { $0.contains("13 065") })
        #expect(text.split(separator: "\n").contains { $0.contains("1 952") })
    }

    @Test func coloursComeOnlyWhenAskedFor() {
        #expect(style.paint("mot", .red) == "mot")
        #expect(TextStyle(isColored: true).paint("mot", .red) == "\u{1B}[31mmot\u{1B}[0m")
    }

    @Test func aWordLongerThanTheLineIsKeptWhole() {
        let url = String(repeating: "x", count: 60)
        #expect(style.wrap(url, first: "  ", rest: "  ") == "  \(url)")
    }
}
