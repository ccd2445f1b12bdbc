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
    /// The status of `ocrmypdf` when the file is encrypted.
    private static let encrypted: Int32 = 8

    /// Recognises the pages `numbers`.
    func recognise(_ numbers: [Int]) throws(ReadingError) -> Outcome {
        guard let program = tools.toolbox.path(of: .ocrmypdf), hasLanguage else {
            return .missing(packages: ExternalTool.ocrmypdf.packages)
        }
        guard let scratch = ScratchFolder(in: options.temporaryFolder), let first = numbers.first,
            let last = numbers.last
        else { return .failed("le dossier temporaire n'est pas accessible") }
        var ending = run(program, numbers, of: tools.file, in: scratch)
        var shift = 0
        if ending == .exited(Self.encrypted), let copy = tools.copy(first...last, to: "\(scratch.path)/pages.pdf") {
            // A PDF that anybody may read, but not change: its pages are copied out first.
            shift = first - 1
            ending = run(program, numbers.map { $0 - shift }, of: copy, in: scratch)
        }
        guard ending.isSuccess else { return .failed(reason(ending)) }
        let made = PDFTools(
            path: tools.path, file: Self.result(scratch), toolbox: tools.toolbox, limits: tools.limits,
            deadline: .now + .seconds(tools.limits.seconds))
        let wanted = Set(numbers)
        let pages = try made.pages(first - shift...last - shift).pages.map { $0.recognised.numbered($0.number + shift) }
        return .pages(pages.filter { wanted.contains($0.number) })
    }

    private func run(
        _ program: String, _ numbers: [Int], of file: String, in scratch: ScratchFolder
    ) -> ProcessEnding {
        let process = tools.toolbox.process(
            program, arguments(numbers) + [file, Self.result(scratch)], limits: limits(numbers.count),
            scratch: scratch.path)
        var log = RecognitionLog()
        report(log, numbers.count, isFinished: false)
        let result = process.run(output: { _ in true }) { piece in
            log.feed(piece)
            report(log, numbers.count, isFinished: false)
        }
        report(log, numbers.count, isFinished: true)
        return result.ending
    }

    private static func result(_ scratch: ScratchFolder) -> String { "\(scratch.path)/reconnu.pdf" }

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
    private func reason(_ ending: ProcessEnding) -> String {
        switch ending {
        case .outOfTime: "la reconnaissance a été arrêtée, trop longue"
        case .exited(Self.encrypted): "le fichier est chiffré"
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

    /// The page, known as the page `number`.
    func numbered(_ number: Int) -> PDFPage {
        var page = PDFPage(number: number, width: width, height: height)
        (page.utf8, page.words, page.lines, page.isRecognised) = (utf8, words, lines, isRecognised)
        return page
    }

    /// What recognition makes of a bullet: « + », « * », « *_ ».
    private static let bulletSigns: Set<UInt8> = [0x2A, 0x2B, 0x5F]
}
