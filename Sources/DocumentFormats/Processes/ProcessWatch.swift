import Glibc

/// Follows a child process until it ends, or ends it.
struct ProcessWatch {
    private let child: pid_t
    private let output: Int32
    private let complaint: Int32
    private let limits: ProcessLimits
    private let deadline: Int
    private var written = 0
    /// The beginning of what the child complained of.
    private(set) var said: [UInt8] = []

    private static let keptComplaint = 64 << 10
    private static let buffer = 256 << 10

    init(child: pid_t, output: Int32, complaint: Int32, limits: ProcessLimits) {
        self.child = child
        self.output = output
        self.complaint = complaint
        self.limits = limits
        deadline = Self.milliseconds + limits.seconds * 1_000
    }

    /// Reads both streams to their end, then waits for the child; kills its group when a limit is reached.
    mutating func follow(
        tick: Int32, output receive: (UnsafeRawBufferPointer) -> Bool, complaint hear: (UnsafeRawBufferPointer) -> Void
    ) -> ProcessEnding {
        let space = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.buffer, alignment: 16)
        defer {
            kill(-child, SIGKILL)
            space.deallocate()
        }
        var streams = [pollfd(fd: output, events: Int16(POLLIN), revents: 0)]
        streams.append(pollfd(fd: complaint, events: Int16(POLLIN), revents: 0))
        while streams.contains(where: { $0.fd >= 0 }) {
            let ready = poll(&streams, nfds_t(streams.count), tick)
            if let ending = overdue() { return stop(ending) }
            guard ready > 0 else {
                hear(UnsafeRawBufferPointer(start: nil, count: 0))
                if let status = reaped() { return Self.ending(status) }
                continue
            }
            for number in streams.indices where streams[number].revents != 0 {
                let count = read(streams[number].fd, space.baseAddress, space.count)
                if count < 0, errno == EINTR { continue }
                guard count > 0 else {
                    streams[number].fd = -1
                    continue
                }
                let piece = UnsafeRawBufferPointer(rebasing: space[..<count])
                guard take(piece, isOutput: number == 0, receive, hear) else { return stop(.tooMuchOutput) }
            }
        }
        return ended()
    }

    /// Hands a piece over; `false` when there is too much.
    private mutating func take(
        _ piece: UnsafeRawBufferPointer, isOutput: Bool, _ receive: (UnsafeRawBufferPointer) -> Bool,
        _ hear: (UnsafeRawBufferPointer) -> Void
    ) -> Bool {
        guard isOutput else {
            said.append(contentsOf: piece.prefix(max(0, Self.keptComplaint - said.count)))
            hear(piece)
            return true
        }
        written += piece.count
        return written <= limits.output && receive(piece)
    }

    /// Waits for a child that has closed its streams.
    private func ended() -> ProcessEnding {
        while true {
            if let status = reaped() { return Self.ending(status) }
            if let ending = overdue() { return stop(ending) }
            poll(nil, 0, 1)
        }
    }

    private func reaped() -> Int32? {
        var status: Int32 = 0
        let found = waitpid(child, &status, WNOHANG)
        return found == child ? status : found < 0 && errno == ECHILD ? 0 : nil
    }

    private func overdue() -> ProcessEnding? {
        Self.milliseconds > deadline ? .outOfTime : nil
    }

    private func stop(_ ending: ProcessEnding) -> ProcessEnding {
        kill(-child, SIGKILL)
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0, errno == EINTR {}
        return ending
    }

    private static func ending(_ status: Int32) -> ProcessEnding {
        let signal = status & 0x7F
        return signal == 0 ? .exited(status >> 8 & 0xFF) : .killed(signal)
    }

    private static var milliseconds: Int {
        var now = timespec()
        clock_gettime(CLOCK_MONOTONIC, &now)
        return now.tv_sec * 1_000 + now.tv_nsec / 1_000_000
    }
}
