#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A program run apart, in silence and within a time; it and its own children are killed when time is up.
struct ChildProcess: Sendable {
    let program: String
    let arguments: [String]
    /// `NAME=value` each; nothing else is handed down.
    let environment: [String]

    /// Runs the program; whether it ended by itself, and well, before `timeout` seconds.
    func run(timeout: Double) -> Bool {
        guard let child = spawn() else { return false }
        let pause = timespec(tv_sec: 0, tv_nsec: 20_000_000)
        var left = Int(timeout / 0.02)
        var status: Int32 = 0
        while waitpid(child, &status, WNOHANG) == 0 {
            guard left > 0 else {
                kill(-child, SIGKILL)
                waitpid(child, &status, 0)
                return false
            }
            left -= 1
            var request = pause
            nanosleep(&request, nil)
        }
        return status == 0
    }

    /// Starts the program at the head of a process group of its own.
    private func spawn() -> pid_t? {
        var actions = posix_spawn_file_actions_t()
        var attributes = posix_spawnattr_t()
        posix_spawn_file_actions_init(&actions)
        posix_spawnattr_init(&attributes)
        defer {
            posix_spawn_file_actions_destroy(&actions)
            posix_spawnattr_destroy(&attributes)
        }
        for descriptor in Int32(0)...2 {
            posix_spawn_file_actions_addopen(
                &actions, descriptor, "/dev/null", descriptor == 0 ? O_RDONLY : O_WRONLY, 0)
        }
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
        posix_spawnattr_setpgroup(&attributes, 0)
        var words = ([program] + arguments).map { strdup($0) } + [nil]
        var settings = environment.map { strdup($0) } + [nil]
        defer { for text in words + settings { free(text) } }
        var child = pid_t()
        return posix_spawn(&child, program, &actions, &attributes, &words, &settings) == 0 ? child : nil
    }
}
