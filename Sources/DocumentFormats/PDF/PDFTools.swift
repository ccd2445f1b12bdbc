import Dispatch
import Glibc
import Synchronization

/// Runs the programs of poppler-utils on one PDF.
struct PDFTools {
    /// The name of the document, for messages.
    let path: String
    /// Where the PDF lies.
    let file: String
    let toolbox: Toolbox
    let limits: ReadingLimits
    /// When the programs must have ended, all together.
    let deadline: ContinuousClock.Instant

    /// No document has more words.
    private static let mostWords = 600_000
    /// No text with positions is longer, in bytes.
    private static let mostOutput = 512 << 20
    /// From this many pages on, two programs are faster than one.
    private static let worthHalving = 8
    /// The status of poppler's programs when the file may not be read.
    private static let forbidden: Int32 = 3

    /// What `pdftotext` read.
    struct Extract {
        var pages: [PDFPage]
        /// Whether it said that the file is broken.
        let isDamaged: Bool
    }

    /// The pages with their words; only those of `range`, when it is given.
    func pages(_ range: ClosedRange<Int>? = nil) throws(ReadingError) -> Extract {
        let program = try path(of: .pdftotext)
        var parser = BoundingBoxParser(firstPage: range?.lowerBound ?? 1, wordLimit: Self.mostWords)
        let options = ["-bbox-layout"] + Self.pageOptions(range ?? 1...lastPage)
        let process = toolbox.process(program, options + [file, "-"], limits: processLimits)
        let result = process.run(output: { parser.feed($0) })
        try check(result, .pdftotext)
        guard !parser.pages.isEmpty else { throw .damaged(path: path, format: "PDF") }
        return Extract(pages: parser.pages, isDamaged: Self.tellsDamage(result.complaint))
    }

    /// All pages, those of the second half read at the same time as those of the first.
    ///
    /// - Parameter count: the number of pages that the file claims; a wrong one costs time, not pages.
    func pages(claimed count: Int?) throws(ReadingError) -> Extract {
        guard let count, count >= Self.worthHalving, sysconf(Int32(_SC_NPROCESSORS_ONLN)) > 1 else {
            return try pages()
        }
        let halves = Mutex<[Int: Result<Extract, ReadingError>]>([:])
        let tools = halved
        let middle = (count + 1) / 2
        DispatchQueue.concurrentPerform(iterations: 2) { half in
            let result = Result { () throws(ReadingError) in
                try tools.pages(half == 0 ? 1...middle : middle + 1...max(lastPage, middle + 1))
            }
            halves.withLock { $0[half] = result }
        }
        let (first, second) = halves.withLock { ($0[0], $0[1]) }
        switch (first, second) {
        case (.success(let first), .success(let second)) where first.pages.count == middle:
            return Extract(pages: first.pages + second.pages, isDamaged: first.isDamaged || second.isDamaged)
        case (.failure(.outOfTime(let path, let seconds)), _), (_, .failure(.outOfTime(let path, let seconds))):
            throw .outOfTime(path: path, seconds: seconds)
        case (_, _): return try pages()
        }
    }

    /// The same, with half of the memory.
    private var halved: PDFTools {
        let limits = ReadingLimits(
            bytes: limits.bytes, depth: limits.depth, seconds: limits.seconds, memory: limits.memory / 2,
            pages: limits.pages)
        return PDFTools(path: path, file: file, toolbox: toolbox, limits: limits, deadline: deadline)
    }

    /// One page more than allowed: it tells that there are too many.
    private var lastPage: Int { limits.pages + 1 }

    /// For each page of `range`, how much of it images cover, in square points.
    func imageAreas(_ range: ClosedRange<Int>) throws(ReadingError) -> [Int: Double] {
        let program = try path(of: .pdfimages)
        var list: [UInt8] = []
        let process = toolbox.process(program, ["-list"] + Self.pageOptions(range) + [file], limits: processLimits)
        let result = process.run(output: { piece in
            list.append(contentsOf: piece)
            return list.count < 8 << 20
        })
        try check(result, .pdfimages)
        var areas: [Int: Double] = [:]
        for line in String(decoding: list, as: UTF8.self).split(separator: "\n").dropFirst(2) {
            let fields = line.split(separator: " ")
            guard fields.count >= 14, fields[2] == "image" || fields[2] == "stencil", let page = Int(fields[0]),
                let width = Double(fields[3]), let height = Double(fields[4]),
                let across = Double(fields[fields.count - 4]), let down = Double(fields[fields.count - 3]),
                across > 0, down > 0
            else { continue }
            areas[page, default: 0] += (width * 72 / across) * (height * 72 / down)
        }
        return areas
    }

    /// Whether anything is drawn on a page.
    func hasInk(page: Int) throws(ReadingError) -> Bool {
        let program = try path(of: .pdftoppm)
        var image: [UInt8] = []
        let options = ["-r", "24", "-gray"] + Self.pageOptions(page...page)
        let result = toolbox.process(program, options + [file], limits: processLimits).run(output: { piece in
            image.append(contentsOf: piece)
            return image.count < 16 << 20
        })
        try check(result, .pdftoppm)
        let dark = image.dropFirst(20).count { $0 < 0xC0 }
        return dark * 300 > image.count
    }

    /// Copies the pages `range` to a new PDF at `path`; `nil` when that fails.
    func copy(_ range: ClosedRange<Int>, to path: String) -> String? {
        guard let program = toolbox.path(of: .pdftocairo) else { return nil }
        let options = ["-pdf"] + Self.pageOptions(range)
        let result = toolbox.process(program, options + [file, path], limits: processLimits).run(output: { _ in true })
        return result.ending.isSuccess ? path : nil
    }

    private static func pageOptions(_ range: ClosedRange<Int>?) -> [String] {
        range.map { ["-f", String($0.lowerBound), "-l", String($0.upperBound)] } ?? []
    }

    private var processLimits: ProcessLimits {
        let left = Int((deadline - .now).components.seconds)
        return ProcessLimits(seconds: max(1, left), memory: limits.memory, output: Self.mostOutput)
    }

    private func path(of tool: ExternalTool) throws(ReadingError) -> String {
        guard let found = toolbox.path(of: tool) else {
            throw .missingTool(path: path, tool: tool.rawValue, packages: tool.packages)
        }
        return found
    }

    private func check(_ result: ChildProcess.Result, _ tool: ExternalTool) throws(ReadingError) {
        switch result.ending {
        case .exited(0): return
        case .exited(Self.forbidden): throw .locked(path: path)
        case .exited:
            if result.complaint.contains("Incorrect password") { throw .locked(path: path) }
            if result.complaint.contains("Out of memory") { throw .outOfMemory(path: path, limit: limits.memory) }
            throw .damaged(path: path, format: "PDF")
        case .outOfTime: throw .outOfTime(path: path, seconds: limits.seconds)
        case .tooMuchOutput: throw .outOfMemory(path: path, limit: limits.memory)
        case .killed(let signal): throw killed(signal)
        case .notStarted: throw .toolFailed(path: path, tool: tool.rawValue)
        }
    }

    /// 24 and 9 are the signals of too much processor time, 6 that of a failed allocation.
    private func killed(_ signal: Int32) -> ReadingError {
        switch signal {
        case 24, 9: .outOfTime(path: path, seconds: limits.seconds)
        case 6: .outOfMemory(path: path, limit: limits.memory)
        default: .damaged(path: path, format: "PDF")
        }
    }

    /// Whether poppler complained of the file itself, and not of a font or an annotation.
    private static func tellsDamage(_ complaint: String) -> Bool {
        let signs = [
            "xref", "trailer", "end of file", "endstream", "Invalid object", "Page count", "Catalog", "Bad FCHECK",
            "flate", "Flate", "Kid object", "Couldn't read", "Missing or invalid", "page tree",
        ]
        return complaint.split(separator: "\n").contains { line in
            line.hasPrefix("Syntax Error") && signs.contains { line.contains($0) }
        }
    }
}
