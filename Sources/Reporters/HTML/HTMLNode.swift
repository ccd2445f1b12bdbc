/// A piece of a page. Texts and attribute values are escaped when they are written; names of elements and attributes
/// can only stand in the source code: no word of a document ever becomes markup.
public indirect enum HTMLNode: Sendable, ExpressibleByStringInterpolation {
    /// Words, as they must be read.
    case text(String)
    /// An element, its attributes in order, and what it holds.
    case tag(StaticString, KeyValuePairs<StaticString, String>, [HTMLNode])
    /// Nodes one after the other.
    case sequence([HTMLNode])

    /// Words, as they must be read.
    public init(stringLiteral value: String) { self = .text(value) }

    /// Nothing at all.
    public static var nothing: HTMLNode { .sequence([]) }

    /// An element without attributes around `children`.
    public static func element(_ name: StaticString, _ children: HTMLNode...) -> HTMLNode {
        .tag(name, [:], children)
    }

    /// An element around `children`.
    public static func element(
        _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String>, _ children: HTMLNode...
    ) -> HTMLNode { .tag(name, attributes, children) }

    /// An element around `children`.
    public static func element(
        _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:], all children: [HTMLNode]
    ) -> HTMLNode { .tag(name, attributes, children) }

    /// A link to a page of the web or to a part of this one; to any other address, the words alone.
    public static func link(to address: String, _ children: HTMLNode...) -> HTMLNode {
        HTMLAddress.isSafe(address) ? .tag("a", ["href": address], children) : .sequence(children)
    }
}
