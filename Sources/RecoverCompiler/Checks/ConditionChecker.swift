import RecoverBase
import RecoverDiagnostics
import RecoverLanguage
import RecoverModel

/// Checks conditions before anything is evaluated: that their paths mean something where they stand, and that what
/// they compare belongs together.
struct ConditionChecker {
    let tree: ModelTree
    let layers: [Layer]
    var diagnostics: [Diagnostic] = []
    private var suggestions = Suggestions()
    private var segments: SegmentChecker
    // Most files have no condition of their own.
    private lazy var caseRoots = Roots(PathType.caseRoots)
    private lazy var ruleRoots = Roots(PathType.caseRoots + ["option", "decision"] + names("owner"))
    private lazy var stateRoots = Roots(
        PathType.caseRoots + ["elapsed", "spent"] + names("meter") + names("decision"))
    /// The words of all scales.
    private lazy var levels = Set(children("scale").flatMap { tree.value("levels", of: $0).strings })
    /// The kinds of what an exercise counts.
    private lazy var counted = kindsOfMeters()

    init(tree: ModelTree, layers: [Layer]) {
        self.tree = tree
        self.layers = layers
        segments = SegmentChecker(layers: layers)
    }

    private func children(_ keyword: String) -> [ModelTree.NodeID] { tree.children(of: ModelTree.root, keyword) }

    private func names(_ keyword: String) -> [String] { children(keyword).map { tree[$0].name } }

    private func kindsOfMeters() -> [String: ValueKind] {
        var kinds: [String: ValueKind] = ["elapsed": .duration, "spent": spent]
        for id in children("meter") { kinds[tree[id].name] = tree.value("start", of: id).kind }
        return kinds
    }

    /// All costs are in one currency, so the first tells it.
    private var spent: ValueKind {
        for decision in children("decision") {
            for option in tree.children(of: decision, "option") {
                guard let costs = tree.child(of: option, "costs") else { continue }
                return tree.value("amount", of: costs).kind
            }
        }
        return .money(currency: nil)
    }

    mutating func run() {
        let expect = Vocabulary.standard.index("expect", in: .file)
        let when = Vocabulary.standard.index("when", in: .file)
        for index in layers.indices where layers[index].hasConditions && !layers[index].isShipped {
            // The expectations of a scenario are about the scenario as written, not about a variant.
            let isAboutThis = layers[index].kind != .scenario || !layers.contains { $0.kind == .variant }
            for keyword in isAboutThis ? [expect, when] : [when] {
                for item in layers[index].items.indices where layers[index].items[item].keyword == keyword {
                    top(layers[index].items[item], layer: index)
                }
            }
        }
        for id in tree.nodes.indices.dropFirst() {
            guard let condition = tree[id].condition, !tree[id].isDropped, let setting = tree[id].settings.last,
                !layers[Int(setting.layer)].isShipped
            else { continue }
            checkCondition(condition, roots: roots(for: id), file: layers[Int(setting.layer)].source.name)
        }
        diagnostics += segments.diagnostics
    }

    // MARK: `when` and `expect` at the top

    private mutating func top(_ item: Item, layer: Int) {
        let file = layers[layer].source.name
        if item.name == "expect", let condition = item.condition {
            let first = diagnostics.count
            checkCondition(condition, roots: nil, file: file)
            var paths = ExpectedPaths(tree: tree, layers: layers, file: file)
            paths.check(condition)
            let known = diagnostics[first...].map(\.place.span)
            diagnostics += paths.diagnostics.filter { found in
                !known.contains { $0.range.contains(Int(found.place.span.start)) }
            }
        }
        guard item.name == "when" else { return }
        if let condition = item.condition {
            checkCondition(condition, roots: caseRoots, file: file)
        }
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

    /// The names that conditions of a sort see: collected once, not for each condition.
    struct Roots {
        var list: [String]
        var set: Set<String>

        init(_ list: [String]) {
            self.list = list
            set = Set(list)
        }
    }

    /// What the condition of a node sees; nil is everything.
    private mutating func roots(for id: ModelTree.NodeID) -> Roots? {
        switch tree[Int(tree[id].parent)].keyword {
        case "guard": return caseRoots
        case "rule": return ruleRoots
        case "stage": return nil
        case "option", "chance", "decision": return stateRoots
        default:
            switch tree[id].keyword {
            case "ending", "then": return stateRoots
            case "priority": return caseRoots
            default: return nil
            }
        }
    }

    private mutating func checkCondition(_ expression: Expression, roots: Roots?, file: String) {
        var kinds = KindChecker(tree: tree, file: file, counted: counted)
        kinds.checkCondition(expression)
        diagnostics += kinds.diagnostics
        // The sides of a comparison that makes no sense were told with it.
        for (path, span) in expression.paths
        where !kinds.diagnostics.contains(where: { $0.place.span.range.contains(Int(span.start)) }) {
            check(path, span, roots: roots, file: file)
        }
        segments.check(expression, file: file)
    }

    private mutating func check(_ path: Path, _ span: Span, roots: Roots?, file: String) {
        let place = Diagnostic.Place(file: file, span: span)
        if let roots, let root = path.segments.first, !roots.set.contains(root), !levels.contains(root) {
            let near = suggestions.nearest(to: root, in: roots.list).map { "did you mean `\($0)`?" }
            diagnostics.append(
                Diagnostic(
                    .unknownPath, "a condition here does not see `\(root)`", at: place,
                    help: near ?? "it sees \(Text.list(Array(roots.list.prefix(12)).map { "`\($0)`" }, "and"))"))
            return
        }
        if path.segments.first == "policy", let name = path.segments.dropFirst().first {
            checkPolicy(name, at: place)
            return
        }
        guard case .unknown(let segment, let block, let candidates) = PathType.result(of: path, in: tree) else {
            return
        }
        let near = suggestions.nearest(to: segment, in: candidates).map { "did you mean `\($0)`?" }
        diagnostics.append(
            Diagnostic(
                .unknownPath, "there is no `\(segment)`\(block.map { " " + $0.location } ?? "")", at: place,
                help: near ?? "there is \(Text.list(candidates.prefix(12).map { "`\($0)`" }, "and"))"))
    }

    private mutating func checkPolicy(_ name: String, at place: Diagnostic.Place) {
        guard !tree.isDeclared("policy", name, in: layers) else { return }
        let near = suggestions.nearest(to: name, in: names("policy")).map { "did you mean `policy.\($0)`?" }
        diagnostics.append(
            Diagnostic(
                .unknownPolicy, "there is no policy `\(name)`", at: place,
                help: near ?? "`recoverscript show standard` lists them"))
    }
}

extension ModelTree {
    /// Whether a layer declares such a statement at the top, dropped or under a condition that does not hold here.
    func isDeclared(_ keyword: String, _ key: String, in layers: [Layer]) -> Bool {
        childEvenIfDropped(of: ModelTree.root, keyword, key) != nil
            || layers.contains { ModelTree.declares($0.items, keyword, key) }
    }

    private static func declares(_ items: [Item], _ keyword: String, _ key: String) -> Bool {
        items.contains {
            $0.key == key && $0.name == keyword || $0.name == "when" && declares($0.children, keyword, key)
        }
    }
}
