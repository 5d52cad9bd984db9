import RecoverModel

/// The order in which a model comes about: facts, then the segment, then policies, then the rest. A `when` looks
/// only to the left of what it sets, so what it sees never depends on the order of statements.
public enum Stage: Int, Comparable, CaseIterable, Sendable {
    case facts, segment, policy, rest

    public static func of(_ keyword: KeywordName) -> Stage {
        switch keyword {
        case .sender, .customer, .feedback, .event: .facts
        case .segment: .segment
        case .policy, .scale: .policy
        default: .rest
        }
    }

    /// The same by a word that somebody wrote.
    public static func of(word: String) -> Stage { KeywordName(rawValue: word).map(of) ?? .rest }

    public static func < (left: Stage, right: Stage) -> Bool { left.rawValue < right.rawValue }

    /// What messages call what it settles.
    public var noun: String {
        switch self {
        case .facts: "a fact of the case"
        case .segment: "the segment"
        case .policy: "a policy"
        case .rest: "everything else"
        }
    }
}

/// The stages in which a block has something to say.
@frozen
public struct StageSet: OptionSet, Sendable {
    public let rawValue: UInt8

    public static let all = StageSet(rawValue: .max)
    /// It holds a `replace`, which is done behind all stages.
    public static let renaming = StageSet(rawValue: 1 << 7)
    /// It holds a `use`, which is done before all stages.
    public static let using = StageSet(rawValue: 1 << 6)

    @inlinable
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// All in which one of these statements can count.
    public init(of items: [Item]) {
        self.init(rawValue: 0)
        let touched = StageSet.touched
        for index in items.indices { formUnion(touched[items[index].keyword]) }
    }

    public init(_ stage: Stage) { self.init(rawValue: 1 << UInt8(clamping: stage.rawValue)) }

    /// For each keyword of the vocabulary, the stages in which it can count.
    public static let touched = Vocabulary.standard.keywords.map { touched(by: $0.name) }

    private static func touched(by keyword: KeywordName) -> StageSet {
        switch keyword {
        case .when, .drop: .all
        case .replace: .renaming
        case .use: .using
        default: StageSet(Stage.of(keyword))
        }
    }
}
