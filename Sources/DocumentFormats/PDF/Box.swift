/// A rectangle on a page, in points from the top left corner.
struct Box: Hashable, Sendable {
    var xMin: Double
    var yMin: Double
    var xMax: Double
    var yMax: Double

    var width: Double { xMax - xMin }
    var height: Double { yMax - yMin }
    var middle: Double { (yMin + yMax) / 2 }

    /// The smallest rectangle around both.
    func union(_ other: Box) -> Box {
        Box(
            xMin: min(xMin, other.xMin), yMin: min(yMin, other.yMin), xMax: max(xMax, other.xMax),
            yMax: max(yMax, other.yMax))
    }

    /// How much of the lower of the two heights they share, from 0 to 1.
    func verticalOverlap(_ other: Box) -> Double {
        let shared = min(yMax, other.yMax) - max(yMin, other.yMin)
        let lower = min(height, other.height)
        return lower > 0 ? max(0, shared / lower) : 0
    }

    /// Whether one ends before the other begins, from left to right.
    func isBeside(_ other: Box) -> Bool { xMax <= other.xMin || other.xMax <= xMin }
}
