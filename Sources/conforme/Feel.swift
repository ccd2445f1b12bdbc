import ArgumentParser
import Expressions
import Foundation

/// `conforme feel`: evaluates FEEL expressions, for authors of rules and test kits.
struct Feel: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Évalue une expression FEEL ; sans argument, répond ligne à ligne à du JSON.",
        discussion: "Exemple : conforme feel 'date(\"2026-01-31\") + duration(\"P1M\")'"
    )

    @Argument(
        help: "L'expression ; sans elle, l'entrée standard donne {\"expression\": …, \"context\": {…}} par ligne.")
    var expression: String?

    func run() throws {
        let service = FEELService()
        if let expression {
            try Console.print(service.answer(expression: expression) + "\n")
            return
        }
        while let line = readLine(strippingNewline: true) {
            guard line.contains(where: { !$0.isWhitespace }) else { continue }
            try Console.print(service.answer(line: line) + "\n")
        }
    }
}
