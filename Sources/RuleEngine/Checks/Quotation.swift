extension String {
    /// As a message quotes it: cut after a whole word when it is longer than `longest` characters, without a bracket that
    /// nothing closes.
    func quoted(_ longest: Int = 90) -> String {
        var text = self
        if text.count > longest {
            let head = text.prefix(longest)
            text = (head.lastIndex(of: " ").map { String(head[..<$0]) } ?? String(head)) + " …"
        }
        guard let opening = text.lastIndex(of: "("), !text[opening...].contains(")") else { return text }
        return String(text[..<opening]).trimmed + (text.hasSuffix(" …") ? " …" : "")
    }
}
