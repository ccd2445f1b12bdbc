import Foundation
import TestSupport
import Testing

/// The jobs of `Examples/ci` do what they say: their commands are run as a script, in a repository with two dossiers.
@Suite struct ReadyToPasteTests {
    /// A repository with `dossiers/plaine-grise` and `dossiers/val-fleuri`, where `conforme` is in the `PATH`.
    private final class Repository {
        let folder: TemporaryFolder
        let programs: TemporaryFolder

        init(_ dossiers: [String]) throws {
            folder = try TemporaryFolder()
            programs = try TemporaryFolder()
            try FileManager.default.createSymbolicLink(
                at: programs.url.appending(path: "conforme"), withDestinationURL: Command.program)
            let root = folder.url.appending(path: "dossiers")
            try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
            for name in dossiers {
                try FileManager.default.copyItem(
                    at: Command.repository.appending(path: "Examples/\(name)/dossier"), to: root.appending(path: name))
            }
        }

        /// Runs `script` as a step of a job does; its status.
        func run(_ script: String, environment: [String: String] = [:]) throws -> Int32 {
            let process = Process()
            process.executableURL = URL(filePath: "/bin/bash")
            process.arguments = ["--noprofile", "--norc", "-eo", "pipefail", "-c", script]
            process.currentDirectoryURL = folder.url
            let path = "\(programs.url.path):\(ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin")"
            process.environment = ProcessInfo.processInfo.environment
                .merging(["PATH": path]) { $1 }.merging(environment) { $1 }
            let output = URL(filePath: try programs.file("output", ""))
            process.standardOutput = try FileHandle(forWritingTo: output)
            process.standardError = process.standardOutput
            try process.run()
            process.waitUntilExit()
            return process.terminationStatus
        }

        var output: String { (try? text(of: programs.url.appending(path: "output"))) ?? "" }

        func text(_ name: String) throws -> String { try text(of: folder.url.appending(path: name)) }

        private func text(of file: URL) throws -> String { try String(contentsOf: file, encoding: .utf8) }
    }

    private static func page(_ name: String) throws -> String {
        try String(contentsOf: Command.repository.appending(path: "Examples/ci/\(name)"), encoding: .utf8)
    }

    /// The scripts that stand after a line that ends with `opening`.
    private static func scripts(_ page: String, after opening: String) -> [String] {
        var scripts: [[Substring]] = []
        var margin: Int?
        for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
            let indent = line.prefix { $0 == " " }.count
            if let own = margin, line.isEmpty || indent >= own {
                scripts[scripts.count - 1].append(line.dropFirst(own))
            } else {
                margin = nil
                guard line.hasSuffix(opening) else { continue }
                margin = indent + 2
                scripts.append([])
            }
        }
        return scripts.map { $0.joined(separator: "\n") }
    }

    private func expectAccepted(_ repository: Repository, sarif: Bool) throws {
        guard Validator.areInstalled else { return }
        let root = repository.folder.url.path
        if sarif { #expect(try Validator.sarif("\(root)/conforme.sarif") == "") }
        if InstalledTool.isThere("xmllint") { #expect(try Validator.junit("\(root)/conforme-junit.xml") == "") }
        #expect(try Validator.html("\(root)/conforme.html") == "")
    }

    @Test func theStepsOfTheGitHubWorkflowFailOnADefectAndLeaveTheirReports() throws {
        let steps = Self.scripts(try Self.page("github.yml"), after: "run: |")
        #expect(steps.count == 2)
        let repository = try Repository(["plaine-grise", "val-fleuri"])
        let summary = try repository.programs.file("summary.md", "Déjà là.\n")
        let environment = ["GITHUB_ACTIONS": "true", "GITHUB_STEP_SUMMARY": summary]
        #expect(try repository.run(steps[0], environment: environment) == 0)
        #expect(try repository.run(steps[1], environment: environment) == 1)
        #expect(repository.output.hasPrefix("::error file=dossiers/plaine-grise/convention.md,line="))
        let page = try String(contentsOfFile: summary, encoding: .utf8)
        #expect(page.hasPrefix("Déjà là.\n# Rapport de contrôle\n"))
        #expect(page.contains("## dossiers/val-fleuri"))
        try expectAccepted(repository, sarif: true)
    }

    @Test func theScriptOfTheGitLabJobFailsOnADefectAndLeavesItsReports() throws {
        let script = Self.scripts(try Self.page("gitlab-ci.yml"), after: "- |")
        #expect(script.count == 2)
        let repository = try Repository(["plaine-grise", "val-fleuri"])
        #expect(try repository.run(script.joined(separator: "\n"), environment: ["GITLAB_CI": "true"]) == 1)
        let issues = try JSONSerialization.jsonObject(with: Data(repository.text("gl-code-quality-report.json").utf8))
        let fingerprints = try #require(issues as? [[String: Any]]).compactMap { $0["fingerprint"] as? String }
        #expect(fingerprints.count > 20)
        #expect(Set(fingerprints).count == fingerprints.count)
        try expectAccepted(repository, sarif: false)
    }

    @Test func aDossierWithoutDefectPasses() throws {
        let steps = Self.scripts(try Self.page("github.yml"), after: "run: |")
        let repository = try Repository(["val-fleuri"])
        #expect(try repository.run(steps[1]) == 0)
    }

    @Test(.enabled(if: Validator.areInstalled, "les validateurs ne sont pas installés : .ci/validators"))
    func platformsAcceptTheFiles() throws {
        let check = Validator.program("check-jsonschema")
        for (schema, file) in [("github-workflows", "github.yml"), ("gitlab-ci", "gitlab-ci.yml")] {
            let path = Command.repository.appending(path: "Examples/ci/\(file)").path
            #expect(try Validator.complaint(of: check, "--builtin-schema", "vendor.\(schema)", path) == "")
        }
    }

    @Test(.enabled(if: Validator.areInstalled, "les validateurs ne sont pas installés : .ci/validators"))
    func theHookRefusesACommitWithADefectAndLetsAnotherThrough() throws {
        let hook = try Self.page("pre-commit-config.yaml")
        let preCommit = Validator.program("pre-commit").path
        for (dossier, status) in [("plaine-grise", Int32(1)), ("val-fleuri", 0)] {
            let repository = try Repository([dossier])
            _ = try repository.folder.file(".pre-commit-config.yaml", hook)
            let script = "git init -q . && git add -A && '\(preCommit)' run"
            #expect(try repository.run(script) == status, "\(repository.output)")
            #expect(repository.output.contains("conventions (conforme)"))
        }
    }
}
