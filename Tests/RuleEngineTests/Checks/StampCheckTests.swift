import Territories
import Testing

@Suite struct StampCheckTests {
    private static let stamp = "ID : 010-211000017-20251103-DEL_12-DE"

    private func trial(_ demand: String, annex: String, territory: Territory? = nil) throws -> Trial {
        let articles = "Article 1 – Objet\n\nLa délibération figure en annexe 1."
        return try Trial(
            "{ tampons: \(demand) }",
            Trial.convention(
                articles, after: "Annexe 1 – Délibération\n\nAprès en avoir délibéré, le conseil.\n\n\(annex)"),
            territory: territory)
    }

    private func territory(insee: String, name: String = "Aubeville") throws -> Territory {
        try TerritoryReader.read(
            "communes:\n  - { nom: \(name), insee: \"\(insee)\", population totale: 4000 }\n", path: "territoire.yml")
    }

    @Test func aDeliberationWithoutStampIsReportedWhereItDecides() throws {
        let found = try trial("chaque délibération", annex: "Le maire, Paul LENOIR")
        #expect(found.passages == ["en avoir délibéré"])
        #expect(try trial("chaque délibération", annex: Self.stamp).kind == "pass")
    }

    @Test func theSameStampOnTwoPagesProvesOneAct() throws {
        let long = String(repeating: "Le conseil approuve la convention et ses annexes. ", count: 12)
        let text = "\(Self.stamp)\n\n\(long)\n\n\(Self.stamp)\n\nLe second conseil, après en avoir délibéré, approuve."
        #expect(try trial("chaque délibération", annex: text).kind == "fail")
    }

    @Test func theSenderIsKnownByTheInseeCodeOfItsCommune() throws {
        #expect(try trial("émetteurs parties", annex: Self.stamp, territory: territory(insee: "10001")).kind == "pass")
        #expect(try trial("émetteurs parties", annex: Self.stamp, territory: territory(insee: "10002")).kind == "fail")
    }

    @Test func theSenderCannotBeToldWithoutTheCodesOfTheParties() throws {
        #expect(try trial("émetteurs parties", annex: Self.stamp).kind == "open")
        let unknown = Territory(communes: [Commune(name: "Aubeville")])
        #expect(try trial("émetteurs parties", annex: Self.stamp, territory: unknown).kind == "open")
    }

    @Test func aBodyOfTheTerritoryThatIsNoPartyIsNamedAsAStranger() throws {
        let stranger = try TerritoryReader.read(
            "communes:\n  - { nom: Longpré, insee: \"10001\", population totale: 4000 }\n", path: "territoire.yml")
        #expect(try trial("émetteurs parties", annex: Self.stamp, territory: stranger).kind == "fail")
    }

    @Test func anActMadePublicAfterTheSignatureIsReported() throws {
        let late = try trial("avant la signature", annex: "Publié le 16/12/2025\n\(Self.stamp)")
        #expect(late.kind == "fail")
        let same = try trial("avant la signature", annex: "Publié le 15/12/2025\n\(Self.stamp)")
        #expect(same.kind == "pass")
    }
}
