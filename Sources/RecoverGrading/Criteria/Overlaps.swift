import RecoverBase

/// Ranges in the order of their starts, to find those that overlap another without going through all of them.
struct Overlaps: Sendable {
    private let starts: [Int]
    /// How far the ranges up to each place reach.
    private let reach: [Int]

    init(_ ranges: some Collection<Range<Int>>) {
        starts = ranges.map(\.lowerBound)
        var furthest = 0
        reach = ranges.map { range in
            furthest = max(furthest, range.upperBound)
            return furthest
        }
    }

    /// The places among which are all that overlap a range.
    func places(of range: Range<Int>) -> Range<Int> {
        let end = starts.partitioningIndex { $0 >= range.upperBound }
        return min(end, reach.partitioningIndex { $0 > range.lowerBound })..<end
    }
}
