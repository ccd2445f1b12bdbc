/// The places of communes by their codes.
///
/// Published files are sorted by code, or nearly so: the next line is most often that of the next place, and a code that is
/// not there yet most often comes last.
struct PlaceBook {
    /// Codes that came in order, each with its place.
    private var sorted: [(code: CommuneCode, place: Int)] = []
    /// The others, among them those of Lyon and Paris, which files give by their districts.
    private var others: [CommuneCode: Int] = [:]
    private var count = 0
    /// Where the code of the next line stands, if lines follow the order of places.
    private var next = 0

    /// The place of `code`, a new one after all the others when it has none.
    mutating func place(of code: CommuneCode) -> (place: Int, isNew: Bool) {
        if let found = found(code) { return (found, false) }
        if sorted.last.map({ $0.code < code }) ?? true {
            sorted.append((code, count))
            next = sorted.count
        } else {
            others[code] = count
        }
        count += 1
        return (count - 1, true)
    }

    private mutating func found(_ code: CommuneCode) -> Int? {
        if next < sorted.count, sorted[next].code == code {
            next += 1
            return sorted[next - 1].place
        }
        if let last = sorted.last, last.code < code { return others[code] }
        var (low, high) = (0, sorted.count)
        while low < high {
            let middle = (low + high) / 2
            if sorted[middle].code < code { low = middle + 1 } else { high = middle }
        }
        guard low < sorted.count, sorted[low].code == code else { return others[code] }
        next = low + 1
        return sorted[low].place
    }
}
