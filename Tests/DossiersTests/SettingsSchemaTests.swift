import BuiltInRules
import Dossiers
import Foundation
import RuleModel
import TestSupport
import Testing

/// The published schema of `conforme.yml` and the reader say the same.
@Suite struct SettingsSchemaTests {
    private static func schema() throws -> (url: URL, properties: [String: Any]) {
        let url = try #require(BuiltInRules.templates).appending(path: "conforme.schema.json")
        let object = try JSONSerialization.jsonObject(with: Data(contentsOf: url)) as? [String: Any]
        return (url, try #require(object?["properties"] as? [String: Any]))
    }

    private func keys(_ value: Any?) -> Set<String> {
        Set(((value as? [String: Any])?["properties"] as? [String: Any] ?? [:]).keys)
    }

    private func choices(_ value: Any?) -> [String]? { (value as? [String: Any])?["enum"] as? [String] }

    @Test func theyKnowTheSameKeys() throws {
        let properties = try Self.schema().properties
        #expect(Set(properties.keys) == Set(SettingsReader.keys))
        #expect(keys(properties["contrôle"]) == Set(SettingsReader.controlKeys))
        let waivers = properties["dérogations"] as? [String: Any]
        #expect(keys(waivers?["items"]) == Set(WaiverReader.keys))
    }

    @Test func theyKnowTheSameWords() throws {
        let properties = try Self.schema().properties
        #expect(choices(properties["étape"]) == Stage.allCases.map(\.rawValue))
        let controls = (properties["contrôle"] as? [String: Any])?["properties"] as? [String: Any]
        #expect(choices(controls?["échec"]) == DossierSettings.Threshold.allCases.map(\.rawValue))
    }

    /// Settings written as JSON, which is YAML too: the very same text goes to both.
    private static let samples = [
        "{}", #"{"convention": "a.md"}"#, #"{"convention": 3}"#, #"{"convention": "/etc/hosts"}"#,
        #"{"convention": "../a.md"}"#, #"{"convension": "a.md"}"#, #"{"annexes": {"1": "a.md", "B": ["b.md"]}}"#,
        #"{"annexes": ["a.md"]}"#, #"{"annexes": {"beaucoup trop long": "a.md"}}"#, #"{"étape": "signé"}"#,
        #"{"étape": "signée"}"#, #"{"contrôle": {"ignorer": ["convention/blancs", "dossier/"]}}"#,
        #"{"contrôle": {"ignorer": "convention/blancs", "échec": "jamais"}}"#, #"{"contrôle": {"échec": "error"}}"#,
        #"{"contrôle": {"gravités": {"convention/blancs": "erreur"}}}"#,
        #"{"contrôle": {"gravités": {"convention/blancs": {"projet": "info", "signé": "erreur"}}}}"#,
        #"{"contrôle": {"gravités": {"convention/blancs": {"brouillon": "info"}}}}"#,
        #"{"contrôle": {"gravités": {"convention/": "info"}}}"#, #"{"contrôle": {"gravité": {}}}"#,
        #"{"territoire": {"communes": [{"nom": "Aubeville"}]}}"#, #"{"territoire": {"villes": []}}"#,
        #"{"dérogations": [{"règle": "convention/blancs", "motif": "m", "par": "p", "jusqu'au": "2026-01-31"}]}"#,
        #"{"dérogations": [{"règle": "convention/blancs", "où": "article 8", "motif": "m", "par": "p", "jusqu'au": "2026-01-31"}]}"#,
        #"{"dérogations": [{"règle": "convention/blancs", "par": "p", "jusqu'au": "2026-01-31"}]}"#,
        #"{"dérogations": [{"règle": "convention/blancs", "motif": "…", "par": "p", "jusqu'au": "2026-01-31"}]}"#,
        #"{"dérogations": [{"règle": "convention/blancs", "motif": "m", "par": "p", "jusqu'au": "31/01/2026"}]}"#,
    ]

    @Test(
        .enabled(if: InstalledTool.hasPythonModule("jsonschema"), "il faut le module Python jsonschema"))
    func theyAcceptAndRefuseTheSameFiles() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for name in ["a.md", "b.md"] { try Data("x".utf8).write(to: folder.appending(path: name)) }
        let known = ["convention/blancs", "dossier/fichier-sans-place"].map { name in
            let parts = name.split(separator: "/").map(String.init)
            return RuleID(pack: parts[0], name: parts[1])
        }
        let verdicts = Self.samples.map { text in
            (try? SettingsReader.settings(
                in: text, path: "conforme.yml", of: DossierFolder(folder.path), rules: [], known: known)) != nil
        }
        let samples = folder.appending(path: "samples.json")
        try JSONEncoder().encode(Self.samples).write(to: samples)
        let script = """
            import json, jsonschema, sys
            check = jsonschema.Draft202012Validator(json.load(open(sys.argv[1])))
            check.check_schema(check.schema)
            print(json.dumps([check.is_valid(json.loads(s)) for s in json.load(open(sys.argv[2]))]))
            """
        let answer = try InstalledTool.output("python3", "-c", script, try Self.schema().url.path, samples.path)
        let other = try JSONDecoder().decode([Bool].self, from: Data(answer.utf8))
        #expect(other.count == verdicts.count)
        for (text, pair) in zip(Self.samples, zip(verdicts, other)) { #expect(pair.0 == pair.1, "\(text)") }
        #expect(verdicts.contains(true) && verdicts.contains(false))
    }
}
