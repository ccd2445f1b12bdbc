/// Tells whole HTML pages from texts that only hold a few tags.
enum HTMLPage {
    /// How far the first tag of a page is looked for, in bytes.
    private static let head = 4_096

    /// Whether the text of `decoded` is a page of HTML: its first tag says so.
    static func isOne(_ decoded: TextDecoding) -> Bool {
        let bytes = decoded.utf8
        var position = decoded.start
        while position < min(bytes.count, decoded.start + head) {
            if bytes[position] == 0x20 || (0x09...0x0D).contains(bytes[position]) {
                position += 1
                continue
            }
            guard bytes[position] == UInt8(ascii: "<") else { return false }
            let start = String(decoding: bytes[position...].prefix(14), as: UTF8.self).lowercased()
            if start == "<!doctype html" { return true }
            guard let element = HTMLElement(bytes, at: position) else { return false }
            if !element.name.isEmpty { return ["html", "head", "body"].contains(element.name) }
            position = element.end
        }
        return false
    }

    /// Whether the page itself says that it is written in Windows-1252 or one of its forebears.
    static func declaresWindows1252(_ decoded: TextDecoding) -> Bool {
        let head = String(decoding: decoded.utf8[decoded.start...].prefix(head), as: UTF8.self).lowercased()
        return ["windows-1252", "iso-8859-1", "iso-8859-15", "latin1"].contains { head.contains("charset=\($0)") }
            || ["windows-1252", "iso-8859-1", "iso-8859-15", "latin1"].contains { head.contains("charset=\"\($0)") }
    }
}
