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
    static func root(of contents: [UInt8], part: String) throws(PackageFault) -> XMLNode {
        let builder = XMLTreeBuilder()
        try XMLScanner.scan(contents, part: part, builder)
        guard let tree = builder.tree else { throw .malformed(part: part, line: 1) }
        return XMLNode(tree: tree, number: 0)
    }
}

/// Builds the tree of a part from the events of its scan.
final class XMLTreeBuilder: XMLHandler {
    private var nodes: [XMLTree.Node] = []
    private var attributes: [XMLTree.Attribute] = []
    private var bytes: [UInt8] = []
    private var names: [String] = []
    /// The elements under way, each with the last node inside it so far.
    private var open: [(node: Int, last: Int)] = []

    var isFull: Bool { nodes.count + attributes.count > XMLTree.mostNodes }

    /// The tree, once the scan is over.
    var tree: XMLTree? {
        nodes.isEmpty ? nil : XMLTree(nodes: nodes, attributes: attributes, bytes: bytes, names: names)
    }

    func start(_ name: XMLName, _ values: XMLAttributes) {
        let first = attributes.count
        for (attribute, value) in values {
            keep(attribute)
            let start = bytes.count
            bytes.append(contentsOf: value)
            attributes.append(
                XMLTree.Attribute(name: attribute.number, start: Int32(start), end: Int32(bytes.count)))
        }
        keep(name)
        let node = add(name.number, Int32(first), Int32(attributes.count))
        open.append((node, -1))
    }

    func end() { open.removeLast() }

    func text(_ piece: UnsafeBufferPointer<UInt8>) {
        guard let parent = open.last else { return }
        let start = bytes.count
        bytes.append(contentsOf: piece)
        if parent.last >= 0, nodes[parent.last].name == XMLTree.textName, Int(nodes[parent.last].end) == start {
            nodes[parent.last].end = Int32(bytes.count)
        } else {
            _ = add(XMLTree.textName, Int32(start), Int32(bytes.count))
        }
    }

    private func add(_ name: Int32, _ start: Int32, _ end: Int32) -> Int {
        let number = nodes.count
        nodes.append(XMLTree.Node(name: name, start: start, end: end))
        guard let parent = open.last else { return number }
        if parent.last < 0 {
            nodes[parent.node].first = Int32(number)
        } else {
            nodes[parent.last].next = Int32(number)
        }
        open[open.count - 1].last = number
        return number
    }

    private func keep(_ name: XMLName) {
        let number = Int(name.number)
        while names.count <= number { names.append("") }
        if names[number].isEmpty { names[number] = name.text }
    }
}
