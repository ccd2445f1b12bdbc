import CalendarDates
import Foundation
import YAMLReading

/// Reads packs of rules from folders; a pack is wholly usable or refused with every fault named.
public struct RulePackLoader: Sendable {
    /// A folder of packs that cannot be read at all.
    public enum Failure: Error, Hashable, Sendable {
        /// There is no such folder.
        case missingDirectory(String)
        /// The folder holds no pack: a pack is a folder with a `paquet.yml`.
        case noPack(String)
        /// Two packs bear the same name, so that their rules would too.
        case duplicatePack(String)
    }

    private let readsExamples: Bool

    /// A loader; without examples, which only tests and pages of rules need, packs are read twice as fast.
    public init(readsExamples: Bool = true) {
        self.readsExamples = readsExamples
    }

    /// Reads the packs under each of `directories`; `only` limits the reading to packs of these names.
    public func library(at directories: [URL], only: Set<String>? = nil) throws -> RuleLibrary {
        var packs: [RulePack] = []
        var texts: [KnownText] = []
        var problems: [YAMLProblem] = []
        for directory in directories {
            for folder in try packFolders(in: directory) where only?.contains(folder.lastPathComponent) ?? true {
                guard !packs.contains(where: { $0.id == folder.lastPathComponent }) else {
                    throw Failure.duplicatePack(folder.lastPathComponent)
                }
                if let pack = pack(at: folder, problems: &problems) { packs.append(pack) }
            }
            // Only the checks of citations look texts up.
            let textFile = directory.appending(path: "textes.yml")
            guard packs.contains(where: \.citesTexts), FileManager.default.fileExists(atPath: textFile.path) else {
                continue
            }
            var reader = KnownTextReader()
            if let root = read(textFile, problems: &problems) { texts += reader.texts(root) }
            problems += reader.problems
        }
        guard problems.isEmpty else { throw YAMLProblems(problems) }
        return RuleLibrary(packs: packs.sorted { $0.id < $1.id }, texts: texts)
    }

    private func packFolders(in directory: URL) throws -> [URL] {
        let manager = FileManager.default
        guard let names = try? manager.contentsOfDirectory(atPath: directory.path) else {
            throw Failure.missingDirectory(directory.path)
        }
        let isPack = { (folder: URL) in manager.fileExists(atPath: folder.appending(path: "paquet.yml").path) }
        if isPack(directory) { return [directory] }
        let folders = names.sorted().map { directory.appending(path: $0) }.filter(isPack)
        guard !folders.isEmpty else { throw Failure.noPack(directory.path) }
        return folders
    }

    private func pack(at folder: URL, problems: inout [YAMLProblem]) -> RulePack? {
        let manifest = folder.appending(path: "paquet.yml")
        guard let root = read(manifest, problems: &problems) else { return nil }
        let map = YAMLMapping(root, known: ["titre", "version", "vérifié le", "alternatives"], problems: &problems)
        let title = map.require("titre", problems: &problems) { try $0.string() }
        let version = map.require("version", problems: &problems) { try $0.string() }
        let verifiedOn = map.require("vérifié le", problems: &problems) { try $0.date() }
        let parameters = self.parameters(in: folder, problems: &problems)
        let rules = self.rules(in: folder, parameters: parameters, problems: &problems)
        // A rule refused for a fault of its own would be reported a second time as unknown.
        let known = Set(rules.map(\.id))
        let alternatives =
            problems.isEmpty
            ? AlternativeReader(pack: folder.lastPathComponent, known: known).groups(map, problems: &problems) : []
        guard let title, let version, let verifiedOn else { return nil }
        return RulePack(
            id: folder.lastPathComponent, title: title, version: version, verifiedOn: verifiedOn,
            parameters: parameters, rules: rules, alternatives: alternatives
        )
    }

    private func parameters(in folder: URL, problems: inout [YAMLProblem]) -> [Parameter] {
        let file = folder.appending(path: "paramètres.yml")
        guard FileManager.default.fileExists(atPath: file.path), let root = read(file, problems: &problems)
        else { return [] }
        var reader = ParameterReader()
        let parameters = reader.parameters(root)
        problems += reader.problems
        return parameters
    }

    private func rules(in folder: URL, parameters: [Parameter], problems: inout [YAMLProblem]) -> [Rule] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        let reserved: Set<String> = ["paquet.yml", "paramètres.yml"]
        var rules: [Rule] = []
        var readers = ExpressionReaders(parameters: parameters)
        for name in names.sorted()
        where name.hasSuffix(".yml") && !reserved.contains(name) {
            let file = folder.appending(path: name)
            guard let root = read(file, isRule: true, problems: &problems) else { continue }
            let id = RuleID(pack: folder.lastPathComponent, name: String(name.dropLast(4)))
            var reader = RuleFileReader(id: id, path: file.path, readers: readers, readsExamples: readsExamples)
            if let rule = reader.rule(root) { rules.append(rule) }
            readers = reader.readers
            problems += reader.problems
        }
        let known = Set(rules.map(\.id))
        for rule in rules {
            guard case .duty(let duty) = rule.kind else { continue }
            for exception in duty.exceptions where !known.contains(exception) && problems.isEmpty {
                problems.append(unknownException(exception, of: rule, known: known))
            }
        }
        return rules
    }

    private func unknownException(_ exception: RuleID, of rule: Rule, known: Set<RuleID>) -> YAMLProblem {
        YAMLProblem(
            path: rule.path, line: 1, column: 1, message: "« sauf » nomme une règle inconnue : « \(exception.name) ».",
            cure: Spelling.suggestion(for: exception.name, in: known.map(\.name).sorted())
        )
    }

    /// The bytes up to the examples, when they come last, as they do in a rule.
    private static func withoutExamples(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
        let key = Array("exemples:".utf8)
        var lineStart = 0
        var examples: Int?
        while lineStart < bytes.count {
            let end = bytes[lineStart...].firstIndex(of: 0x0A) ?? bytes.count
            let line = bytes[lineStart..<end]
            if line.starts(with: key) {
                examples = lineStart
            } else if let first = line.first, ![0x20, 0x09, 0x0D, UInt8(ascii: "-"), UInt8(ascii: "#")].contains(first)
            {
                examples = nil
            }
            lineStart = end + 1
        }
        return bytes[..<(examples ?? bytes.count)]
    }

    private func read(_ file: URL, isRule: Bool = false, problems: inout [YAMLProblem]) -> YAMLValue? {
        guard let bytes = FileManager.default.contents(atPath: file.path).map([UInt8].init),
            let text = String(
                validating: isRule && !readsExamples ? Self.withoutExamples(bytes) : bytes[...], as: UTF8.self)
        else {
            problems.append(
                YAMLProblem(
                    path: file.path, line: 1, column: 1, message: "Ce fichier ne peut être lu.",
                    cure: "Vérifier qu'il existe et qu'il est en UTF-8."
                )
            )
            return nil
        }
        do throws(YAMLProblem) {
            return try YAMLFile.read(text, path: file.path)
        } catch {
            problems.append(error)
            return nil
        }
    }
}

extension RulePack {
    /// Whether a rule compares citations with the table of texts.
    fileprivate var citesTexts: Bool {
        rules.contains { rule in
            if case .check(.citations) = rule.kind { true } else { false }
        }
    }
}
