import RecoverLanguage
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

    public init() {}

    /// The same when all names are there.
    var finished: UnreadNames {
        var finished = self
        if !names.isEmpty { finished.index = Index(names) }
        finished.names = []
        return finished
    }

    /// Every word of a line that is no statement, and those that name what stands in its block; of a statement without
    /// a name that could be read, any name of that kind may be its own.
    mutating func add(_ statement: RefusedStatement, of tree: SyntaxTree) {
        add(statement.arguments, of: tree)
        if statement.keyword == nil {
            for child in tree.children(of: statement.node) { add(tree.arguments(of: child).prefix(1), of: tree) }
        }
        if !statement.isDeclared { addAnyName(of: statement) }
    }

    /// The statement has another name than the one it was meant to have: others may name that.
    mutating func addAnyName(of statement: RefusedStatement) {
        guard let keyword = statement.keyword.map({ Vocabulary.standard.keywords[$0] }) else { return }
        let found = keyword.name == .ending ? [.target] : Reference.allCases.filter { $0.keyword == keyword.name }
        for reference in found where !references.contains(reference) { references.append(reference) }
    }

    private mutating func add(_ tokens: Range<Int>, of tree: SyntaxTree) {
        for index in tokens {
            let token = tree.tokens[index]
            switch token.kind {
            case .word: names.append(tree.text(of: token))
            case .string: names.append(String(tree.text(of: token).dropFirst().dropLast()))
            default: break
            }
        }
    }

    /// Whether a name stands in a line that could not be read.
    public func hold(_ name: String) -> Bool { index?.names.contains(name) == true }

    /// Whether a declaration lost its name, which may be any.
    public func mayDeclareAny(_ reference: Reference) -> Bool { references.contains(reference) }
}
