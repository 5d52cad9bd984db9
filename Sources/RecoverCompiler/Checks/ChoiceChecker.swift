import RecoverBase
import RecoverDiagnostics
import RecoverLanguage
import RecoverModel

/// Checks that a condition that asks for an option of an earlier decision names one that it has.
struct ChoiceChecker {
    let tree: ModelTree
    let layers: [Layer]
    var diagnostics: [Diagnostic] = []

    init(tree: ModelTree, layers: [Layer]) {
        self.tree = tree
        self.layers = layers
    }

    mutating func run() {
        for id in tree.children(of: ModelTree.root, "ending") { check(id) }
        for decision in tree.children(of: ModelTree.root, "decision") {
            for option in tree.children(of: decision, "option") {
                for child in tree.children(of: option) {
                    switch tree[child].keyword {
                    case "when", "then": check(child)
                    case "chance": for then in tree.children(of: child, "then") { check(then) }
                    default: break
                    }
                }
            }
        }
    }

    private mutating func check(_ id: ModelTree.NodeID) {
        guard let condition = tree[id].condition, let setting = tree[id].settings.last else { return }
        check(condition, file: layers[Int(setting.layer)].source.name)
    }

    private mutating func check(_ expression: Expression, file: String) {
        switch expression.form {
        case .not(let inner): check(inner, file: file)
        case .and(let left, let right), .or(let left, let right):
            check(left, file: file)
            check(right, file: file)
        case .compare(_, let left, let right):
            guard case .path(let path) = left.form, path.segments.count == 1,
                let decision = tree.child(of: ModelTree.root, "decision", path.segments[0]),
                tree.child(of: ModelTree.root, "meter", path.segments[0]) == nil, case .literal(let value) = right.form
            else { return }
            for name in value.strings { check(name, of: decision, at: right.span, file: file) }
        default: break
        }
    }

    private mutating func check(_ name: String, of decision: ModelTree.NodeID, at span: Span, file: String) {
        let options = tree.children(of: decision, "option").map { tree[$0].name }
        guard !options.contains(where: { $0.foldedASCII == name.foldedASCII }) else { return }
        let near = Text.bestMatch(for: name, in: options).map { "did you mean `\($0)`?" }
        diagnostics.append(
            Diagnostic(
                .unknownName, "the decision `\(tree[decision].name)` has no option `\(name)`",
                at: .init(file: file, span: span),
                help: near ?? "its options are \(Text.list(options.map { "`\($0)`" }, "and"))"))
    }
}
