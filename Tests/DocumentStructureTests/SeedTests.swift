import DocumentStructure
import Testing

/// Real documents, kept beside the repository when they are at hand.
private enum Seeds {
    static let directory: String = {
        let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4)
        return parts.joined(separator: "/") + "/shared/seeds/"
    }()

    static var areThere: Bool { (try? Outlined(path: directory + "ctg-val-d-argent-2026-2030.txt")) != nil }
}

@Suite(.enabled(if: Seeds.areThere, "the real documents are not beside the repository"))
struct SeedTests {
    @Test func aDraftConventionOfSixParties() throws {
        let outlined = try Outlined(path: Seeds.directory + "ctg-val-d-argent-2026-2030.txt")
        let outline = outlined.outline
        #expect(outline.nature == .convention)
        #expect(outline.articles.map(\.number) == Array(1...14))
        #expect(outline.parties.map(\.kind) == [.caf, .epci, .commune, .commune, .commune, .commune])
        #expect(outline.parties.allSatisfy { $0.signs })
        #expect(outline.parties.first?.representatives.count == 2)
        #expect(outline.periods.map(\.origin) == [.title, .durationClause])
        #expect(outline.periods.allSatisfy { $0.start == day("2026-01-01") && $0.end == day("2030-12-31") })
        #expect(outline.annexes.map(\.number) == ["1", "2", "3", "4", "5"])
        #expect(outline.annexes.allSatisfy { $0.state == .citedOnly })
        #expect(outline.execution?.date == nil)
        #expect(outline.execution?.copies == 2)
        #expect(outline.deliberations.filter(\.hasBlankDate).map(\.party) == [1])
        #expect(outline.placeholders.map { outlined.line($0.range) } == [76, 499])
        #expect(outline.visas.count == 11)
        #expect(outline.preamble?.heading.text == "PREAMBULE")
    }

    @Test func aConventionInsideABundle() throws {
        let outlined = try Outlined(path: Seeds.directory + "ctg-metz-2016-2020.txt")
        let outline = outlined.outline
        #expect(outline.nature == .convention)
        #expect((1795...1803).contains(outlined.line(outline.extent) ?? 0))
        #expect(outline.articles.map(\.number) == Array(1...12))
        #expect(outline.preamble?.heading.text == "Article préliminaire : Préambule")
        #expect(outline.parties.map(\.kind) == [.caf, .commune, .ccas])
        #expect(outline.parties.allSatisfy { $0.signs })
        #expect(outline.annexes.map(\.number) == ["1", "2", "3", "4", "5", "6", "7"])
        #expect(outline.annexes.prefix(4).allSatisfy { $0.state == .attached })
        // The last one is a list of one convention: short, but not empty.
        #expect(outline.annexes.suffix(3).map(\.state) == [.titleOnly, .titleOnly, .attached])
        #expect(outline.execution?.copies == 3)
        #expect(outline.execution?.date == nil)
        let clause = try #require(outline.periods.first { $0.origin == .durationClause })
        #expect(clause.start == nil)
        #expect(clause.end == day("2019-12-31"))
        let deliberation = try #require(outline.periods.first { $0.origin == .deliberation })
        #expect(deliberation.start == day("2016-01-01"))
        #expect(deliberation.end == day("2020-12-31"))
        let targets = outline.contents.map(\.target)
        #expect(targets.filter { if case .article = $0 { true } else { false } }.count == 12)
        #expect(targets.filter { if case .annex = $0 { true } else { false } }.count == 7)
    }

    @Test(arguments: ["communique-pays-de-cruseilles-2023.txt", "communique-val-de-fensch-2023.txt"])
    func pressReleases(name: String) throws {
        let outline = try Outlined(path: Seeds.directory + name).outline
        #expect(outline.nature == .pressRelease)
        #expect(outline.articles.isEmpty)
        #expect(outline.parties.isEmpty)
    }
}
