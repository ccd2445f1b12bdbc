/// By which rules and on which files the report was made, for the jurist; the reasoning of each point when asked.
struct TraceSection {
    let presented: PresentedReport
    let style: TextStyle
    let isVerbose: Bool

    var text: String {
        guard isVerbose else { return "" }
        let trace = presented.legalTrace()
        let entries = trace.entries.map { style.wrap($0.value, first: "  \($0.label) : ", rest: "    ") }
        let reasonings = presented.points.filter(\.isOutstanding).compactMap { point -> String? in
            guard let explanation = point.result.explanation else { return nil }
            let title = style.wrap("\(point.rule.title) [\(point.rule.id)]", first: "  ", rest: "    ")
            return ([title] + ExplanationText(style: style).lines(explanation, indent: 4)).joined(separator: "\n")
        }
        let details = reasonings.isEmpty ? [] : ["", style.paint("RAISONNEMENTS", .strong)] + reasonings
        return ([style.paint("TRACE", .strong)] + entries + details).joined(separator: "\n")
    }
}
