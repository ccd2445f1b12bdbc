import RuleModel

/// What the examples of one rule prove.
public struct RuleAudit: Sendable {
    /// A mutation, and the example that tells it from the rule.
    public struct Trial: Sendable {
        /// The mutation.
        public let mutation: RuleMutation
        /// The example that contradicts it; `nil` when it survives.
        public let killer: RuleExample?
    }

    /// The rule.
    public let rule: Rule
    /// The examples that the rule itself contradicts: they prove nothing.
    public let failures: [ExampleRunner.Failure]
    /// Each mutation of the rule.
    public let trials: [Trial]
    /// The cells that its conditions cut; `nil` for a rule about documents.
    public let cells: CellReport?
    /// What else a careful reader would say of it, in French.
    public let remarks: [String]

    /// The mutations that no example sees.
    public var survivors: [RuleMutation] { trials.filter { $0.killer == nil }.map(\.mutation) }

    /// Whether nothing stands against the rule: every threshold and date is held by an example, no cell is odd.
    public var isSound: Bool {
        failures.isEmpty && !survivors.contains(where: \.mustBeKilled) && cells?.anomalies.isEmpty ?? true
    }
}

extension RuleAudit {
    init(_ rule: Rule, runner: ExampleRunner) {
        let library = runner.engine.library
        let parameters = library.packs.first { $0.id == rule.id.pack }?.parameters ?? []
        self.rule = rule
        failures = runner.run([rule]).failures
        trials = MutationMaker(rule: rule, parameters: parameters).mutations().map { mutation in
            let failure =
                switch mutation.change {
                case .rule(let changed): runner.firstFailure(in: changed)
                case .parameter(let changed): runner.replacing(changed, in: rule.id.pack).firstFailure(in: rule)
                }
            return Trial(mutation: mutation, killer: failure?.example)
        }
        cells = rule.subject.isTerritorial ? CellAudit(rule: rule, library: library).report() : nil
        remarks = Self.remarks(on: rule)
    }

    private static func remarks(on rule: Rule) -> [String] {
        guard case .check = rule.kind else { return [] }
        let answers = Set(rule.examples.map(\.expectation))
        var remarks: [String] = []
        if !answers.contains(.pass) { remarks.append("aucun exemple conforme") }
        if !answers.contains(.fail) { remarks.append("aucun exemple non conforme") }
        if rule.severity[.final] < rule.severity[.draft] {
            remarks.append("gravité plus lourde pour un projet que pour un acte à signer")
        }
        if rule.confidence == .unconfirmed, rule.severityOverrides.contains(where: { $0.severity == .error }) {
            remarks.append("« gravité si » fait une erreur d'une règle non confirmée (confiance N)")
        }
        return remarks
    }
}
