/// What receives the events of a scan, in document order.
protocol XMLHandler: AnyObject {
    /// An element begins.
    func start(_ name: XMLName, _ attributes: XMLAttributes)
    /// The element begun last ends.
    func end()
    /// Text inside the current element; one text may come in several pieces.
    func text(_ bytes: UnsafeBufferPointer<UInt8>)
    /// Whether the scan should go on; asked after each element.
    var isFull: Bool { get }
}

/// A name as the scan met it: its text, and a number that stands for it during the scan.
struct XMLName {
    let number: Int32
    let text: String
}

/// The attributes of an element, valid during the event only.
struct XMLAttributes: Sequence {
    typealias Element = (name: XMLName, value: UnsafeBufferPointer<UInt8>)

    private let pairs: [Element]

    init(_ pairs: [Element]) { self.pairs = pairs }

    func makeIterator() -> Array<Element>.Iterator { pairs.makeIterator() }

    /// The value of the attribute `name`; `nil` when the element has none.
    subscript(name: String) -> String? {
        bytes(of: name).map { String(decoding: $0, as: UTF8.self) }
    }

    /// The bytes of the attribute `name`; `nil` when the element has none.
    func bytes(of name: String) -> UnsafeBufferPointer<UInt8>? {
        pairs.first { $0.name.text == name }?.value
    }
}
