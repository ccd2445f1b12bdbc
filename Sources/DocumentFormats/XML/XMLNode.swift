/// An element, or a text, of an ``XMLTree``.
struct XMLNode: Sendable {
    let tree: XMLTree
    let number: Int

    private var node: XMLTree.Node { tree.nodes[number] }

    /// Whether it is text rather than an element.
    var isText: Bool { node.name == XMLTree.textName }

    /// The name of the element under its usual prefix, such as `w:p`; empty for text.
    var name: String { isText ? "" : tree.names[Int(node.name)] }

    /// What stands inside, texts included.
    var content: XMLContent { XMLContent(tree: tree, next: isText ? -1 : node.first) }

    /// The elements inside.
    var children: some Sequence<XMLNode> { content.lazy.filter { !$0.isText } }

    /// The first element inside that is called `name`.
    func child(_ name: String) -> XMLNode? { children.first { $0.name == name } }

    /// The element reached by taking the first of each name in turn.
    func descendant(_ path: String...) -> XMLNode? {
        path.reduce(Optional(self)) { $0?.child($1) }
    }

    /// The value of the attribute `name`; `nil` when there is none.
    subscript(name: String) -> String? {
        guard !isText else { return nil }
        for attribute in tree.attributes[Int(node.start)..<Int(node.end)]
        where tree.names[Int(attribute.name)] == name {
            return String(decoding: tree.bytes[Int(attribute.start)..<Int(attribute.end)], as: UTF8.self)
        }
        return nil
    }

    /// The bytes of a text; nothing for an element.
    var ownBytes: ArraySlice<UInt8> { isText ? tree.bytes[Int(node.start)..<Int(node.end)] : [] }

    /// All text inside, end to end.
    var text: String {
        var bytes: [UInt8] = []
        forEachDescendant { node in
            bytes += node.ownBytes
            return true
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Visits everything inside in document order; `visit` answers whether to go inside what it was given.
    func forEachDescendant(_ visit: (XMLNode) -> Bool) {
        for node in content where visit(node) { node.forEachDescendant(visit) }
    }

    /// The elements inside called `name`, at any depth, in document order; those inside one another are not looked for.
    func descendants(named name: String) -> [XMLNode] {
        var found: [XMLNode] = []
        forEachDescendant { node in
            guard node.name == name else { return true }
            found.append(node)
            return false
        }
        return found
    }
}

/// The nodes with one parent, in document order.
struct XMLContent: Sequence, IteratorProtocol {
    let tree: XMLTree
    private var position: Int

    init(tree: XMLTree, next: Int32) {
        self.tree = tree
        position = Int(next)
    }

    mutating func next() -> XMLNode? {
        guard position >= 0 else { return nil }
        defer { position = Int(tree.nodes[position].next) }
        return XMLNode(tree: tree, number: position)
    }
}
