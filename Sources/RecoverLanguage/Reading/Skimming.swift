/// What of a shipped playbook need not be read to check a case: doctrine that no message about a case depends on.
public enum Skimming {
    private static let names = ["rule", "guard", "template", "stage", "priority"]

    /// For each keyword of the vocabulary, whether its block is left out.
    static let keywords = Vocabulary.standard.table(of: names, in: .file)

    /// Statements of a file that look into such blocks, or could.
    private static let looks = Vocabulary.standard.table(
        of: names + ["drop", "replace", "decision", "quiz", "expect", "playbook"], in: .file)

    /// Whether a file with these statements says nothing about them. Other files might.
    public static func isPossible(for items: [Item]) -> Bool {
        let use = Vocabulary.standard.index("use", in: .file)
        return !items.contains { item in
            if item.keyword == use, case .text? = item.arguments.first?.value { return true }
            return looks[item.keyword]
        }
    }
}
