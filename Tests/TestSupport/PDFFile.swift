import Foundation

/// A PDF made for a test: words at places, in Helvetica, and images.
public struct PDFFile {
    /// A page of A4 under construction; places are in points from the top left corner.
    public struct Page {
        fileprivate var content = ""
        fileprivate var image: (width: Int, height: Int, gray: [UInt8])?

        /// An empty page.
        public init() {}

        /// Writes `text` with its base line at `y`.
        public mutating func write(_ text: String, x: Double, y: Double, size: Double = 11) {
            let bytes = text.data(using: .windowsCP1252) ?? Data()
            let hexadecimal = bytes.map { String(format: "%02X", $0) }.joined()
            content += "BT /F \(size) Tf 1 0 0 1 \(x) \(842 - y) Tm <\(hexadecimal)> Tj ET\n"
        }

        /// Writes each of `lines` under the one before.
        public mutating func write(lines: [String], x: Double, y: Double, size: Double = 11, leading: Double = 13) {
            for (number, line) in lines.enumerated() {
                write(line, x: x, y: y + Double(number) * leading, size: size)
            }
        }

        /// Covers the page with an image of `width` by `height` grey pixels.
        public mutating func cover(width: Int, height: Int, gray: [UInt8]) {
            image = (width, height, gray)
        }
    }

    private let pages: [Page]

    /// A PDF of `pages`.
    public init(_ pages: [Page]) { self.pages = pages }

    /// A page with `text` set in lines of about eighty characters, an empty line between paragraphs.
    public static func page(of text: String) -> Page {
        var page = Page()
        var y = 72.0
        for paragraph in text.components(separatedBy: "\n\n") {
            var line = ""
            for word in paragraph.split(whereSeparator: \.isWhitespace) {
                if line.count + word.count > 80 {
                    page.write(line, x: 72, y: y)
                    y += 13
                    line = ""
                }
                line += (line.isEmpty ? "" : " ") + word
            }
            page.write(line, x: 72, y: y)
            y += 26
        }
        return page
    }

    /// The bytes of the file.
    public var bytes: [UInt8] {
        var objects: [[UInt8]] = [Array("<< /Type /Catalog /Pages 2 0 R >>".utf8), []]
        objects.append(
            Array("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>".utf8))
        var kids: [Int] = []
        for page in pages {
            var resources = "/Font << /F 3 0 R >>"
            var content = page.content
            if let image = page.image {
                let dictionary =
                    "/Type /XObject /Subtype /Image /Width \(image.width) /Height \(image.height)"
                    + " /ColorSpace /DeviceGray /BitsPerComponent 8"
                objects.append(Self.stream(image.gray, dictionary))
                resources += " /XObject << /I \(objects.count) 0 R >>"
                content = "q 595 0 0 842 0 0 cm /I Do Q\n" + content
            }
            objects.append(Self.stream(Array(content.utf8), ""))
            let contents = objects.count
            objects.append(
                Array(
                    ("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << \(resources) >>"
                        + " /Contents \(contents) 0 R >>").utf8))
            kids.append(objects.count)
        }
        let list = kids.map { "\($0) 0 R" }.joined(separator: " ")
        objects[1] = Array("<< /Type /Pages /Kids [\(list)] /Count \(kids.count) >>".utf8)
        return Self.file(objects)
    }

    private static func stream(_ bytes: [UInt8], _ dictionary: String) -> [UInt8] {
        Array("<< \(dictionary) /Length \(bytes.count) >>\nstream\n".utf8) + bytes + Array("\nendstream".utf8)
    }

    private static func file(_ objects: [[UInt8]]) -> [UInt8] {
        var bytes = Array("%PDF-1.4\n".utf8)
        var table = "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
        for (number, object) in objects.enumerated() {
            table += String(format: "%010d 00000 n \n", bytes.count)
            bytes += Array("\(number + 1) 0 obj\n".utf8) + object + Array("\nendobj\n".utf8)
        }
        let start = bytes.count
        let trailer = "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n"
        return bytes + Array((table + trailer).utf8)
    }
}
