import Foundation

/// The entrance that this process fuzzes, named by the environment variable `FUZZ_TARGET`.
private let target: FuzzTarget = {
    let name = ProcessInfo.processInfo.environment["FUZZ_TARGET", default: ""]
    guard let target = FuzzTarget(rawValue: name) else {
        fatalError("FUZZ_TARGET names none of \(FuzzTarget.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    return target
}()

/// What libFuzzer calls first: what an entrance reads once is not part of the time of an input.
@_cdecl("LLVMFuzzerInitialize")
public func initialize(_ argc: UnsafeMutableRawPointer?, _ argv: UnsafeMutableRawPointer?) -> Int32 {
    testOneInput(nil, 0)
}

/// What libFuzzer calls with each input; a broken promise ends the process as a trap does.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
    let before = processorSeconds()
    do {
        try target.run(Array(UnsafeBufferPointer(start: start, count: count)))
    } catch {
        fatalError("\(error)")
    }
    let seconds = processorSeconds() - before
    if seconds > longest { fatalError("\(count) bytes took \(seconds) seconds of the processor") }
    return 0
}

/// How long an input may take, in seconds of the processor: a busy machine makes no find.
private let longest = 10.0

private func processorSeconds() -> Double { Double(clock()) / Double(CLOCKS_PER_SEC) }

/// libFuzzer's own changes, blind to what the bytes mean.
@_silgen_name("LLVMFuzzerMutate")
private func mutateBlindly(_ start: UnsafeMutablePointer<UInt8>, _ count: Int, _ capacity: Int) -> Int

/// What libFuzzer calls to change an input: every second one of markup is changed element by element.
@_cdecl("LLVMFuzzerCustomMutator")
public func mutate(_ start: UnsafeMutablePointer<UInt8>, _ count: Int, _ capacity: Int, _ seed: UInt32) -> Int {
    guard target.isMarkup, seed.isMultiple(of: 2) else { return mutateBlindly(start, count, capacity) }
    var mutator = MarkupMutator(seed: UInt64(seed))
    let changed = mutator.mutated(Array(UnsafeBufferPointer(start: start, count: count))).prefix(capacity)
    UnsafeMutableBufferPointer(start: start, count: changed.count).update(fromContentsOf: changed)
    return changed.count
}

extension FuzzTarget {
    /// Whether the inputs are made of tags.
    fileprivate var isMarkup: Bool {
        switch self {
        case .word, .writer, .spreadsheet, .pages, .text: true
        case .expression, .rule, .territory, .settings, .exemptions, .official, .archive, .citation, .check: false
        }
    }
}
