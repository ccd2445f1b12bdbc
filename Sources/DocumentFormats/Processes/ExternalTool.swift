import Glibc

/// A program that reading needs, and the Debian packages that bring it.
enum ExternalTool: String, Sendable {
    case pdftotext
    case pdfimages
    case pdftoppm
    case pdftocairo
    case ocrmypdf
    case tesseract
    case soffice

    /// The packages to install when the program is missing.
    var packages: String {
        switch self {
        case .pdftotext, .pdfimages, .pdftoppm, .pdftocairo: "poppler-utils"
        case .ocrmypdf, .tesseract: "ocrmypdf tesseract-ocr-fra"
        case .soffice: "libreoffice"
        }
    }
}

/// Finds programs in a list of folders, and runs them with an environment of their own.
struct Toolbox: Sendable {
    /// Folders where programs are looked for, in order.
    let folders: [String]
    /// Where temporary files go.
    let temporary: String

    /// The path of `tool`; `nil` when it is not installed.
    func path(of tool: ExternalTool) -> String? {
        folders.filter { $0.hasPrefix("/") }.map { "\($0)/\(tool.rawValue)" }.first { access($0, X_OK) == 0 }
    }

    /// A run of the program at `path`, its temporary files in `scratch`.
    func process(_ path: String, _ arguments: [String], limits: ProcessLimits, scratch: String? = nil) -> ChildProcess {
        let environment = [
            "PATH=\(folders.joined(separator: ":"))", "LC_ALL=C.UTF-8", "OMP_THREAD_LIMIT=1",
            "HOME=\(scratch ?? "/nonexistent")", "TMPDIR=\(scratch ?? temporary)",
        ]
        return ChildProcess(arguments: [path] + arguments, environment: environment, limits: limits)
    }
}
