import DocumentFormats
import Foundation
import RuleEngine
import RuleModel
import TestSupport
import YAMLReading

/// A pack with one rule: refused, or applied to its examples.
enum RuleTarget {
    private static let defaults = ["paquet.yml": TemporaryPack.manifest, "paramètres.yml": TemporaryPack.parameters]

    static func run(_ bytes: [UInt8]) throws {
        let list = PartList(bytes)
        let names = ["paquet.yml", "paramètres.yml", "règle.yml"]
        for name in names {
            let own = list.parts.isEmpty && name == "règle.yml" ? bytes : list[name]
            _ = try ScratchFiles.write(own ?? Array(defaults[name, default: ""].utf8), to: "pack/essai/\(name)")
        }
        let folder = ScratchFiles.folder.appending(path: "pack")
        do {
            let library = try RulePackLoader().library(at: [folder])
            let runner = ExampleRunner(engine: try Engine(library: library)) { text, name in
                try? TextTarget.reader.read(bytes: Array(text.utf8), path: name)
            }
            _ = runner.run(library.rules)
        } catch let problems as YAMLProblems {
            for problem in problems.problems { _ = problem.description }
        } catch is EngineError {
            return
        }
    }
}
