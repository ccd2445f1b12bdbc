import ArgumentParser
import DocumentFormats

extension RevisionsView: ExpressibleByArgument {}

/// Options about reading documents, common to every command that reads them.
struct ReadingOptions: ParsableArguments {
    @Option(help: "Le texte à lire d'un document en suivi des modifications : accepted (tout accepté) ou rejected.")
    var revisions: RevisionsView = .accepted

    /// A reader set as the options say.
    var reader: DocumentReader { DocumentReader(revisions: revisions) }
}
