import RecoverBase

/// One step of a path. A row of state has `slotCount` integers, in an array of the caller or where a walk keeps its own.
extension Program {
    typealias Row = UnsafePointer<Int>
    typealias MutableRow = UnsafeMutablePointer<Int>

    func isOffered(_ option: Int, _ state: Row) -> Bool { tests.holds(optionTest[option], state) }

    /// How many options of a decision are offered.
    func offered(in decision: Int, _ state: Row) -> Int {
        var count = 0
        for option in options(of: decision) where isOffered(option, state) { count += 1 }
        return count
    }

    /// The option at a place among those that are offered, from 0.
    ///
    /// - Parameter count: how many these are.
    func offered(_ place: Int, of count: Int, in decision: Int, _ state: Row) -> Int {
        let options = options(of: decision)
        if count == options.count { return options.lowerBound + place }
        var place = place
        for option in options where isOffered(option, state) {
            if place == 0 { return option }
            place -= 1
        }
        return options.lowerBound
    }

    /// The outcome of an option that a random number of 32 bits stands for.
    func outcome(of option: Int, drawn: UInt64) -> Int {
        let outcomes = outcomes(of: option)
        var outcome = outcomes.lowerBound
        while outcome < outcomes.upperBound - 1, drawn >= threshold[outcome] { outcome += 1 }
        return outcome
    }

    /// Counts that the decision is asked.
    func enter(_ decision: Int, _ state: MutableRow) {
        let slot = Int(wide: counterSlot[decision])
        if slot >= 0 { state[slot] += 1 }
    }

    /// Takes an outcome of an option: the effects, in order, each clamped; then the clock and the money; then where it
    /// goes on. The result is a decision that may be asked, or an ending with `ending(_:)`, or `end` where none holds.
    func take(_ outcome: Int, of option: Int, in decision: Int, _ state: MutableRow) -> Target {
        _ = affect(outcome, state)
        return move(outcome, of: option, in: decision, state)
    }

    /// The effects of an outcome. The result has the bit of each meter at whose end one of them is cut off; the meters
    /// from the 64th on share the last.
    @inline(__always)
    func affect(_ outcome: Int, _ state: MutableRow) -> UInt64 {
        var cut: UInt64 = 0
        var index = Int(wide: effectStart[outcome])
        let end = Int(wide: effectStart[outcome + 1])
        while index < end {
            let meter = Int(wide: effectMeter[index])
            let value = state[meter] + effectChange[index]
            let kept = value < lower[meter] ? lower[meter] : value > upper[meter] ? upper[meter] : value
            if kept != value { cut |= Program.cutBit(meter) }
            state[meter] = kept
            index += 1
        }
        return cut
    }

    @inline(__always)
    static func cutBit(_ meter: Int) -> UInt64 { 1 &<< UInt64(truncatingIfNeeded: min(meter, 63)) }

    /// The clock, the money, the choice, and where it goes on.
    @inline(__always)
    func move(_ outcome: Int, of option: Int, in decision: Int, _ state: MutableRow) -> Target {
        state[clockSlot] = state[clockSlot].addingSaturating(seconds[outcome])
        state[spentSlot] = state[spentSlot].addingSaturating(cost[outcome])
        let slot = Int(wide: choiceSlot[decision])
        if slot >= 0 { state[slot] = option - Int(wide: optionStart[decision]) + 1 }
        return next(after: outcome, of: decision, state)
    }

    /// The first `then` that holds and leads to something that may still be asked; else the next decision.
    func next(after outcome: Int, of decision: Int, _ state: Row) -> Target {
        var index = Int(wide: thenStart[outcome])
        let end = Int(wide: thenStart[outcome + 1])
        while index < end {
            if tests.holds(thenTest[index], state) {
                let target = thenTarget[index]
                if target < 0 { return target == Program.end ? self.ending(of: state) : target }
                if mayBeAsked(Int(wide: target), state) { return target }
            }
            index += 1
        }
        return fallThrough(from: decision, state)
    }

    /// The next decision in the file that may be asked; after the last, the ending.
    func fallThrough(from decision: Int, _ state: Row) -> Target {
        var next = decision + 1
        while next < decisionCount {
            if mayBeAsked(next, state) { return Target(next) }
            next += 1
        }
        return ending(of: state)
    }

    private func mayBeAsked(_ decision: Int, _ state: Row) -> Bool {
        let slot = Int(wide: counterSlot[decision])
        return slot < 0 || state[slot] < askedAtMost[decision]
    }

    /// The first ending that holds, or `end`.
    private func ending(of state: Row) -> Target { tests.decide(endingTest, state) }

    /// The outcome that comes up when an option is taken, the decision being asked for the `turn`th time, from 0.
    func draw(_ option: Int, of decision: Int, turn: Int, _ luck: Luck) -> Int {
        let outcomes = outcomes(of: option)
        guard outcomes.count > 1 else { return outcomes.lowerBound }
        guard case .drawn(let seed) = luck else { return Int(wide: likeliest[option]) }
        var generator = SplitMix64(seed: seed, stream: UInt64(clamping: decision << 16 | turn & 0xFFFF))
        return outcome(of: option, drawn: generator.half())
    }
}
