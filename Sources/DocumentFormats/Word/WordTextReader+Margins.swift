import DocumentModel

/// What stands around the body: notes, then headers and footers, each read once.
extension WordTextReader {
    /// The notes called so far, footnotes first.
    mutating func noteBlocks() -> [Block] {
        var blocks: [Block] = []
        // Notes may call notes: what they add is read too, and no note twice.
        var seen: Set<String> = []
        while !inlines.calls.isEmpty {
            let calls = inlines.calls.sorted { $0.kind > $1.kind }
            inlines.calls = []
            for call in calls where seen.insert("\(call.kind) \(call.id)").inserted {
                guard let note = parts.note(call.kind, call.id) else {
                    draft.note("note absente du fichier", at: draft.end)
                    continue
                }
                inlines.noteMark = call.mark.isEmpty ? nil : call.mark
                if let block = flatBlock(.note, note) { blocks.append(block) }
                inlines.noteMark = nil
            }
        }
        return blocks
    }

    /// The headers and footers that the sections show.
    mutating func furnitureBlocks() throws(PackageFault) -> [Block] {
        var blocks: [Block] = []
        var seenParts: Set<String> = []
        var seenTexts: Set<String> = []
        for section in sections {
            let hasFirst = section.child("w:titlePg")?.isOn ?? false
            for reference in section.children
            where reference.name == "w:headerReference" || reference.name == "w:footerReference" {
                let type = reference["w:type"]
                guard type != "first" || hasFirst, type != "even" || parts.hasEvenHeaders,
                    let relation = parts.package.relation(reference["r:id"]), !relation.isExternal,
                    seenParts.insert(relation.target).inserted, parts.package.archive.contains(relation.target)
                else { continue }
                let root = try parts.package.root(of: relation.target)
                let kept = draft
                guard let block = flatBlock(.furniture, root) else { continue }
                let words = String(decoding: draft.utf8[block.range.lowerBound..<block.range.upperBound], as: UTF8.self)
                if seenTexts.insert(words).inserted { blocks.append(block) } else { draft = kept }
            }
        }
        return blocks
    }

    /// Everything inside `element` as one block; `nil` when there are no words.
    private mutating func flatBlock(_ kind: Block.Kind, _ element: XMLNode) -> Block? {
        let mark = draft.beginMargin()
        return draft.endMargin(mark, kind, blocks(in: element, .cell))
    }
}
