import RecoverModel
import RecoverSyntax

/// What a file may have declared in statements that could not be read. Whoever names it makes no second mistake.
struct UnreadNames: Sendable {
    private var names: Set<String> = []
    private var references: Set<Reference> = []

    /// Statements without a name that could be read: any name of that kind may be theirs.
    mutating func add(nameOf keyword: Keyword) {
        let found = Reference.allCases.filter { $0.keyword == keyword.name }
        references.formUnion(keyword.name == "ending" ? [.target] : found)
    }

    mutating func add(_ name: String) { names.insert(name) }

    /// Every word of a line that was no statement.
    mutating func add(wordsOf tokens: Range<Int>, in tree: SyntaxTree) {
        for index in tokens where tree.tokens[index].kind == .word { names.insert(tree.text(of: tree.tokens[index])) }
    }

    func mayDeclare(_ name: String, _ reference: Reference) -> Bool {
        references.contains(reference) || names.contains(name)
    }
}
