import RecoverBase

/// One step of a path. Rows of state lie in a caller's array; `at` is where one begins.
extension Program {
    func isOffered(_ option: Int, _ state: [Int], at base: Int) -> Bool {
        let root = optionCondition[option]
        return root < 0 || code.holds(root, state, at: base)
    }

    /// Counts that the decision is asked.
    func enter(_ decision: Int, _ state: inout [Int], at base: Int) {
        let slot = Int(wide: counterSlot[decision])
        if slot >= 0 { state[base + slot] += 1 }
    }

    /// Takes an outcome of an option: the effects, in order, each clamped; then the clock and the money; then where it
    /// goes on. The result is a decision that may be asked, or an ending with `ending(_:)`, or `end` where none holds.
    func take(_ outcome: Int, of option: Int, in decision: Int, _ state: inout [Int], at base: Int) -> Target {
        _ = affect(outcome, &state, at: base)
        return move(outcome, of: option, in: decision, &state, at: base)
    }

    /// The effects of an outcome. The result has the bit of each meter at whose end one of them is cut off; the meters
    /// from the 64th on share the last.
    @inline(__always)
    func affect(_ outcome: Int, _ state: inout [Int], at base: Int) -> UInt64 {
        var cut: UInt64 = 0
        var index = Int(wide: effectStart[outcome])
        let end = Int(wide: effectStart[outcome + 1])
        while index < end {
            let meter = Int(wide: effectMeter[index])
            let value = state[base + meter] + effectChange[index]
            let kept = value < lower[meter] ? lower[meter] : value > upper[meter] ? upper[meter] : value
            if kept != value { cut |= 1 &<< UInt64(truncatingIfNeeded: meter < 63 ? meter : 63) }
            state[base + meter] = kept
            index += 1
        }
        return cut
    }

    /// The clock, the money, the choice, and where it goes on.
    @inline(__always)
    func move(_ outcome: Int, of option: Int, in decision: Int, _ state: inout [Int], at base: Int) -> Target {
        state[base + clockSlot] = state[base + clockSlot].addingSaturating(seconds[outcome])
        state[base + spentSlot] = state[base + spentSlot].addingSaturating(cost[outcome])
        let slot = Int(wide: choiceSlot[decision])
        if slot >= 0 { state[base + slot] = option - Int(wide: optionStart[decision]) + 1 }
        return next(after: outcome, of: decision, state, at: base)
    }

    /// The first `then` that holds and leads to something that may still be asked; else the next decision.
    private func next(after outcome: Int, of decision: Int, _ state: [Int], at base: Int) -> Target {
        var index = Int(wide: thenStart[outcome])
        let end = Int(wide: thenStart[outcome + 1])
        while index < end {
            let root = thenCondition[index]
            if root < 0 || code.holds(root, state, at: base) {
                let target = thenTarget[index]
                if target < 0 { return target == Program.end ? self.ending(of: state, at: base) : target }
                if mayBeAsked(Int(wide: target), state, at: base) { return target }
            }
            index += 1
        }
        return fallThrough(from: decision, state, at: base)
    }

    /// The next decision in the file that may be asked; after the last, the ending.
    func fallThrough(from decision: Int, _ state: [Int], at base: Int) -> Target {
        var next = decision + 1
        while next < decisionCount {
            if mayBeAsked(next, state, at: base) { return Target(next) }
            next += 1
        }
        return ending(of: state, at: base)
    }

    private func mayBeAsked(_ decision: Int, _ state: [Int], at base: Int) -> Bool {
        let slot = Int(wide: counterSlot[decision])
        return slot < 0 || state[base + slot] < askedAtMost[decision]
    }

    /// The first ending that holds, or `end`.
    private func ending(of state: [Int], at base: Int) -> Target {
        for index in endingCondition.indices {
            let root = endingCondition[index]
            if root < 0 || code.holds(root, state, at: base) { return Program.ending(index) }
        }
        return Program.end
    }

    /// The outcome that comes up when an option is taken, the decision being asked for the `turn`th time, from 0.
    func draw(_ option: Int, of decision: Int, turn: Int, _ luck: Luck) -> Int {
        let outcomes = outcomes(of: option)
        guard outcomes.count > 1 else { return outcomes.lowerBound }
        guard case .drawn(let seed) = luck else { return Int(wide: likeliest[option]) }
        var generator = SplitMix64(seed: seed, stream: UInt64(clamping: decision << 16 | turn & 0xFFFF))
        let drawn = generator.half()
        return outcomes.first { drawn < threshold[$0] } ?? outcomes.upperBound - 1
    }
}
