import RecoverBase
import RecoverDiagnostics
import RecoverLanguage
import RecoverModel

/// What is to be compiled.
public struct CompileRequest: Sendable {
    public var main: Source
    /// The variant to put on top.
    public var variant: String?
    /// Paths and values to set on top of all, as `--set` gives them.
    public var settings: [(path: String, value: String)] = []
    /// Further layers on top, in order: what was typed in a session.
    public var typed: [TypedLayer] = []
    /// The clock; nil leaves out what depends on it.
    public var now: Instant?
    /// False where only the messages count: what they do not depend on is then not built.
    public var wantsModel = true

    public init(main: Source) {
        self.main = main
    }
}

/// What came of it: diagnostics and, where none of them is an error, the model.
public struct Compilation: Sendable {
    /// What the scenario or the variant states about itself.
    public struct Expectation: Sendable {
        public var condition: Expression
        /// As it is written.
        public var text: String
        /// The moment it speaks of, after the feedback came in.
        public var moment: CalendarSpan?
        public var place: Diagnostic.Place
        public var reason: String?
    }

    /// Nil where there are errors, or where it was not asked for.
    public var model: RecoveryModel?
    public var diagnostics: [Diagnostic]
    /// All files that were read, the main one first, and behind it what was typed. Messages quote them, so the shipped
    /// playbooks come without comments: the ids in these mean nothing to a reader.
    public var sources: [Source] { sourcesAsRead.map { Library.holds($0) ? $0.withoutComments : $0 } }
    fileprivate var sourcesAsRead: [Source] { files.prefix(1) + typed.map(\.source) + files.dropFirst() }
    private let files: [Source]
    private let typed: [TypedLayer]
    public var expectations: [Expectation]
    /// The variants that the file declares, in order.
    public var variants: [String]
    /// The file is a playbook, not a case.
    public var isPlaybook: Bool
    /// The merged tree, also where there are errors.
    public var tree: ModelTree

    public var hasErrors: Bool { diagnostics.contains(where: \.isError) }

    init(
        model: RecoveryModel?, diagnostics: [Diagnostic], expectations: [Expectation], variants: [String],
        isPlaybook: Bool, tree: ModelTree, files: [Source], typed: [TypedLayer]
    ) {
        self.model = model
        self.diagnostics = diagnostics
        self.expectations = expectations
        self.variants = variants
        self.isPlaybook = isPlaybook
        self.tree = tree
        self.files = files
        self.typed = typed
    }
}

/// Source to recovery model, in stages; each a function of the one before.
public struct Compiler: Sendable {
    private let surroundings: any Surroundings
    private let playbooks: Library
    /// Files that did not change are not checked again.
    private var cache = LayerCache()

    /// - Parameters:
    ///   - surroundings: where the files of a case are.
    ///   - playbooks: what `use NAME` names; `standard` among them lies below every case.
    public init(surroundings: any Surroundings, playbooks: Library) {
        self.surroundings = surroundings
        self.playbooks = playbooks
    }

    /// A compiler for another main file, which need not read the shipped playbooks again.
    public func next(surroundings: any Surroundings) -> Compiler {
        var next = Compiler(surroundings: surroundings, playbooks: playbooks)
        next.cache = cache.ofShippedPlaybooks
        return next
    }

    public mutating func compile(_ request: CompileRequest) -> Compilation {
        guard !request.settings.isEmpty else { return compile(request, settings: []) }
        // Which statement a path means depends on the ids of the model below.
        var settings: [Source] = []
        var failures: [Diagnostic] = []
        for (path, value) in request.settings {
            let below = compile(request, settings: settings)
            let name = "--set \(path)"
            let source: Source
            do {
                guard let parsed = Path(path) else {
                    throw SetStatement.Failure(
                        message: "`\(path)` is no path", help: "write a path such as `customer.tenure`")
                }
                source = Source(
                    name: name, text: try SetStatement(tree: below.tree).statement(setting: parsed, to: value))
            } catch {
                let failure = (error as? SetStatement.Failure) ?? SetStatement.Failure(message: "\(error)", help: "")
                failures.append(
                    Diagnostic(
                        .unknownPath, failure.message, at: .init(file: name, span: Span(start: 0, end: 0)),
                        help: failure.help))
                continue
            }
            settings.append(source)
        }
        var result = compile(request, settings: settings)
        result.diagnostics += failures
        if !failures.isEmpty { result.model = nil }
        return result
    }

    private mutating func compile(_ request: CompileRequest, settings: [Source]) -> Compilation {
        var loader = LayerLoader(
            surroundings: surroundings, cache: cache, playbooks: playbooks,
            skims: !request.wantsModel && settings.isEmpty)
        let typed = request.typed + settings.map { TypedLayer(source: $0, playbooks: playbooks) }
        loader.load(main: request.main, variant: request.variant, typed: typed)
        cache = loader.cache
        let layers = loader.layers
        var runner = StageRunner(layers: layers)
        runner.run()
        let tree = runner.merger.tree
        let context = CheckContext(
            tree: tree, layers: layers, uses: loader.uses, playbooks: playbooks.names, now: request.now)
        context.diagnostics = loader.diagnostics + runner.merger.diagnostics
        Checks.run(context)
        let zone = zone(context)
        let top = layers.last { $0.kind == .scenario || $0.kind == .playbook }
        var model: RecoveryModel?
        if !context.hasErrors {
            let builder = ModelBuilder(tree: tree)
            let title = title(tree, top)
            var built = request.wantsModel ? builder.build(title: title) : builder.buildChecked(title: title)
            if let zone { built.zone = zone }
            if top?.kind == .scenario { Checks.run(context, case: built) }
            if request.wantsModel, !context.hasErrors { model = built }
        }
        context.diagnostics.removeFollowing()
        var result = Compilation(
            model: model, diagnostics: context.diagnostics,
            expectations: expectations(layers, variant: request.variant),
            variants: variants([top].compactMap { $0 } + typed.map(\.layer)), isPlaybook: top?.kind == .playbook,
            tree: tree, files: loader.files, typed: typed)
        if result.diagnostics.count > 1 {
            result.diagnostics = context.diagnostics.inReadingOrder(of: result.sourcesAsRead)
        }
        return result
    }

    private func title(_ tree: ModelTree, _ top: Layer?) -> String {
        if let id = tree.child(of: ModelTree.root, "scenario") {
            return TreeScope(tree: tree).fill(tree.value("title", of: id))
        }
        return top?.items.first(named: "playbook")?.arguments.last?.value.string ?? ""
    }

    /// The rules of the zone that the case names; nil for UTC.
    private func zone(_ context: CheckContext) -> ZoneRules? {
        guard let id = context.tree.child(of: ModelTree.root, "zone"),
            let name = context.tree.value("name", of: id).string, name != "UTC"
        else { return nil }
        let rules = surroundings.zone(named: name)
        if rules == nil {
            context.report(
                .unknownZone, "there is no time zone `\(name)`", at: id, "name",
                help: "write a name such as `Europe/Berlin` or `UTC`")
        }
        return rules
    }

    /// Each name once.
    private func variants(_ layers: [Layer]) -> [String] {
        var names: [String] = []
        for layer in layers {
            for item in layer.items.named("variant") where !names.contains(item.key) { names.append(item.key) }
        }
        return names
    }

    /// The scenario's own are about the scenario as written, a variant's about the variant, those that are typed about
    /// what stands there now.
    private func expectations(_ layers: [Layer], variant: String?) -> [Compilation.Expectation] {
        let own = layers.last {
            variant == nil ? $0.kind == .scenario || $0.kind == .playbook : $0.kind == .variant
        }
        let typed = layers.filter { $0.kind == .set }
        return (own.map(expectations(of:)) ?? []) + typed.flatMap(expectations(of:))
    }

    private func expectations(of layer: Layer) -> [Compilation.Expectation] {
        layer.items.named("expect").compactMap { item in
            guard let condition = item.condition else { return nil }
            return Compilation.Expectation(
                condition: condition, text: layer.source.text(item.conditionSpan).oneLine,
                moment: item.arguments.first { $0.role == "moment" }?.value.duration,
                place: .init(file: layer.source.name, span: item.span), reason: item.reason?.text(in: layer.source))
        }
    }
}
