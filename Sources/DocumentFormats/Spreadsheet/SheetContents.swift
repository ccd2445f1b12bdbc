/// The cells of one sheet, as its part is scanned.
final class SheetContents: XMLHandler {
    /// A cell with something in it.
    struct Cell {
        /// Number of its column, from 0.
        let column: Int
        /// How its value is to be understood: `s`, `str`, `inlineStr`, `b`, `e`, `d` or `n`.
        let type: String
        /// Number of its look, in the styles of the workbook.
        let style: Int
        var value: String
    }

    struct Row {
        var cells: [Cell] = []
    }

    private static let mostCells = 2_000_000
    private static let mostColumns = 16_384

    private(set) var rows: [Row] = []
    private(set) var hiddenColumns: Set<Int> = []
    /// Whether rows or columns are hidden.
    private(set) var hasHiddenParts = false
    /// Whether the sheet bears drawings, pictures or charts.
    private(set) var hasDrawing = false
    private var cellCount = 0
    private var cell: Cell?
    private var bytes: [UInt8] = []
    private var isRowHidden = false
    private var nextColumn = 0
    /// The elements around the current place.
    private var path: [String] = []

    var isFull: Bool { cellCount > Self.mostCells }

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        path.append(name.text)
        switch name.text {
        case "x:row":
            isRowHidden = ["1", "true"].contains(attributes["hidden"])
            hasHiddenParts = hasHiddenParts || isRowHidden
            nextColumn = 0
            if !isRowHidden { rows.append(Row()) }
        case "x:c":
            let column = attributes.bytes(of: "r").flatMap(Self.column) ?? nextColumn
            nextColumn = column + 1
            bytes = []
            cell = Cell(
                column: column, type: attributes["t"] ?? "n", style: attributes["s"].flatMap { Int($0) } ?? 0, value: ""
            )
        case "x:col": hide(attributes)
        case "x:drawing", "x:legacyDrawing", "x:picture": hasDrawing = true
        default: break
        }
    }

    func end() {
        guard path.popLast() == "x:c", var ended = cell else { return }
        cell = nil
        ended.value = String(decoding: bytes, as: UTF8.self)
        guard !isRowHidden, !rows.isEmpty, !ended.value.isEmpty, ended.column < Self.mostColumns else { return }
        cellCount += 1
        rows[rows.count - 1].cells.append(ended)
    }

    func text(_ piece: UnsafeBufferPointer<UInt8>) {
        guard cell != nil, let name = path.last else { return }
        if name == "x:v" || (name == "x:t" && !path.contains("x:rPh")) { bytes.append(contentsOf: piece) }
    }

    private func hide(_ attributes: XMLAttributes) {
        guard ["1", "true"].contains(attributes["hidden"]), let first = attributes["min"].flatMap({ Int($0) }),
            let last = attributes["max"].flatMap({ Int($0) }), first >= 1, first <= min(last, Self.mostColumns)
        else { return }
        hasHiddenParts = true
        hiddenColumns.formUnion(first - 1..<min(last, Self.mostColumns))
    }

    /// The number, from 0, of the column in a reference such as `AB12`.
    static func column(_ reference: some Sequence<UInt8>) -> Int? {
        var column = 0
        for byte in reference.prefix(4) {
            let letter = byte & 0xDF
            guard (0x41...0x5A).contains(letter), !(0x30...0x39).contains(byte) else { break }
            column = column * 26 + Int(letter) - 0x40
        }
        return column > 0 ? column - 1 : nil
    }
}
