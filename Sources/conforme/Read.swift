import ArgumentParser
import DocumentFormats
import DocumentModel
import Reporters
import RuleEngine

/// `conforme read`: what was read in a document.
struct Read: ParsableCommand {
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text
        case json
        case tree
    }

    static let configuration = CommandConfiguration(
        abstract: "Montre ce qui a été lu d'un document : le texte, la structure (json) ou l'arbre (tree)."
    )

    @Argument(help: "Le document ; - pour l'entrée standard.")
    var path: String

    @Option(help: "La forme : text, json ou tree.")
    var format: Format = .text

    @OptionGroup var documents: DocumentOptions

    func run() throws {
        try reporting {
            let document = try Documents.read(path, with: documents.reader)
            switch format {
            case .text: try Console.print(document.text.string(in: document.text.fullRange))
            case .tree: try Console.print(TreeDump(document).text)
            case .json:
                let file = Dossier.File(document)
                try Console.print(OutlineJSONReporter(tool: Conforme.tool).json(file).text + "\n")
            }
            if let trouble = Documents.troubles(in: [document]).first {
                throw CommandFailure(status: .unreadable, message: trouble)
            }
        }
    }
}
