import BuiltInRules
import RuleEngine
import RuleModel
import Testing

/// What the packs that come with the program promise.
@Suite struct BuiltInRulesTests {
    private static let library = Result { try RulePackLoader().library(at: [try #require(BuiltInRules.directory)]) }

    @Test func everyRowOfTheTableOfDutiesHasItsRule() throws {
        let codes = Set(try Self.library.get().rules.flatMap(\.codes))
        let rows = (1...36).map { "AO-\($0 < 10 ? "0" : "")\($0)" }
        #expect(rows.filter { !codes.contains($0) }.isEmpty)
    }

    @Test func everyRowOfTheTableOfControlsHasItsRule() throws {
        let codes = Set(try Self.library.get().rules.flatMap(\.codes))
        let rows = (1...96).map { "CK-\($0 < 10 ? "0" : "")\($0)" }
        #expect(rows.filter { !codes.contains($0) } == [])
    }

    @Test func theTwelveItemsOfTheDecreeAreChecked() throws {
        let items = Set(try Self.library.get().rules.compactMap(\.schemaItem))
        #expect(items == Set(SchemaVerdict.order))
    }

    @Test func onlyTheSchemaIsWaivedByAConvention() throws {
        let waived = try Self.library.get().rules.filter { rule in
            if case .duty(let duty) = rule.kind { !duty.exceptions.isEmpty } else { false }
        }
        #expect(waived.map(\.id.name) == ["schema"])
    }

    @Test func everyCheckShowsATextThatConformsAndOneThatDoesNot() throws {
        for rule in try Self.library.get().rules {
            guard case .check = rule.kind else { continue }
            let answers = Set(rule.examples.map(\.expectation))
            #expect(answers.contains(.pass), "\(rule.id)")
            #expect(answers.contains(.fail), "\(rule.id)")
        }
    }

    @Test func everyThresholdIsShownAtAndAboveIt() throws {
        for rule in try Self.library.get().rules {
            guard case .duty(let duty) = rule.kind, duty.modality == .obligation,
                duty.readings.flatMap(\.condition.factNames).contains(where: { $0.rawValue.hasPrefix("seuil.") })
            else { continue }
            let answers = Set(rule.examples.map(\.expectation))
            #expect(answers.isSuperset(of: [.due, .notApplicable, .open]), "\(rule.id)")
        }
    }

    @Test func whatIsNotConfirmedIsNeverAnError() throws {
        for rule in try Self.library.get().rules where rule.confidence == .unconfirmed {
            #expect(rule.severity.gravest < .error, "\(rule.id)")
        }
    }

    @Test func everyRuleFoundedOnTheLawCitesIt() throws {
        for rule in try Self.library.get().rules where rule.basis == .law || rule.basis == .decree {
            #expect(!rule.references.isEmpty, "\(rule.id)")
        }
    }
}
