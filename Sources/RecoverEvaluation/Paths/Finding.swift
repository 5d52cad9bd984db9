/// Something about the ways through an exercise that its author should know, with the trail that shows it.
public struct Finding: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case unreachableDecision = "unreachable-decision"
        case unreachableOption = "unreachable-option"
        case unreachableEnding = "unreachable-ending"
        case noOptionOffered = "no-option-offered"
        case noEnding = "no-ending"
        case passForNobody = "pass-for-nobody"
        case passForEverybody = "pass-for-everybody"
        case rulesDisagree = "rules-disagree"
        case bestLeadsWorse = "best-leads-worse"
        case notScored = "not-scored"
        case noAuthorWord = "no-author-word"
        case passedByGuessing = "passed-by-guessing"
        case positionGivesAway = "position-gives-away"
        case lengthGivesAway = "length-gives-away"
        case meterCutOff = "meter-cut-off"
        case ruleNotJudged = "rule-not-judged"
        case dominatedOption = "dominated-option"
    }

    public var kind: Kind
    public var message: String
    /// How to mend it.
    public var help: String?
    public var decision: String?
    public var option: String?
    /// The options taken, by their ids, up to what it is about.
    public var trail: [String]

    /// The trail in words, where it tells more than the option alone.
    public var way: String? {
        trail.isEmpty || trail == [option] ? nil : "the way there: \(trail.joined(separator: ", "))"
    }

    public init(
        _ kind: Kind, _ message: String, help: String? = nil, decision: String? = nil, option: String? = nil,
        trail: [String] = []
    ) {
        self.kind = kind
        self.message = message
        self.help = help
        self.decision = decision
        self.option = option
        self.trail = trail
    }

    /// Every good exercise has some: an option may well be worse than another in everything.
    public var isNote: Bool { kind == .dominatedOption || kind == .meterCutOff }
}
