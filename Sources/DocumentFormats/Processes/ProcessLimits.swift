/// What a child process may use before it is killed.
struct ProcessLimits: Hashable, Sendable {
    /// Seconds on the clock, and of processor time.
    let seconds: Int
    /// Address space, in bytes.
    let memory: Int
    /// What it may write to its standard output, in bytes.
    let output: Int
}

/// How a child process ended.
enum ProcessEnding: Hashable, Sendable {
    /// By itself, with this status.
    case exited(Int32)
    /// By a signal that it did not expect: a crash, or the limit on processor time.
    case killed(Int32)
    /// Stopped when its time was over.
    case outOfTime
    /// Stopped because it wrote more than allowed, or more than its reader wanted.
    case tooMuchOutput
    /// It could not be started.
    case notStarted

    /// Whether it ended by itself with status 0.
    var isSuccess: Bool { self == .exited(0) }
}
