import RecoverModel

/// What is demanded, as a value.
public enum Demand: Sendable, Hashable {
    /// So many of a thing: words, questions, days.
    case count(Bounds, String)
    /// It is there.
    case present
    /// It is not there.
    case absent
    /// None of these, or all of these, by what they are called.
    case none(of: [String])
    case all(of: [String])
    /// A person looks.
    case judged(String)
}

/// A line of the prompt that asks for something.
public struct Ask: Sendable, Hashable {
    public var sentence: Phrasing
    public var part: Part
    /// What it was written from, the most decisive first.
    public var statements: [Statement]
    /// It is an item of the list that the line before it introduces.
    public var isItem = false

    public init(_ part: Part, _ sentence: Phrasing, from statements: [Statement], isItem: Bool = false) {
        self.part = part
        self.sentence = sentence
        self.statements = statements
        self.isItem = isItem
    }
}

/// One thing that a reply is held to: which check judges it, what is demanded, and whether the prompt asks for it.
public struct Requirement: Sendable, Hashable {
    public var check: CheckID
    /// The path of the deliverable, `email.check-in`, or a template's id; nil where it is about the whole reply.
    public var deliverable: String?
    public var demand: Demand
    /// The sentence of the prompt that asks for it; nil where there was no room. What is not asked for only warns.
    public var ask: Ask?
    /// The statements it comes from, the most decisive first.
    public var statements: [Statement]

    public init(
        _ check: CheckID, of deliverable: String?, _ demand: Demand, ask: Ask?, from statements: [Statement]
    ) {
        self.check = check
        self.deliverable = deliverable
        self.demand = demand
        self.ask = ask
        self.statements = statements
    }

    public var id: String { check.description }
    public var isAsked: Bool { ask != nil }

    /// No machine can check it.
    public var isManual: Bool { check.name == .manual }

    /// How to mend a reply that falls short.
    public var hint: String { CheckCatalogue.entry(id)?.hint ?? "" }
}
