import Glibc
import Synchronization

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// What a signal must undo before it ends the program: children still running, temporary files and folders.
///
/// Signals strike a whole process, whatever its threads do: hence one list for the process, and one thread that waits.
public enum Interruption {
    private struct Duties {
        /// Groups of processes to end.
        var groups: Set<pid_t> = []
        /// Files and folders to remove.
        var paths: Set<String> = []
    }

    private static let duties = Mutex(Duties())
    private static let signals: [Int32] = [SIGINT, SIGTERM, SIGHUP]
    /// How long children that were killed may take to go, in milliseconds.
    private static let patience: Int32 = 2_000

    /// From now on SIGINT, SIGTERM and SIGHUP undo what is under way, then end the program as they always do. To be called
    /// once, before any thread starts.
    public static func watch() {
        var set = signalSet()
        pthread_sigmask(SIG_BLOCK, &set, nil)
        // A reader that goes away, or a file that may not grow, is an error of writing, told as such.
        signal(SIGPIPE, SIG_IGN)
        signal(SIGXFSZ, SIG_IGN)
        var thread = pthread_t()
        pthread_create(
            &thread, nil,
            { _ in
                Interruption.wait()
                return nil
            }, nil)
    }

    /// Undoes what is under way, then ends the program by `number`.
    public static func end(by number: Int32) -> Never {
        duties.withLock { duties in
            for group in duties.groups { kill(-group, SIGKILL) }
            for group in duties.groups { awaitEnd(of: group) }
            for path in duties.paths { try? FileManager.default.removeItem(atPath: path) }
            signal(number, SIG_DFL)
            var set = sigset_t()
            sigemptyset(&set)
            sigaddset(&set, number)
            pthread_sigmask(SIG_UNBLOCK, &set, nil)
            raise(number)
            // Only a signal that is ignored comes here.
            _exit(128 + number)
        }
    }

    /// Notes that `path` is to be removed, until ``settled(_:)``.
    public static func toRemove(_ path: String) { duties.withLock { _ = $0.paths.insert(path) } }

    /// Notes that `path` is there to stay, or already gone.
    public static func settled(_ path: String) { duties.withLock { _ = $0.paths.remove(path) } }

    /// Starts a group of processes by `spawn`, which gives its number; no signal comes between its start and its note.
    static func start(_ spawn: () -> pid_t?) -> pid_t? {
        duties.withLock { duties in
            let group = spawn()
            if let group { duties.groups.insert(group) }
            return group
        }
    }

    /// Notes that the group has ended.
    static func ended(_ group: pid_t) { duties.withLock { _ = $0.groups.remove(group) } }

    private static func wait() {
        var set = signalSet()
        var number: Int32 = 0
        while sigwait(&set, &number) != 0 {}
        end(by: number)
    }

    private static func awaitEnd(of group: pid_t) {
        var status: Int32 = 0
        while waitpid(group, &status, 0) < 0, errno == EINTR {}
        for _ in 0..<patience where kill(-group, 0) == 0 { poll(nil, 0, 1) }
    }

    private static func signalSet() -> sigset_t {
        var set = sigset_t()
        sigemptyset(&set)
        for number in signals { sigaddset(&set, number) }
        return set
    }
}
