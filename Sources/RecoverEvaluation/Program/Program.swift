import RecoverModel

/// An exercise as flat arrays of integers: what the walks over its paths run on.
///
/// A state is a row of integers: the meters in thousandths, the clock in seconds, the money spent in hundredths, then
/// the option taken in each decision that a condition asks for (0 is none yet, 1 the first), then how often each
/// decision with `again` was asked. Decisions, options and outcomes are numbered through the whole file; an option
/// without chances has one outcome.
public struct Program: Sendable {
    /// A place to go to: a decision, `Program.end`, or below it an ending.
    typealias Target = Int32

    static let end: Target = -1
    static func ending(_ index: Int) -> Target { -2 - Target(index) }

    /// Steps of a meter in one unit.
    static let meterScale = 1000.0
    /// Steps of money in one unit.
    static let moneyScale = 100.0

    // MARK: The row

    let meterCount: Int
    var clockSlot: Int { meterCount }
    var spentSlot: Int { meterCount + 1 }
    let slotCount: Int
    let start: [Int]
    let lower: [Int]
    let upper: [Int]

    // MARK: Decisions

    /// The options of decision `d` are `optionStart[d]..<optionStart[d + 1]`.
    let optionStart: [Int32]
    /// The slot of the option taken, or -1 where no condition asks for it.
    let choiceSlot: [Int32]
    /// The slot of the number of times it was asked, or -1 without `again`.
    let counterSlot: [Int32]
    /// How often it may be asked.
    let askedAtMost: [Int]
    let weight: [Double]

    // MARK: Options and outcomes

    let optionCondition: [ConditionCode.Root]
    let optionTest: [ConditionTests.Place]
    /// NaN where there is none.
    let score: [Double]
    /// Who takes the option has not passed.
    let fails: [Bool]
    /// Among equals, what the author calls `correct` comes first, then the order of the file.
    let rank: [Int32]
    let outcomeStart: [Int32]
    /// The option of each outcome.
    let optionOf: [Int32]
    /// The outcome that is taken "where chances split".
    let likeliest: [Int32]
    /// From 0 to 1.
    let share: [Double]
    /// The shares of an option's outcomes added up to this one, as parts of 2^32.
    let threshold: [UInt64]
    let effectStart: [Int32]
    let effectMeter: [Int32]
    let effectChange: [Int]
    let seconds: [Int]
    let cost: [Int]
    let thenStart: [Int32]
    let thenCondition: [ConditionCode.Root]
    let thenTest: [ConditionTests.Place]
    let thenTarget: [Target]

    // MARK: Endings and conditions

    let endingCondition: [ConditionCode.Root]
    /// Who ends in it has not passed.
    let endingFails: [Bool]
    /// Decides on an ending.
    let endingTest: ConditionTests.Place
    let code: ConditionCode
    let tests: ConditionTests
    /// The slots that a condition reads.
    let usesClock: Bool
    let usesSpent: Bool
    let liveness: Liveness
    /// What amounts of money are in, where any are.
    public let currency: String?

    /// The weight of the decisions on the way that takes the best option each time: who ends a path early has not judged
    /// the rest, so no score is shared out among less.
    var leastWeight = 0.0
    /// How many decisions these are.
    var leastCount = 0

    var decisionCount: Int { optionStart.count - 1 }
    var optionCount: Int { outcomeStart.count - 1 }

    func options(of decision: Int) -> Range<Int> {
        Int(wide: optionStart[decision])..<Int(wide: optionStart[decision + 1])
    }
    /// The decision of an option.
    func decision(of option: Int) -> Int {
        var (low, high) = (0, decisionCount - 1)
        while low < high {
            let middle = (low + high + 1) / 2
            if Int(wide: optionStart[middle]) <= option { low = middle } else { high = middle - 1 }
        }
        return low
    }
    func outcomes(of option: Int) -> Range<Int> {
        Int(wide: outcomeStart[option])..<Int(wide: outcomeStart[option + 1])
    }
}
