import DocumentModel

/// Builds blocks from the structuring marks of a region: tables, rows, cells, and the paragraphs inside them.
struct HTMLBlockBuilder {
    private struct Frame {
        let structure: HTMLTag.Structure
        let start: Int
        var children: [Block] = []
    }

    private let text: ScannedText
    private let emphasis: EmphasisMap
    private let depthLimit: Int
    private var frames: [Frame]
    private var position: Int
    private var listDepth = 0
    /// What the text under way is, from the last paragraph, item or heading tag.
    private var leafKind = Block.Kind.paragraph
    private var ignoredTables = 0

    private init(_ text: ScannedText, _ emphasis: EmphasisMap, start: Int, depthLimit: Int) {
        self.text = text
        self.emphasis = emphasis
        self.depthLimit = depthLimit
        frames = [Frame(structure: .paragraph, start: start)]
        position = start
    }

    /// The blocks of `range`, whose marks are `marks`.
    static func blocks(
        of text: ScannedText, _ emphasis: EmphasisMap, in range: TextRange, marks: Range<Int>, depthLimit: Int
    ) -> [Block] {
        var builder = HTMLBlockBuilder(text, emphasis, start: range.lowerBound, depthLimit: depthLimit)
        for mark in text.marks[marks] where mark.kind != .cellBreak {
            builder.flush(upTo: mark.offset)
            builder.position = max(builder.position, mark.resume)
            switch mark.kind {
            case .open(let structure): builder.open(structure, at: mark.resume)
            case .close(let structure): builder.close(structure, at: mark.offset)
            case .cellBreak: break
            }
        }
        builder.flush(upTo: range.upperBound)
        while builder.frames.count > 1 { builder.pop(at: range.upperBound) }
        return builder.frames[0].children
    }

    private mutating func open(_ structure: HTMLTag.Structure, at offset: Int) {
        switch structure {
        case .table:
            guard frames.count < depthLimit * 3 else {
                ignoredTables += 1
                return
            }
            frames.append(Frame(structure: .table, start: offset))
        case .row, .cell:
            guard ignoredTables == 0, frames.contains(where: { $0.structure == .table }) else { return }
            let parent: HTMLTag.Structure = structure == .row ? .table : .row
            while let top = frames.last, top.structure != parent, top.structure != .table { pop(at: offset) }
            frames.append(Frame(structure: structure, start: offset))
        case .list: listDepth += 1
        case .item: leafKind = .listItem(depth: max(0, listDepth - 1))
        case .paragraph: leafKind = .paragraph
        case .heading(let level): leafKind = .heading(level: level)
        }
    }

    private mutating func close(_ structure: HTMLTag.Structure, at offset: Int) {
        switch structure {
        case .table where ignoredTables > 0: ignoredTables -= 1
        case .table, .row, .cell:
            let innermostTable = frames.lastIndex { $0.structure == .table } ?? 0
            guard let target = frames.lastIndex(where: { $0.structure == structure }), target >= innermostTable,
                target > 0
            else { return }
            while frames.count > target { pop(at: offset) }
        case .list: listDepth = max(0, listDepth - 1)
        case .item, .paragraph, .heading: leafKind = .paragraph
        }
    }

    private mutating func flush(upTo end: Int) {
        defer { position = max(position, end) }
        guard let range = text.trimmed(TextRange(position, end)) else { return }
        add(Block(kind: leafKind, range: range, isEmphasized: emphasis.covers(range, in: text.utf8)))
    }

    private mutating func add(_ block: Block) { frames[frames.count - 1].children.append(block) }

    private mutating func pop(at end: Int) {
        guard let frame = frames.popLast() else { return }
        let range = TextRange(frame.start, max(frame.start, min(end, text.utf8.count)))
        let tight = text.trimmed(range) ?? TextRange(frame.start, frame.start)
        switch frame.structure {
        case .table:
            if !frame.children.isEmpty { add(Block(kind: .table, range: tight, children: frame.children)) }
        case .row:
            if !frame.children.isEmpty { add(Block(kind: .row, range: tight, children: frame.children)) }
        case .cell: add(Block.cell(tight, frame.children))
        case .list, .item, .paragraph, .heading: break
        }
    }
}

extension Block {
    /// A cell over `range`: a lone paragraph in it becomes the cell itself.
    static func cell(_ range: TextRange, _ children: [Block]) -> Block {
        guard let only = children.first else { return Block(kind: .cell, range: range) }
        if children.count == 1, only.kind == .paragraph {
            return Block(kind: .cell, range: only.range, isEmphasized: only.isEmphasized)
        }
        return Block(
            kind: .cell, range: range, isEmphasized: children.allSatisfy(\.isEmphasized), children: children)
    }
}
