import ArgumentParser
import RuleEngine
import RuleModel

/// Options about which rules are applied.
struct SelectionOptions: ParsableArguments {
    @Option(help: "N'applique que cette règle, ou ce paquet avec « paquet/ » (répétable).")
    var select: [String] = []

    @Option(help: "N'applique pas cette règle, ou ce paquet (répétable).")
    var ignore: [String] = []

    /// Whether rules are named that may stand in any pack.
    var isEmpty: Bool { select.isEmpty && ignore.isEmpty }

    /// Whether the rule is to be applied.
    func holds(_ rule: RuleID) -> Bool {
        (select.isEmpty || select.contains(where: rule.matches)) && !ignore.contains(where: rule.matches)
    }

    /// Throws when a selection names no rule of `engine`.
    func refuseUnknown(_ engine: Engine) throws {
        for selection in select + ignore where !engine.library.rules.contains(where: { $0.id.matches(selection) }) {
            throw CommandFailure(status: .configuration, message: RuleLookup.unknown(selection, in: engine.library))
        }
    }
}
