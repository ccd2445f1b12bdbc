/// Why a published file is refused: read in part, it would give wrong answers.
public enum OfficialFileError: Error, Hashable, Sendable {
    /// It holds nothing.
    case empty(path: String)
    /// Its bytes are not UTF-8.
    case notUTF8(path: String)
    /// Columns are missing, named as they should be; `found` are those it has.
    case missingColumns(path: String, kind: OfficialFile.Kind, missing: [String], found: [String])
    /// A row has fewer cells than the header.
    case shortRow(path: String, line: Int, cells: Int, expected: Int)
    /// A cell that should hold a number holds something else.
    case badNumber(path: String, line: Int, column: String, value: String)
    /// A cell that should hold an INSEE code holds something else.
    case badCode(path: String, line: Int, value: String)
    /// A SIREN is not nine digits, or its key is wrong.
    case badSIREN(path: String, line: Int, value: String)
    /// The total population is not the sum of the other two.
    case wrongSum(path: String, line: Int, name: String)
    /// A commune stands twice, in one file or in two of the same vintage.
    case duplicate(path: String, line: Int, code: String)
    /// A grouping announces a number of members and has another.
    case wrongMemberCount(path: String, grouping: String, announced: Int, read: Int)
    /// No file holds the populations in force on a date.
    case vintageNotInForce(year: Int, needed: Int, given: [Int])
}
