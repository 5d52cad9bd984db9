import RecoverModel

/// What participants see before they answer: no reveal, rule, score, note or key is in it, so none can leak. Nor is the
/// objective, whose title often gives the answer away.
public struct Question: Sendable, Hashable, Stated {
    public struct Choice: Sendable, Hashable, Stated {
        public var id: String
        public var text: String
        public var node: ModelTree.NodeID
    }

    /// How it is answered.
    public enum Form: Sendable, Hashable {
        /// One of the choices.
        case one
        case allThatApply
        case inOrder
        /// Something is written elsewhere; there is nothing to choose.
        case writing
    }

    public var id: String
    public var text: String
    public var form: Form
    /// Time for the group.
    public var discuss: Quantity?
    public var hasHint = false
    public var choices: [Choice] = []
    public var node: ModelTree.NodeID
}

/// A meter as it stands.
public struct Reading: Sendable, Hashable {
    public var meter: Meter
    public var value: Double
}

/// What came of an answer.
public struct Consequence: Sendable, Hashable {
    public struct Change: Sendable, Hashable {
        public var meter: Meter
        public var before: Double
        public var after: Double
    }

    /// What is told, one paragraph each.
    public var told: [String] = []
    /// The meters that moved.
    public var changes: [Change] = []
    public var seconds = 0
    public var spent = 0.0
    /// How likely the branch was that luck took; nil where nothing was left to chance.
    public var chance: Double?
    /// Of a quiz, the score and the answers that were given; nil for a decision.
    public var quiz: QuizResult?
    /// Of a task, what was found in the text.
    public var task: TaskResult?
}

/// A quiz, answered.
public struct QuizResult: Sendable, Hashable {
    public var quiz: Quiz
    public var given: [String]
    /// The first answer, which is the one that counts.
    public var first: [String]
    public var score: Double
}

/// Why something that was typed is no answer.
public struct AnswerFailure: Error, Sendable, Hashable {
    /// A clause: "there is no option `vq`".
    public var message: String
}

/// How chances come up in a play.
public enum Luck: Sendable, Hashable {
    /// Always the likelier branch, as on the best path.
    case likeliest
    /// Drawn; each asking of each decision has a draw of its own, so going back and choosing again changes no other.
    case drawn(seed: UInt64)
}
