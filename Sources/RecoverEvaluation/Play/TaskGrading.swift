import RecoverModel

/// Judges what is written to a task. The contract that it is held to is handed in.
public protocol TaskGrader: Sendable {
    func grade(_ text: String, for task: WritingTask) -> TaskResult
}

/// A task, written.
public struct TaskResult: Sendable, Hashable {
    /// One thing that was looked at.
    public struct Finding: Sendable, Hashable {
        /// `email.words`
        public var id: String
        public var isMet: Bool
        /// It is not sure: something looks amiss that only a reader can judge.
        public var isSuspected = false
        public var message: String
        public var help: String?
        /// What it gave; below zero, what it took. Nil where nobody weighs.
        public var points: Double?
        /// What it gives where it is met; 0 of what is forbidden.
        public var worth: Double?

        public init(
            id: String, isMet: Bool, message: String, help: String? = nil, points: Double? = nil, worth: Double? = nil
        ) {
            self.id = id
            self.isMet = isMet
            self.message = message
            self.help = help
            self.points = points
            self.worth = worth
        }
    }

    public var task: WritingTask
    /// As it was written. Untrusted.
    public var text: String
    /// 0 to 100; nil where nobody judged it.
    public var score: Double?
    public var findings: [Finding] = []
    /// The sum of the points, before it is held between its ends.
    public var sum: Double?
    /// Why no more than some points are given, in words.
    public var limit: String?
    /// What no machine judges, in words: the points say nothing of it.
    public var byHand: [String] = []

    public init(
        task: WritingTask, text: String, score: Double? = nil, findings: [Finding] = [], sum: Double? = nil,
        limit: String? = nil
    ) {
        self.sum = sum
        self.limit = limit
        self.task = task
        self.text = text
        self.score = score
        self.findings = findings
    }
}
