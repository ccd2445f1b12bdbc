import Foundation
import TestSupport

/// Programs and schemas that the project did not write, installed by `.ci/validators` and by the system.
enum Validator {
    private static let root = Command.repository.appending(path: ".build/validators")
    /// Whether `.ci/validators` could install them.
    static let areInstalled = FileManager.default.fileExists(atPath: root.appending(path: "ready").path)

    /// The path of a program of `.ci/validators`.
    static func program(_ name: String) -> URL { root.appending(path: "bin/\(name)") }

    /// What `program` says against what it is given; empty when it accepts it.
    static func complaint(of program: URL, _ arguments: String..., input: String = "") throws -> String {
        let folder = try TemporaryFolder()
        let output = URL(filePath: try folder.file("output", ""))
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.standardInput = try FileHandle(forReadingFrom: URL(filePath: folder.file("input", input)))
        let handle = try FileHandle(forWritingTo: output)
        process.standardOutput = handle
        process.standardError = handle
        try process.run()
        process.waitUntilExit()
        let words = try String(contentsOf: output, encoding: .utf8)
        return process.terminationStatus == 0 ? "" : "\(program.lastPathComponent) : \(words)"
    }

    /// The JSON Schema of OASIS.
    static func sarif(_ path: String) throws -> String {
        let schema = root.appending(path: "schemas/sarif-schema-2.1.0.json").path
        return try complaint(of: program("check-jsonschema"), "--schemafile", schema, path)
    }

    /// The XML Schema of Jenkins.
    static func junit(_ path: String) throws -> String {
        guard let xmllint = InstalledTool.path("xmllint") else { return "xmllint n'est pas installé" }
        let schema = root.appending(path: "schemas/junit-10.xsd").path
        return try complaint(of: URL(filePath: xmllint), "--noout", "--schema", schema, path)
    }

    /// The parser of HTML5 that stops at the first fault.
    static func html(_ path: String) throws -> String {
        let code = "import html5lib,sys; html5lib.HTMLParser(strict=True).parse(open(sys.argv[1],'rb'))"
        return try complaint(of: program("python"), "-c", code, path)
    }

    /// Markdown as HTML, by a parser of CommonMark with the tables of GitHub.
    static func rendered(markdown path: String) throws -> String {
        let folder = try TemporaryFolder()
        let page = try folder.file("page.html", "")
        let code = """
            import markdown_it,sys
            text = markdown_it.MarkdownIt('gfm-like', {'linkify': False}).render(open(sys.argv[1], encoding='utf-8').read())
            open(sys.argv[2], 'w', encoding='utf-8').write(text)
            """
        let complaint = try complaint(of: program("python"), "-c", code, path, page)
        return complaint.isEmpty ? try String(contentsOfFile: page, encoding: .utf8) : complaint
    }

    /// The rows of a table, by Python's own reader.
    static func rows(csv path: String) throws -> [[String]] {
        let folder = try TemporaryFolder()
        let list = try folder.file("rows.json", "")
        let code = """
            import csv,json,sys
            rows = list(csv.reader(open(sys.argv[1], encoding='utf-8-sig', newline=''), delimiter=';', strict=True))
            json.dump(rows, open(sys.argv[2], 'w', encoding='utf-8'))
            """
        let complaint = try complaint(of: program("python"), "-c", code, path, list)
        guard complaint.isEmpty else { throw ValidatorFailure(words: complaint) }
        return try JSONDecoder().decode([[String]].self, from: Data(contentsOf: URL(filePath: list)))
    }
}

struct ValidatorFailure: Error { let words: String }
