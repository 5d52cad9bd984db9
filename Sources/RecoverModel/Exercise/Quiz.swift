/// A question with answers, outside the paths.
public struct Quiz: Sendable, Hashable, Stated {
    public enum Form: Sendable, Hashable {
        case one, allThatApply, inOrder
    }

    public struct Answer: Sendable, Hashable, Stated {
        public var id: String
        public var text: String
        public var isCorrect = false
        public var reason: String?
        public var node = ModelTree.root

        public init(id: String, text: String) {
            self.id = id
            self.text = text
        }
    }

    public var id: String
    public var question: String
    public var form = Form.one
    public var objective: String?
    public var hint: String?
    public var weight = 1.0
    public var notes: [String] = []
    /// In the order of the file, which for `in-order` is the right one.
    public var answers: [Answer] = []
    public var node = ModelTree.root

    public init(id: String, question: String) {
        self.id = id
        self.question = question
    }

    /// The ids that are right; for `in-order` all of them, in their order.
    public var key: [String] {
        form == .inOrder ? answers.map(\.id) : answers.filter(\.isCorrect).map(\.id)
    }

    /// 0 to 100 for the ids that were given. One answer is right or wrong. With `all-that-apply` each answer that is
    /// rightly taken or left counts; with `in-order` each neighbouring pair that stands in its order.
    public func score(_ given: [String]) -> Double {
        switch form {
        case .one: return given.count == 1 && key.contains(given[0]) ? 100 : 0
        case .allThatApply:
            guard !answers.isEmpty, !given.isEmpty else { return 0 }
            let taken = Set(given)
            let right = answers.filter { $0.isCorrect == taken.contains($0.id) }.count
            return 100 * Double(right) / Double(answers.count)
        case .inOrder:
            guard answers.count > 1 else { return given == key ? 100 : 0 }
            let right = zip(key, key.dropFirst()).filter { first, second in
                guard let at = given.firstIndex(of: first), let next = given.firstIndex(of: second) else {
                    return false
                }
                return at < next
            }.count
            return 100 * Double(right) / Double(answers.count - 1)
        }
    }
}

/// Something to write, graded against the contract.
public struct WritingTask: Sendable, Hashable, Stated {
    public var id: String
    public var text: String
    /// The deliverable it is graded as.
    public var grade: String?
    public var objective: String?
    public var hint: String?
    public var weight = 1.0
    public var notes: [String] = []
    public var node = ModelTree.root

    public init(id: String, text: String) {
        self.id = id
        self.text = text
    }
}

/// What is to be learnt.
public struct Objective: Sendable, Hashable, Stated {
    public var id: String
    public var title: String
    public var node: ModelTree.NodeID

    public init(id: String, title: String, node: ModelTree.NodeID = ModelTree.root) {
        self.id = id
        self.title = title
        self.node = node
    }
}
