import RecoverBase

/// What comes first in a queue: those whom somebody else has to see, then by points, then by time; without a time last. Of rows
/// with the same rank, the first of the file.
struct QueueRank: Comparable, Sendable {
    private let isHeld: Bool
    private let isDated: Bool
    private let priority: Double
    private let contactBy: Int

    init(_ verdict: Verdict, isHeld: Bool, received: Instant?, contactBy: Instant?) {
        self.isHeld = isHeld
        isDated = received != nil
        priority = verdict.priority
        self.contactBy = contactBy?.seconds ?? .max
    }

    static func < (left: QueueRank, right: QueueRank) -> Bool {
        if left.isHeld != right.isHeld { return left.isHeld }
        if left.isDated != right.isDated { return left.isDated }
        if left.priority != right.priority { return left.priority > right.priority }
        return left.contactBy < right.contactBy
    }
}

/// The ranks of the best rows so far: most rows of a long file are turned away before anything is made of them.
struct Shortlist: Sendable {
    private let most: Int
    /// A heap, the last of all ranks in front.
    private var ranks: [QueueRank] = []

    init(most: Int) {
        self.most = most
    }

    /// Whether a row behind all others is among the best. A row that is turned away would never be listed, whatever comes.
    mutating func admits(_ rank: @autoclosure () -> QueueRank) -> Bool {
        guard most < 1 << 20 else { return true }
        let rank = rank()
        if ranks.count < most {
            ranks.append(rank)
            var at = ranks.count - 1
            while at > 0, ranks[(at - 1) / 2] < ranks[at] {
                ranks.swapAt(at, (at - 1) / 2)
                at = (at - 1) / 2
            }
            return true
        }
        guard let last = ranks.first, rank < last else { return false }
        ranks[0] = rank
        var at = 0
        while true {
            var worst = at
            for child in [2 * at + 1, 2 * at + 2] where child < ranks.count && ranks[worst] < ranks[child] {
                worst = child
            }
            if worst == at { return true }
            ranks.swapAt(at, worst)
            at = worst
        }
    }
}
