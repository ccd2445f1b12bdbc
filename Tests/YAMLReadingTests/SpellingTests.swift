import Testing
import YAMLReading

@Suite struct SpellingTests {
    @Test(arguments: [
        ("L’Haÿ-les-Roses", "l'hay les roses"), ("LIÈPVRE", "liepvre"), ("Lie\u{300}pvre", "liepvre"),
        ("Bœrsch", "boersch"), (" Saint –  Denis ", "saint denis"), ("", ""),
    ])
    func foldsWhatDoesNotDistinguishNames(_ text: String, _ folded: String) {
        #expect(Spelling.folded(text) == folded)
    }

    @Test func proposesTheNearestWord() {
        #expect(Spelling.nearest(to: "Liepvr", in: ["Rombach", "Lièpvre"]) == "Lièpvre")
        #expect(Spelling.nearest(to: "Colmar", in: ["Rombach", "Lièpvre"]) == nil)
        #expect(Spelling.nearest(to: "b", in: ["c", "a"]) == "a")
        #expect(Spelling.nearest(to: "", in: []) == nil)
        #expect(Spelling.suggestion(for: "quatre", in: ["quattre"]) == "Vouliez-vous dire « quattre » ?")
        #expect(Spelling.suggestion(for: "quatre", in: ["sept"]).isEmpty)
    }
}
