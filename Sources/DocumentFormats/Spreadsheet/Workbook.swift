/// What the sheets of a workbook share: their names, their words, their formats.
struct Workbook: Sendable {
    struct Sheet: Sendable {
        let name: String
        /// The part that holds the cells; `nil` when it is missing.
        let part: String?
        let isHidden: Bool
    }

    let sheets: [Sheet]
    let is1904: Bool
    private let strings: [String]
    private let formats: [CellFormat]

    init(_ package: OfficePackage) throws(PackageFault) {
        let root = try package.root(of: package.main)
        is1904 = ["1", "true"].contains(root.child("x:workbookPr")?["date1904"])
        sheets = Self.sheets(root, package)
        let words = try package.root(ofKind: "sharedStrings")
        strings = (words?.children.filter { $0.name == "x:si" } ?? []).map(Self.text)
        formats = Self.formats(try package.root(ofKind: "styles"))
    }

    /// The sheets that the main part lists.
    static func sheets(_ root: XMLNode, _ package: OfficePackage) -> [Sheet] {
        (root.child("x:sheets")?.children.filter { $0.name == "x:sheet" } ?? []).map { sheet in
            let relation = package.relation(sheet["r:id"])
            let part = relation.flatMap { package.archive.contains($0.target) ? $0.target : nil }
            let state = sheet["state"] ?? "visible"
            return Sheet(name: sheet["name"] ?? "", part: part, isHidden: state != "visible")
        }
    }

    /// The words of a shared string, its phonetic guide left out.
    private static func text(_ item: XMLNode) -> String {
        var text = ""
        for child in item.children {
            if child.name == "x:t" { text += child.text }
            if child.name == "x:r" { text += child.child("x:t")?.text ?? "" }
        }
        return text
    }

    private static func formats(_ styles: XMLNode?) -> [CellFormat] {
        var codes: [Int: String] = [:]
        for format in styles?.child("x:numFmts")?.children.map({ $0 }) ?? [] {
            if let id = format["numFmtId"].flatMap({ Int($0) }) { codes[id] = format["formatCode"] }
        }
        return (styles?.child("x:cellXfs")?.children.map { $0 } ?? []).map { look in
            let id = look["numFmtId"].flatMap { Int($0) } ?? 0
            return CellFormat(id: id, code: codes[id])
        }
    }

    /// What `cell` shows.
    func text(_ cell: SheetContents.Cell) -> String {
        switch cell.type {
        case "s":
            guard let number = Int(cell.value), strings.indices.contains(number) else { return "" }
            return strings[number]
        case "b": return cell.value == "1" || cell.value == "true" ? "VRAI" : "FAUX"
        case "str", "inlineStr", "e": return cell.value
        case "d": return Self.frenchDate(cell.value)
        default:
            guard let value = Double(cell.value), value.isFinite else { return cell.value }
            let format = formats.indices.contains(cell.style) ? formats[cell.style] : CellFormat(id: 0, code: nil)
            return format.shown(value, is1904: is1904)
        }
    }

    /// `2026-01-15T00:00:00` as 15/01/2026.
    private static func frenchDate(_ value: String) -> String {
        let parts = value.prefix(10).split(separator: "-")
        return parts.count == 3 ? "\(parts[2])/\(parts[1])/\(parts[0])" : value
    }
}
