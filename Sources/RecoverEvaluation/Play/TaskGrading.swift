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
        public var message: String
        public var help: String?

        public init(id: String, isMet: Bool, message: String, help: String? = nil) {
            self.id = id
            self.isMet = isMet
            self.message = message
            self.help = help
        }
    }

    public var task: WritingTask
    /// As it was written. Untrusted.
    public var text: String
    /// 0 to 100; nil where nobody judged it.
    public var score: Double?
    public var findings: [Finding] = []

    public init(task: WritingTask, text: String, score: Double? = nil, findings: [Finding] = []) {
        self.task = task
        self.text = text
        self.score = score
        self.findings = findings
    }
}
