import CLibXML2

/// Reads XML by libxml2's SAX interface: no document type, no entity, no network, bounded depth.
final class XMLScanner {
    /// Deeper than this no honest document goes.
    static let usualNesting = 256

    /// More distinct names than any vocabulary has; beyond, libxml2 finds names ever more slowly.
    private static let mostNames = 10_000

    private let part: String
    private let handler: any XMLHandler
    /// How deep elements may lie in one another.
    private let nesting: Int
    private var fault: PackageFault?
    private var depth = 0
    private var line = 0
    private var names: [NameKey: XMLName] = [:]
    /// The names met last, each in the slot that its address gives it: a sheet has two million elements of five names.
    private var recent = [(key: NameKey, name: XMLName)?](repeating: nil, count: slots)
    private var parser: xmlParserCtxtPtr?
    /// The attributes of the current element: one buffer for all of them, elements being many.
    private var pairs: [XMLAttributes.Element] = []

    /// libxml2 keeps one copy of each name and namespace, so that their addresses tell them apart.
    private static let slots = 64

    private struct NameKey: Hashable {
        let local: UnsafePointer<UInt8>?
        let namespace: UnsafePointer<UInt8>?
    }

    private static let isReady: Bool = {
        xmlInitParser()
        return true
    }()

    private init(_ part: String, _ nesting: Int, _ handler: any XMLHandler) {
        self.part = part
        self.nesting = nesting
        self.handler = handler
    }

    /// Sends the events of `bytes`, the part called `part`, to `handler`.
    static func scan(
        _ bytes: [UInt8], part: String, nesting: Int = usualNesting, _ handler: any XMLHandler
    ) throws(PackageFault) {
        guard isReady, !bytes.isEmpty, bytes.count < Int32.max else { throw .malformed(part: part, line: 1) }
        let scanner = XMLScanner(part, nesting, handler)
        let isWellFormed = bytes.withUnsafeBytes { buffer in
            scanner.run(buffer.bindMemory(to: CChar.self))
        }
        if let fault = scanner.fault { throw fault }
        guard isWellFormed, scanner.depth == 0 else { throw .malformed(part: part, line: max(1, scanner.line)) }
    }

    private func run(_ bytes: UnsafeBufferPointer<CChar>) -> Bool {
        guard let parser = xmlCreateMemoryParserCtxt(bytes.baseAddress, Int32(bytes.count)) else { return false }
        defer { xmlFreeParserCtxt(parser) }
        self.parser = parser
        defer { self.parser = nil }
        parser.pointee.sax.pointee = Self.handlers()
        parser.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
        // Without XML_PARSE_NOENT « &amp; » in an attribute would come out as « &#38; »; there are no other entities.
        xmlCtxtUseOptions(parser, Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOENT.rawValue))
        xmlParseDocument(parser)
        return parser.pointee.wellFormed == 1
    }

    private static func handlers() -> xmlSAXHandler {
        var handlers = xmlSAXHandler()
        handlers.initialized = UInt32(XML_SAX2_MAGIC)
        handlers.internalSubset = { context, _, _, _ in
            XMLScanner.at(context)?.refuseDoctype()
        }
        handlers.startElementNs = { context, local, _, namespace, _, _, count, _, attributes in
            XMLScanner.at(context)?.start(local, namespace, Int(count), attributes)
        }
        handlers.endElementNs = { context, _, _, _ in XMLScanner.at(context)?.end() }
        handlers.characters = { context, text, count in XMLScanner.at(context)?.text(text, Int(count)) }
        handlers.ignorableWhitespace = handlers.characters
        handlers.cdataBlock = handlers.characters
        handlers.serror = { context, error in
            guard let error, error.pointee.level.rawValue >= XML_ERR_ERROR.rawValue else { return }
            XMLScanner.at(context)?.note(line: Int(error.pointee.line))
        }
        return handlers
    }

    private static func at(_ context: UnsafeMutableRawPointer?) -> XMLScanner? {
        context.map { Unmanaged<XMLScanner>.fromOpaque($0).takeUnretainedValue() }
    }

    private func stop(_ fault: PackageFault) {
        if self.fault == nil { self.fault = fault }
        if let parser { xmlStopParser(parser) }
    }

    private func refuseDoctype() { stop(.doctype(part: part)) }

    private func note(line: Int) { if self.line == 0 { self.line = line } }

    private func start(
        _ local: UnsafePointer<UInt8>?, _ namespace: UnsafePointer<UInt8>?, _ count: Int,
        _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
    ) {
        guard fault == nil else { return }
        depth += 1
        guard depth <= nesting else { return stop(.tooDeep(part: part, limit: nesting)) }
        // The buffer is used as a value of its own: each use of a property of a class is checked.
        var pairs = self.pairs
        self.pairs = []
        pairs.removeAll(keepingCapacity: true)
        if let attributes, count > 0 {
            // Five pointers each: local name, prefix, namespace, first byte of the value, byte after it.
            for five in stride(from: 0, to: count * 5, by: 5) {
                guard let start = attributes[five + 3], let end = attributes[five + 4] else { continue }
                let value = UnsafeBufferPointer(start: start, count: end - start)
                pairs.append((name(attributes[five], attributes[five + 2]), value))
            }
        }
        handler.start(name(local, namespace), XMLAttributes(pairs))
        self.pairs = pairs
        if handler.isFull { stop(.tooManyElements(part: part, limit: XMLTree.mostNodes)) }
    }

    private func end() {
        guard fault == nil else { return }
        depth -= 1
        handler.end()
    }

    private func text(_ bytes: UnsafePointer<UInt8>?, _ count: Int) {
        guard fault == nil, let bytes, count > 0 else { return }
        handler.text(UnsafeBufferPointer(start: bytes, count: count))
    }

    private func name(_ local: UnsafePointer<UInt8>?, _ namespace: UnsafePointer<UInt8>?) -> XMLName {
        let key = NameKey(local: local, namespace: namespace)
        let slot = Int(bitPattern: local) >> 3 & (Self.slots - 1)
        if let known = recent[slot], known.key == key { return known.name }
        let name = names[key] ?? newName(key)
        recent[slot] = (key, name)
        return name
    }

    private func newName(_ key: NameKey) -> XMLName {
        let text = XMLNames.name(
            key.local.map { String(cString: $0) } ?? "", namespace: key.namespace.map { String(cString: $0) })
        let name = XMLName(number: Int32(names.count), text: text)
        names[key] = name
        if names.count > Self.mostNames { stop(.tooManyElements(part: part, limit: Self.mostNames)) }
        return name
    }
}
