/// The populations of one vintage, commune by commune.
struct FigureColumn: Sendable {
    /// The vintage; `nil` for figures that bear no date.
    let vintage: Int?
    /// Whether a commune that is not there has no population in this vintage: so it is with the files of INSEE.
    var isComplete: Bool
    /// By place of the commune; negative where there is none. Two arrays of 32 bits keep all of France in 300 kB.
    private var totals: [Int32] = []
    private var municipals: [Int32] = []

    init(vintage: Int?, isComplete: Bool) {
        self.vintage = vintage
        self.isComplete = isComplete
    }

    /// The figure of the commune at `place`; `nil` when this vintage has none.
    subscript(place: Int) -> Population.Figure? {
        get {
            guard place < totals.count, totals[place] >= 0 else { return nil }
            let municipal = municipals[place]
            return Population.Figure(total: Int(totals[place]), municipal: municipal < 0 ? nil : Int(municipal))
        }
        set {
            while totals.count <= place {
                totals.append(-1)
                municipals.append(-1)
            }
            totals[place] = newValue.map { Int32(clamping: $0.total) } ?? -1
            municipals[place] = newValue?.municipal.map { Int32(clamping: $0) } ?? -1
        }
    }

    /// Adds to the figure of the commune at `place`, from nothing when it has none.
    mutating func add(_ figure: Population.Figure, at place: Int) {
        self[place] = (self[place] ?? Population.Figure(total: 0, municipal: 0)) + figure
    }
}
