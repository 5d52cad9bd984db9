import RecoverModel

/// What a case asks of a reply: one list of requirements, and the lines of a prompt that ask for them. The prompt words
/// it, `grade` judges by it, `--repair` repeats it, `explain` tells it.
public struct Contract: Sendable {
    /// What is asked of one deliverable, in the order of its lines.
    public struct Part: Sendable {
        public let deliverable: Deliverable
        public let asks: [Ask]
    }

    /// How many rules a prompt has at most, and how many words each: nobody keeps more in mind.
    public static let mostRules = 8
    public static let mostWords = 15

    public let parts: [Part]
    /// For all deliverables together, the heaviest first.
    public let rules: [Ask]
    public let requirements: [Requirement]
    /// By check and deliverable; where one stands twice, the one that is asked for.
    private let places: [Key: Int]

    private struct Key: Hashable {
        var check: CheckID
        var deliverable: String?
    }

    /// - Parameter deliverables: of the model, or those that it describes for tasks; nil takes all that are delivered.
    public init(_ model: RecoveryModel, of deliverables: [Deliverable]? = nil) {
        var builder = ContractBuilder(model, deliverables ?? model.deliverables)
        builder.build()
        self.init(builder)
    }

    /// Of a message written after a template of the playbooks.
    public init(_ model: RecoveryModel, template: Template) {
        var builder = ContractBuilder(model, [])
        builder.build(template)
        self.init(builder)
    }

    private init(_ builder: ContractBuilder) {
        parts = builder.parts
        rules = builder.rules
        requirements = builder.requirements
        var places: [Key: Int] = [:]
        for (index, requirement) in builder.requirements.enumerated() {
            let key = Key(check: requirement.check, deliverable: requirement.deliverable)
            if let known = places[key], builder.requirements[known].isAsked || !requirement.isAsked { continue }
            places[key] = index
        }
        self.places = places
    }

    /// All that a line of the prompt says.
    public var asked: [Statement] { (rules + parts.flatMap(\.asks)).flatMap(\.statements) }

    /// What the check judges by; nil where nothing asks for it, and so nothing is judged.
    public func requirement(_ check: CheckID, of deliverable: String?) -> Requirement? {
        place(of: check, in: deliverable).map { requirements[$0] }
    }

    /// Where among all requirements that one stands.
    public func place(of check: CheckID, in deliverable: String?) -> Int? {
        places[Key(check: check, deliverable: deliverable)]
    }
}
