import RecoverBase
import RecoverModel

/// Which sums of points knowledge checks come to when they are guessed, and how likely each is.
struct PointSpread: Sendable {
    /// Parts of a point that are told apart.
    static let scale = 1e6
    private static let mostEntries = 200_000

    /// The points times the weights, in parts, the smallest first.
    private(set) var points: [Int] = [0]
    private(set) var shares: [Double] = [1]
    private(set) var weight = 0.0
    /// The points to expect.
    private(set) var mean = 0.0
    /// Shares of the sums from each place on, and of none.
    private var above: [Double] = [1, 0]

    /// Of no knowledge check.
    init() {}

    /// Nil where too many sums are possible.
    init?(quizzes: [Quiz], by way: Guessing.Way) {
        for quiz in quizzes {
            let own = way == .even ? PointSpread.even(quiz) : [(quiz.score(quiz.guess(way)), 1)]
            var sums: [Int: Double] = [:]
            for (point, share) in zip(points, shares) {
                for (score, likelihood) in own {
                    sums[point &+ PointSpread.parts(score * quiz.weight), default: 0] += share * likelihood
                }
            }
            guard sums.count <= PointSpread.mostEntries else { return nil }
            let sorted = sums.sorted { $0.key < $1.key }
            points = sorted.map(\.key)
            shares = sorted.map(\.value)
            weight += quiz.weight
        }
        above = [Double](repeating: 0, count: shares.count + 1)
        for index in shares.indices.reversed() { above[index] = above[index + 1] + shares[index] }
        mean = zip(points, shares).reduce(0) { $0 + Double($1.0) * $1.1 }
    }

    /// How likely it is that these points, with `others` from elsewhere, come to the mark.
    ///
    /// - Parameters:
    ///   - others: points times weight, in parts.
    ///   - weight: of all together.
    func share(reaching mark: Double, with others: Double, weight: Double) -> Double {
        // A few parts are lost to rounding.
        let needed = mark * weight * PointSpread.scale - others - 64
        var (low, high) = (0, points.count)
        while low < high {
            let middle = (low + high) / 2
            if Double(points[middle]) >= needed { high = middle } else { low = middle + 1 }
        }
        return above[low]
    }

    static func parts(_ points: Double) -> Int { Int(saturating: (points * scale).rounded()) }

    /// The scores that one even answer comes to.
    private static func even(_ quiz: Quiz) -> [(score: Double, share: Double)] {
        let count = quiz.answers.count
        guard count > 0 else { return [(0, 1)] }
        switch quiz.form {
        case .one:
            let right = Double(quiz.key.count) / Double(count)
            return [(100, right), (0, 1 - right)]
        case .allThatApply:
            // Each mark is right by one half, whatever the key is.
            var shares = [1.0]
            for _ in 0..<count {
                shares = zip([0] + shares, shares + [0]).map { ($0 + $1) / 2 }
            }
            return shares.enumerated().map { (100 * Double($0) / Double(count), $1) }
        case .inOrder:
            guard count > 1 else { return [(100, 1)] }
            // How many neighbours stand in their order: the Eulerian numbers over all orders.
            var shares = [1.0]
            for size in 2...count {
                shares = (0..<size).map { place in
                    let before = place > 0 ? shares[place - 1] * Double(size - place) : 0
                    let same = place < shares.count ? shares[place] * Double(place + 1) : 0
                    return (before + same) / Double(size)
                }
            }
            return shares.enumerated().map { (100 * Double($0) / Double(count - 1), $1) }
        }
    }
}
