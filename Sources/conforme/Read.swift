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

    @OptionGroup var privacy: PrivacyOptions

    func run() throws {
        try reporting {
            let read = try Documents.read(path, with: documents.reader)
            // Recognising the parts of a document takes a while, which its mere text does not need.
            lazy var dossier = Dossier(convention: Dossier.File(read))
            let file = privacy.anonymizes ? dossier.anonymized().dossier.convention : nil
            let document = file?.document ?? read
            switch format {
            case .text: try Console.print(document.text.string(in: document.text.fullRange))
            case .tree: try Console.print(TreeDump(document).text)
            case .json:
                let file = file ?? dossier.convention
                try Console.print(OutlineJSONReporter(tool: Conforme.tool).json(file).text + "\n")
            }
            if let trouble = Documents.troubles(in: [document]).first {
                throw CommandFailure(status: .unreadable, message: trouble)
            }
        }
    }
}
