/// An entrance of the program: what anybody may send it, and what holds whatever the bytes.
enum FuzzTarget: String, CaseIterable {
    /// Conditions of rules, and the lines that `conforme feel` answers.
    case expression
    /// A pack with one rule, its parameters and its examples.
    case rule
    /// A territory file.
    case territory
    /// `conforme.yml`.
    case settings
    /// Baselines and waivers.
    case exemptions
    /// What INSEE and the DGCL publish, as separated values.
    case official
    /// A file that claims to be an archive.
    case archive
    /// The parts of a document of Word.
    case word
    /// The parts of a document of Writer.
    case writer
    /// The parts of a workbook.
    case spreadsheet
    /// What `pdftotext` writes.
    case pages
    /// Text, Markdown and HTML, and the parts of a convention in it.
    case text
    /// References to texts of law.
    case citation
    /// A convention, checked with every rule and shown in every format.
    case check

    /// Sends `bytes` through the entrance.
    ///
    /// - Throws: ``BrokenPromise`` when something that must always hold does not. That the bytes are refused is no
    ///   trouble.
    func run(_ bytes: [UInt8]) throws {
        switch self {
        case .expression: try ExpressionTarget.run(bytes)
        case .rule: try RuleTarget.run(bytes)
        case .territory: try TerritoryTarget.run(bytes)
        case .settings: try SettingsTarget.run(bytes)
        case .exemptions: try ExemptionTarget.run(bytes)
        case .official: try OfficialTarget.run(bytes)
        case .archive: try PackageTarget.run(bytes)
        case .word: try PackageTarget.run(PartList(bytes).archive(completedBy: .word))
        case .writer: try PackageTarget.run(PartList(bytes).archive(completedBy: .writer))
        case .spreadsheet: try PackageTarget.run(PartList(bytes).archive(completedBy: .spreadsheet))
        case .pages: try PageTarget.run(bytes)
        case .text: try TextTarget.run(bytes)
        case .citation: try CitationTarget.run(bytes)
        case .check: try CheckTarget.run(bytes)
        }
    }
}

/// A promise that an input has shown to be broken.
struct BrokenPromise: Error, CustomStringConvertible {
    let description: String

    /// Throws ``BrokenPromise`` with `description` unless `holds`.
    static func unless(_ holds: Bool, _ description: @autoclosure () -> String) throws(BrokenPromise) {
        if !holds { throw BrokenPromise(description: description()) }
    }
}
