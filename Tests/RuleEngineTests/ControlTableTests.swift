import BuiltInRules
import Foundation
import RuleModel
import Testing

/// The table of CONTRIBUTING.md that says by which rules each control is carried.
@Suite struct ControlTableTests {
    private static let page = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "CONTRIBUTING.md")

    @Test func eachRowNamesTheRulesThatCarryItAndNoOther() throws {
        let library = try RulePackLoader().library(at: [try #require(BuiltInRules.directory)])
        var carried: [String: Set<String>] = [:]
        for rule in library.rules {
            for code in rule.codes where code.hasPrefix("CK-") { carried[code, default: []].insert(rule.id.name) }
        }
        let rows = try String(contentsOf: Self.page, encoding: .utf8).split(separator: "\n")
            .filter { $0.hasPrefix("| CK-") }.map { $0.split(separator: "|").map { $0.trimmed } }
        #expect(rows.count == 96)
        for row in rows {
            let named = Set(row[1].split(separator: ",").map { $0.trimmed.filter { $0 != "`" } })
            #expect(named == carried[row[0]] ?? [], "\(row[0])")
            #expect(!row[2].isEmpty)
        }
    }
}

extension Substring {
    fileprivate var trimmed: String { trimmingCharacters(in: .whitespaces) }
}
