import Glibc

/// The bytes of files, pipes and devices, never more than asked for.
public enum FileContents {
    private static let piece = 1 << 20

    /// The bytes of the file at `path`; one of more than `limit` bytes is refused before it is read.
    ///
    /// - Parameter seconds: how long a pipe may keep its reader waiting.
    public static func bytes(
        ofFileAt path: String, limit: Int, seconds: Int = ReadingLimits.standard.seconds
    ) throws(ReadingError) -> [UInt8] {
        // Without O_NONBLOCK a pipe that nobody fills could not even be opened.
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard file >= 0 else {
            throw errno == ENOENT || errno == ENOTDIR ? .missing(path: path) : .unreadable(path: path)
        }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else { throw .unreadable(path: path) }
        switch status.st_mode & S_IFMT {
        case S_IFDIR: throw .isDirectory(path: path)
        case S_IFREG:
            if status.st_size > limit { throw .tooLarge(path: path, limit: limit) }
            return try bytes(from: file, path: path, limit: limit, expected: Int(status.st_size), deadline: nil)
        default:
            let deadline = ContinuousClock.now + .seconds(seconds)
            return try bytes(from: file, path: path, limit: limit, expected: 0, deadline: (deadline, seconds))
        }
    }

    /// All of standard input, named `-`; more than `limit` bytes are refused.
    public static func bytesOfStandardInput(limit: Int) throws(ReadingError) -> [UInt8] {
        try bytes(from: STDIN_FILENO, path: "-", limit: limit, expected: 0, deadline: nil)
    }

    private static func bytes(
        from file: Int32, path: String, limit: Int, expected: Int,
        deadline: (instant: ContinuousClock.Instant, seconds: Int)?
    ) throws(ReadingError) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(expected + 1)
        let space = UnsafeMutableRawBufferPointer.allocate(byteCount: piece, alignment: 16)
        defer { space.deallocate() }
        while true {
            if let deadline { try wait(for: file, path: path, until: deadline) }
            let count = read(file, space.baseAddress, space.count)
            if count == 0 { return bytes }
            if count < 0 {
                if errno == EINTR || errno == EAGAIN { continue }
                throw .unreadable(path: path)
            }
            if bytes.count + count > limit { throw .tooLarge(path: path, limit: limit) }
            bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: space[..<count]))
        }
    }

    /// Waits until a pipe has something to say, or its writer has gone.
    private static func wait(
        for file: Int32, path: String, until deadline: (instant: ContinuousClock.Instant, seconds: Int)
    ) throws(ReadingError) {
        var stream = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
        while poll(&stream, 1, 100) <= 0 {
            if ContinuousClock.now > deadline.instant { throw .outOfTime(path: path, seconds: deadline.seconds) }
        }
        if ContinuousClock.now > deadline.instant { throw .outOfTime(path: path, seconds: deadline.seconds) }
    }
}
