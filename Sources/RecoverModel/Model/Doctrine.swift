import RecoverBase

/// A commitment nobody may make, words to avoid, a limit of the steps, or something to flag.
public struct Constraint: Sendable, Hashable, Stated {
    public enum Verb: String, Sendable, Hashable {
        case no, avoid, only, flag
    }

    public var verb: Verb
    /// The id of a topic, or the text itself.
    public var topic: String
    /// The topic's title, or the text.
    public var text: String
    /// What promises of it are recognised by.
    public var phrases: [String]
    /// It holds for what is written only; said on a call it may be.
    public var inWritingOnly: Bool
    /// Why, where the statement says so.
    public var reason: String?
    /// The case says it, not a playbook.
    public var isOfCase = true
    public var node = ModelTree.root

    public init(
        verb: Verb, topic: String, text: String, phrases: [String] = [], inWritingOnly: Bool = false,
        reason: String? = nil
    ) {
        self.verb = verb
        self.topic = topic
        self.text = text
        self.phrases = phrases
        self.inWritingOnly = inWritingOnly
        self.reason = reason
    }
}

/// A subject of promises that the playbooks know, with the phrases by which it is recognised.
public struct Topic: Sendable, Hashable {
    public var id: String
    public var title: String
    public var phrases: [String]

    public init(id: String, title: String, phrases: [String]) {
        self.id = id
        self.title = title
        self.phrases = phrases
    }
}

/// Phrases that are recognised in a reply: hollow ones, those that blame.
public struct PhraseList: Sendable, Hashable {
    public var id: String
    public var phrases: [String]

    public init(id: String, phrases: [String]) {
        self.id = id
        self.phrases = phrases
    }
}

/// What is said in many ways, with sentences that say it and sentences that only come near.
public struct Concept: Sendable, Hashable {
    public var id: String
    /// Patterns (`ConceptPattern`).
    public var forms: [String]
    public var like: [String]
    public var unlike: [String]

    public init(id: String, forms: [String], like: [String] = [], unlike: [String] = []) {
        self.id = id
        self.forms = forms
        self.like = like
        self.unlike = unlike
    }
}

/// A choice on which schools differ.
public struct Policy: Sendable, Hashable {
    public var name: String
    public var value: Value
    public var words: String

    public init(name: String, value: Value, words: String) {
        self.name = name
        self.value = value
        self.words = words
    }
}

/// A condition under which a case is not for the ordinary way, judged.
public struct Guard: Sendable, Hashable, Stated {
    public var id: String
    public var title: String
    public var fired: Truth
    /// The condition as it is written.
    public var condition: String
    /// The flags of the customer that its condition looks at.
    public var flags: [KeywordName] = []
    public var reason: String?
    /// Who takes over, and what they are told.
    public var route: String?
    public var advice: String?
    /// Deliverables that become internal preparation only.
    public var holds: [String]
    public var origin: Origin
    public var node = ModelTree.root

    public init(
        id: String, title: String, fired: Truth, condition: String, reason: String? = nil, route: String? = nil,
        advice: String? = nil, holds: [String] = [], origin: Origin
    ) {
        self.id = id
        self.title = title
        self.fired = fired
        self.condition = condition
        self.reason = reason
        self.route = route
        self.advice = advice
        self.holds = holds
        self.origin = origin
    }

    /// Somebody else takes over, or nothing at all may be sent: nobody of ours writes or calls. A guard that holds the plan
    /// as well says that too little is known, not that nobody may write.
    public var takesOver: Bool {
        guard holds.contains("email") else { return false }
        return route != nil ? !holds.contains("plan") : holds.contains("call")
    }

    /// It stands where a public review is there already.
    public var forbidsReviews: Bool { flags.contains(.publicReview) }

    /// It stands where a customer asked to be left alone.
    public var isOptOut: Bool { flags.contains(.optedOut) }
}
