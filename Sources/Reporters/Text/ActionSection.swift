/// What to do and by whom, for the agent who follows the file.
struct ActionSection {
    /// A share longer than this ends with a count.
    private static let shown = 6

    let presented: PresentedReport
    let style: TextStyle

    var text: String {
        let plan = presented.actionPlan
        let corrections = plan.corrections.map { lines(of: $0.tasks, title: $0.name) }
        let questions = plan.questions.map { lines(of: $0.tasks, title: "À établir (source : \($0.name))") }
        guard !corrections.isEmpty || !questions.isEmpty else { return "" }
        return ([style.paint("QUI FAIT QUOI", .strong)] + (corrections + questions).flatMap(\.self))
            .joined(separator: "\n")
    }

    private func lines(of all: [ActionPlan.Task], title: String) -> [String] {
        let name = style.wrap(title, first: "  ", rest: "    ")
        let tasks = all.prefix(Self.shown).map { task in
            style.wrap(presented.wording(of: task), first: "    – ", rest: "      ")
        }
        let others = all.count - Self.shown
        return [name] + tasks + (others > 0 ? ["    … et \(others) autre\(others > 1 ? "s" : "")."] : [])
    }
}
