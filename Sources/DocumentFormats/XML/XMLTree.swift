/// A part as a tree, kept in a few flat arrays so that a large document costs little.
final class XMLTree: Sendable {
    /// Nodes and attributes together, at most.
    static let mostNodes = 4_000_000

    struct Node: Sendable {
        /// Number of the element's name; ``XMLTree/textName`` for text.
        let name: Int32
        /// The next node with the same parent; -1 for none.
        var next: Int32 = -1
        /// The first node inside; -1 for none.
        var first: Int32 = -1
        /// For text its bytes, for an element its attributes.
        let start: Int32
        var end: Int32
    }

    struct Attribute: Sendable {
        let name: Int32
        let start: Int32
        let end: Int32
    }

    static let textName: Int32 = -1

    let nodes: [Node]
    let attributes: [Attribute]
    /// Texts and values of attributes, end to end.
    let bytes: [UInt8]
    let names: [String]

    init(nodes: [Node], attributes: [Attribute], bytes: [UInt8], names: [String]) {
        self.nodes = nodes
        self.attributes = attributes
        self.bytes = bytes
        self.names = names
    }

    /// Number of elements whose name is among `wanted`.
    func count(named wanted: Set<String>) -> Int {
        let numbers = Set(names.indices.filter { wanted.contains(names[$0]) }.map { Int32($0) })
        return numbers.isEmpty ? 0 : nodes.count { numbers.contains($0.name) }
    }

    /// The outermost element of `contents`, the bytes of the part called `part`.
    static func root(
        of contents: [UInt8], part: String, nesting: Int = XMLScanner.usualNesting
    ) throws(PackageFault) -> XMLNode {
        let builder = XMLTreeBuilder(byteCount: contents.count)
        try XMLScanner.scan(contents, part: part, nesting: nesting, builder)
        guard let tree = builder.tree else { throw .malformed(part: part, line: 1) }
        return XMLNode(tree: tree, number: 0)
    }
}

/// Builds the tree of a part from the events of its scan.
final class XMLTreeBuilder: XMLHandler {
    private var draft: XMLTreeDraft

    /// A builder for a part of `byteCount` bytes.
    init(byteCount: Int) { draft = XMLTreeDraft(byteCount: byteCount) }

    var isFull: Bool { draft.size > XMLTree.mostNodes }

    /// The tree, once the scan is over.
    var tree: XMLTree? { draft.tree }

    func start(_ name: XMLName, _ attributes: XMLAttributes) { draft.start(name, attributes) }

    func end() { draft.end() }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) { draft.text(bytes) }
}
