import DocumentFormats
import DocumentModel
import DocumentStructure

/// References to texts of law: what is printed reads back as the same text.
enum CitationTarget {
    static func run(_ bytes: [UInt8]) throws {
        for text in citations(bytes) {
            let printed = text.description
            guard !printed.isEmpty else { continue }
            let again = citations(Array("Vu \(printed)".utf8))
            try BrokenPromise.unless(
                again == [text], "« \(printed) » reads back as \(again.map(\.description)) (\(text), \(again))")
        }
    }

    private static func citations(_ bytes: [UInt8]) -> [CitedText] {
        guard let document = try? TextTarget.reader.read(bytes: bytes, path: "essai.txt") else { return [] }
        return OutlineRecognizer().outline(of: document, index: WordIndex(document)).citations.map(\.text)
    }
}
