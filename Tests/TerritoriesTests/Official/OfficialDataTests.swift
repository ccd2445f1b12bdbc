import CalendarDates
import Testing

@testable import Territories

/// The files of INSEE and of the DGCL are read as they are published.
@Suite struct OfficialDataTests {
    private func figure(_ code: String, in data: OfficialData, vintage: Int? = 2023) throws -> Population.Figure? {
        data.figure(ofCommune: try data.commune(code), vintage: vintage)
    }

    @Test func columnsAreFoundByNameWhateverTheirOrder() throws {
        let lines = ["3404,97,3501,29147,Mellac"]
        let bytes = OfficialExtract.text("PMUN,PCAP,PTOT,COM,Commune", lines, lineEnd: "\n")
        let data = try OfficialExtract.data(populations: [(2023, bytes)])
        #expect(try figure("29147", in: data) == Population.Figure(total: 3501, municipal: 3404))
        #expect(data.communes[0].name == "Mellac")
    }

    @Test func theHeaderOfInseeItselfIsReadToo() throws {
        let data = try OfficialExtract.data(populations: [(nil, Array(OfficialExtract.mayotte.utf8))])
        #expect(data.communes.map(\.code) == ["97601"])
        #expect(data.communes[0].department == "976")
        #expect(try figure("97601", in: data, vintage: nil)?.total == 5384)
    }

    @Test func theThreeCommunesCutIntoDistrictsAreCountedWhole() throws {
        let data = try OfficialExtract.data()
        let paris = try data.commune("Paris")
        #expect(data.communes[paris].code == "75056")
        #expect(
            data.figure(ofCommune: paris, vintage: 2023)
                == Population.Figure(total: 15_207 + 19_979, municipal: 15_114 + 19_847))
        #expect(data.districts.map(\.code) == ["75101", "75102"])
        #expect(!data.communes.contains { $0.code == "75101" })
    }

    @Test func zeroIsAPopulationAndAbsenceIsNot() throws {
        let older = OfficialExtract.text(OfficialExtract.header, [OfficialExtract.populations2023[4]])
        let newer = OfficialExtract.text(OfficialExtract.header, [OfficialExtract.populations2023[2]])
        let data = try OfficialExtract.data(populations: [(2022, older), (2023, newer)])
        let village = try #require(data.population(ofCommune: try data.commune("55039")))
        let first = try #require(CalendarDate(iso: "2025-06-30"))
        let second = try #require(CalendarDate(iso: "2026-01-01"))
        #expect(village.value(on: first)?.value == 0)
        #expect(village.value(on: second) == nil)
        #expect(village.gaps == [2023])
    }

    @Test func groupingsBringTheirMembersWithTheFiguresOfTheirYear() throws {
        let bytes = OfficialExtract.text(OfficialExtract.groupingHeader, OfficialExtract.groupings)
        let data = try OfficialExtract.data(populations: [], groupings: bytes)
        let grouping = try #require(data.groupings.first)
        #expect(data.files.map(\.vintage) == [2022])
        #expect(grouping.nature == .communityOfCommunes)
        #expect(grouping.members.count == 4)
        let sum = grouping.members.compactMap { data.figure(ofCommune: $0, vintage: 2022)?.total }.reduce(0, +)
        #expect(sum == grouping.publishedTotal)
        #expect(data.communes[grouping.members[0]].siren == "216802983")
    }

    @Test func whereTheTwoPublishersDifferTheGeographyOfTheYearWins() throws {
        let old = OfficialExtract.text(
            OfficialExtract.header, ["44;Grand Est;68;1;;185;68185;Lièpvre;1600;35;1635"])
        let bytes = OfficialExtract.text(OfficialExtract.groupingHeader, OfficialExtract.groupings)
        let data = try OfficialExtract.data(populations: [(2022, old)], groupings: bytes)
        #expect(try figure("68185", in: data, vintage: 2022)?.total == 1682)
        #expect(data.disagreements.map(\.insee) == [1635])
        #expect(data.disagreements.map(\.dgcl) == [1682])
    }

    @Test(arguments: [("2024-01-01", 2021), ("2025-01-01", 2022), ("2025-12-31", 2022), ("2026-01-01", 2023)])
    func theVintageInForceIsThatOfThreeYearsBefore(day: String, vintage: Int) throws {
        let line = OfficialExtract.text(OfficialExtract.header, [OfficialExtract.populations2023[2]])
        let data = try OfficialExtract.data(populations: [(2021, line), (2022, line), (2023, line)])
        #expect(try data.vintage(inForceOn: try #require(CalendarDate(iso: day))) == vintage)
    }

    @Test func filesOfAnotherYearAreRefused() throws {
        let data = try OfficialExtract.data()
        let date = try #require(CalendarDate(iso: "2024-06-30"))
        #expect(throws: OfficialFileError.vintageNotInForce(year: 2024, needed: 2021, given: [2023])) {
            try data.vintage(inForceOn: date)
        }
    }

    @Test func theYearIsReadInTheNameOfTheFile() {
        #expect(OfficialFile.year(in: "/tmp/2019/insee-populations-2023.csv") == 2023)
        #expect(OfficialFile.year(in: "insee-populations-mayotte.csv") == nil)
        #expect(OfficialFile.year(in: "2022-2023.csv") == nil)
    }
}
