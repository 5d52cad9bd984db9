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
        var index = Int(wide: effectStart[outcome])
        let end = Int(wide: effectStart[outcome + 1])
        while index < end {
            let meter = Int(wide: effectMeter[index])
            let value = state[base + meter] + effectChange[index]
            state[base + meter] = value < lower[meter] ? lower[meter] : value > upper[meter] ? upper[meter] : value
            index += 1
        }
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

    /// Whether an effect of the outcome is cut off at an end of its meter, and which.
    func clampedMeter(_ outcome: Int, _ state: [Int], at base: Int) -> Int? {
        var row = Array(state[base..<base + meterCount])
        for index in Int(wide: effectStart[outcome])..<Int(wide: effectStart[outcome + 1]) {
            let meter = Int(wide: effectMeter[index])
            row[meter] += effectChange[index]
            if row[meter] < lower[meter] || row[meter] > upper[meter] { return meter }
        }
        return nil
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
