import Glibc

/// Recognises the words of scanned pages with `ocrmypdf`.
struct PageRecognition {
    let tools: PDFTools
    let options: ReadingOptions

    /// What came of it.
    enum Outcome {
        /// The pages, with the words recognised on them.
        case pages([PDFPage])
        /// A program, or the French language, is missing; these packages bring it.
        case missing(packages: String)
        /// It did not work; the reason, in French.
        case failed(String)
    }

    /// Address space for a program of recognition: it counts much more than what is used.
    private static let memory = 4 << 30
    private static let language = "fra"

    /// Recognises the pages `numbers`.
    func recognise(_ numbers: [Int]) throws(ReadingError) -> Outcome {
        guard let program = tools.toolbox.path(of: .ocrmypdf), hasLanguage else {
            return .missing(packages: ExternalTool.ocrmypdf.packages)
        }
        guard let scratch = ScratchFolder(in: options.temporaryFolder), let first = numbers.first,
            let last = numbers.last
        else { return .failed("le dossier temporaire n'est pas accessible") }
        let made = "\(scratch.path)/reconnu.pdf"
        let process = tools.toolbox.process(
            program, arguments(numbers) + [tools.file, made], limits: limits(numbers.count), scratch: scratch.path)
        var log = RecognitionLog()
        report(log, numbers.count, isFinished: false)
        let result = process.run(output: { _ in true }) { piece in
            log.feed(piece)
            report(log, numbers.count, isFinished: false)
        }
        report(log, numbers.count, isFinished: true)
        guard result.ending.isSuccess else { return .failed(reason(result)) }
        let reader = PDFTools(path: tools.path, file: made, toolbox: tools.toolbox, limits: tools.limits)
        let wanted = Set(numbers)
        let pages = try reader.pages(first...last).pages.filter { wanted.contains($0.number) }
        return .pages(pages.map { $0.recognised })
    }

    private func report(_ log: RecognitionLog, _ total: Int, isFinished: Bool) {
        options.progress?(
            RecognitionProgress(
                path: tools.path, done: min(log.pages.count, total), total: total, isFinished: isFinished))
    }

    private func arguments(_ numbers: [Int]) -> [String] {
        let processors = max(1, min(4, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
        return [
            "--pages", numbers.map(String.init).joined(separator: ","), "--force-ocr", "--language", Self.language,
            "--output-type", "pdf", "--optimize", "0", "--jobs", String(processors), "--tesseract-timeout",
            String(tools.limits.seconds), "--verbose", "1",
        ]
    }

    private func limits(_ pages: Int) -> ProcessLimits {
        ProcessLimits(
            seconds: tools.limits.seconds * (pages + 1), memory: max(Self.memory, tools.limits.memory),
            output: 1 << 20)
    }

    private var hasLanguage: Bool {
        guard let tesseract = tools.toolbox.path(of: .tesseract) else { return false }
        var list: [UInt8] = []
        let limits = ProcessLimits(seconds: 10, memory: tools.limits.memory, output: 1 << 20)
        let result = tools.toolbox.process(tesseract, ["--list-langs"], limits: limits).run(output: { piece in
            list.append(contentsOf: piece)
            return true
        })
        let languages = (String(decoding: list, as: UTF8.self) + result.complaint).split(whereSeparator: \.isNewline)
        return languages.contains { $0 == Self.language }
    }

    /// Why `ocrmypdf` gave up, after its list of exit codes.
    private func reason(_ result: ChildProcess.Result) -> String {
        switch result.ending {
        case .outOfTime, .interrupted: "la reconnaissance a été arrêtée, trop longue"
        case .exited(8): "le fichier est chiffré"
        case .exited(2): "le fichier est endommagé"
        case .exited, .killed, .tooMuchOutput, .notStarted: "la reconnaissance a échoué"
        }
    }
}

/// What `ocrmypdf` says as it goes: a page is done when its words are grafted on it.
struct RecognitionLog {
    /// The pages done.
    private(set) var pages: Set<Int> = []
    private var line: [UInt8] = []

    /// Takes the next piece.
    mutating func feed(_ piece: UnsafeRawBufferPointer) {
        for byte in piece {
            guard byte == 0x0A else {
                if line.count < 4_096 { line.append(byte) }
                continue
            }
            let words = String(decoding: line, as: UTF8.self).split(separator: " ")
            if words.count == 2, words[1] == "Grafting", let page = Int(words[0]) { pages.insert(page) }
            line.removeAll(keepingCapacity: true)
        }
    }
}

extension PDFPage {
    /// The page, known to come from recognition; bullets, often taken for other signs, are bullets again.
    var recognised: PDFPage {
        var page = self
        page.isRecognised = true
        page.lines = lines.map { line in
            let signs = line.words.prefix { letters(of: $0).allSatisfy { Self.bulletSigns.contains($0) } }
            guard let first = signs.first, signs.count < line.words.count else { return line }
            let start = page.utf8.count
            page.utf8 += "•".utf8
            let last = signs.last ?? first
            page.words[last] = PDFWord(box: words[first].box, text: start..<page.utf8.count)
            return PDFLine(box: line.box, words: last..<line.words.upperBound)
        }
        return page
    }

    /// What recognition makes of a bullet: « + », « * », « *_ ».
    private static let bulletSigns: Set<UInt8> = [0x2A, 0x2B, 0x5F]
}
