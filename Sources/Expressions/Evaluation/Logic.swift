/// Gathers the operands of `and` or `or`, where null and missing facts are two different doubts.
struct Logic {
    /// The operand that settles the whole: `false` for `and`, `true` for `or`.
    let decisive: Bool
    private(set) var isDecided = false
    private var hasNull = false
    private var missing: [Int] = []

    init(decisive: Bool) {
        self.decisive = decisive
    }

    /// Takes one operand into account; what is not a boolean counts as null.
    mutating func add(_ operand: Answer) {
        switch operand {
        case .known(.boolean(decisive)): isDecided = true
        case .known(.boolean): break
        case .unknown(let slots): missing.formUnion(slots)
        case .known, .list, .context: hasNull = true
        }
    }

    /// The result over the operands so far.
    var result: Answer {
        if isDecided { return Answer(decisive) }
        if !missing.isEmpty { return .unknown(missing) }
        return hasNull ? .null : Answer(!decisive)
    }
}
