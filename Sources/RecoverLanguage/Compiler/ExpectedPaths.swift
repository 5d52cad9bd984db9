import RecoverBase
import RecoverDiagnostics
import RecoverModel

/// Paths of an `expect` that stand for nothing: a condition on them could never be met, and nobody would see why.
struct ExpectedPaths {
    let tree: ModelTree
    let file: String
    var diagnostics: [Diagnostic] = []
    /// What `test` knows beyond the statements of the file.
    private static let results = ["guards", "prompt", "best-path", "worst-path", "elapsed", "spent"]

    init(tree: ModelTree, file: String) {
        self.tree = tree
        self.file = file
    }

    mutating func check(_ expression: Expression) {
        for (path, span) in expression.paths { check(path, span) }
        compared(expression)
    }

    /// `email is polite`: a deliverable as a whole has no value.
    private mutating func compared(_ expression: Expression) {
        switch expression.form {
        case .not(let inner): compared(inner)
        case .and(let left, let right), .or(let left, let right):
            compared(left)
            compared(right)
        case .compare(_, let left, _):
            guard case .path(let path) = left.form, path.segments.count == 1, let root = path.segments.first,
                Deliverable.Kind(rawValue: root) != nil
            else { return }
            report(
                "`\(root)` as a whole has no value to compare", at: left.span,
                help:
                    "ask for one of its fields: \(Text.list(fields(of: root).prefix(8).map { "`\(root).\($0)`" }, "or"))"
            )
        default: return
        }
    }

    private mutating func check(_ path: Path, _ span: Span) {
        guard path.segments.count > 1, let root = path.segments.first, case .missing = tree.resolve(path) else {
            return
        }
        guard Deliverable.Kind(rawValue: root) == nil else {
            checkField(path, of: root, span)
            return
        }
        guard !ExpectedPaths.results.contains(root), !PathType.caseRoots.contains(root),
            Vocabulary.standard.keyword(root, in: .file) == nil, !isDeclared(root)
        else { return }
        let candidates = PathType.caseRoots + Deliverable.Kind.allCases.map(\.rawValue) + ExpectedPaths.results
        let near = Text.bestMatch(for: root, in: candidates)
        let mended = near.map { ([$0] + path.segments.dropFirst()).joined(separator: ".") }
        report(
            "there is no `\(root)` to ask about", at: span,
            help: mended.map { "did you mean `\($0)`?" } ?? "there is \(Text.names(candidates))",
            fix: mended.map { .init(span, $0, isCertain: false) })
    }

    /// `email.word`. What is no field may be the name of a deliverable or of a part of one, which a variant may lack.
    private mutating func checkField(_ path: Path, of root: String, _ span: Span) {
        let field = path.segments[1]
        let fields = fields(of: root)
        guard field != "count", !fields.contains(field), tree.resolve(Path([root, field])).isMissing,
            let near = Text.bestMatch(for: field, in: fields)
        else { return }
        let mended = ([root, near] + path.segments.dropFirst(2)).joined(separator: ".")
        report(
            "there is no `\(field)` in `deliver \(root)`", at: span, help: "did you mean `\(mended)`?",
            fix: .init(span, mended, isCertain: false))
    }

    private func fields(of root: String) -> [String] {
        guard let block = Block.allCases.first(where: { $0.name == root }) else { return [] }
        return PathType.fields(of: block)
    }

    /// The id of something that an exercise or a case declares at the top.
    private func isDeclared(_ name: String) -> Bool {
        tree.children(of: ModelTree.root).contains { tree[$0].name == name || tree[$0].key == name }
    }

    private mutating func report(
        _ message: String, at span: Span, help: String, fix: Diagnostic.FixIt? = nil
    ) {
        diagnostics.append(
            Diagnostic(.unknownPath, message, at: .init(file: file, span: span), help: help, fix: fix))
    }
}

extension Resolution {
    fileprivate var isMissing: Bool {
        if case .missing = self { return true }
        return false
    }
}
