import Expressions

/// What is being done for many authorities at once, on a terminal.
enum PortfolioProgress {
    /// The published files are being read.
    static func reading() { show("Lecture des fichiers officiels…") }

    /// `count` authorities are being answered.
    static func answering(_ count: Int) { show("Réponses pour \(Value.integer(count).french) collectivités…") }

    /// `done` of `total` rows are written.
    static func writing(_ done: Int, of total: Int) {
        show("\(Value.integer(done).french) collectivités écrites sur \(Value.integer(total).french)…")
    }

    /// Leaves nothing of it.
    static func end() { show("") }

    private static func show(_ words: String) {
        if TerminalLine.isSeen { TerminalLine.show(words) }
    }
}
