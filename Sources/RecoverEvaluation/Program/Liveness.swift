/// Which slots can still matter in a decision: states that differ in others are merged.
struct Liveness: Sendable {
    /// The slots that may be forgotten, and for each the last place whose conditions read it.
    private let slots: [Int32]
    private let lastUse: [Int32]
    /// For each decision, the first one that a path can come back to from there.
    private let earliest: [Int32]

    /// - Parameters:
    ///   - uses: for each slot that can be forgotten, the decisions whose conditions read it; endings are at `count`.
    ///   - jumps: every `then` that leads back, as the decision it stands in and the one it leads to.
    init(decisions count: Int, uses: [(slot: Int, decisions: [Int])], jumps: [(from: Int, to: Int)]) {
        slots = uses.map { Int32(clamping: $0.slot) }
        lastUse = uses.map { Int32(clamping: $0.decisions.max() ?? -1) }
        var reach = Array(0..<Int32(clamping: count))
        for jump in jumps where jump.to <= jump.from {
            reach[jump.from] = min(reach[jump.from], Int32(clamping: jump.to))
        }
        // A jump back from further on covers everything in between.
        if count > 1 {
            for index in stride(from: count - 2, through: 0, by: -1) where reach[index + 1] <= Int32(clamping: index) {
                reach[index] = min(reach[index], reach[index + 1])
            }
        }
        // From there it may be led back further.
        for index in 0..<count where reach[index] < Int32(clamping: index) {
            reach[index] = reach[Int(wide: reach[index])]
        }
        earliest = reach
    }

    /// Sets to 0 what no condition from the decision on reads.
    func forget(_ state: Program.MutableRow, decision: Int) {
        let from = earliest[decision]
        for index in slots.indices where lastUse[index] < from { state[Int(wide: slots[index])] = 0 }
    }
}
