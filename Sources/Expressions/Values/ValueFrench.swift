extension Value {
    /// The value for readers: « 12 500 », « 1er janvier 2026 », « oui », and « inconnu » for null.
    public var french: String {
        switch self {
        case .null: "inconnu"
        case .boolean(let boolean): boolean ? "oui" : "non"
        case .number(let number): number.french
        case .string(let string): "« \(string) »"
        case .date(let date): date.french
        case .time(let time): Self.french(time)
        case .dateTime(let dateTime): "\(dateTime.date.french) à \(Self.french(dateTime.time))"
        case .yearsMonths(let duration): duration.french
        case .daysTime(let duration): duration.french
        case .list(let list): list.isEmpty ? "aucun élément" : list.map(\.french).joined(separator: ", ")
        case .context(let context):
            context.entries.map { "\($0.key) : \($0.value.french)" }.joined(separator: " ; ")
        case .range(let range): Self.french(range)
        case .function: "fonction"
        }
    }

    /// « 10 h 30 ».
    private static func french(_ time: FEELTime) -> String {
        "\(time.hour) h \(padded(time.minute, 2))" + (time.second == 0 ? "" : " min \(padded(time.second, 2)) s")
    }

    /// « de 1 inclus à 10 exclu ».
    private static func french(_ range: ValueRange) -> String {
        let start = range.start.map { "de \($0.french) \(range.startIncluded ? "inclus" : "exclu")" }
        let end = range.end.map { "à \($0.french) \(range.endIncluded ? "inclus" : "exclu")" }
        switch (start, end) {
        case (let start?, let end?): return "\(start) \(end)"
        case (_?, nil): return "\(range.startIncluded ? "au moins" : "plus de") \(range.start?.french ?? "")"
        case (nil, _): return "\(range.endIncluded ? "au plus" : "moins de") \(range.end?.french ?? "")"
        }
    }
}
