import RecoverBase
import RecoverDiagnostics
import RecoverLanguage
import RecoverModel
import RecoverSyntax

/// Reads a scenario and everything it uses, and puts the layers in order: `standard`, the used playbooks and files
/// in theirs (what they use themselves below them), the scenario, its variant, what was set on top.
struct LayerLoader {
    /// Files that use one another in a row.
    static let depthLimit = 64

    let surroundings: any Surroundings
    var cache: LayerCache
    let playbooks: Library

    private(set) var layers: [Layer] = []
    private(set) var diagnostics: [Diagnostic] = []
    /// All files, the main one first. What was typed is not among them.
    private(set) var files: [Source] = []
    /// Where a layer was used, each time: for messages about two that disagree.
    private(set) var uses: [Use] = []

    /// The chain of files that are being read, for cycles, and where each is used; nil for the main file and `standard`.
    private var chain: [(name: String, use: Diagnostic.Place?)] = []
    private var loaded = NameIndex()
    private var known = NameIndex()

    /// Where a file was used.
    struct Use {
        var name: String
        var place: Diagnostic.Place
    }

    /// How much of shipped playbooks is read.
    private(set) var depth: Reader.Depth

    init(
        surroundings: any Surroundings, cache: LayerCache, playbooks: Library, depth: Reader.Depth = .waiting
    ) {
        self.surroundings = surroundings
        self.cache = cache
        self.depth = depth
        self.playbooks = playbooks
    }

    /// The main file, the variant of it that was chosen, and layers on top.
    mutating func load(main: Source, variant: String?, typed: [TypedLayer]) {
        let file = checked(main)
        let items = file.items
        if variant != nil || !typed.isEmpty || !Skimming.isPossible(for: items, at: depth) { depth = .waiting }
        if !file.variants.doubles.isEmpty { report(doubles: file.variants, of: main) }
        let namesPlaybook = items.first(named: .playbook) != nil
        let used = namesPlaybook ? reportTwoKinds(items, of: main) : nil
        let isPlaybook = namesPlaybook && used == nil
        let typed = typed.map(\.layer)
        let chosen = variant.flatMap { chooseVariant($0, among: typed.map(\.file).reversed() + [file], of: main) }
        for layer in typed where !layer.file.diagnostics.isEmpty { diagnostics += layer.file.diagnostics }
        chain = [(main.name, nil)]
        if !(isPlaybook && playbookName(items) == "standard") { loadPlaybook("standard", at: nil) }
        let said = chosen?.item.children ?? []
        var dropped = droppedUses(said)
        // Thousands of them may be in force.
        for layer in typed where layer.stages.contains(.using) { dropped += droppedUses(layer.items) }
        if let used { loadPlaybook(used, at: nil) }
        loadUses(of: items, from: main, except: dropped)
        if let chosen { loadUses(of: said, from: chosen.file.source, except: []) }
        for layer in typed where layer.stages.contains(.using) {
            loadUses(of: layer.items, from: layer.source, except: [])
        }

        append(isPlaybook ? playbookName(items) : "scenario", isPlaybook ? .playbook : .scenario, file, file.common)
        if let chosen { append("variant \(chosen.item.key)", .variant, chosen.file, CheckedStatements(said)) }
        layers += typed
        cache.forget(allBut: known)
    }

    private mutating func append(
        _ name: String, _ kind: Layer.Kind, _ file: CheckedFile, _ statements: CheckedStatements
    ) {
        layers.append(Layer(name: name, kind: kind, file: file, statements: statements))
    }

    private func playbookName(_ items: [Item]) -> String {
        items.first(named: .playbook)?.arguments.first?.value.string ?? "playbook"
    }

    private mutating func checked(_ source: Source, isShipped: Bool = false) -> CheckedFile {
        let checked = cache.check(
            source, depth: isShipped ? depth : .whole, library: playbooks)
        if known.insert(source.name) { files.append(source) }
        if !checked.diagnostics.isEmpty { diagnostics += checked.diagnostics }
        return checked
    }

    /// Which of the two a file is decides what its messages are. The result is the playbook that a case names where it
    /// means to use it.
    private mutating func reportTwoKinds(_ items: [Item], of main: Source) -> String? {
        guard let playbook = items.first(named: .playbook) else { return nil }
        let name = playbook.arguments.first?.value.string ?? ""
        let isShipped = name != "standard" && playbooks.names.contains(name)
        guard let scenario = items.first(named: .scenario) ?? (isShipped ? items.first(named: .feedback) : nil)
        else { return nil }
        if isShipped {
            let keyword = Span(
                start: Int(wide: playbook.span.start), end: Int(wide: playbook.span.start) + "playbook".utf8.count)
            diagnostics.report(
                .scenarioAndPlaybook, "this file is a case, not the playbook `\(name)`",
                at: .init(file: main.name, span: playbook.span),
                related: [.init(.init(file: main.name, span: scenario.span), "the case is here")],
                help: "to build on that playbook, write `use \(name)`", fix: .init(keyword, "use", isCertain: false))
            return name
        }
        let (first, second) = scenario.span.start < playbook.span.start ? (scenario, playbook) : (playbook, scenario)
        diagnostics.report(
            .scenarioAndPlaybook, "a file is a scenario or a playbook, not both",
            at: .init(file: main.name, span: second.span),
            related: [.init(.init(file: main.name, span: first.span), "it says what it is here")],
            help: "take one of the two lines away, or write the playbook into a file of its own and `use` it")
        return nil
    }

    // MARK: Variants

    private mutating func report(doubles variants: VariantIndex, of main: Source) {
        diagnostics += variants.doubles.map { name, span, earlier in
            Diagnostic(
                .duplicateID, "there are two of `variant \(Text.visible(name))`",
                at: .init(file: main.name, span: span),
                related: [.init(.init(file: main.name, span: earlier), "the first one")],
                help: "give one of them another name, or write them as one")
        }
    }

    /// Of what was typed, the last one first, or of the main file.
    private mutating func chooseVariant(
        _ name: String, among files: [CheckedFile], of main: Source
    ) -> (item: Item, file: CheckedFile)? {
        for file in files {
            if let place = file.variants.place(of: name) { return (file.items[place], file) }
        }
        let names = files.flatMap(\.variants.names)
        let help =
            Text.bestMatch(for: name, in: names).map { "did you mean `\($0)`?" }
            ?? (names.isEmpty
                ? "the file has no variants" : "it has \(names.prefix(12).map { "`\($0)`" }.listed())")
        diagnostics.report(
            .unknownVariant, "there is no variant `\(name)`",
            at: .init(file: main.name, span: Span(start: 0, end: 0)), help: help)
        return nil
    }

    private func droppedUses(_ items: [Item]) -> [String] {
        items.named(.drop).filter { $0.arguments.first?.value.string == "use" }
            .compactMap { $0.arguments.dropFirst().first?.value.string }
    }

    // MARK: Uses

    private mutating func loadUses(of items: [Item], from user: Source, except dropped: [String]) {
        for item in items.named(.use) {
            guard let argument = item.arguments.first, let name = argument.value.string, !dropped.contains(name) else {
                continue
            }
            let place = Diagnostic.Place(file: user.name, span: argument.span)
            if case .word = argument.value {
                loadPlaybook(name, at: place)
            } else {
                loadFile(name, usedBy: user, at: place)
            }
        }
    }

    private mutating func loadPlaybook(_ name: String, at place: Diagnostic.Place?) {
        switch playbooks.load(name) {
        case .success(let source): follow(source, as: name, at: place, isShipped: playbooks.isTrusted(source))
        case .failure(let failure):
            guard let place else { return }
            diagnostics.report(
                .unreadableFile, "your playbook `\(name)` cannot be used: \(failure.message)", at: place,
                help: "it is a file of the folder that `--playbooks` or `RECOVERSCRIPT_PLAYBOOKS` names")
        case nil:
            guard let place else { return }
            let help = Text.bestMatch(for: name, in: playbooks.names).map { "did you mean `\($0)`?" }
            diagnostics.report(
                .unknownPlaybook, "there is no playbook `\(name)`", at: place,
                help: help ?? "\(knownPlaybooks); a file beside this one is written in quotes: `use \"\(name).rs\"`")
        }
    }

    private var knownPlaybooks: String {
        let shipped = "shipped playbooks are \(playbooks.playbooks.map(\.name).listed())"
        guard let own = playbooks.own, !own.names.isEmpty else { return shipped }
        return shipped + "; your own: \(own.names.listed())"
    }

    private mutating func loadFile(_ path: String, usedBy user: Source, at place: Diagnostic.Place) {
        switch surroundings.load(path, usedBy: user.name) {
        case .success(let source): follow(source, as: source.name, at: place)
        case .failure(let failure):
            let code: Code = failure.isOutside ? .useOutside : .unreadableFile
            let words = path.lowercased().split { $0 == " " || $0 == "_" }.joined(separator: "-")
            let name = words.hasSuffix(".rs") ? String(words.dropLast(3)) : words
            if !failure.isOutside, playbooks.names.contains(name) {
                let whose = playbooks.source(named: name) == nil ? "a playbook of your own" : "a shipped playbook"
                diagnostics.report(
                    code, "\(whose) is written without quotes", at: place, help: "write `use \(name)`",
                    fix: .init(place.span, name, isCertain: false))
                return
            }
            diagnostics.report(
                code, "`\(path)` cannot be used: \(failure.message)", at: place,
                help: failure.isOutside
                    ? "move the file below the scenario's folder"
                    : "the path is relative to the file it stands in; a shipped playbook is written without quotes")
        }
    }

    private mutating func follow(
        _ source: Source, as name: String, at place: Diagnostic.Place?, isShipped: Bool = false
    ) {
        if let place, let start = chain.firstIndex(where: { $0.name == source.name }) {
            let cycle = (chain[start...].map(\.name) + [source.name]).joined(separator: " → ")
            let uses = chain[start...].dropFirst().compactMap { link in
                link.use.map { Diagnostic.Related($0, "`\(link.name)` is used here") }
            }
            diagnostics.report(
                .useCycle, "the files use each other in a circle", at: place, related: uses, note: cycle,
                help: "take one of these `use` lines away")
            return
        }
        if let place { uses.append(Use(name: name, place: place)) }
        guard loaded.insert(source.name) else { return }
        guard chain.count <= LayerLoader.depthLimit else {
            guard let place else { return }
            diagnostics.report(
                .nestedTooDeep, "the chain of files that use each other is too long", at: place,
                help: "\(LayerLoader.depthLimit) files may use one another in a row")
            return
        }
        chain.append((source.name, place))
        let file = checked(source, isShipped: isShipped)
        loadUses(of: file.items, from: source, except: [])
        chain.removeLast()
        append(name, .playbook, file, file.statements)
    }
}
