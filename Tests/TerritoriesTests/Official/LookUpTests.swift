import Testing

@testable import Territories

/// Communes and groupings are found as people name them, and never guessed.
@Suite struct LookUpTests {
    private let data: OfficialData

    init() throws {
        data = try OfficialExtract.data(
            groupings: OfficialExtract.text(OfficialExtract.groupingHeader, OfficialExtract.groupings))
    }

    private func code(_ name: String) throws -> String { data.communes[try data.commune(name)].code }

    private func refusal(_ name: String) -> LookUpError? {
        do throws(LookUpError) {
            _ = try data.authority(name)
            return nil
        } catch {
            return error
        }
    }

    @Test(arguments: [
        ("57463", "57463"), ("metz", "57463"), (" METZ ", "57463"), ("216802942", "68294"), ("le havre", "76351"),
        ("Havre", "76351"), ("St Caprais de Bordeaux", "33381"), ("saint-caprais-de-bordeaux", "33381"),
        ("Ste Marie aux Mines", "68298"), ("liepvre", "68185"), ("LIÈPVRE", "68185"), ("Lie\u{300}pvre", "68185"),
        ("Saint-Aubin (10)", "10334"), ("Rombach le Franc", "68283"),
    ])
    func aCommuneIsFound(asked: String, code: String) throws {
        #expect(try self.code(asked) == code)
    }

    @Test(arguments: [
        "246800395", "246 800 395", "CC du Val d'Argent", "Communauté de communes du Val d’Argent", "val d'argent",
        "cc val argent", "Val d'Argent (68)",
    ])
    func aGroupingIsFound(asked: String) throws {
        #expect(data.groupings[try data.grouping(asked)].siren == "246800395")
    }

    @Test func homonymsAreListedWithTheirDépartement() {
        #expect(
            refusal("Saint-Aubin")
                == .several(
                    asked: "Saint-Aubin", found: ["Saint-Aubin (02, code 02671)", "Saint-Aubin (10, code 10334)"]))
    }

    @Test func theNearestNamesAreProposed() {
        #expect(refusal("Mets") == .nothing(asked: "Mets", nearest: ["Metz (57, code 57463)"]))
        #expect(refusal("Val d'Arjent")?.description.contains("CC du Val d'Argent (68, Siren 246800395)") == true)
        #expect(refusal("zzzz") == .nothing(asked: "zzzz", nearest: []))
        #expect(refusal("") == .nothing(asked: "", nearest: []))
    }

    @Test func aWrongKeyIsToldWithTheNumbersThatDifferByOneFigure() {
        #expect(
            refusal("246800396")
                == .wrongKey(asked: "246800396", nearest: ["CC du Val d'Argent (68, Siren 246800395)"]))
    }

    @Test func aDistrictLeadsToItsCommune() {
        #expect(refusal("75101") == .district(asked: "Paris 1er Arrondissement", commune: "Paris"))
        #expect(refusal("paris 2e arrondissement") == .district(asked: "Paris 2e Arrondissement", commune: "Paris"))
    }
}
