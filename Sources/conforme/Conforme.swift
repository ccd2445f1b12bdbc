import ArgumentParser
import DocumentFormats
import Foundation
import Reporters

/// The command line: options, one library call, print, exit code.
@main
struct Conforme: ParsableCommand {
    static let tool = ToolInfo(name: "conforme", version: "0.1.0")

    static let configuration = CommandConfiguration(
        commandName: "conforme",
        abstract: "Vérifie les conventions territoriales globales et dit ce que doit chaque autorité organisatrice.",
        discussion: """
            Codes de retour : 0 rien à signaler, 1 défauts, 2 configuration ou territoire fautif, \
            3 document illisible, 64 usage.
            """,
        version: "\(tool.name) \(tool.version)",
        subcommands: [Check.self, New.self, Advise.self, Read.self, Explain.self, Rules.self, Feel.self]
    )

    /// Runs the command; what the argument parser says is said in French, troubles on standard error.
    static func main() {
        Interruption.watch()
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch is ReaderLeft {
            Interruption.end(by: SIGPIPE)
        } catch let failure as CommandFailure {
            Console.complain(failure.message)
            Foundation.exit(failure.status.rawValue)
        } catch {
            let code = exitCode(for: error)
            let message = FrenchUsage.translated(fullMessage(for: error))
            if !message.isEmpty {
                if code == .success { try? Console.print(message + "\n") } else { Console.complain(message) }
            }
            Foundation.exit(code.rawValue)
        }
    }
}
