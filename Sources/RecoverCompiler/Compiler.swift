import RecoverBase
import RecoverDiagnostics
import RecoverLanguage
import RecoverModel

/// Source to recovery model, in stages; each a function of the one before.
public struct Compiler: Sendable {
    let surroundings: any Surroundings
    let playbooks: Library
    /// Files that did not change are not checked again.
    var cache = LayerCache()

    /// - Parameters:
    ///   - surroundings: where the files of a case are.
    ///   - playbooks: what `use NAME` names; `standard` among them lies below every case.
    public init(surroundings: any Surroundings, playbooks: Library) {
        self.surroundings = surroundings
        self.playbooks = playbooks
    }

    /// A compiler for another main file, which need not read the shipped playbooks again, but those that are others now.
    public func next(surroundings: any Surroundings, playbooks: Library? = nil) -> Compiler {
        var next = Compiler(surroundings: surroundings, playbooks: playbooks ?? self.playbooks)
        next.cache = cache.ofShippedPlaybooks
        return next
    }

    public mutating func compile(_ request: CompileRequest) -> Compilation {
        let result = compileOnce(request)
        guard !request.want.wantsWarnings, result.hasErrors else { return result }
        // Who is told what is wrong is told all of it.
        var whole = request
        whole.want = .model
        return compileOnce(whole)
    }

    private mutating func compileOnce(_ request: CompileRequest) -> Compilation {
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
                failures.report(
                    .unknownPath, failure.message, at: .init(file: name, span: Span(start: 0, end: 0)),
                    help: failure.help)
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
        // Held twice, it would be copied for each file that is added to it.
        var known = LayerCache()
        swap(&known, &cache)
        var loader = LayerLoader(
            surroundings: surroundings, cache: consume known, playbooks: playbooks,
            depth: settings.isEmpty && request.assumed.isEmpty && !request.readsAll ? request.want.depth : .waiting)
        let typed = request.typed + settings.map { TypedLayer(source: $0, playbooks: playbooks) }
        loader.load(main: request.main, variant: request.variant, typed: typed)
        cache = loader.cache
        let layers = loader.layers
        var runner = StageRunner(layers: layers)
        runner.assumed = request.assumed
        if let now = request.now { runner.happened = HappenedEvents(now: now, zone: caseZone(layers)) }
        runner.run()
        let tree = runner.merger.tree
        let context = CheckContext(
            tree: tree, layers: layers, uses: loader.uses, playbooks: playbooks.names, now: request.now,
            sending: request.sending)
        context.diagnostics = loader.diagnostics + runner.merger.diagnostics
        let wantsWarnings = request.want.wantsWarnings && !request.wantsOnlyErrors
        Checks.run(context, wantsWarnings: wantsWarnings)
        let zone = zone(context)
        let top = layers.last { $0.kind == .scenario || $0.kind == .playbook }
        var model: RecoveryModel?
        if !context.hasErrors {
            let builder = ModelBuilder(tree: tree)
            let title = title(tree, top)
            var built =
                switch request.want {
                case .messages: builder.buildChecked(title: title)
                case .life: builder.buildLife(title: title)
                case .modelWithoutWarnings, .model: builder.build(title: title)
                }
            if let zone { built.zone = zone }
            if top?.kind == .scenario {
                Checks.run(context, case: built, wantsWarnings: wantsWarnings)
            }
            if context.dependsOnGuards, loader.depth == .skimming {
                var again = request
                again.readsAll = true
                return compile(again, settings: settings)
            }
            if request.want != .messages, !context.hasErrors { model = built }
        }
        context.diagnostics.removeFollowing()
        var result = Compilation(
            model: model, diagnostics: context.diagnostics, files: loader.files, typed: typed,
            expectations: expectations(layers, variant: request.variant),
            variants: variants([top].compactMap { $0 } + typed.map(\.layer)), isPlaybook: top?.kind == .playbook,
            tree: tree)
        if request.want == .messages, request.assumed.isEmpty {
            result.unmet = runner.unmet
            if request.variant == nil { result.variantPlaces = UnmetBlock.variants(in: top) }
        }
        if result.diagnostics.count > 1 {
            result.diagnostics = context.diagnostics.inReadingOrder(of: result.sourcesAsRead)
        }
        return result
    }

    private func title(_ tree: ModelTree, _ top: Layer?) -> String {
        if let id = tree.child(of: ModelTree.root, .scenario) {
            return TreeScope(tree: tree).fill(tree.value("title", of: id))
        }
        return top?.items.first(named: .playbook)?.arguments.last?.value.string ?? ""
    }

    /// The rules of the zone that the case names; nil for UTC.
    private func zone(_ context: CheckContext) -> ZoneRules? {
        guard let id = context.tree.child(of: ModelTree.root, .zone),
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

    /// The zone that the topmost layer names outright, before anything is merged: events are facts, and come first.
    private func caseZone(_ layers: [Layer]) -> ZoneRules {
        let names = layers.compactMap { $0.items.named(.zone).last?.arguments.first?.value.string }
        guard let name = names.last, name != "UTC" else { return .utc }
        return surroundings.zone(named: name) ?? .utc
    }

    /// Each name once.
    private func variants(_ layers: [Layer]) -> [String] {
        if layers.count == 1 { return layers[0].file.variants.names }
        var names: [String] = []
        var known: Set<String> = []
        for layer in layers {
            for name in layer.file.variants.names where known.insert(name).inserted { names.append(name) }
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
        layer.items.named(.expect).compactMap { item in
            guard let condition = item.condition else { return nil }
            let when = item.arguments.first { $0.role == "moment" || $0.role == "time" }
            return Compilation.Expectation(
                condition: condition,
                text: layer.source.text(item.conditionSpan).oneLine
                    + (when.map { " at \(layer.source.text($0.span))" } ?? ""),
                moment: item.arguments.first { $0.role == "moment" }?.value.duration,
                time: item.arguments.first { $0.role == "time" }.flatMap {
                    if case .moment(let moment) = $0.value { moment } else { nil }
                },
                place: .init(file: layer.source.name, span: item.span), reason: item.reason?.text(in: layer.source))
        }
    }
}
