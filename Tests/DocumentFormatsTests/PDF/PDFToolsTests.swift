import Foundation
import Testing

@testable import DocumentFormats

/// What happens when the programs that read PDF are missing, or misbehave.
@Suite struct PDFToolsTests {
    private static let file = Array("%PDF-1.4\nrien\n%%EOF".utf8)

    /// What reading says when `pdftotext` is the shell script `script`.
    private func error(script: String?, seconds: Int = 20) throws -> ReadingError? {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        if let script {
            let program = folder.appending(path: "pdftotext").path
            try "#!/bin/sh\n\(script)\n".write(toFile: program, atomically: true, encoding: .utf8)
            try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
        }
        let options = ReadingOptions(toolFolders: [folder.path])
        let limits = ReadingLimits(bytes: 1_000, seconds: seconds)
        do throws(ReadingError) {
            _ = try DocumentReader(limits: limits, options: options).read(bytes: Self.file, path: "f.pdf")
            return nil
        } catch {
            return error
        }
    }

    @Test func theMissingProgramAndItsPackageAreNamed() throws {
        let missing = try error(script: nil)
        #expect(missing == .missingTool(path: "f.pdf", tool: "pdftotext", packages: "poppler-utils"))
        #expect(missing?.description.contains("apt install poppler-utils") == true)
    }

    @Test func aReaderThatLoopsIsStopped() throws {
        #expect(try error(script: "while :; do :; done", seconds: 1) == .outOfTime(path: "f.pdf", seconds: 1))
    }

    @Test func aReaderThatNeverStopsWritingIsStopped() throws {
        #expect(try error(script: "/bin/cat /dev/zero") == .outOfMemory(path: "f.pdf", limit: 512 << 20))
    }

    @Test func aReaderThatCrashesIsTold() throws {
        #expect(try error(script: "kill -SEGV $$") == .damaged(path: "f.pdf", format: "PDF"))
    }

    @Test func aFileThatMayNotBeReadIsTold() throws {
        #expect(try error(script: "exit 3") == .locked(path: "f.pdf"))
    }

    @Test func recognitionCountsItsPages() {
        var log = RecognitionLog()
        for piece in ["    3 Rasterize\n    3 Graf", "ting\n   12 Grafting\n", "Postprocessing...\n"] {
            Array(piece.utf8).withUnsafeBytes { log.feed($0) }
        }
        #expect(log.pages == [3, 12])
    }

    @Test func recognisedBulletsAreBulletsAgain() {
        var page = PageSketch()
        page.write("+ __ Garantir un accès efficace", x: 72, y: 100)
        page.write("* Soutenir les parents", x: 72, y: 120)
        let text = PDFText([page.finished.recognised])
        #expect(
            text.blocks.map { text.view.string(in: $0.range) } == [
                "Garantir un accès efficace", "Soutenir les parents",
            ])
    }
}
