import RuleEngine
import RuleModel

/// What a jurist needs beside the findings: by which law, which rules, on which files the report was made.
struct LegalTrace {
    /// Labels and values, in order.
    let entries: [(label: String, value: String)]
    /// The texts that the outstanding points rest on, each once.
    let references: [(citation: String, url: String?, confidence: Confidence)]

    init(_ presented: PresentedReport, tool: ToolInfo?) {
        let situation = presented.report.situation
        var entries: [(String, String)] = []
        if let tool { entries.append(("Programme", "\(tool.name) \(tool.version)")) }
        entries += presented.report.packs.map { pack in
            ("Règles", "\(pack.id), version \(pack.version), vérifiées le \(pack.verifiedOn.french)")
        }
        entries.append(
            ("Droit appliqué", "celui du \(situation.referenceDate.value.french) (\(situation.referenceDate.reason))"))
        entries.append(("Étape", "\(situation.stage.value.rawValue) (\(situation.stage.reason))"))
        entries.append(("Date de la question", situation.date.french))
        entries += presented.dossier.files.map { file in
            ("Fichier", "\(file.document.path), \(file.document.byteCount) octets, SHA-256 \(file.document.sha256)")
        }
        entries += presented.report.sources.map { ("Données", $0.french) }
        self.entries = entries
        references = Self.references(presented.points.filter(\.isOutstanding))
    }

    private static func references(
        _ points: [ReportPoint]
    ) -> [(citation: String, url: String?, confidence: Confidence)] {
        var seen: Set<String> = []
        return points.flatMap { point in
            point.rule.references.compactMap { reference in
                guard seen.insert(reference.citation).inserted else { return nil }
                return (reference.citation, reference.url, reference.confidence ?? point.rule.confidence)
            }
        }
    }
}

extension PresentedReport {
    /// The trace, signed by `tool` where the format says which program made it.
    func legalTrace(tool: ToolInfo? = nil) -> LegalTrace { LegalTrace(self, tool: tool) }
}
