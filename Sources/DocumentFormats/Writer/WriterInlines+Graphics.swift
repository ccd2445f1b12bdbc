/// Frames and drawings: text boxes are read, pictures and objects are reported.
extension WriterInlines {
    private struct Found {
        var boxes: [XMLNode] = []
        var image = false
        var object: String?
        var description: String?
    }

    mutating func readGraphic(_ element: XMLNode, _ style: WriterStyles.Style) {
        guard !isLeavingOut, style.isHidden != true else { return }
        var found = Found()
        Self.look(into: element, &found)
        boxes += found.boxes
        if let object = found.object {
            text.appendGap(object)
        } else if found.image {
            let words = found.description.map { DocumentDraft.shortened(Array($0.utf8)) } ?? ""
            text.appendGap(words.isEmpty ? "image" : "image « \(words) »")
        }
    }

    private static func look(into element: XMLNode, _ found: inout Found) {
        switch element.name {
        case "draw:text-box":
            found.boxes.append(element)
            return
        case "draw:image": found.image = true
        case "draw:object", "draw:object-ole", "draw:plugin", "draw:applet", "draw:floating-frame":
            found.object = "objet incorporé"
            return
        case "draw:control":
            found.object = "champ de formulaire"
            return
        default: break
        }
        if element.name != "draw:image",
            element.children.contains(where: { $0.name == "text:p" || $0.name == "text:list" })
        {
            found.boxes.append(element)
            return
        }
        for child in element.children {
            if child.name == "svg:title" || child.name == "svg:desc", found.description?.isEmpty != false {
                found.description = child.text
            } else {
                look(into: child, &found)
            }
        }
    }
}
