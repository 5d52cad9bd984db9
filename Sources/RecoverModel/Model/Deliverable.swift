/// One thing that is to be delivered, and what is asked of it.
public struct Deliverable: Sendable, Hashable, Stated {
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case email, call, plan, brief, sequence

        /// That of a path: `email.check-in` is of the kind `email`.
        public init?(path: String) {
            let kind: Kind
            switch path.utf8.first {
            case UInt8(ascii: "e"): kind = .email
            case UInt8(ascii: "c"): kind = .call
            case UInt8(ascii: "p"): kind = .plan
            case UInt8(ascii: "b"): kind = .brief
            case UInt8(ascii: "s"): kind = .sequence
            default: return nil
            }
            var rest = path.utf8.makeIterator()
            for byte in kind.rawValue.utf8 where rest.next() != byte { return nil }
            guard rest.next() ?? UInt8(ascii: ".") == UInt8(ascii: ".") else { return nil }
            self = kind
        }
    }

    /// What only one kind has. In a box of its own: a deliverable that is handed on must not copy every list of its plan.
    public indirect enum Details: Sendable, Hashable {
        case email(Email)
        case call(Call)
        case plan(Plan)
        case brief(Brief)
        case sequence(MessageSequence)
    }

    /// Nil for the only, or the first, of its kind.
    public var id: String?
    public var title: String?
    public var addressee: Field<String> = .unknown
    public var words: Bounds?
    public var tone: [String] = []
    public var lasts: Quantity?
    public var focus: [String] = []
    /// The case says it, not a playbook.
    public var isFocusOfCase = true
    public var includes: [Include] = []
    /// What `grade` looks for beyond the numbers: `greeting`, `contact`.
    public var checks: [CheckRequest] = []
    /// Never sent to the customer.
    public var isInternal = false
    /// The guards that fired and hold it: it is internal preparation only (G5).
    public var heldBy: [String] = []
    public var schedule: Schedule?
    public var node = ModelTree.root
    public var details: Details

    public init(_ details: Details, id: String? = nil, title: String? = nil) {
        self.details = details
        self.id = id
        self.title = title
    }

    public var kind: Kind {
        switch details {
        case .email: .email
        case .call: .call
        case .plan: .plan
        case .brief: .brief
        case .sequence: .sequence
        }
    }

    /// What paths, `--only` and checks call it: `email`, `email.check-in`.
    public var path: String { id.map { "\(kind.rawValue).\($0)" } ?? kind.rawValue }
}

/// Something that a deliverable holds or does, which a person judges.
public struct Include: Sendable, Hashable, Stated {
    public var text: String
    /// What a playbook says is for people, unless it has a weight: then it may become a rule of the prompt.
    public var weight: Double?
    /// The case says it, not a playbook.
    public var isOfCase: Bool
    public var node: ModelTree.NodeID

    public init(
        _ text: String, weight: Double? = nil, isOfCase: Bool = true, node: ModelTree.NodeID = ModelTree.root
    ) {
        self.text = text
        self.weight = weight
        self.isOfCase = isOfCase
        self.node = node
    }
}

/// What `grade` looks for, and the words in which a prompt asks for it.
public struct CheckRequest: Sendable, Hashable, Stated {
    /// `greeting`; which checks there are is known where they are made.
    public var name: String
    /// Nil where the program words it from the case.
    public var text: String?
    /// With a weight it is a rule for the whole prompt, the heaviest first; without one it stands with the deliverable.
    public var weight: Double?
    public var node: ModelTree.NodeID

    public init(
        _ name: String, text: String? = nil, weight: Double? = nil, node: ModelTree.NodeID = ModelTree.root
    ) {
        self.name = name
        self.text = text
        self.weight = weight
        self.node = node
    }
}

/// The times, or the link, that a message offers.
public struct Schedule: Sendable, Hashable, Stated {
    public enum Form: String, Sendable, Hashable {
        case times, link
    }

    public var count: Int
    public var form: Form
    public var length: Quantity?
    /// What the meeting is called.
    public var title: String?
    /// Those that are written, known or left open; the others become labelled blanks.
    public var times: [Field<Moment>]
    public var node = ModelTree.root

    public init(count: Int, form: Form, length: Quantity? = nil, title: String? = nil, times: [Field<Moment>] = []) {
        self.count = count
        self.form = form
        self.length = length
        self.title = title
        self.times = times
    }

    public var knownTimes: [Moment] { times.compactMap(\.known) }
}

public struct Email: Sendable, Hashable {
    /// A part that the message must have, in order.
    public struct Section: Sendable, Hashable, Stated {
        public enum Unit: String, Sendable, Hashable {
            case sentences, bullets, words
        }

        public var id: String
        public var size: Bounds?
        public var unit: Unit
        public var about: String?
        public var node = ModelTree.root

        public init(id: String, size: Bounds?, unit: Unit, about: String?) {
            self.id = id
            self.size = size
            self.unit = unit
            self.about = about
        }
    }

    public var structure: String?
    public var sections: [Section] = []
    /// Sentences in a paragraph.
    public var paragraph: Bounds?
    /// Flesch-Kincaid grade.
    public var readingGrade: Bounds?

    public init() {}
}

public struct Call: Sendable, Hashable {
    public struct Question: Sendable, Hashable, Stated {
        public var text: String
        /// The issue it is about.
        public var about: String?
        public var uncovers: String?
        public var node = ModelTree.root

        public init(text: String, about: String? = nil, uncovers: String? = nil) {
            self.text = text
            self.about = about
            self.uncovers = uncovers
        }
    }

    public var questionCount: Bounds?
    public var questions: [Question] = []
    public var wantsNotePerQuestion = false
    /// Steps of the live checklist.
    public var checklist: Bounds?
    public var requiresNextStep = false

    public init() {}
}

public struct Brief: Sendable, Hashable {
    public var isBulleted = false
    public var covers: [String] = []
    /// How many things to confirm, or the things themselves.
    public var confirmCount: Int?
    public var confirms: [String] = []

    public init() {}
}

public struct MessageSequence: Sendable, Hashable {
    public struct Message: Sendable, Hashable, Stated {
        public var title: String
        /// Counted from day 1, the start.
        public var day: Field<Int>
        public var about: String?
        public var node = ModelTree.root

        public init(title: String, day: Field<Int>, about: String? = nil) {
            self.title = title
            self.day = day
            self.about = about
        }
    }

    public var messages: [Message] = []

    public init() {}
}
