import Foundation
import Synchronization

/// Work on many items by several threads, whose results are handed on in the order of the items.
struct OrderedWork<Item: Sendable, Result: Sendable>: Sendable {
    private struct State {
        var next = 0
        var results: [Int: Result] = [:]
    }

    /// Recognition goes deep into nested documents: as much room as the main thread has.
    private static var stackSize: Int { 8 << 20 }

    let items: [Item]
    let jobs: Int
    let work: @Sendable (Item) -> Result

    /// Hands each result to `deliver`, on the calling thread; at most two results per thread wait for their turn.
    func run(deliver: (Result) throws -> Void) rethrows {
        guard jobs > 1, items.count > 1 else {
            for item in items { try deliver(work(item)) }
            return
        }
        let board = Board(room: jobs * 2)
        for _ in 0..<min(jobs, items.count) {
            let thread = Thread { [self] in
                while let position = board.take(below: items.count) { board.put(work(items[position]), at: position) }
            }
            thread.stackSize = Self.stackSize
            thread.start()
        }
        defer { board.stop() }
        for position in items.indices { try deliver(board.result(at: position)) }
    }

    /// What the threads share.
    private final class Board: Sendable {
        private let state = Mutex(State())
        private let room = DispatchSemaphore(value: 0)
        private let arrivals = DispatchSemaphore(value: 0)

        /// The room is given place by place: a semaphore may not end below the value that it began with.
        init(room count: Int) {
            for _ in 0..<count { room.signal() }
        }

        /// The position of an item that nobody has taken; waits while too many results are not handed on.
        func take(below count: Int) -> Int? {
            room.wait()
            let position = state.withLock { state in
                defer { state.next += 1 }
                return state.next
            }
            guard position < count else {
                room.signal()
                return nil
            }
            return position
        }

        func put(_ result: Result, at position: Int) {
            state.withLock { $0.results[position] = result }
            arrivals.signal()
        }

        /// Waits for the result at `position`, and forgets it.
        func result(at position: Int) -> Result {
            while true {
                if let result = state.withLock({ $0.results.removeValue(forKey: position) }) {
                    room.signal()
                    return result
                }
                arrivals.wait()
            }
        }

        /// Lets the threads end, whatever remains to be done.
        func stop() {
            state.withLock { $0.next = .max / 2 }
            room.signal()
        }
    }
}
