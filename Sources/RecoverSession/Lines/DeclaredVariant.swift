import RecoverBase
import RecoverLanguage
import RecoverSyntax

/// A variant as a file has it, before anything is made of it.
struct DeclaredVariant: Sendable {
    let name: String
    /// As it is written; nil without one.
    let title: String?
    /// The texts of its statements.
    let statements: [String]

    /// Where it stands in its file.
    let span: Span

    /// The variants of a file, in order.
    static func all(in source: Source) -> [DeclaredVariant] {
        let tree = Parser.parse(source)
        return tree.roots.filter { tree.keywordText(of: $0) == "variant" }.compactMap { index in
            let words = tree.arguments(of: index).map { tree.tokens[$0] }
            guard let name = words.first else { return nil }
            let title = words.dropFirst().first { $0.kind == .string }.map { tree.text(of: $0) }
            let extent = tree.extent(of: index)
            return DeclaredVariant(
                name: tree.text(of: name), title: title.map { String($0.dropFirst().dropLast()) },
                statements: tree.children(of: index).map { StatementText.text(of: $0, in: tree) },
                span: tree.tokens[extent.lowerBound].span.union(tree.tokens[extent.upperBound - 1].span))
        }
    }

    /// Whether a text declares variants and says nothing else.
    static func areAll(of source: Source) -> Bool {
        let tree = Parser.parse(source)
        return tree.roots.allSatisfy { tree.keywordText(of: $0) == "variant" }
    }
}
