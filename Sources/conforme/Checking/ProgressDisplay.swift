/// One line of a terminal that tells how many dossiers were examined; nothing where nobody looks.
struct ProgressDisplay {
    private let total: Int
    private var done = 0
    private let isShown: Bool

    /// A display for `total` dossiers; a single one needs none.
    init(total: Int) {
        self.total = total
        isShown = total > 1 && TerminalLine.isSeen
        show()
    }

    /// Clears the line, so that a report or a trouble can be written.
    func clear() {
        if isShown { TerminalLine.show("") }
    }

    /// One more dossier is done.
    mutating func advance() {
        done += 1
        show()
    }

    private func show() {
        guard isShown else { return }
        TerminalLine.show(
            done < total ? "\(done) dossier\(done > 1 ? "s" : "") examiné\(done > 1 ? "s" : "") sur \(total)…" : "")
    }
}
