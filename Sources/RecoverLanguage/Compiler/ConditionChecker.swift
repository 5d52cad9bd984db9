import RecoverBase
import RecoverDiagnostics
import RecoverModel

/// Checks conditions before anything is evaluated: that their paths mean something where they stand, and that what
/// they compare belongs together.
struct ConditionChecker {
    let tree: ModelTree
    let layers: [Layer]
    var diagnostics: [Diagnostic] = []

    init(tree: ModelTree, layers: [Layer]) {
        self.tree = tree
        self.layers = layers
    }

    mutating func run() {
        for index in layers.indices where !layers[index].isShipped {
            for item in layers[index].items { top(item, layer: index) }
        }
        for id in tree.nodes.indices.dropFirst() {
            guard let condition = tree[id].condition, tree[id].droppedBy == nil, let setting = tree[id].settings.last,
                !layers[Int(setting.layer)].isShipped
            else { continue }
            check(condition, roots: roots(for: id), file: layers[Int(setting.layer)].source.name)
        }
    }

    // MARK: `when` and `expect` at the top

    private mutating func top(_ item: Item, layer: Int) {
        let file = layers[layer].source.name
        if item.name == "expect", let condition = item.condition { check(condition, roots: nil, file: file) }
        guard item.name == "when" else { return }
        if let condition = item.condition { check(condition, roots: PathType.caseRoots, file: file) }
        for child in item.children { inside(child, of: item, file: file) }
        for child in item.children where child.name == "when" { top(child, layer: layer) }
    }

    /// A `when` looks only to the left of what it sets.
    private mutating func inside(_ child: Item, of item: Item, file: String) {
        let stage = StageRunner.stage(of: child)
        let place = Diagnostic.Place(file: file, span: child.span)
        for (path, span) in item.condition?.paths ?? [] {
            guard let root = path.segments.first, root == "segment" || root == "policy", Stage.of(root) >= stage else {
                continue
            }
            diagnostics.append(
                Diagnostic(
                    .whenLooksAhead, "a condition on \(Stage.of(root).noun) cannot set \(stage.noun)", at: place,
                    related: [.init(.init(file: file, span: span), "the condition looks at it here")],
                    note: "facts come first, then the segment, then policies, then the rest",
                    help: "let the condition ask for what comes before"))
            return
        }
    }

    // MARK: Paths

    /// What the condition of a node sees; nil is everything.
    private func roots(for id: ModelTree.NodeID) -> [String]? {
        let parent = tree[Int(tree[id].parent)]
        switch parent.keyword {
        case "guard": return PathType.caseRoots
        case "rule": return PathType.caseRoots + ["option", "decision"] + ids("owner")
        case "stage": return nil
        case "option", "chance", "decision": return PathType.caseRoots + stateRoots
        default:
            switch tree[id].keyword {
            case "ending", "then": return PathType.caseRoots + stateRoots
            case "priority": return PathType.caseRoots
            default: return nil
            }
        }
    }

    private var stateRoots: [String] { ["elapsed", "spent"] + ids("meter") + ids("decision") }

    private func ids(_ keyword: String) -> [String] { tree.children(of: ModelTree.root, keyword).map { tree[$0].name } }

    private mutating func check(_ expression: Expression, roots: [String]?, file: String) {
        for (path, span) in expression.paths { check(path, span, roots: roots, file: file) }
        checkKinds(expression, file: file)
    }

    private mutating func check(_ path: Path, _ span: Span, roots: [String]?, file: String) {
        let place = Diagnostic.Place(file: file, span: span)
        if let roots, let root = path.segments.first, !roots.contains(root), !isLevel(root) {
            let near = Text.bestMatch(for: root, in: roots).map { "did you mean `\($0)`?" }
            diagnostics.append(
                Diagnostic(
                    .unknownPath, "a condition here does not see `\(root)`", at: place,
                    help: near ?? "it sees \(Text.list(Array(roots.prefix(12)).map { "`\($0)`" }, "and"))"))
            return
        }
        guard case .unknown(let segment, let block, let candidates) = PathType.result(of: path) else { return }
        let near = Text.bestMatch(for: segment, in: candidates).map { "did you mean `\($0)`?" }
        diagnostics.append(
            Diagnostic(
                .unknownPath, "there is no `\(segment)`\(block.map { " " + $0.location } ?? "")", at: place,
                help: near ?? "there is \(Text.list(candidates.prefix(12).map { "`\($0)`" }, "and"))"))
    }

    private func isLevel(_ name: String) -> Bool {
        tree.children(of: ModelTree.root, "scale").contains { tree.value("levels", of: $0).strings.contains(name) }
    }

    // MARK: Kinds

    private mutating func checkKinds(_ expression: Expression, file: String) {
        switch expression.form {
        case .literal, .path: return
        case .not(let inner), .isKnown(let inner), .isUnknown(let inner), .mentions(let inner, _), .negative(let inner):
            checkKinds(inner, file: file)
        case .and(let left, let right), .or(let left, let right), .arithmetic(_, let left, let right):
            checkKinds(left, file: file)
            checkKinds(right, file: file)
        case .compare(let comparison, let left, let right):
            compare(comparison, left, right, at: expression.span, file: file)
        }
    }

    private mutating func compare(
        _ comparison: Expression.Comparison, _ left: Expression, _ right: Expression, at span: Span, file: String
    ) {
        guard let first = kind(of: left), let second = kind(of: right) else { return }
        let base = comparison == .in ? second.element : second
        let isFlagWord = first == .flag && base == .text || first == .text && base == .flag
        let isSame: Bool
        switch (comparison, first, base) {
        case (.has, _, _): isSame = true
        case (.is, .range(let low), _), (.isNot, .range(let low), _): isSame = Value.areComparable(low, base.element)
        case (.is, _, .range(let low)), (.isNot, _, .range(let low)): isSame = Value.areComparable(first.element, low)
        default: isSame = Value.areComparable(first.element, base.element)
        }
        let isDue = Set([first.element, base.element]) == [.duration, .moment]
        guard !isSame, !isFlagWord, !isDue else { return }
        diagnostics.append(
            Diagnostic(
                .kindMismatch, "\(first.description) cannot be compared with \(second.description)",
                at: .init(file: file, span: span),
                help: "compare \(first.description) with another: \(example(first.element))"))
    }

    private func example(_ kind: ValueKind) -> String {
        switch kind {
        case .money: "`… > $5k`"
        case .duration: "`… > 3 days`"
        case .number: "`… > 50`"
        case .percent: "`… > 30%`"
        case .score: "`… <= 6`"
        case .moment: "`… > 2026-03-02`"
        case .flag: "`… is yes`, or the name alone"
        default: "`… is warm`"
        }
    }

    /// The kind of an operand, where it can be told beforehand.
    private func kind(of expression: Expression) -> ValueKind? {
        switch expression.form {
        case .literal(.list(let values)): return values.first?.kind
        case .literal(let value): return value.kind
        case .path(let path):
            guard case .field(let kind, let isList) = PathType.result(of: path), kind != .unknown else { return nil }
            return isList ? nil : kind
        default: return nil
        }
    }
}

extension ValueKind {
    /// Of a range, the kind of its ends.
    fileprivate var element: ValueKind {
        if case .range(let kind) = self { return kind }
        return self
    }
}

extension Layer {
    /// A playbook that comes with the tool: its own tests have checked it.
    var isShipped: Bool { source.name.hasPrefix("playbook:") }
}
