/// A workbook taken for what it holds and not for how it looks: the values of its first visible sheet, hidden rows
/// included, as separated values. Thousands of rows are read without keeping any of them as cells.
public enum SheetValues {
    /// Whether `bytes` begin as an archive does.
    public static func isArchive(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) }

    /// The rows of the first visible sheet of the workbook that `bytes` hold: `;` between cells, a line feed after rows.
    public static func separated(_ bytes: [UInt8], path: String) throws(ReadingError) -> [UInt8] {
        do throws(PackageFault) {
            let archive = try ZipArchive(bytes)
            guard let package = try OfficePackage(archive) else { throw .missing(part: "[Content_Types].xml") }
            guard SpreadsheetReader.accepts(package) else {
                throw .wrongType(part: package.main, type: package.mainType)
            }
            let sheets = Workbook.sheets(try package.root(of: package.main), package)
            guard let part = sheets.first(where: { !$0.isHidden })?.part else {
                throw .missing(part: "xl/worksheets/sheet1.xml")
            }
            let strings = SharedStringBytes()
            if let name = package.part(ofKind: "sharedStrings") {
                try XMLScanner.scan(archive.contents(of: name), part: name, strings)
            }
            let values = SheetValueWriter(strings)
            try XMLScanner.scan(archive.contents(of: part), part: part, values)
            return values.output
        } catch {
            throw .package(path: path, fault: error)
        }
    }
}

/// The shared strings of a workbook, one after the other.
private final class SharedStringBytes: XMLHandler {
    private var bytes: [UInt8] = []
    private var ends: [Int] = []
    private var path: [String] = []

    var isFull: Bool { ends.count > XMLTree.mostNodes }

    subscript(number: Int) -> ArraySlice<UInt8> {
        guard ends.indices.contains(number) else { return [] }
        return bytes[(number == 0 ? 0 : ends[number - 1])..<ends[number]]
    }

    func start(_ name: XMLName, _ attributes: XMLAttributes) { path.append(name.text) }

    func end() {
        if path.popLast() == "x:si" { ends.append(bytes.count) }
    }

    func text(_ piece: UnsafeBufferPointer<UInt8>) {
        if path.last == "x:t", !path.contains("x:rPh") { bytes.append(contentsOf: piece) }
    }
}

/// Writes the values of a sheet as they are scanned.
private final class SheetValueWriter: XMLHandler {
    private var rows: SheetRows

    init(_ strings: SharedStringBytes) { rows = SheetRows(strings: strings) }

    var output: [UInt8] { rows.output }
    var isFull: Bool { rows.isFull }

    func start(_ name: XMLName, _ attributes: XMLAttributes) { rows.start(name, attributes) }
    func end() { rows.end() }
    func text(_ piece: UnsafeBufferPointer<UInt8>) { rows.add(piece) }
}

/// The rows of a sheet being written: a value, since a sheet has a million elements and each use of a property of a class
/// is checked.
private struct SheetRows {
    private static let mostCells = 2_000_000
    private static let mostColumns = 16_384

    /// What an element is for the values of a sheet.
    private enum Element: String {
        case row = "x:row"
        case cell = "x:c"
        case value = "x:v"
        case text = "x:t"
        case inline = "x:is"
        case phonetic = "x:rPh"
        case other
    }

    let strings: SharedStringBytes
    private(set) var output: [UInt8] = []
    private var value: [UInt8] = []
    private var isShared = false
    private var isInValue = false
    private var column = 0
    private var writtenColumns = 0
    private var cellCount = 0
    private var path: [Element] = []
    /// By number of a name, what its elements are.
    private var elements: [Element?] = []

    init(strings: SharedStringBytes) { self.strings = strings }

    var isFull: Bool { cellCount > Self.mostCells }

    mutating func start(_ name: XMLName, _ attributes: XMLAttributes) {
        let element = element(name)
        path.append(element)
        switch element {
        case .row:
            column = -1
            writtenColumns = 0
        case .cell:
            column = attributes.bytes(of: "r").flatMap(SheetContents.column) ?? column + 1
            isShared = attributes.bytes(of: "t").map { $0.count == 1 && $0[0] == UInt8(ascii: "s") } ?? false
            value.removeAll(keepingCapacity: true)
        case .value: isInValue = true
        case .text: isInValue = path.contains(.inline) && !path.contains(.phonetic)
        case .inline, .phonetic, .other: break
        }
    }

    mutating func end() {
        isInValue = false
        switch path.popLast() {
        case .cell: writeCell()
        case .row: output.append(UInt8(ascii: "\n"))
        case .value, .text, .inline, .phonetic, .other, nil: break
        }
    }

    mutating func add(_ piece: UnsafeBufferPointer<UInt8>) {
        if isInValue { value.append(contentsOf: piece) }
    }

    private mutating func element(_ name: XMLName) -> Element {
        let number = Int(name.number)
        if number < elements.count, let known = elements[number] { return known }
        while elements.count <= number { elements.append(nil) }
        let element = Element(rawValue: name.text) ?? .other
        elements[number] = element
        return element
    }

    private mutating func writeCell() {
        guard !value.isEmpty, column >= writtenColumns - 1, column < Self.mostColumns else { return }
        cellCount += 1
        while writtenColumns < column + 1 {
            if writtenColumns > 0 { output.append(UInt8(ascii: ";")) }
            writtenColumns += 1
        }
        guard isShared else { return write(value[...]) }
        write(strings[Self.number(value)])
    }

    /// The number of a shared string; -1 when the words of the cell are none.
    private static func number(_ digits: [UInt8]) -> Int {
        digits.count <= 9 && digits.allSatisfy { (0x30...0x39).contains($0) }
            ? digits.reduce(0) { $0 * 10 + Int($1 - 0x30) } : -1
    }

    private mutating func write(_ words: ArraySlice<UInt8>) {
        let quote = UInt8(ascii: "\"")
        guard words.contains(where: { $0 == UInt8(ascii: ";") || $0 == quote || $0 == 0x0A || $0 == 0x0D }) else {
            output.append(contentsOf: words)
            return
        }
        output.append(quote)
        for byte in words {
            if byte == quote { output.append(quote) }
            output.append(byte)
        }
        output.append(quote)
    }
}
