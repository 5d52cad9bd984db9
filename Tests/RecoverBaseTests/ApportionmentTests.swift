import RecoverBase
import SnapshotTesting
import Testing

@Suite struct ApportionmentTests {
    private static let thirds = [Double](repeating: 100 / 3, count: 3)
    private static let examples: [(figures: [Double], whole: [Int])] = [
        (thirds, [34, 33, 33]),
        ([12.5, 12.5, 75], [13, 12, 75]),
        ([0.4, 0.4, 0.2], [1, 0, 0]),
        ([18.75, 25, 6.25, 12.5, 25, 12.5], [19, 25, 6, 13, 25, 12]),
        ([6.25, -6.25, -20], [6, -6, -20]),
        ([28.999999999999996, 71], [29, 71]),
        ([], []),
        ([.nan, 1], [0, 1]),
    ]

    @Test func theSumIsKept() {
        for example in ApportionmentTests.examples { #expect(example.figures.roundedTogether() == example.whole) }
    }

    @Test func sharesAddUpToAHundred() {
        var random = SeededGenerator(seed: 19)
        for _ in 0..<2000 {
            let counts = (0..<Int.random(in: 1...9, using: &random)).map { _ in Int.random(in: 0...40, using: &random) }
            let sum = counts.reduce(0, +)
            guard sum > 0 else { continue }
            let exact = counts.map { Double($0) / Double(sum) * 100 }
            let whole = exact.roundedTogether()
            #expect(whole.reduce(0, +) == 100)
            #expect(zip(exact, whole).allSatisfy { abs($0 - Double($1)) < 1 })
        }
    }
}
