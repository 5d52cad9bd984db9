/// Rounding that keeps the sum: what makes up a whole still does when it is said in whole numbers.
extension Collection<Double> {
    /// Whole numbers that add up to what the figures add up to, rounded once: the largest remainders are rounded up, of equal
    /// ones the first (Hamilton's method). Three times 33.3 and 0.1 are 33, 33, 33 and 0; three thirds of a hundred 34, 33
    /// and 33. What is no number is 0.
    public func roundedTogether() -> [Int] {
        let exact = map { $0.isNaN ? 0 : Swift.min(Swift.max($0, -1e15), 1e15) }
        var whole = exact.map { Int(saturating: $0.rounded(.down)) }
        let missing = Int(saturating: exact.reduce(0, +).rounded()) - whole.reduce(0, &+)
        // In billionths, so that remainders which differ by a hair of their calculation are equal.
        let remainders = zip(exact, whole).map { Int(saturating: (($0 - Double($1)) * 1e9).rounded()) }
        let order = whole.indices.sorted { (remainders[$1], $0) < (remainders[$0], $1) }
        for place in order.prefix(Swift.max(0, missing)) { whole[place] += 1 }
        return whole
    }
}
