import RecoverBase

/// How well a question tells those who know from those who do not: the share of right answers in the upper 27% of the
/// group less that in the lower 27% (Kelley, "The selection of upper and lower groups for the validation of test
/// items", 1939). From −1 to 1.
enum Discrimination {
    /// With fewer, a single answer moves it too far.
    static let fewest = 30
    private static let tail = 0.27

    /// One who answered: the total score, and whether this answer was right.
    struct Answer {
        var total: Double
        var isRight: Bool
    }

    /// Nil below 30 answers. Where the edge of a group runs through equal totals, each of these counts in part, so that
    /// the order of the files changes nothing.
    static func index(_ answers: [Answer]) -> Double? {
        guard answers.count >= fewest else { return nil }
        let size = max(1, Int(saturating: (tail * Double(answers.count)).rounded()))
        let sorted = answers.map { Answer(total: ($0.total * 1e6).rounded(), isRight: $0.isRight) }
            .sorted { $0.total > $1.total }
        return share(sorted, size) - share(sorted.reversed(), size)
    }

    /// The share of right answers among the first.
    private static func share(_ sorted: [Answer], _ size: Int) -> Double {
        let edge = sorted[size - 1].total
        let beyond = sorted.prefix { $0.total != edge }
        let tied = sorted[beyond.count...].prefix { $0.total == edge }
        let rightTied = Double(tied.filter(\.isRight).count) / Double(tied.count)
        let right = Double(beyond.filter(\.isRight).count) + Double(size - beyond.count) * rightTied
        return right / Double(size)
    }
}
