/// Integers that end at their ends: what would trap elsewhere is the nearest integer there is. Every value of a case that
/// becomes an integer does so here; which values are too large to be meant is said by `Limits` of the language.
extension Int {
    /// The whole part of a figure. Beyond the largest integer it is that one, and 0 for what is no number.
    @inlinable public init(saturating value: Double) {
        // `Double(Int.max)` is one more than the largest integer.
        if value >= 9_223_372_036_854_775_808 {
            self = .max
        } else if value <= -9_223_372_036_854_775_808 {
            self = .min
        } else {
            // Cannot fail: it lies between the ends.
            self = value.isNaN ? 0 : Int(value)
        }
    }

    @inlinable public func addingSaturating(_ other: Int) -> Int {
        let (sum, overflow) = addingReportingOverflow(other)
        return overflow ? (other < 0 ? .min : .max) : sum
    }

    @inlinable public func subtractingSaturating(_ other: Int) -> Int {
        let (difference, overflow) = subtractingReportingOverflow(other)
        return overflow ? (other < 0 ? .max : .min) : difference
    }

    @inlinable public func multipliedSaturating(by other: Int) -> Int {
        let (product, overflow) = multipliedReportingOverflow(by: other)
        return overflow ? ((self < 0) == (other < 0) ? .max : .min) : product
    }

    /// How many of `cells` a share from 0 to 1 fills: the length of a bar.
    public static func cells(of share: Double, in cells: Int) -> Int {
        Swift.min(Swift.max(Int(saturating: (share * Double(cells)).rounded()), 0), Swift.max(cells, 0))
    }
}
