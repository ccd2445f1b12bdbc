/// The names of elements and attributes under the prefixes of the standards, whatever prefixes a file uses:
/// `w:p` is a paragraph of Word in its Transitional and Strict forms alike.
enum XMLNames {
    /// The usual prefix of each namespace that a reader knows.
    static let prefixes: [String: String] = {
        var prefixes = [
            "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
            "http://schemas.openxmlformats.org/package/2006/relationships": "rel",
            "http://schemas.openxmlformats.org/package/2006/content-types": "ct",
            "http://schemas.openxmlformats.org/package/2006/metadata/core-properties": "cp",
            "http://purl.org/dc/elements/1.1/": "dc",
            "http://purl.org/dc/terms/": "dcterms",
            "http://schemas.microsoft.com/office/word/2010/wordml": "w14",
            "http://schemas.microsoft.com/office/word/2010/wordprocessingShape": "wps",
            "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup": "wpg",
            "urn:schemas-microsoft-com:vml": "v",
            "urn:schemas-microsoft-com:office:office": "o",
            "http://www.w3.org/XML/1998/namespace": "xml",
            "http://www.w3.org/1999/xlink": "xlink",
        ]
        let office = [
            ("wordprocessingml/2006/main", "wordprocessingml/main", "w"),
            ("spreadsheetml/2006/main", "spreadsheetml/main", "x"),
            ("officeDocument/2006/relationships", "officeDocument/relationships", "r"),
            ("officeDocument/2006/extended-properties", "officeDocument/extendedProperties", "ep"),
            ("officeDocument/2006/math", "officeDocument/math", "m"),
            ("drawingml/2006/main", "drawingml/main", "a"),
            ("drawingml/2006/wordprocessingDrawing", "drawingml/wordprocessingDrawing", "wp"),
            ("drawingml/2006/picture", "drawingml/picture", "pic"),
            ("drawingml/2006/chart", "drawingml/chart", "c"),
            ("drawingml/2006/diagram", "drawingml/diagram", "dgm"),
        ]
        for (transitional, strict, prefix) in office {
            prefixes["http://schemas.openxmlformats.org/" + transitional] = prefix
            prefixes["http://purl.oclc.org/ooxml/" + strict] = prefix
        }
        for name in ["office", "text", "table", "style", "meta", "manifest"] {
            prefixes["urn:oasis:names:tc:opendocument:xmlns:\(name):1.0"] = name
        }
        prefixes["urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"] = "draw"
        prefixes["urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"] = "fo"
        prefixes["urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"] = "svg"
        prefixes["urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"] = "loext"
        return prefixes
    }()

    /// The name `local` of `namespace`, under its usual prefix; `?:` for a namespace that no reader knows.
    static func name(_ local: String, namespace: String?) -> String {
        guard let namespace, !namespace.isEmpty else { return local }
        return "\(prefixes[namespace] ?? "?"):\(local)"
    }
}
