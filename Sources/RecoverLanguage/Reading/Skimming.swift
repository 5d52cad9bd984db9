import RecoverModel

/// What of a shipped playbook need not be read to check a case: doctrine that no message about a case depends on.
public enum Skimming {
    private static let names: [KeywordName] = [.rule, .guard, .template, .stage, .priority]

    /// Of these a case's life is made.
    private static let ofLife: [KeywordName] = [.guard, .stage]

    /// For each keyword of the vocabulary, whether its block is left out.
    fileprivate static let keywords = Vocabulary.standard.table(of: names, in: .file)
    /// Whether it is where a case's life is wanted.
    fileprivate static let keywordsBesidesLife = Vocabulary.standard.table(
        of: names.filter { !ofLife.contains($0) }, in: .file)

    /// Statements of a file that look into such blocks, or could.
    private static let looks = Vocabulary.standard.table(
        of: names + [.drop, .replace, .decision, .quiz, .expect, .playbook], in: .file)
    /// Those that look into the ones that a case's life leaves out.
    private static let looksBesidesLife = Vocabulary.standard.table(
        of: names.filter { !ofLife.contains($0) } + [.drop, .replace, .playbook], in: .file)

    /// Whether a file with these statements says nothing about what is left out. Other files might.
    public static func isPossible(for items: [Item], at depth: Reader.Depth) -> Bool {
        let use = Vocabulary.standard.index(.use, in: .file)
        let looks = depth == .living ? looksBesidesLife : looks
        return !items.contains { item in
            if item.keyword == use, case .text? = item.arguments.first?.value { return true }
            return looks[item.keyword]
        }
    }
}

extension Reader.Depth {
    /// Whether the block of a statement at the top is not read.
    func leavesOut(_ keyword: Int) -> Bool {
        switch self {
        case .whole, .waiting: false
        case .skimming: Skimming.keywords[keyword]
        case .living: Skimming.keywordsBesidesLife[keyword]
        }
    }
}
