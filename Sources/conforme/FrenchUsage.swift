import Foundation

/// Turns what the argument parser says into French, line by line.
enum FrenchUsage {
    private static let headings = [
        "OVERVIEW: ": "", "USAGE: ": "USAGE : ", "ARGUMENTS:": "ARGUMENTS", "OPTIONS:": "OPTIONS",
        "SUBCOMMANDS:": "COMMANDES", "Usage: ": "Usage : ", "Error: ": "", "Help:  ": "Aide : ",
    ]
    private static let phrases = [
        "Show help information.": "Montre cette aide.", "Show the version.": "Donne la version.",
        "Show subcommand help information.": "Montre l'aide d'une commande.",
        "(values: ": "(valeurs : ", "(default: ": "(par défaut : ", "; default: ": " ; par défaut : ",
    ]

    /// The whole message of a refused command line, or of a demand for help.
    static func translated(_ message: String) -> String {
        message.split(separator: "\n", omittingEmptySubsequences: false).map { translated(line: String($0)) }
            .joined(separator: "\n")
    }

    private static func translated(line: String) -> String {
        if let command = line.quoted(after: "See ") { return "Pour en savoir plus : \(command)" }
        for (english, french) in headings where line.hasPrefix(english) {
            return french + sentence(String(line.dropFirst(english.count)))
        }
        return sentence(line)
    }

    private static func sentence(_ text: String) -> String {
        if let quoted = text.quoted(after: "Unknown option ") {
            return "L'option « \(quoted) » n'existe pas\(didYouMean(text)). La liste : --help."
        }
        if let quoted = text.quoted(after: "Missing value for ") {
            return "Il manque une valeur après \(quoted)."
        }
        if let quoted = text.quoted(after: "Missing expected argument ") {
            return "Il manque l'argument \(quoted)."
        }
        if let quoted = text.quoted(after: "Unexpected argument ") {
            return "« \(quoted) » n'est ni une commande ni un argument attendu ici."
        }
        // A value may hold apostrophes itself: « CC du Val d'Argent ».
        if text.hasPrefix("The value '"), let end = text.range(of: "' is invalid for '"),
            let option = text.quoted(after: "is invalid for ")
        {
            let value = text[..<end.lowerBound].dropFirst("The value '".count)
            let reason = text[end.upperBound...].range(of: "': ").map { String(text[$0.upperBound...]) } ?? ""
            let words = "La valeur « \(value) » ne convient pas à \(option)."
            return reason.isEmpty ? words : "\(words) \(reason)"
        }
        return phrases.reduce(text) { $0.replacing($1.key, with: $1.value) }
    }

    private static func didYouMean(_ text: String) -> String {
        text.quoted(after: "Did you mean ").map { " (vouliez-vous dire « \($0) » ?)" } ?? ""
    }
}

extension String {
    /// What stands between single quotes right after `opening`.
    fileprivate func quoted(after opening: String) -> String? {
        guard let start = range(of: "\(opening)'")?.upperBound, let end = self[start...].firstIndex(of: "'")
        else { return nil }
        return String(self[start..<end])
    }
}
