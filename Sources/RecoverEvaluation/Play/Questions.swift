import RecoverModel

extension Quiz {
    /// The answers as participants see them. What is to be put in order is not shown in order: sorted by the texts,
    /// which is the same for everybody.
    public var shownAnswers: [Answer] {
        guard form == .inOrder else { return answers }
        let sorted = answers.sorted { ($0.text.foldedASCII, $0.id) < ($1.text.foldedASCII, $1.id) }
        guard sorted.map(\.id) == answers.map(\.id), sorted.count > 1 else { return sorted }
        return sorted.reversed()
    }
}

extension Question {
    /// A decision with all its options, as it stands on paper: what is offered only in some runs is there too.
    public init(_ decision: Decision) {
        self.init(
            id: decision.id, text: decision.question, form: .one, discuss: decision.discuss,
            hasHint: decision.hint != nil,
            choices: decision.options.map { Choice(id: $0.id, text: $0.text, node: $0.node) },
            node: decision.node)
    }

    /// A knowledge check.
    public init(_ quiz: Quiz) {
        let form: Form =
            switch quiz.form {
            case .one: .one
            case .allThatApply: .allThatApply
            case .inOrder: .inOrder
            }
        self.init(
            id: quiz.id, text: quiz.question, form: form, hasHint: quiz.hint != nil,
            choices: quiz.shownAnswers.map { Choice(id: $0.id, text: $0.text, node: $0.node) }, node: quiz.node)
    }

    /// Something to write.
    public init(_ task: WritingTask) {
        self.init(id: task.id, text: task.text, form: .writing, hasHint: task.hint != nil, node: task.node)
    }

    /// `A`, `B`, …, `Z`, then `27`: what stands before a choice on paper.
    public static func letter(_ index: Int) -> String {
        guard index < 26 else { return String(index + 1) }
        return String(UnicodeScalar(UInt8(ascii: "A") + UInt8(clamping: index)))
    }
}
