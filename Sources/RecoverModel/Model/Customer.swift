/// The customer of the case: the role that gave the score, facts as they were written, and signals.
public struct Customer: Sendable, Hashable, Stated {
    /// One field, in the order of the vocabulary.
    public struct Fact: Sendable, Hashable, Stated {
        /// The keyword: `tenure`, `arr`.
        public var name: KeywordName
        public var value: Value
        /// As it is written: `9 months`, `$84k`. Open fields as their labelled blank.
        public var words: String
        /// Participants of an exercise do not see it.
        public var isInternal = false
        public var node = ModelTree.root

        public init(name: KeywordName, value: Value, words: String) {
            self.name = name
            self.value = value
            self.words = words
        }
    }

    /// Something that was observed (A21 to A26).
    public struct Signal: Sendable, Hashable, Stated {
        public var id: String
        public var text: String
        /// Only verified signals leave for a prompt (G10).
        public var isVerified: Bool
        /// Participants of an exercise do not see it.
        public var isInternal = false
        public var node = ModelTree.root

        public init(id: String, text: String, isVerified: Bool) {
            self.id = id
            self.text = text
            self.isVerified = isVerified
        }
    }

    public var role: Field<String> = .unknown
    public var facts: [Fact] = []
    public var signals: [Signal] = []
    /// Flags that are set: `legal-dispute`, `opted-out`, …
    public var flags: [KeywordName] = []
    public var contact: Field<Contact> = .unknown
    public var node = ModelTree.root

    public init() {}

    public subscript(name: KeywordName) -> Fact? { facts.first { $0.name == name } }

    /// A field as text, open ones as such.
    public func field(_ name: KeywordName) -> Field<String> {
        guard let fact = self[name] else { return .unknown }
        if case .open(let needed) = fact.value { return .open(needed) }
        return fact.value.isKnown ? .known(fact.words) : .unknown
    }

    public var name: Field<String> { field(.name) }
    public var company: Field<String> { field(.company) }
    public var employees: Int? { self[.employees]?.value.integer }
}
