import TestSupport

/// Several parts in one text, so that what a fuzzer changes is the parts and not the archive around them: each begins
/// with a line `@@ name`.
struct PartList {
    /// The parts, in order; of those with one name only the first counts.
    private(set) var parts: [(name: String, contents: ArraySlice<UInt8>)] = []

    private static let mark = Array("@@ ".utf8)

    init(_ bytes: [UInt8]) {
        var lineStart = 0
        while lineStart < bytes.count {
            let end = bytes[lineStart...].firstIndex(of: 0x0A) ?? bytes.count
            let line = bytes[lineStart..<end]
            if line.starts(with: Self.mark) {
                let name = String(decoding: line.dropFirst(Self.mark.count), as: UTF8.self)
                parts.append((name, bytes[min(end + 1, bytes.count)..<min(end + 1, bytes.count)]))
            } else if let last = parts.indices.last {
                parts[last].contents = bytes[parts[last].contents.startIndex..<end]
            }
            lineStart = end + 1
        }
    }

    /// The contents of the part `name`.
    subscript(name: String) -> [UInt8]? { parts.first { $0.name == name }.map { Array($0.contents) } }

    /// An archive of the parts, with those of `frame` that they lack.
    func archive(completedBy frame: PackageFrame) -> [UInt8] {
        var zip = ZipWriter()
        var names: Set<String> = []
        for (name, contents) in frame.first where self[name] == nil && names.insert(name).inserted {
            zip.add(name, contents)
        }
        for (name, contents) in parts where names.insert(name.lowercased()).inserted {
            zip.add(name, Array(contents))
        }
        return zip.bytes
    }
}

/// What a document needs besides its text to be taken for one.
struct PackageFrame {
    let first: [(name: String, contents: String)]

    static let writer = PackageFrame(first: [("mimetype", "application/vnd.oasis.opendocument.text")])

    static let word = office(
        main: "word/document.xml",
        type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
        parts: ["styles", "numbering", "footnotes", "endnotes", "comments", "settings", "header", "footer"])

    static let spreadsheet = office(
        main: "xl/workbook.xml", type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
        parts: ["styles", "sharedStrings", "worksheet"])

    /// A package whose main part refers to each of `parts`, under the name of its kind.
    private static func office(main: String, type: String, parts: [String]) -> PackageFrame {
        let pieces = main.split(separator: "/").map(String.init)
        let types =
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Override PartName=\"/\(main)\" ContentType=\"\(type)\"/></Types>"
        return PackageFrame(first: [
            ("[Content_Types].xml", types), ("_rels/.rels", relations([("officeDocument", main)])),
            ("\(pieces[0])/_rels/\(pieces[1]).rels", relations(parts.map { ($0, "\($0).xml") })),
        ])
    }

    private static func relations(_ list: [(kind: String, target: String)]) -> String {
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + list.map { "<Relationship Id=\"r-\($0.kind)\" Type=\"t/\($0.kind)\" Target=\"\($0.target)\"/>" }.joined()
            + "</Relationships>"
    }
}
