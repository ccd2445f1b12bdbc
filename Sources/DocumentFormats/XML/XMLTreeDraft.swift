/// A tree under construction.
struct XMLTreeDraft {
    private var nodes: [XMLTree.Node] = []
    private var attributes: [XMLTree.Attribute] = []
    private var bytes: [UInt8] = []
    private var names: [String] = []
    /// The elements under way, each with the last node inside it so far.
    private var open: [(node: Int, last: Int)] = []

    /// Room for what a part of `byteCount` bytes usually holds.
    init(byteCount: Int) {
        bytes.reserveCapacity(byteCount / 2)
        nodes.reserveCapacity(byteCount / 50)
        attributes.reserveCapacity(byteCount / 80)
    }

    /// Nodes and attributes together.
    var size: Int { nodes.count + attributes.count }

    /// The tree, once the scan is over.
    var tree: XMLTree? {
        nodes.isEmpty ? nil : XMLTree(nodes: nodes, attributes: attributes, bytes: bytes, names: names)
    }

    mutating func start(_ name: XMLName, _ values: XMLAttributes) {
        let first = attributes.count
        for (attribute, value) in values {
            keep(attribute)
            let start = bytes.count
            bytes.append(contentsOf: value)
            attributes.append(
                XMLTree.Attribute(name: attribute.number, start: Int32(start), end: Int32(bytes.count)))
        }
        keep(name)
        open.append((add(name.number, Int32(first), Int32(attributes.count)), -1))
    }

    mutating func end() { open.removeLast() }

    mutating func text(_ piece: UnsafeBufferPointer<UInt8>) {
        guard let parent = open.last else { return }
        let start = bytes.count
        bytes.append(contentsOf: piece)
        if parent.last >= 0, nodes[parent.last].name == XMLTree.textName, Int(nodes[parent.last].end) == start {
            nodes[parent.last].end = Int32(bytes.count)
        } else {
            _ = add(XMLTree.textName, Int32(start), Int32(bytes.count))
        }
    }

    private mutating func add(_ name: Int32, _ start: Int32, _ end: Int32) -> Int {
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

    /// Names are numbered in the order in which the scan meets them.
    private mutating func keep(_ name: XMLName) {
        if Int(name.number) == names.count { names.append(name.text) }
    }
}
