import CalendarDates
import DocumentFormats
import Foundation
import RuleEngine
import Territories
import Testing

/// The files of INSEE and of the DGCL, where they are present beside the project.
private enum PublishedFiles {
    static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "shared/data")
    static let arePresent = FileManager.default.fileExists(atPath: folder.appending(path: "dgcl-epcicom.xlsx").path)

    static let all = Result { try data(populations: [2021, 2022, 2023], withGroupings: true) }

    static func data(populations years: [Int], withGroupings: Bool) throws -> OfficialData {
        var draft = OfficialDataDraft()
        for year in years {
            let name = "insee-populations-\(year).csv"
            try draft.addPopulations(bytes(name), path: name, vintage: nil, sha256: "")
        }
        if withGroupings {
            let name = "dgcl-epcicom.xlsx"
            try draft.addGroupings(SheetValues.separated(bytes(name), path: name), path: name, sha256: "")
        }
        return try draft.data()
    }

    private static func bytes(_ name: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: folder.appending(path: name)))
    }
}

/// What is known of all of France is found in the published files.
@Suite(.enabled(if: PublishedFiles.arePresent, "les fichiers de l'Insee et de la DGCL ne sont pas à côté du projet"))
struct PublishedFilesTests {
    private func portfolio(_ data: OfficialData, on day: String) throws -> Portfolio {
        let date = try #require(CalendarDate(iso: day))
        let vintage = try data.vintage(inForceOn: date)
        let everyone =
            data.communes(in: vintage).map { OfficialAuthority.commune($0) }
            + data.groupings.indices.map { .grouping($0) }
        return try Engine(library: try AdviceQuestion.library.get()).portfolio(
            of: everyone, in: data, vintage: vintage, on: date)
    }

    @Test func thoseAboveTheThresholdsAreCounted() throws {
        let data = try PublishedFiles.data(populations: [2023], withGroupings: false)
        let summary = PortfolioSummary(try portfolio(data, on: "2026-01-01"))
        #expect(summary.around.map(\.threshold.value) == [3500, 10_000])
        // The file has 34 900 lines, of which 45 are districts of Paris, Lyon and Marseille.
        #expect(summary.authorities.communes == 34_900 - 45 + 3)
        #expect(summary.around.map(\.linesAbove) == [3342, 1101])
        #expect(summary.around.map(\.above.communes) == [3342 - 45 + 3, 1101 - 45 + 3])
    }

    @Test func theSumsOfMembersAreTheTotalsThatArePublished() throws {
        let data = try PublishedFiles.all.get()
        #expect(data.groupings.count == 1255)
        let wrong = data.groupings.indices.filter { place in
            data.figure(of: .grouping(place), vintage: 2022)?.total != data.groupings[place].publishedTotal
        }
        #expect(wrong.isEmpty)
    }

    @Test func aFewInhabitantsDecide() throws {
        let data = try PublishedFiles.all.get()
        let date = try #require(CalendarDate(iso: "2026-01-01"))
        let engine = try Engine(library: try AdviceQuestion.library.get())
        func due(_ code: String) throws -> Set<String> {
            let advice = engine.advice(about: [.commune(try data.commune(code))], in: data, on: date)
            return Set(
                (advice.authorities.first?.items ?? []).filter { $0.result.outcome.expectation == .due }
                    .map(\.result.rule.id.name))
        }
        #expect(try due("33381").isDisjoint(with: ["planifier", "qualite"]))
        #expect(try due("29147").isSuperset(of: ["planifier", "qualite"]))
    }

    @Test func aSampleOfFranceGetsTheAnswersOfTheEngine() throws {
        let data = try PublishedFiles.all.get()
        let engine = try Engine(library: try AdviceQuestion.library.get())
        for day in ["2025-06-30", "2026-01-01"] {
            let portfolio = try portfolio(data, on: day)
            for place in stride(from: 0, to: portfolio.rows.count, by: 1201) {
                let row = portfolio.rows[place]
                let advice = engine.advice(about: [row.authority], in: data, on: portfolio.date)
                let plain = try #require(advice.authorities.first)
                #expect(
                    portfolio.answers[row.answers].items.map(\.result.outcome.expectation)
                        == plain.items.map(\.result.outcome.expectation), "\(data.label(row.authority))")
            }
        }
    }

    @Test func communesWithoutPopulationAreUnknownAndNotEmpty() throws {
        let data = try PublishedFiles.all.get()
        let mamoudzou = try data.commune("97611")
        #expect(data.figure(ofCommune: mamoudzou, vintage: 2023) == nil)
        #expect(data.figure(ofCommune: mamoudzou, vintage: 2022)?.total == 72_974)
        let ruined = try data.commune("55039")
        #expect(data.figure(ofCommune: ruined, vintage: 2023)?.total == 0)
        // In the vintage 2021, L'Oie and Sainte-Florence were one commune, and had no population of their own.
        #expect(data.figure(ofCommune: try data.commune("85165"), vintage: 2021) == nil)
    }
}
