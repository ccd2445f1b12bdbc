import Testing

@testable import DocumentFormats

@Suite struct ParagraphTests {
    @Test func linesOfAParagraphBecomeOne() {
        var page = PageSketch()
        page.write(
            lines: [
                "La présente convention vise à définir le projet stratégique global du",
                "territoire à l'égard des familles.",
            ], x: 72, y: 100)
        page.write("Elle est conclue pour cinq ans.", x: 72, y: 140)
        #expect(
            PageSketch.shape([page]) == [
                "paragraph: La présente convention vise à définir le projet stratégique global du territoire à l'égard des familles.",
                "paragraph: Elle est conclue pour cinq ans.",
            ])
    }

    @Test func aShortLineEndsItsParagraph() {
        var page = PageSketch()
        page.write(
            lines: [
                "Caisse d'allocations familiales", "26 avenue Robert Schuman",
                "68084 Mulhouse Cedex, dont le siège social est fixé à cette même adresse",
            ], x: 72, y: 100)
        #expect(PageSketch.shape([page]).count == 3)
    }

    @Test func typeLargerThanTheTextIsAHeading() {
        var page = PageSketch()
        page.write("Convention territoriale globale", x: 72, y: 60, height: 20)
        page.write("Article 1 – Objet", x: 72, y: 100, height: 15)
        page.write(
            lines: ["Le texte est dans le corps courant,", "celui du plus grand nombre de lignes."], x: 72, y: 130)
        let shape = PageSketch.shape([page])
        #expect(shape[0] == "heading(level: 1): Convention territoriale globale")
        #expect(shape[1] == "heading(level: 2): Article 1 – Objet")
    }

    @Test func bulletsSetApartJoinTheirItems() {
        var page = PageSketch()
        page.write("Les parties :", x: 72, y: 80)
        page.write("•", x: 84, y: 100)
        page.write("•", x: 84, y: 128)
        page.write(
            lines: [
                "suivent la convention au moyen de réunions régulières de leurs comités de", "pilotage ;",
                "la modifient.",
            ],
            x: 100, y: 100)
        #expect(
            PageSketch.shape([page]) == [
                "paragraph: Les parties :",
                "listItem(depth: 0): suivent la convention au moyen de réunions régulières de leurs comités de pilotage ;",
                "listItem(depth: 0): la modifient.",
            ])
    }

    @Test func aParagraphGoesOnOverThePageAndItsFurniture() {
        let pages = (1...4).map { number in
            var page = PageSketch(number)
            page.write("Convention territoriale globale", x: 72, y: 30)
            let end =
                number == 1
                ? "en page suivante la Caf et ses partenaires de" : "dernière ligne de la page, complète et finie."
            page.write(lines: ["La convention dit à la dernière ligne et aussi", end], x: 72, y: 720)
            if number == 2 { page.write("toujours, sans que la phrase soit coupée.", x: 72, y: 70) }
            page.write("Page \(number) sur 4", x: 280, y: 800)
            return page
        }
        let shape = PageSketch.shape(pages)
        #expect(
            shape.contains(
                "paragraph: La convention dit à la dernière ligne et aussi en page suivante la Caf et ses partenaires de toujours, sans que la phrase soit coupée."
            ))
        #expect(shape.count { $0 == "furniture: Convention territoriale globale" } == 4)
        #expect(shape.filter { $0.hasPrefix("furniture: Page") }.count == 4)
    }

    @Test func aNoteAtTheFootIsSetApart() {
        var page = PageSketch()
        page.write("Le comité de pilotage suit la convention.", x: 72, y: 100)
        page.write(note: "1", "Loi du 18 décembre 2023 pour le plein emploi.", x: 72, y: 760)
        #expect(PageSketch.shape([page]).last == "note: ¹ Loi du 18 décembre 2023 pour le plein emploi.")
    }

    @Test func aDashThatGoesOnWithTheSentenceIsNoBullet() {
        var page = PageSketch()
        page.write(
            lines: [
                "Le siège de la caisse est au 26, avenue Robert Schuman",
                "– 68084 Mulhouse Cedex, où elle reçoit le public.",
            ],
            x: 72, y: 100)
        #expect(PageSketch.shape([page]).count == 1)
    }
}
