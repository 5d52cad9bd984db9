import RecoverBase
import RecoverDiagnostics
import RecoverLanguage
import RecoverModel

/// Paths of an `expect` that stand for nothing: a condition on them could never be met, and nobody would see why.
struct ExpectedPaths {
    let tree: ModelTree
    let layers: [Layer]
    let file: String
    var diagnostics: [Diagnostic] = []
    /// What `test` knows beyond the statements of the file.
    private static let results = ["guards", "prompt", "best-path", "worst-path", "elapsed", "spent"]

    init(tree: ModelTree, layers: [Layer], file: String) {
        self.tree = tree
        self.layers = layers
        self.file = file
    }

    mutating func check(_ expression: Expression) {
        switch expression.form {
        case .and(let left, let right), .or(let left, let right):
            check(left)
            check(right)
        case .not(let inner): check(inner)
        case .isUnknown(let inner):
            // It may be asked whether something is there at all.
            for (path, span) in inner.paths { check(path, span, .mayBeMissing) }
        case .isKnown(let inner):
            for (path, span) in inner.paths { check(path, span, .mayBeBrought) }
        case .compare(_, let left, let right):
            for (path, span) in expression.paths { check(path, span, .isThere) }
            compared(left, right)
        default:
            for (path, span) in expression.paths { check(path, span, .isThere) }
        }
    }

    private mutating func compared(_ left: Expression, _ right: Expression) {
        guard case .path(let path) = left.form, path.segments.count == 1, let root = path.segments.first else { return }
        if root == "guards", case .literal(let value) = right.form {
            for name in value.strings { checkGuard(name, right.span) }
        }
        // `email is polite`: a deliverable as a whole has no value.
        guard Deliverable.Kind(rawValue: root) != nil else { return }
        report(
            "`\(root)` as a whole has no value to compare", at: left.span,
            help: "ask for one of its fields: \(Text.list(fields(of: root).prefix(8).map { "`\(root).\($0)`" }, "or"))"
        )
    }

    private mutating func checkGuard(_ name: String, _ span: Span) {
        guard !tree.isDeclared("guard", name, in: layers) else { return }
        let known = tree.children(of: ModelTree.root, "guard").map { tree[$0].name }
        diagnostics.append(
            Diagnostic(
                .neverApplies, "there is no guard `\(name)`", at: .init(file: file, span: span),
                help: Text.bestMatch(for: name, in: known).map { "did you mean `\($0)`?" }
                    ?? "the guards are \(Text.names(known))"))
    }

    private mutating func check(_ path: Path, _ span: Span, _ need: Need) {
        guard let root = path.segments.first, case .missing = tree.resolve(path) else { return }
        guard Deliverable.Kind(rawValue: root) == nil else {
            checkField(path, of: root, span, need)
            return
        }
        guard !ExpectedPaths.results.contains(root), !PathType.caseRoots.contains(root),
            Vocabulary.standard.keyword(root, in: .file) == nil, !isDeclared(root),
            path.segments.count > 1 || !isLevel(root)
        else { return }
        let candidates = PathType.caseRoots + Deliverable.Kind.allCases.map(\.rawValue) + ExpectedPaths.results
        let near = Text.bestMatch(for: root, in: candidates) ?? block(of: root).map { "\($0).\(root)" }
        let mended = near.map { ([$0] + path.segments.dropFirst()).joined(separator: ".") }
        report(
            "there is no `\(root)` to ask about", at: span,
            help: mended.map { "did you mean `\($0)`?" } ?? "there is \(Text.names(candidates))",
            fix: mended.map { .init(span, $0, isCertain: false) })
    }

    /// The block of the case that `words` or `tenure` stands in, where there is one only.
    private func block(of field: String) -> String? {
        let delivered = tree.children(of: ModelTree.root, "deliver").filter { tree[$0].listedBy != nil }
        let kinds = delivered.map { tree[$0].name }.filter { Deliverable.Kind(rawValue: $0) != nil }
        let found = (["customer", "feedback"] + kinds).filter { root in
            Block.allCases.contains { $0.name == root && Vocabulary.standard.keyword(field, in: $0) != nil }
        }
        return found.count == 1 ? found[0] : nil
    }

    /// `email.word`. What is no field may be the name of a deliverable or of a part of one, which only another condition
    /// or a variant brings in; alone it has no value to compare.
    private mutating func checkField(_ path: Path, of root: String, _ span: Span, _ need: Need) {
        guard path.segments.count > 1 else { return }
        let field = path.segments[1]
        let fields = fields(of: root)
        guard field != "count", !fields.contains(field), tree.resolve(Path([root, field])).isMissing else { return }
        let near = Text.bestMatch(for: field, in: fields)
        guard near != nil || path.segments.count == 2 && isMissed(field, root, need) else { return }
        let mended = near.map { ([root, $0] + path.segments.dropFirst(2)).joined(separator: ".") }
        report(
            "there is no `\(field)` in `deliver \(root)`", at: span,
            help: mended.map { "did you mean `\($0)`?" } ?? "there is \(Text.names(fields))",
            fix: mended.map { .init(span, $0, isCertain: false) })
    }

    /// What a condition needs of a path.
    private enum Need {
        case isThere
        /// A condition or a variant may bring it in.
        case mayBeBrought
        case mayBeMissing
    }

    private func isMissed(_ field: String, _ root: String, _ need: Need) -> Bool {
        switch need {
        case .isThere: true
        case .mayBeBrought: !isBrought(field, root)
        case .mayBeMissing: false
        }
    }

    /// Whether some layer, condition or variant has a deliverable of this id, or a part of one.
    private func isBrought(_ name: String, _ root: String) -> Bool {
        layers.contains { layer in
            ExpectedPaths.brings(layer.items, name, root)
                || layer.file.items.named("variant").contains { ExpectedPaths.brings($0.children, name, root) }
        }
    }

    private static func brings(_ items: [Item], _ name: String, _ root: String) -> Bool {
        items.contains { item in
            switch item.name {
            case "when": brings(item.children, name, root)
            case "deliver":
                item.key == "\(root).\(name)"
                    || (item.key == root || item.key.hasPrefix("\(root)."))
                        && item.children.contains { $0.key == name }
            default: false
            }
        }
    }

    private func fields(of root: String) -> [String] {
        guard let block = Block.allCases.first(where: { $0.name == root }) else { return [] }
        return PathType.fields(of: block)
    }

    /// The id of something that an exercise or a case declares at the top.
    private func isDeclared(_ name: String) -> Bool {
        tree.children(of: ModelTree.root).contains { tree[$0].name == name || tree[$0].key == name }
    }

    private func isLevel(_ name: String) -> Bool {
        tree.children(of: ModelTree.root, "scale").contains { tree.value("levels", of: $0).strings.contains(name) }
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
