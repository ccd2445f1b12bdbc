import DocumentFormats
import Foundation
import Reporters

/// Where words go: findings to standard output, troubles to standard error.
enum Console {
    /// Writes `text`, whose colours stay when it `isColored`.
    static func print(_ text: String, isColored: Bool = false) throws {
        try Output.write(text, to: nil, isColored: isColored)
    }

    /// Writes a trouble, one paragraph, to standard error.
    static func complain(_ text: String) {
        // Nobody is left to be told that standard error cannot be written.
        try? FileHandle.standardError.write(contentsOf: Data(SafeText.bytes(of: "conforme : \(text)\n")))
    }

    /// All of standard input; beyond `limit` bytes it is refused.
    static func input(limit: Int) throws(ReadingError) -> [UInt8] {
        try FileContents.bytesOfStandardInput(limit: limit)
    }
}

/// When colours are used.
enum ColorChoice: String, CaseIterable {
    case auto
    case always
    case never

    /// The style for standard output: colours on a terminal only, unless asked otherwise, and never with `NO_COLOR`.
    var style: TextStyle {
        let environment = ProcessInfo.processInfo.environment
        let isTerminal = isatty(STDOUT_FILENO) == 1
        let isColored =
            switch self {
            case .always: true
            case .never: false
            case .auto: isTerminal && environment["NO_COLOR", default: ""].isEmpty && environment["TERM"] != "dumb"
            }
        return TextStyle(isColored: isColored, width: isTerminal ? Self.terminalWidth : 80)
    }

    private static var terminalWidth: Int {
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
        return min(Int(size.ws_col), 120)
    }
}
