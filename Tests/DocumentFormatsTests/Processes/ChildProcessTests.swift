import Foundation
import Testing

@testable import DocumentFormats

@Suite struct ChildProcessTests {
    private func run(
        _ script: String, seconds: Int = 20, memory: Int = 1 << 30, output: Int = 1 << 20
    ) -> (ending: ProcessEnding, output: String, complaint: String) {
        let process = ChildProcess(
            arguments: ["/bin/sh", "-c", script], environment: ["PATH=/usr/bin:/bin", "NAME=val fleuri"],
            limits: ProcessLimits(seconds: seconds, memory: memory, output: output))
        var bytes: [UInt8] = []
        let result = process.run(output: { piece in
            bytes.append(contentsOf: piece)
            return true
        })
        return (result.ending, String(decoding: bytes, as: UTF8.self), result.complaint)
    }

    @Test func bothStreamsAndTheStatusAreKnown() {
        let result = run("echo \"$NAME\"; echo faute >&2; exit 7")
        #expect(result.ending == .exited(7))
        #expect(result.output == "val fleuri\n")
        #expect(result.complaint == "faute\n")
    }

    @Test func nothingIsReadFromTheTerminal() { #expect(run("cat").ending == .exited(0)) }

    @Test func aProgramThatIsTooSlowIsKilledWithItsChildren() throws {
        let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: file) }
        let start = ContinuousClock.now
        #expect(run("sleep 300 & echo $! > '\(file.path)'; wait", seconds: 1).ending == .outOfTime)
        #expect(ContinuousClock.now - start < .seconds(15))
        let child = try #require(Int32(String(contentsOf: file, encoding: .utf8).trimmingCharacters(in: .newlines)))
        var isGone = false
        for _ in 0..<200 where !isGone {
            isGone = kill(child, 0) != 0 || Self.isZombie(child)
            if !isGone { usleep(10_000) }
        }
        #expect(isGone)
    }

    private static func isZombie(_ child: Int32) -> Bool {
        let status = try? String(contentsOfFile: "/proc/\(child)/stat", encoding: .utf8)
        return status?.contains(") Z ") ?? true
    }

    @Test func tooMuchOutputStopsTheProgram() { #expect(run("cat /dev/zero").ending == .tooMuchOutput) }

    @Test func tooMuchMemoryStopsTheProgram() {
        #expect(!run("head -c 300000000 /dev/zero | tail -n 1 | wc -c; exit $?", memory: 64 << 20).complaint.isEmpty)
    }

    @Test func aProgramThatIsNotThereIsTold() {
        let process = ChildProcess(
            arguments: ["/absent/rien"], environment: [], limits: ProcessLimits(seconds: 5, memory: 1 << 30, output: 10)
        )
        #expect(!process.run(output: { _ in true }).ending.isSuccess)
    }

    @Test func aScratchFolderGoesWithAllItHolds() throws {
        var folder = ScratchFolder(in: FileManager.default.temporaryDirectory.path)
        let path = try #require(folder?.path)
        #expect(folder?.file("a.pdf", [1, 2]) == "\(path)/a.pdf")
        folder = nil
        #expect(!FileManager.default.fileExists(atPath: path))
    }
}
