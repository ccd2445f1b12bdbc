/// A page in one file: nothing is loaded from elsewhere, nothing runs.
public struct HTMLPage: Sendable {
    private let title: String
    private let body: [HTMLNode]

    /// A page in French; `body` begins with what a reader must see first.
    public init(title: String, body: [HTMLNode]) {
        self.title = title
        self.body = body
    }

    /// The whole file.
    public var text: String { Self.opening(title: title) + HTMLWriter.text(of: .sequence(body)) + Self.closing }

    /// What stands before the first node of the body.
    ///
    /// A page that needs a script names its digest: the browser runs that one and no other.
    static func opening(title: String, style: StaticString = "", scriptDigest: String? = nil) -> String {
        let policy = scriptDigest.map { "\(Self.policy); script-src 'sha256-\($0)'" } ?? Self.policy
        let head = HTMLNode.element(
            "head", .element("meta", ["charset": "utf-8"]),
            .element("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
            .element("meta", ["http-equiv": "Content-Security-Policy", "content": policy]),
            .element("meta", ["name": "referrer", "content": "no-referrer"]), .element("title", .text(title))
        )
        let words = HTMLWriter.text(of: head).replacing("</head>\n", with: "")
        return
            "<!DOCTYPE html>\n<html lang=\"fr\">\n\(words)<style>\n\(HTMLStyle.sheet)\(style)</style>\n</head>\n<body>\n"
    }

    /// What stands after its last node.
    static let closing = "</body>\n</html>\n"

    /// Should a fault ever let a script or an address through, the browser would still refuse it.
    private static let policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
}
