import RuleEngine
import RuleModel

/// A part of an advice, before it takes the form of Markdown or of a page: both show the same parts in the same order.
enum AdvicePart {
    /// What an answer is about, for the colour that goes with it; words say it too.
    enum Tone: String {
        case due = "error"
        case doubt = "warning"
        case free = "good"
        case fact = "info"
    }

    /// Words, or words that lead to a text.
    struct Cell {
        let text: String
        let address: String?

        init(_ text: String, address: String? = nil) {
            self.text = text
            self.address = address
        }
    }

    /// A heading, from 2.
    case heading(Int, String)
    /// A sentence of its own.
    case paragraph(String)
    /// Short lines.
    case list([String])
    /// An answer: its title, what is said of it, its texts, how sure it is, and its reasoning.
    case answer(Tone, title: String, remarks: [String], texts: [Cell], certainty: String, reasoning: Explanation?)
    /// Answers that changed in the same way: how, which, and why.
    case change(Tone, movement: String, titles: [String], remarks: [String])
}

extension Rule {
    /// The texts that it applies, each with its address.
    var cells: [AdvicePart.Cell] { references.map(\.cell) }
}

extension LegalReference {
    /// The text, with its address.
    var cell: AdvicePart.Cell { AdvicePart.Cell(citation, address: url) }
}
