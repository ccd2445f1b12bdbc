/// Drawings: text boxes are read, pictures and objects are reported.
extension WordInlines {
    private struct Found {
        var boxes: [XMLNode] = []
        var words: [String] = []
        var image = false
        var object: String?
        var isHidden = false
        var description: String?
    }

    mutating func readGraphic(_ element: XMLNode, _ look: WordRunProperties) {
        guard fields.isShowing, look.isHidden != true else { return }
        var found = Found()
        Self.look(into: element, &found)
        guard !found.isHidden else { return }
        boxes += found.boxes
        for words in found.words { text.append(words.utf8, isEmphasized: false) }
        if let object = found.object {
            text.appendGap(object)
        } else if found.image {
            let words = found.description.map { DocumentDraft.shortened(Array($0.utf8)) } ?? ""
            text.appendGap(words.isEmpty ? "image" : "image « \(words) »")
        }
    }

    private static func look(into element: XMLNode, _ found: inout Found) {
        for child in element.children {
            switch child.name {
            case "w:txbxContent": found.boxes.append(child)
            case "mc:AlternateContent": if let branch = child.chosenBranch { look(into: branch, &found) }
            case "pic:pic", "v:imagedata": found.image = true
            case "c:chart": found.object = "graphique"
            case "dgm:relIds": found.object = "diagramme"
            case "o:OLEObject": found.object = "objet incorporé" + (child["ProgID"].map { " (\($0))" } ?? "")
            case "w:control": found.object = "contrôle ActiveX"
            case "v:textpath": if let words = child["string"] { found.words.append(words) }
            case "wp:docPr":
                found.description = [child["descr"], child["title"]].compactMap { $0 }.first { !$0.isEmpty }
                if child["hidden"] == "1" || child["hidden"] == "true" { found.isHidden = true }
            default: look(into: child, &found)
            }
        }
    }
}
