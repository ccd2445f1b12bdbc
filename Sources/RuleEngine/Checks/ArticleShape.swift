import DocumentModel
import DocumentStructure
import RuleModel

/// How the articles of a code are numbered, by those that are known: three digits before the hyphen, or four.
struct ArticleShape {
    /// As few articles tell no shape.
    private static let fewest = 3

    private let articles: [String]
    private let digits: Int

    /// The shape of the code named `code`; `nil` when too few of its articles are known, or they differ.
    init?(code: String, texts: [KnownText]) {
        let folded = Folding.folded(code)
        guard let text = texts.first(where: { $0.nature == "code" && Folding.folded($0.title).hasSuffix(folded) })
        else { return nil }
        articles = text.articles.map(\.name)
        let lengths = Set(articles.map { Self.stem($0).count })
        guard articles.count >= Self.fewest, lengths.count == 1, let length = lengths.first else { return nil }
        digits = length
    }

    /// The article that `article` must be; `nil` when it is well formed, or when nothing tells.
    func repaired(_ article: String) -> String? {
        guard article.contains(".") else { return nil }
        let number = article.drop { !$0.isNumber }
        let isDotted = number.contains(".")
        guard isDotted || Self.stem(article).count != digits, !number.isEmpty else { return nil }
        let same = articles.filter {
            Self.series($0) == Self.series(article) && Self.digits($0) == Self.digits(article)
        }
        if same.count == 1 { return same[0] }
        if isDotted { return Self.prefix(article) + number.replacing(".", with: "-") }
        if Self.stem(article).count > digits, number.contains("-") { return withHyphen(article) }
        let close = articles.filter {
            Self.series($0) == Self.series(article) && Self.differByOneDigit(Self.digits($0), Self.digits(article))
        }
        return close.count == 1 ? close[0] : nil
    }

    /// The article with the hyphen that was left out: « L. 2141-3 » → « L. 214-1-3 ».
    private func withHyphen(_ article: String) -> String? {
        guard let start = article.firstIndex(where: \.isNumber),
            let cut = article.index(start, offsetBy: digits, limitedBy: article.endIndex)
        else { return nil }
        return "\(article[..<cut])-\(article[cut...])"
    }

    /// The digits before the first hyphen.
    private static func stem(_ article: String) -> Substring { article.drop { !$0.isNumber }.prefix(while: \.isNumber) }

    private static func digits(_ article: String) -> String { article.filter(\.isNumber) }

    private static func prefix(_ article: String) -> String { String(article.prefix { !$0.isNumber }) }

    /// « L », « R », « D ».
    private static func series(_ article: String) -> String { prefix(article).filter(\.isLetter) }

    /// Whether one digit was added or left out.
    private static func differByOneDigit(_ left: String, _ right: String) -> Bool {
        let (short, long) = left.count < right.count ? (Array(left), Array(right)) : (Array(right), Array(left))
        guard long.count == short.count + 1 else { return false }
        let start = zip(short, long).prefix { $0 == $1 }.count
        return short[start...].elementsEqual(long[(start + 1)...])
    }
}
