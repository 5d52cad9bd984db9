import RecoverBase
import RecoverModel

/// Which sums of points knowledge checks come to when they are guessed, and how likely each is.
struct PointSpread: Sendable {
    /// Parts of a point that are told apart.
    static let scale = 1e6
    private static let mostEntries = 200_000
    private static let mostWork = 10_000_000

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

    /// Nil where too many sums are possible, or it takes too long to find them.
    init?(quizzes: [Quiz], by way: Guessing.Way) {
        var work = 0
        for quiz in quizzes {
            let own = way == .even ? PointSpread.even(quiz) : [(quiz.score(quiz.guess(way)), 1)]
            let (before, known) = (points, shares)
            (points, shares) = ([], [])
            for (score, likelihood) in own {
                add(before, known, by: PointSpread.parts(score * quiz.weight), times: likelihood)
                work += points.count
            }
            guard points.count <= PointSpread.mostEntries, work <= PointSpread.mostWork else { return nil }
            weight += quiz.weight
        }
        above = [Double](repeating: 0, count: shares.count + 1)
        for index in shares.indices.reversed() { above[index] = above[index + 1] + shares[index] }
        mean = zip(points, shares).reduce(0) { $0 + Double($1.0) * $1.1 }
    }

    /// Adds sums that are all higher by some points, each in its place.
    private mutating func add(_ others: [Int], _ likelihoods: [Double], by step: Int, times likelihood: Double) {
        let (own, known) = (points, shares)
        points.removeAll(keepingCapacity: true)
        shares.removeAll(keepingCapacity: true)
        var (one, two) = (0, 0)
        while one < own.count || two < others.count {
            let first = one < own.count ? own[one] : .max
            let second = two < others.count ? others[two] &+ step : .max
            let point = min(first, second)
            var share = 0.0
            if one < own.count, first == point {
                share += known[one]
                one += 1
            }
            if two < others.count, second == point {
                share += likelihoods[two] * likelihood
                two += 1
            }
            points.append(point)
            shares.append(share)
        }
    }

    /// How likely it is that these points, with `others` from elsewhere, come to the mark.
    ///
    /// - Parameters:
    ///   - others: points times weight, in parts.
    ///   - weight: of all together.
    @inline(__always)
    func share(reaching mark: Double, with others: Double, weight: Double) -> Double {
        // A few parts are lost to rounding.
        let needed = mark * weight * PointSpread.scale - others - 64
        // Without knowledge checks there is one.
        if points.count == 1 { return needed <= Double(points[0]) ? above[0] : 0 }
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
