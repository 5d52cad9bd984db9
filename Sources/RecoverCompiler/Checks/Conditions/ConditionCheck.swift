import RecoverBase
import RecoverDiagnostics
import RecoverLanguage
import RecoverModel

/// Conditions before anything is evaluated: their paths mean something where they stand, and what they compare belongs
/// together.
struct ConditionCheck: Check {
    let context: CheckContext
    let tree: ModelTree
    private var words: WordCheck
    private lazy var rules = PathResolver<Vocabulary>(context.tree, .standard, locals: Vocabulary.standard.locals)
    /// What each view sees, once that was asked for: in the order of messages, and to be looked through.
    private var roots: [View: (names: [String], all: Set<String>)] = [:]
    /// The words of all scales.
    private lazy var levels = Set(context.children(.scale).flatMap { tree.value("levels", of: $0).strings })
    /// The kinds of what an exercise counts.
    private lazy var counted = kindsOfMeters()

    /// What a condition sees.
    private enum View {
        /// The facts of the case.
        case theCase
        /// The facts of the case and its owners.
        case ruleCase
        /// The option that a rule judges, too.
        case rule
        /// How an exercise stands, too.
        case state
        case everything
    }

    init(context: CheckContext) {
        self.context = context
        tree = context.tree
        words = WordCheck(context: context)
    }

    private func kindsOfMeters() -> [String: ValueKind] {
        var kinds: [String: ValueKind] = ["elapsed": .duration, "spent": spent]
        for id in context.children(.meter) { kinds[tree[id].name] = tree.value("start", of: id).kind }
        return kinds
    }

    /// All costs are in one currency, so the first tells it.
    private var spent: ValueKind {
        let options = context.children(.decision).lazy.flatMap { context.children(.option, of: $0) }
        let costs = options.compactMap { tree.child(of: $0, .costs) }.first
        return costs.map { tree.value("amount", of: $0).kind } ?? .money(currency: nil)
    }

    mutating func run() {
        let expect = Vocabulary.standard.index(.expect, in: .file)
        let when = Vocabulary.standard.index(.when, in: .file)
        for layer in context.layers where layer.hasConditions && !layer.isShipped {
            // The expectations of a scenario are about the scenario as written, not about a variant.
            let isAboutThis = layer.kind != .scenario || !context.layers.contains { $0.kind == .variant }
            for item in layer.items {
                if item.keyword == when { check(when: item, file: layer.source.name) }
                if item.keyword == expect, isAboutThis, let condition = item.condition {
                    let told = check(condition, .everything, file: layer.source.name)
                    ExpectationCheck(context: context, file: layer.source.name, told: told).check(condition)
                }
            }
        }
        for id in tree.nodes.indices.dropFirst() {
            guard let condition = tree[id].condition, !tree[id].isDropped, let setting = tree[id].settings.last,
                !context.isShipped(id)
            else { continue }
            let file = context.file(of: setting)
            if case .ruleCase = view(of: id), check(whenOfRule: id, condition, file: file) { continue }
            check(condition, view(of: id), file: file)
        }
    }

    /// `when` of a rule is about the case: what the option says belongs into `expects`.
    /// - Returns: whether that was told.
    private func check(whenOfRule id: ModelTree.NodeID, _ condition: Expression, file: String) -> Bool {
        let isOfOption = { (expression: Expression) in
            expression.paths.contains { $0.path.segments.first == "option" || $0.path.segments.first == "decision" }
        }
        guard let path = condition.paths.first(where: { ["option", "decision"].contains($0.path.segments.first) }),
            let setting = tree[id].settings.last
        else { return false }
        let source = context.layers[Int(wide: setting.layer)].source
        let kept = condition.conjuncts.filter { !isOfOption($0) }
        let replacement = kept.map { source.text($0.span) }.joined(separator: " and ")
        let fix =
            kept.isEmpty
            ? Diagnostic.FixIt(setting.span, "", isCertain: false)
            : Diagnostic.FixIt(condition.span, replacement, isCertain: false)
        context.report(
            .ruleWhenOption, "`when` of a rule is about the case, and `\(path.path.description)` is about the option",
            at: .init(file: file, span: path.span),
            note: "a rule speaks to all options alike; what it wants of one stands in `expects`",
            help: kept.isEmpty
                ? "take this `when` away: without one a rule always speaks" : "write `when \(replacement)`", fix: fix)
        return true
    }

    /// A `when` looks only to the left of what it sets.
    private mutating func check(when item: Item, file: String) {
        if let condition = item.condition { check(condition, .theCase, file: file) }
        for child in item.children {
            let stage = StageRunner.stage(of: child)
            let ahead = item.condition?.paths.first { path, _ in
                path.segments.first.map { ($0 == "segment" || $0 == "policy") && Stage.of(word: $0) >= stage } ?? false
            }
            if let ahead {
                context.report(
                    .whenLooksAhead,
                    "a condition on \(Stage.of(word: ahead.path.segments[0]).noun) cannot set \(stage.noun)",
                    at: .init(file: file, span: child.span),
                    related: [.init(.init(file: file, span: ahead.span), "the condition looks at it here")],
                    note: "facts come first, then the segment, then policies, then the rest",
                    help: "let the condition ask for what comes before")
            }
            if child.name == .when { check(when: child, file: file) }
        }
    }

    private func view(of id: ModelTree.NodeID) -> View {
        switch (tree[Int(wide: tree[id].parent)].keyword, tree[id].keyword) {
        case (.rule, .when): .ruleCase
        case (.rule, _): .rule
        case (.stage, _): .everything
        case (.option, _), (.chance, _), (.decision, _), (_, .ending), (_, .then): .state
        case (.guard, _), (_, .priority): .theCase
        default: .everything
        }
    }

    // MARK: One condition

    /// - Returns: where something is wrong with it.
    @discardableResult
    private mutating func check(_ expression: Expression, _ view: View, file: String) -> [Span] {
        let resolver = view == .rule || view == .ruleCase ? rules : context.resolver
        var kinds = KindCheck(context: context, resolver: resolver, file: file, counted: counted)
        kinds.checkCondition(expression)
        // The sides of a comparison that makes no sense were told with it.
        var told = kinds.found
        for (path, span) in expression.paths where !told.contains(where: { $0.range.contains(Int(wide: span.start)) }) {
            if check(path, at: .init(file: file, span: span), view, resolver) { told.append(span) }
        }
        words.check(expression, resolver, file: file)
        return told
    }

    /// - Returns: whether something is wrong with it.
    private mutating func check(
        _ path: Path, at place: Diagnostic.Place, _ view: View, _ resolver: PathResolver<Vocabulary>
    ) -> Bool {
        guard let root = path.segments.first else { return false }
        if view != .everything, !roots(of: view).all.contains(root), !levels.contains(root) {
            let roots = roots(of: view).names
            context.report(
                .unknownPath, "a condition here does not see `\(root)`", at: place,
                help: context.guess(root, in: roots)
                    ?? "it sees \(roots.prefix(12).map { "`\($0)`" }.listed())")
            return true
        }
        if root == "policy", let name = path.segments.dropFirst().first {
            guard !context.isDeclared(.policy, name) else { return false }
            context.report(
                .unknownPolicy, "there is no policy `\(name)`", at: place,
                help: context.nearest(to: name, in: context.names(.policy)).map { "did you mean `policy.\($0)`?" }
                    ?? "`recoverscript show standard` lists them")
            return true
        }
        // Behind the name of a decision or a stage stands what only a play or the clock tells.
        let isName =
            Deliverable.Kind(rawValue: root) == nil && Vocabulary.standard.keyword(word: root, in: .file) == nil
        guard !isName || view == .rule || view == .ruleCase, case .unknown(let gap) = resolver.resolve(path) else {
            return false
        }
        context.report(unknown: path, gap, at: place, written: nil)
        return true
    }

    private mutating func roots(of view: View) -> (names: [String], all: Set<String>) {
        if let known = roots[view] { return known }
        var names = Vocabulary.caseRoots
        switch view {
        case .theCase, .everything: break
        case .ruleCase: names += context.names(.owner)
        case .rule: names += context.names(.owner) + ["option", "decision"]
        case .state: names += ["elapsed", "spent"] + context.names(.meter) + context.names(.decision)
        }
        roots[view] = (names, Set(names))
        return (names, Set(names))
    }
}
