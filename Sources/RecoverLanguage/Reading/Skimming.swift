import RecoverModel

/// What of a shipped playbook need not be read to check a case, or to tell where it stands: doctrine that no message about a
/// case depends on, and what is said of replies.
public enum Skimming {
    /// Without messages, and without what a case's life is made of.
    private static let ofReplies: [KeywordName] = [.rule, .template, .priority]
    private static let ofMessages: [KeywordName] = ofReplies + [.guard, .stage]
    /// Of `deliver`, all but the plan: its milestones are days of the case.
    private static let besidesLife: [KeywordName] = ofReplies + [.deliver, .topic, .structure]

    /// For each keyword of the vocabulary, whether its block is left out.
    fileprivate static let keywords = Vocabulary.standard.table(of: ofMessages, in: .file)
    /// Whether it is where a case's life is wanted.
    fileprivate static let keywordsBesidesLife = Vocabulary.standard.table(of: besidesLife, in: .file)

    /// Statements of a file that look into such blocks, or could.
    private static let looks = Vocabulary.standard.table(
        of: ofMessages + [.drop, .replace, .decision, .quiz, .expect, .playbook], in: .file)
    /// Those that look into the ones that a case's life leaves out.
    private static let looksBesidesLife = Vocabulary.standard.table(
        of: ofReplies + [.topic, .structure, .drop, .replace, .playbook], in: .file)

    /// Whether a file with these statements says nothing about what is left out. Other files might.
    public static func isPossible(for items: [Item], at depth: Reader.Depth) -> Bool {
        let vocabulary = Vocabulary.standard
        let (use, deliver) = (vocabulary.index(.use, in: .file), vocabulary.index(.deliver, in: .file))
        let policy = vocabulary.index(.policy, in: .file)
        let looks = depth == .living ? looksBesidesLife : looks
        return !items.contains { item in
            if item.keyword == use, case .text? = item.arguments.first?.value { return true }
            if depth == .living, item.keyword == deliver {
                return !item.children.isEmpty && Deliverable.Kind(path: item.key) != .plan
            }
            // A length of time may be a limit of a stage.
            if depth == .skimming, item.keyword == policy,
                case .duration? = item.arguments.first(where: { $0.role == "value" })?.value
            {
                return true
            }
            return looks[item.keyword]
        }
    }
}

extension Reader.Depth {
    /// Whether the block of a statement at the top is not read.
    func leavesOut(_ keyword: Int, opening block: Block?) -> Bool {
        switch self {
        case .whole, .waiting: false
        case .skimming: Skimming.keywords[keyword]
        case .living: Skimming.keywordsBesidesLife[keyword] && block != .plan
        }
    }
}
