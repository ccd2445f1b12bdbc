import RuleModel
import Territories
import YAMLReading

/// Reads `conforme.yml`: wholly coherent, or refused with all its faults at once.
public struct SettingsReader {
    /// The name of the file.
    public static let fileName = "conforme.yml"
    /// The keys of the file.
    public static let keys = ["convention", "annexes", "territoire", "étape", "contrôle", "dérogations"]
    /// The keys of `contrôle`.
    public static let controlKeys = ["ignorer", "gravités", "échec"]

    private let folder: DossierFolder
    private let rules: [Rule]
    private let known: [RuleID]
    private var settings = DossierSettings()
    private var problems: [YAMLProblem] = []

    private init(folder: DossierFolder, rules: [Rule], known: [RuleID]) {
        self.folder = folder
        self.rules = rules
        self.known = known
    }

    /// The settings of `folder`; none when it has no file of settings. `known` are the rules that may be named.
    public static func settings(
        of folder: DossierFolder, rules: [Rule], known: [RuleID]
    ) throws(YAMLProblems) -> DossierSettings {
        guard let path = folder.settingsPath else {
            guard let path = folder.misnamedSettingsPath else { return DossierSettings() }
            throw problem(path, "Ce fichier de réglages n'est pas lu sous ce nom.", cure: "Le renommer en \(fileName).")
        }
        guard folder.holds(path), let text = SmallFile.text(path) else {
            throw problem(
                path, "Ce fichier ne peut être lu.",
                cure: "Vérifier les droits, que le fichier est en UTF-8, et n'est pas un lien qui sort du dossier.")
        }
        return try settings(in: text, path: path, of: folder, rules: rules, known: known)
    }

    private static func problem(_ path: String, _ message: String, cure: String) -> YAMLProblems {
        YAMLProblems([YAMLProblem(path: path, line: 1, column: 1, message: message, cure: cure)])
    }

    /// The settings that `text` writes.
    public static func settings(
        in text: String, path: String, of folder: DossierFolder, rules: [Rule], known: [RuleID]
    ) throws(YAMLProblems) -> DossierSettings {
        var reader = SettingsReader(folder: folder, rules: rules, known: known)
        do throws(YAMLProblem) {
            let root = try YAMLFile.read(text, path: path)
            if !root.isNull { reader.read(root) }
        } catch {
            throw YAMLProblems([error])
        }
        guard reader.problems.isEmpty else { throw YAMLProblems(sorting: reader.problems) }
        return reader.settings
    }

    private mutating func read(_ root: YAMLValue) {
        let map = YAMLMapping(root, known: Self.keys, problems: &problems)
        if let value = map["convention"] { settings.convention = file(value) }
        if let value = map["annexes"] { readAnnexes(value) }
        if let value = map["territoire"] { readTerritory(value) }
        settings.stage = map.read("étape", problems: &problems) {
            try $0.choice(Dictionary(uniqueKeysWithValues: Stage.allCases.map { ($0.rawValue, $0) }), "une étape")
        }
        if let value = map["contrôle"] { readControls(value) }
        var reader = WaiverReader(known: known)
        settings.waivers = reader.waivers(map["dérogations"])
        problems += reader.problems
    }

    private mutating func file(_ value: YAMLValue) -> String? {
        do throws(YAMLProblem) {
            return try folder.file(value)
        } catch {
            problems.append(error)
            return nil
        }
    }

    private mutating func readAnnexes(_ value: YAMLValue) {
        do throws(YAMLProblem) {
            for (key, files) in try value.entries() {
                let number = try key.string()
                guard (1...8).contains(number.count), number.allSatisfy({ $0.isLetter || $0.isNumber }) else {
                    throw key.problem("« \(number) » n'est pas un numéro d'annexe.", cure: "Écrire 2, B ou 3bis.")
                }
                for item in files.items() {
                    guard let path = file(item) else { continue }
                    if settings.annexes[path] != nil || path == settings.convention {
                        throw item.problem("Ce fichier est déjà nommé plus haut.", cure: "Ne le nommer qu'une fois.")
                    }
                    settings.annexes[path] = number
                }
            }
        } catch {
            problems.append(error)
        }
    }

    private mutating func readTerritory(_ value: YAMLValue) {
        do {
            guard value.isScalar else {
                settings.territory = try TerritoryReader.read(value)
                return
            }
            let path = try folder.file(value)
            guard let text = SmallFile.text(path) else {
                throw value.problem("Ce fichier de territoire ne peut être lu, ou n'est pas en UTF-8.")
            }
            settings.territory = try TerritoryReader.read(text, path: path)
        } catch let found as YAMLProblems {
            problems += found.problems
        } catch let problem as YAMLProblem {
            problems.append(problem)
        } catch {
            problems.append(value.problem("Ce territoire ne peut être lu."))
        }
    }

    private mutating func readControls(_ value: YAMLValue) {
        let map = YAMLMapping(value, known: Self.controlKeys, problems: &problems)
        for item in map["ignorer"]?.items() ?? [] {
            do throws(YAMLProblem) {
                settings.ignored.append(try RuleSelection.read(item, known: known))
            } catch {
                problems.append(error)
            }
        }
        settings.threshold = map.read("échec", problems: &problems) {
            let choices = Dictionary(uniqueKeysWithValues: DossierSettings.Threshold.allCases.map { ($0.rawValue, $0) })
            return try $0.choice(choices, "un seuil d'échec")
        }
        guard let severities = map["gravités"] else { return }
        var reader = SeverityReader(rules: rules, known: known)
        settings.severities = reader.severities(severities)
        problems += reader.problems
    }
}
