import DocumentFormats
import DocumentModel
import DocumentStructure
import Testing

@Suite struct StampTests {
    @Test func theUsualStampGivesItsThreeDatesAndItsIdentifier() throws {
        let stamp = try only(
            """
            Envoyé en préfecture le 20/01/2026
            Reçu en préfecture le 21/01/2026
            Publié le 22/01/2026
            ID : 068-216800000-20260115-DEL03_2026-DE
            """)
        #expect(stamp.sent == day("2026-01-20"))
        #expect(stamp.received == day("2026-01-21"))
        #expect(stamp.published == day("2026-01-22"))
        #expect(
            stamp.identifier
                == .init(
                    department: "068", siren: "216800000", date: day("2026-01-15")!, number: "DEL03_2026", nature: "DE")
        )
    }

    @Test func theIdentifierMayComeFirstAndWordsDiffer() throws {
        let stamp = try only(
            """
            Accusé de réception en préfecture
            02A-212000046-20251204-2025_12_31-DE
            Date de télétransmission : 08/12/2025
            Date de réception préfecture : 09/12/2025
            """)
        #expect(stamp.identifier?.department == "02A")
        #expect(stamp.identifier?.number == "2025_12_31")
        #expect(stamp.sent == day("2025-12-08"))
        #expect(stamp.received == day("2025-12-09"))
        #expect(stamp.published == nil)
    }

    @Test func besideAnIdentifierReceivedMeansByThePrefect() throws {
        let stamp = try only("AR Prefecture\n\n083-218300507-20220928-D13-DE\nReçu le 05/10/2022\nPublié le 06/10/2022")
        #expect(stamp.received == day("2022-10-05"))
        #expect(stamp.published == day("2022-10-06"))
    }

    @Test func theSentenceOfAClerkIsAStampWithoutIdentifier() throws {
        let stamp = try only(
            "Délibération transmise en sous-préfecture le 20 janvier 2026 et affichée le 21 janvier 2026.")
        #expect(stamp.sent == day("2026-01-20"))
        #expect(stamp.published == day("2026-01-21"))
        #expect(stamp.identifier == nil)
    }

    @Test func aBlankDateIsNotFilledByTheLineBelow() throws {
        let stamp = try only(
            "Envoyé en préfecture le\nReçu en préfecture le 21/01/2026\nAffiché le\nID : 068-216800000-20260115-D3-DE")
        #expect(stamp.sent == nil)
        #expect(stamp.received == day("2026-01-21"))
        #expect(stamp.published == nil)
        #expect(stamp.identifier?.siren == "216800000")
    }

    @Test func twoStampsInARowStayTwo() throws {
        let text = """
            Envoyé en préfecture le 20/01/2026
            ID : 068-216800000-20260115-D3-DE

            Envoyé en préfecture le 22/01/2026
            ID : 068-246800395-20260116-D4-DE
            """
        let stamps = try Outlined(text).outline.stamps
        #expect(stamps.map(\.identifier?.siren) == ["216800000", "246800395"])
        #expect(stamps.map(\.sent) == [day("2026-01-20"), day("2026-01-22")])
    }

    @Test(arguments: [
        "Le décret publié le 21 mars 2025 précise le contenu du schéma.",
        "Le courrier reçu le 3 mars 2026 fait suite à la demande.",
        "Contact : 03 89 00 00 00 – Siret 216800000 00012",
        "Lot 12-216800000-20261501-A-DE",
        "Réf. 068-216800000-20260115",
    ])
    func ordinaryWordsAndNumbersAreNoStamp(text: String) throws {
        #expect(try Outlined(text).outline.stamps.isEmpty)
    }

    @Test func aStampPrintedInTheMarginsIsReadThere() throws {
        let text = "Le conseil a délibéré.\nEnvoyé en préfecture le 20/01/2026\nID : 068-216800000-20260115-D3-DE\n"
        let read = try DocumentReader().read(bytes: Array(text.utf8), path: "essai.txt")
        let view = read.text
        let body = TextRange(0, view.utf8.firstIndex(of: 0x0A) ?? 0)
        let margin = TextRange(body.upperBound + 1, view.utf8.count)
        let document = Document(
            path: read.path, format: read.format, sha256: read.sha256, byteCount: read.byteCount, text: view,
            blocks: [Block(kind: .paragraph, range: body), Block(kind: .furniture, range: margin)],
            reading: read.reading)
        let outline = OutlineRecognizer().outline(of: document, index: WordIndex(document))
        #expect(outline.stamps.map(\.identifier?.number) == ["D3"])
        #expect(outline.stamps.map(\.sent) == [day("2026-01-20")])
    }

    private func only(_ text: String) throws -> TransmissionStamp {
        let stamps = try Outlined(text).outline.stamps
        try #require(stamps.count == 1)
        return stamps[0]
    }
}
