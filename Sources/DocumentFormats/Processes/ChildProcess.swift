import Glibc

/// A program run beside this one, with limits, no shell, no input, and a process group of its own.
///
/// Its arguments are passed as they are. When a limit is reached, the whole group is killed.
struct ChildProcess {
    /// The path of the program, then its arguments.
    let arguments: [String]
    /// Its environment, `NAME=value`.
    let environment: [String]
    let limits: ProcessLimits
    /// Whether it may reach the network: none that reads a document does, where the system allows to prevent it.
    var reachesNetwork = false

    /// How it ended, and the beginning of what it complained of.
    struct Result {
        let ending: ProcessEnding
        let complaint: String
    }

    /// `prlimit` of util-linux, always there on Debian; without it only time and output are limited.
    private static let limiter = "/usr/bin/prlimit"
    /// No temporary file is larger, in bytes.
    private static let largestFile = 1 << 30
    /// What this program itself may use, in bytes: a child cannot be given more.
    private static var allowedMemory: Int {
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit) == 0 else { return .max }
        return Int(clamping: limit.rlim_max)
    }
    /// How often the clock is looked at, in milliseconds.
    private static let tick: Int32 = 100

    /// Runs the program to its end.
    ///
    /// - Parameters:
    ///   - output: gets the standard output piece by piece; `false` stops the program.
    ///   - complaint: gets the standard error piece by piece.
    func run(
        output: (UnsafeRawBufferPointer) -> Bool, complaint: (UnsafeRawBufferPointer) -> Void = { _ in }
    ) -> Result {
        var (out, err): ([Int32], [Int32]) = ([-1, -1], [-1, -1])
        let type = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
        guard socketpair(AF_UNIX, type, 0, &out) == 0, socketpair(AF_UNIX, type, 0, &err) == 0 else {
            for descriptor in out + err where descriptor >= 0 { close(descriptor) }
            return Result(ending: .notStarted, complaint: "")
        }
        let command = limited
        let child = Interruption.start { spawn(command, output: out[1], complaint: err[1]) }
        close(out[1])
        close(err[1])
        defer {
            close(out[0])
            close(err[0])
        }
        guard let child else { return Result(ending: .notStarted, complaint: "") }
        defer { Interruption.ended(child) }
        var watch = ProcessWatch(child: child, output: out[0], complaint: err[0], limits: limits)
        let ending = watch.follow(tick: Self.tick, output: output, complaint: complaint)
        return Result(ending: ending, complaint: String(decoding: watch.said, as: UTF8.self))
    }

    /// The identity of the program once started, which is also that of its group.
    private func spawn(_ command: [String], output: Int32, complaint: Int32) -> pid_t? {
        var actions = posix_spawn_file_actions_t()
        var attributes = posix_spawnattr_t()
        guard posix_spawn_file_actions_init(&actions) == 0, posix_spawnattr_init(&attributes) == 0 else { return nil }
        defer {
            posix_spawn_file_actions_destroy(&actions)
            posix_spawnattr_destroy(&attributes)
        }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, output, 1)
        posix_spawn_file_actions_adddup2(&actions, complaint, 2)
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        var ignored = none
        sigaddset(&ignored, SIGPIPE)
        sigaddset(&ignored, SIGXFSZ)
        posix_spawnattr_setsigdefault(&attributes, &ignored)
        posix_spawnattr_setpgroup(&attributes, 0)
        posix_spawnattr_setflags(
            &attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
        var child: pid_t = 0
        let status = withCStrings(command) { words in
            withCStrings(environment) { posix_spawn(&child, command[0], &actions, &attributes, words, $0) }
        }
        return status == 0 ? child : nil
    }

    private var limited: [String] {
        let command = (reachesNetwork ? [] : NetworkIsolation.prefix) + arguments
        guard access(Self.limiter, X_OK) == 0 else { return command }
        return [
            Self.limiter, "--as=\(min(limits.memory, Self.allowedMemory))", "--cpu=\(limits.seconds)", "--core=0",
            "--fsize=\(Self.largestFile)", "--",
        ] + command
    }

    private func withCStrings<Result>(
        _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
    ) -> Result {
        let copies = strings.map { strdup($0) }
        defer { for copy in copies { free(copy) } }
        return body(copies + [nil])
    }
}
