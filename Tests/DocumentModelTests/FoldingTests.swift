import DocumentModel
import Testing

@Suite struct FoldingTests {
    @Test(arguments: [
        ("Évaluation À l’été", "evaluation a l ete"),
        ("CŒUR d'œuvre, Æ", "coeur d oeuvre ae"),
        ("ﬁnancement ﬂotte", "financement flotte"),
        ("n° 3 et n°3 et nº3", "no 3 et no 3 et no 3"),
        ("1ᵉʳ janvier", "1er janvier"),
        ("jeune enfant¹ accueilli", "jeune enfant accueilli"),
        ("non\u{2011}concurrence", "non concurrence"),
        ("10\u{202F}000\u{A0}habitants", "10 000 habitants"),
        ("con\u{AD}vention ter\u{200B}ritoriale", "convention territoriale"),
        ("con\u{AD}\nvention", "convention"),
        ("L.214-1-3", "l 214 1 3"),
        ("Straße, naïf, Łódź", "strasse naif lodz"),
        ("« guillemets » – tiret", "guillemets tiret"),
        ("", ""),
        ("... — !", ""),
    ])
    func words(text: String, folded: String) {
        #expect(Folding.folded(text) == folded)
    }

    @Test func decomposedAccentsFoldLikeComposedOnes() {
        let composed = "délibération communauté évaluée où ça"
        let decomposed = composed.unicodeScalars.map { scalar -> String in
            let parts: [Character: String] = [
                "é": "e\u{301}", "ù": "u\u{300}", "ç": "c\u{327}",
            ]
            return parts[Character(scalar)] ?? String(scalar)
        }.joined()
        #expect(Array(composed.utf8) != Array(decomposed.utf8))
        #expect(Folding.words(of: composed) == Folding.words(of: decomposed))
    }

    @Test func otherScriptsStayWords() {
        #expect(Folding.words(of: "Привет мир") == ["привет", "мир"])
        #expect(Folding.words(of: "日本 2026").last == "2026")
    }

    @Test func foldingTwiceChangesNothing() {
        for text in ["Été n°12 œuvre ﬁn", "L’ANNÉE 2026-2030", "a\u{301}b", "µ ª º ß"] {
            let once = Folding.folded(text)
            #expect(Folding.folded(once) == once)
            #expect(once.utf8.allSatisfy { $0 < 0x80 })
        }
    }
}
