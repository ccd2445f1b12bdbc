import ArgumentParser
import DocumentFormats
import Foundation

extension OCRPolicy: ExpressibleByArgument {}
extension RevisionsView: ExpressibleByArgument {}

/// Options about reading documents.
struct DocumentOptions: ParsableArguments {
    @Option(
        help:
            "Reconnaître le texte des pages numérisées : auto (pages sans texte), never, always (toute page numérisée)."
    )
    var ocr: OCRPolicy = .auto

    @Option(help: "Le texte à lire d'un document en suivi des modifications : accepted (tout accepté) ou rejected.")
    var revisions: RevisionsView = .accepted

    @OptionGroup var cost: LimitOptions

    /// A reader that finds its programs in the `PATH`, and shows recognition on a terminal while it runs.
    var reader: DocumentReader {
        let environment = ProcessInfo.processInfo.environment
        let folders = environment["PATH"].map { $0.split(separator: ":").map(String.init) }
        return DocumentReader(
            limits: cost.limits,
            options: ReadingOptions(
                revisions: revisions, ocr: ocr, toolFolders: folders ?? ReadingOptions.usualFolders,
                temporaryFolder: environment["TMPDIR"] ?? "/tmp",
                progress: TerminalLine.isSeen ? RecognitionDisplay.show : nil))
    }
}

/// One line of a terminal that tells how far recognition is.
enum RecognitionDisplay {
    /// Shows `progress` in place of what was shown before; nothing is left at the end.
    @Sendable static func show(_ progress: RecognitionProgress) {
        TerminalLine.show(progress.isFinished ? "" : text(progress))
    }

    /// « scan.pdf : reconnaissance du texte, page 3 sur 12… ».
    static func text(_ progress: RecognitionProgress) -> String {
        let page = min(progress.done + 1, progress.total)
        return "\(progress.path) : reconnaissance du texte, page \(page) sur \(progress.total)…"
    }
}
