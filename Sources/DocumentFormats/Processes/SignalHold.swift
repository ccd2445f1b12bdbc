import Glibc

/// Keeps an interruption waiting while children run, so that they are killed and temporary files removed first.
///
/// The signals are delivered when the hold is released: the command then ends as it always does.
struct SignalHold {
    private var before = sigset_t()

    private static let held: [Int32] = [SIGINT, SIGTERM, SIGHUP]

    /// Holds the signals back from this thread.
    init() {
        var signals = sigset_t()
        sigemptyset(&signals)
        for signal in Self.held { sigaddset(&signals, signal) }
        pthread_sigmask(SIG_BLOCK, &signals, &before)
    }

    /// Lets the signals through again.
    func release() {
        var mask = before
        pthread_sigmask(SIG_SETMASK, &mask, nil)
    }

    /// Whether one of the signals has come.
    static var isInterrupted: Bool {
        var pending = sigset_t()
        sigpending(&pending)
        return held.contains { sigismember(&pending, $0) == 1 }
    }
}
