import RecoverModel

/// What a group answered, and what it missed.
///
/// Answers of all runs count in the figures of a question; of a decision that is asked again, the first asking. Points,
/// verdicts and endings are those of finished runs alone.
public struct ClassResults: Sendable {
    /// An option or an answer, and how many chose it.
    public struct Choice: Sendable, Hashable {
        public var id: String
        public var text: String
        public var isKey: Bool
        /// Of what is put in order: how many put it in its place.
        public var chosen = 0
        /// How many of those whose first answer is known began with it.
        public var first = 0
    }

    /// A decision or a knowledge check.
    public struct Item: Sendable, Hashable {
        public var id: String
        public var text: String
        public var form: Question.Form
        public var isDecision: Bool
        public var choices: [Choice]
        public var answered = 0
        /// How many answered it as the author or, without the author's word, the rules rank it best; nil where there is
        /// neither.
        public var right: Int?
        /// By the score of the rest; nil below 30 finished runs, and where nothing is right.
        public var discrimination: Double?
        /// How many first answers are known, and what became of them.
        public var firstKnown = 0
        public var changed = 0
        public var changedToRight = 0
        public var changedFromRight = 0
        /// The votes of rooms, by choice, before they talked and after; nil where no room voted.
        public var votesBefore: [Int]?
        public var votesAfter: [Int]?
        /// Fewer than half of the group answered it.
        public var isRare = false

        /// The share of right answers, 0 to 1; nil without any answer.
        public var facility: Double? { answered > 0 ? right.map { Double($0) / Double(answered) } : nil }
    }

    /// A writing task.
    public struct Task: Sendable, Hashable {
        public var id: String
        public var text: String
        public var answered = 0
        /// The mean of the scores; nil where nobody was judged.
        public var score: Double?
        /// What was missed, the most often first: the check, what it found in all of them, and how often.
        public var missed: [Miss] = []

        public struct Miss: Sendable, Hashable {
            public var id: String
            public var message: String
            public var count: Int
        }
    }

    /// How the group did over the decisions, checks and tasks of an objective.
    public struct ObjectiveResult: Sendable, Hashable {
        public var objective: Objective
        /// The mean of the scores, each answer with the weight of its question; nil where none scores.
        public var score: Double?
        public var right: Int
        /// Answers to questions that have a right answer.
        public var answered: Int
    }

    /// How often a rule was missed among the choices for which it tells anything.
    public struct RuleResult: Sendable, Hashable {
        public var rule: Rule
        public var missed: Int
        public var counted: Int
    }

    /// One participant. The name is untrusted, and printed only when asked for.
    public struct Member: Sendable, Hashable {
        public var name: String
        /// Questions that were answered.
        public var answered: Int
        public var isFinished: Bool
        /// Of a finished run.
        public var score: Double?
        public var isPassed: Bool?
        public var ending: Ending?
        /// What hangs on luck that the table does not tell: nil above, and not the same as nothing.
        public var unknown: Set<Unknown> = []
        /// Decisions in which another choice was taken back, what came of it having been read.
        public var takenBack = 0
    }

    /// What a table can leave open, since it does not say what luck brought.
    public enum Unknown: String, Sendable, Hashable, CaseIterable {
        case score, passed, ending
    }

    public internal(set) var items: [Item] = []
    public internal(set) var tasks: [Task] = []
    /// Those of which anything was answered.
    public internal(set) var objectives: [ObjectiveResult] = []
    /// The most missed first.
    public internal(set) var rules: [RuleResult] = []
    /// Nobody, unless they were asked for.
    public internal(set) var members: [Member] = []
    public let count: Int
    public internal(set) var finished = 0
    /// The mean of the scores of finished runs; nil where none has one.
    public internal(set) var score: Double?
    /// How many finished runs passed; nil where no verdict is given.
    public internal(set) var passed: Int?
    /// How many finished runs came to each ending, in the order of the file.
    public internal(set) var endings: [Int] = []
    /// Of finished runs, how many there are of which luck leaves something open, and what.
    public internal(set) var unknownRuns = 0
    public internal(set) var unknown: [Unknown: Int] = [:]
    /// How many came to a decision again, by its id, without a second answer in the table.
    public internal(set) var sentBack: [String: Int] = [:]
    /// How many changed a choice after its consequence was read.
    public internal(set) var takenBack = 0
    /// How many lack something that was to be written.
    public internal(set) var unwritten = 0
    public let endingTitles: [String]
    public let passMark: Double?
    /// Those who came twice; the later run counts.
    public let repeated: Int
    public internal(set) var leftOut: [ClassAnswers.LeftOut]

    /// Percentages and discrimination need this many finished runs.
    public static let fewest = Discrimination.fewest

    /// Whether shares are said; otherwise counts.
    public var hasShares: Bool { finished >= ClassResults.fewest }

    /// What to discuss, the least often right first, ties in the order of the file. What everybody got right is not
    /// among it, nor what few answered.
    public var discussFirst: [Item] {
        items.enumerated().filter { ($0.element.facility ?? 1) < 1 && !$0.element.isRare }
            .sorted { ($0.element.facility ?? 1, $0.offset) < ($1.element.facility ?? 1, $1.offset) }.map(\.element)
    }

    /// - Parameters:
    ///   - isNamed: whether `members` are wanted.
    ///   - grader: judges what was written to tasks.
    public init(
        _ answers: ClassAnswers, of evaluation: ExerciseEvaluation, isNamed: Bool = false,
        grader: (any TaskGrader)? = nil
    ) {
        let exercise = evaluation.exercise
        passMark = exercise.passMark
        leftOut = answers.leftOut
        repeated = answers.repeated
        count = answers.count
        endingTitles = exercise.endings.map(\.title)
        endings = exercise.endings.map { _ in 0 }
        if evaluation.verdict.isGiven { passed = 0 }
        var tally = ClassTally(answers, evaluation, grader)
        tally.count(into: &self, isNamed: isNamed)
    }
}
