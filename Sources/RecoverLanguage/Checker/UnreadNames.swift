import RecoverModel
import RecoverSyntax

/// What a file may have declared in statements that could not be read. Whoever names it makes no second mistake.
public struct UnreadNames: Sendable {
    private var names: [String] = []
    private var references: [Reference] = []
    /// The names, once all are there. An object: the first `Set` that is copied makes the runtime search all conformances
    /// of the program, also where it is empty.
    private var index: Index?

    private final class Index: Sendable {
        let names: Set<String>

        init(_ names: [String]) { self.names = Set(names) }
    }

    /// All names are there now.
    mutating func finish() {
        if !names.isEmpty { index = Index(names) }
        names = []
    }

    /// Statements without a name that could be read: any name of that kind may be theirs.
    mutating func add(nameOf keyword: Keyword) {
        let found = Reference.allCases.filter { $0.keyword == keyword.name }
        for reference in keyword.name == "ending" ? [.target] : found where !references.contains(reference) {
            references.append(reference)
        }
    }

    mutating func add(_ name: String) { names.append(name) }

    /// Every word of a line that was no statement.
    mutating func add(wordsOf tokens: Range<Int>, in tree: SyntaxTree) {
        for index in tokens where tree.tokens[index].kind == .word { add(tree.text(of: tree.tokens[index])) }
    }

    public init() {}

    /// Whether a name stands in a line that could not be read.
    public func hold(_ name: String) -> Bool { index?.names.contains(name) == true }

    /// Whether a declaration lost its name, which may be any.
    public func mayDeclareAny(_ reference: Reference) -> Bool { references.contains(reference) }
}
