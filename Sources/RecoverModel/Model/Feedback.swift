/// What the customer said.
public struct Feedback: Sendable, Hashable, Stated {
    /// Of the Net Promoter question (A4): 0 to 6, 7 and 8, 9 and 10.
    public enum Class: String, Sendable, Hashable, CaseIterable {
        case detractor, passive, promoter

        /// Source: requirement A4; the standard definition of the Net Promoter Score.
        public init(score: Double) {
            self = score <= 6 ? .detractor : score <= 8 ? .passive : .promoter
        }
    }

    /// One matter that the comment raises.
    public struct Issue: Sendable, Hashable, Stated {
        public enum Kind: String, Sendable, Hashable {
            case fixable, systemic
        }

        public var id: String
        /// The customer's words.
        public var quote: String
        public var kind: Kind?
        public var cause: Field<String> = .unknown
        public var isCauseVerified = false
        /// What was done about it.
        public var done: Field<String> = .unknown
        /// What cannot be done about it.
        public var limit: Field<String> = .unknown
        /// Nothing can be done about it (G9).
        public var hasNoRemedy = false
        public var node = ModelTree.root

        public init(id: String, quote: String) {
            self.id = id
            self.quote = quote
        }
    }

    /// A score or, inferred from a call, a range of scores.
    public var score: Value
    /// As it is written: `3/10`, `3..4/10`.
    public var scoreWords: String
    /// Word for word (A6). `.unknown` is a blank comment (A7).
    public var comment: Field<String> = .unknown
    public var received: Field<Moment> = .unknown
    public var touchpoint: Field<String> = .unknown
    public var intensity: String?
    /// Where an inferred score comes from: `call`.
    public var source: String?
    /// What else is known where there is no comment.
    public var context: [String] = []
    public var issues: [Issue] = []
    public var node = ModelTree.root

    public init(score: Value, scoreWords: String) {
        self.score = score
        self.scoreWords = scoreWords
    }

    /// Nil where the ends of an inferred score fall into different classes, or the score is open.
    public var npsClass: Class? {
        switch score {
        case .range(let lower?, let upper?):
            guard let low = lower.double, let high = upper.double else { return nil }
            let first = Class(score: low)
            return first == Class(score: high) ? first : nil
        default: return score.double.map(Class.init(score:))
        }
    }

    /// Something was named, and all of it is done.
    public var isRepaired: Bool { !issues.isEmpty && issues.allSatisfy { $0.done.known != nil } }

    /// The score was not given but read out of a call (A8).
    public var isInferred: Bool {
        if case .range = score { return true }
        return source != nil
    }
}
