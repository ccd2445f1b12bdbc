import ArgumentParser

/// The exit codes of the contract.
enum ExitStatus: Int32, Comparable {
    /// Nothing at or above the threshold.
    case success = 0
    /// Findings at or above the threshold.
    case findings = 1
    /// Bad configuration or territory, a rule pack refused.
    case configuration = 2
    /// A document could not be read.
    case unreadable = 3

    var code: ExitCode { ExitCode(rawValue) }

    static func < (left: ExitStatus, right: ExitStatus) -> Bool { left.rawValue < right.rawValue }
}
