import RecoverModel

/// What a group answered, and what it missed.
///
/// Of a decision that is asked again, the first asking counts in the figures of the decision; all count in the score.
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
        /// How many answered it as the author marked it, or without a mark as the rules rank it best; nil where there is
        /// neither.
        public var right: Int?
        /// Nil below 30 answers, and where nothing is right.
        public var discrimination: Double?
        /// How many first answers are known, and what became of them.
        public var firstKnown = 0
        public var changed = 0
        public var changedToRight = 0
        public var changedFromRight = 0

        /// The share of right answers, 0 to 1; nil without any answer.
        public var facility: Double? { answered > 0 ? right.map { Double($0) / Double(answered) } : nil }
    }

    /// How the group did over the decisions and checks of an objective.
    public struct ObjectiveResult: Sendable, Hashable {
        public var objective: Objective
        /// The mean of the scores, each answer with the weight of its question; nil where none scores.
        public var score: Double?
        public var right: Int
        /// Answers to questions that have a right answer.
        public var answered: Int
    }

    /// How often a rule was missed among the choices for which it counts.
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
        public var score: Double?
        public var isPassed: Bool?
        public var ending: Ending?
    }

    public internal(set) var items: [Item] = []
    /// Those of which anything was answered.
    public internal(set) var objectives: [ObjectiveResult] = []
    /// The most missed first.
    public internal(set) var rules: [RuleResult] = []
    public internal(set) var members: [Member] = []
    public let passMark: Double?
    public let leftOut: [ClassAnswers.LeftOut]

    /// Percentages and discrimination need this many.
    public static let fewest = Discrimination.fewest

    /// The mean of the scores; nil where nobody has one.
    public var score: Double? {
        let scores = members.compactMap(\.score)
        return scores.isEmpty ? nil : scores.reduce(0, +) / Double(scores.count)
    }

    /// How many reached the pass mark.
    public var passed: Int { members.filter { $0.isPassed == true }.count }

    /// What to discuss, the least often right first, ties in the order of the file. What everybody got right is not
    /// among it.
    public var discussFirst: [Item] {
        items.enumerated().filter { ($0.element.facility ?? 1) < 1 }
            .sorted { ($0.element.facility ?? 1, $0.offset) < ($1.element.facility ?? 1, $1.offset) }.map(\.element)
    }

    public init(_ answers: ClassAnswers, of evaluation: ExerciseEvaluation) {
        passMark = evaluation.exercise.passMark
        leftOut = answers.leftOut
        var tally = ClassTally(evaluation)
        for member in answers.members { members.append(tally.count(member)) }
        tally.finish(&self)
    }
}
