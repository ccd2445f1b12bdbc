import Expressions
import RuleEngine
import RuleModel

/// A point of a report as SARIF's result.
struct SARIFResult {
    private let point: ReportPoint
    private let presented: PresentedReport
    private let occurrence: Int
    private let profile: SARIFReporter.Profile
    private let spot: Spot

    /// `occurrence` tells apart points of one fingerprint, from 1.
    init(_ point: ReportPoint, in presented: PresentedReport, occurrence: Int, profile: SARIFReporter.Profile) {
        self.point = point
        self.presented = presented
        self.occurrence = occurrence
        self.profile = profile
        spot = presented.spot(of: point)
    }

    var json: JSONValue {
        var entries: [(String, JSONValue)] = [("ruleId", .string(point.rule.id.description))]
        switch profile {
        case .full: entries += [("kind", .string(point.kind.rawValue)), ("level", .string(level))]
        // Code scanning knows levels and no kinds: what is undecided is a note that says so.
        case .github: entries.append(("level", .string(point.severity?.sarif ?? "note")))
        }
        entries += [
            ("message", SARIFText.message(message)), ("locations", .array([SARIFPlace(spot).location()])),
            ("partialFingerprints", fingerprints),
        ]
        if !related.isEmpty { entries.append(("relatedLocations", .array(related))) }
        if let flow { entries.append(("codeFlows", .array([flow]))) }
        if !point.rule.references.isEmpty {
            entries.append(("taxa", .array(point.rule.references.map { SARIFTaxonomy.taxon($0) })))
        }
        if profile == .full {
            if let fix { entries.append(("fixes", .array([fix]))) }
            // On every result, since one at least may be set aside: absent on some, it would say « unknown ».
            entries.append(("suppressions", .array(point.suppression.map { [Self.suppression($0)] } ?? [])))
        }
        return .object(entries + [("properties", properties)])
    }

    /// Only a breach has a level.
    private var level: String { point.severity?.sarif ?? "none" }

    private var message: String {
        let subject = point.result.subject.name
        let about = subject.isEmpty || point.message.contains(subject) ? "" : " (\(subject))"
        let label = point.kind == .fail ? "" : "\(point.label.raisedInitial) : \(point.rule.title)\(about). "
        let remedy = point.suggestion.isEmpty ? "" : " À faire : \(point.suggestion)"
        return label + point.fullMessage + remedy
    }

    private var fingerprints: JSONValue {
        .object([
            ("conforme/v1", .string(point.fingerprint)),
            ("primaryLocationLineHash", .string("\(point.fingerprint):\(occurrence)")),
        ])
    }

    private var related: [JSONValue] {
        point.evidence.prefix(GitHubLimits.locations).enumerated().map { position, evidence in
            let spot = Spot(presented.dossier, evidence.place)
            return SARIFPlace(spot).location(
                id: position + 1, message: evidence.note.isEmpty ? spot.words : evidence.note)
        }
    }

    private var properties: JSONValue {
        .object([
            ("category", .string(point.rule.category.rawValue)),
            ("confidence", .string(point.rule.confidence.rawValue)),
            ("subject", .string(point.result.subject.name)), ("missing", .strings(point.missing.map(\.rawValue))),
            ("suggestion", .string(point.suggestion)),
        ])
    }

    private static func suppression(_ suppression: Suppression) -> JSONValue {
        .object([
            ("kind", .string("external")), ("status", .string("accepted")),
            ("justification", .string(suppression.reason)),
            ("properties", .object([("by", .string(suppression.source.rawValue))])),
        ])
    }

    // MARK: Reasoning and remedy

    /// The reasoning, step by step.
    private var flow: JSONValue? {
        guard let explanation = point.result.explanation else { return nil }
        let steps = steps(of: explanation, level: 0)
        return .object([("threadFlows", .array([.object([("locations", .array(steps))])]))])
    }

    private func steps(of explanation: Explanation, level: Int) -> [JSONValue] {
        let isQuoted = explanation.children.isEmpty && explanation.value == nil
        let value = isQuoted ? "" : " → \(explanation.value?.french ?? "inconnu")"
        let location = JSONValue.object([
            ("physicalLocation", SARIFPlace(spot).physical), ("message", SARIFText.message(explanation.text + value)),
        ])
        let step = JSONValue.object([("location", location), ("nestingLevel", .integer(level))])
        return [step] + explanation.children.flatMap { steps(of: $0, level: level + 1) }
    }

    /// A wording to insert where something is absent; only a text file can be changed by its lines.
    private var fix: JSONValue? {
        guard point.kind == .fail, case .check(.presence) = point.rule.kind, let wording = point.rule.wording,
            let place = point.place, presented.dossier.files[place.file].document.isPlainText
        else { return nil }
        let point = JSONValue.object([
            ("startLine", .integer(spot.endLine + 1)), ("startColumn", .integer(1)),
            ("endLine", .integer(spot.endLine + 1)), ("endColumn", .integer(1)),
        ])
        let insertion = JSONValue.object([
            ("deletedRegion", point), ("insertedContent", SARIFText.message("\n\(wording.trimmed)\n\n")),
        ])
        return .object([
            ("description", SARIFText.message(self.point.suggestion)),
            (
                "artifactChanges",
                .array([
                    .object([
                        ("artifactLocation", SARIFArtifact.location(of: spot.path)),
                        ("replacements", .array([insertion])),
                    ])
                ])
            ),
        ])
    }
}
