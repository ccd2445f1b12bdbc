import Foundation
import RuleModel
import TestSupport
import Testing

@Suite struct RulePackLoaderTests {
    @Test func theIdentityOfARuleIsItsPath() throws {
        let library = try TemporaryPack.library(["établir": TemporaryPack.duty])
        #expect(library.rules.map(\.id.description) == ["essai/établir"])
    }

    @Test func aMissingFolderIsSaid() {
        #expect(throws: RulePackLoader.Failure.missingDirectory("/nulle/part")) {
            try RulePackLoader().library(at: [URL(filePath: "/nulle/part")])
        }
    }

    @Test func aFolderWithoutPackIsSaid() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        #expect(throws: RulePackLoader.Failure.noPack(folder.path)) {
            try RulePackLoader().library(at: [folder])
        }
    }

    @Test func twoPacksOfOneNameWouldGiveTwoRulesOfOneIdentity() throws {
        let library = try TemporaryPack.library(["règle": TemporaryPack.duty])
        #expect(throws: RulePackLoader.Failure.duplicatePack("essai")) { try library.adding(library) }
    }

    @Test func severityOfAStageLeftOutIsThatOfTheStageBefore() {
        let severity = StagedSeverity([.draft: .warning, .signed: .error])
        #expect(Stage.allCases.map { severity[$0] } == [.warning, .warning, .error, .error])
    }

    @Test func aSelectionNamesARuleOrItsPack() {
        let rule = RuleID(pack: "convention", name: "visas")
        #expect(rule.matches("convention/visas"))
        #expect(rule.matches("convention/"))
        #expect(!rule.matches("convention/visa"))
        #expect(!rule.matches("convention-territoriale-globale/"))
    }
}
