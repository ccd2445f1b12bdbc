import Foundation

/// The line of a terminal that tells what is being done; nothing where nobody looks.
enum TerminalLine {
    /// Whether somebody is looking.
    static var isSeen: Bool { isatty(STDERR_FILENO) == 1 && ProcessInfo.processInfo.environment["TERM"] != "dumb" }

    /// Shows `words` in place of what was shown before; an empty line leaves nothing.
    static func show(_ words: String) {
        try? FileHandle.standardError.write(contentsOf: Data("\r\u{1B}[K\(words)".utf8))
    }
}
