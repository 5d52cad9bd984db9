import RecoverBase

/// How well a question tells those who know from those who do not: the share of right answers in the upper 27% of the
/// group less that in the lower 27% (Kelley, "The selection of upper and lower groups for the validation of test
/// items", 1939). From −1 to 1.
enum Discrimination {
    /// With fewer, a single answer moves it too far.
    static let fewest = 30
    private static let tail = 0.27

    /// One who answered, in eight bytes, as there may be very many: the total score in millionths, twice, and one more where
    /// this answer was right. In the order of the totals.
    struct Answer: Comparable {
        private let key: Int

        init(total: Double, isRight: Bool) {
            key = Int(saturating: (total * 1e6).rounded()).multipliedSaturating(by: 2) | (isRight ? 1 : 0)
        }

        var total: Int { key >> 1 }
        var isRight: Bool { key & 1 == 1 }

        static func < (one: Answer, other: Answer) -> Bool { one.key < other.key }
    }

    /// Nil below 30 answers. Where the edge of a group runs through equal totals, each of these counts in part, so that
    /// the order of the files changes nothing.
    /// - Parameter answers: very many perhaps, so they are sorted where they lie.
    static func index(_ answers: consuming [Answer]) -> Double? {
        guard answers.count >= fewest else { return nil }
        let size = max(1, Int(saturating: (tail * Double(answers.count)).rounded()))
        var sorted = answers
        sorted.sort()
        return share(sorted.reversed() as ReversedCollection<[Answer]>, size) - share(sorted, size)
    }

    /// The share of right answers among the first.
    private static func share(_ sorted: some RandomAccessCollection<Answer>, _ size: Int) -> Double {
        let edge = sorted[sorted.index(sorted.startIndex, offsetBy: size - 1)].total
        let beyond = sorted.prefix { $0.total != edge }
        let tied = sorted[beyond.endIndex...].prefix { $0.total == edge }
        let rightTied = Double(tied.count(where: \.isRight)) / Double(tied.count)
        let right = Double(beyond.count(where: \.isRight)) + Double(size - beyond.count) * rightTied
        return right / Double(size)
    }
}
