import RecoverBase
import RecoverDiagnostics
import RecoverLanguage
import RecoverModel
import RecoverSyntax

/// Runs the stages over the layers.
struct StageRunner {
    var merger: Merger
    /// Tells which events have happened; nil where no clock was handed in: then all have.
    var happened: HappenedEvents?
    /// Conditions that count as met, by where they start in the file of the top layers.
    var assumed: Set<UInt32> = []
    private var renames = Renames()
    private let layers: [Layer]
    /// The blocks of shipped playbooks that turned out to be in force.
    private var read: [(layer: Int, node: SyntaxTree.Index, items: [Item])] = []
    /// For each keyword of the vocabulary: its stage, and whether it belongs only to its file and not to the model.
    private static let stages = Vocabulary.standard.keywords.map { Stage.of($0.name) }
    // Copies, for the loops: a static value is looked up each time.
    private let stages = StageRunner.stages
    private let areOfFile = StageRunner.areOfFile
    private static let areOfFile = Vocabulary.standard.table(
        of: [.use, .variant, .expect, .replace, .when, .playbook, .reviewed], in: .file)
    private static let dropKeyword = Vocabulary.standard.index(.drop, in: .file)
    private let dropKeyword = StageRunner.dropKeyword
    private let whenKeyword = Vocabulary.standard.index(.when, in: .file)
    private let replaceKeyword = Vocabulary.standard.index(.replace, in: .file)
    private let scenarioKeyword = Vocabulary.standard.index(.scenario, in: .file)

    init(layers: [Layer]) {
        self.layers = layers
        merger = Merger(layers: layers)
    }

    mutating func run() {
        for stage in Stage.allCases {
            for index in layers.indices where layers[index].stages.contains(StageSet(stage)) {
                run(stage, layer: index)
            }
            if stage == .facts { setFlagsOfEvents() }
        }
        for index in layers.indices where layers[index].stages.contains(.renaming) { rename(layer: index) }
        renames.apply(to: &merger.tree)
    }

    /// An event such as `opted-out` sets the customer's flag of the same name.
    private mutating func setFlagsOfEvents() {
        let vocabulary = Vocabulary.standard
        var holds: ((ModelTree.NodeID) -> Bool)?
        for id in merger.tree.children(of: ModelTree.root, .event) {
            guard let name = merger.tree.value("name", of: id).string, let setting = merger.tree[id].settings.last,
                let flag = vocabulary.index(word: name, in: .customer), vocabulary.keywords[flag].isFlag,
                let block = vocabulary.index(.customer, in: .file)
            else { continue }
            // Few files have such an event.
            holds = holds ?? happened?.telling(in: merger.tree)
            guard holds?(id) ?? true else { continue }
            let customer = merger.tree.makeChild(of: ModelTree.root, .customer, "", statement: block)
            let child = merger.tree.makeChild(of: customer, vocabulary.keywords[flag].name, "", statement: flag)
            merger.tree[child].settings.append(setting)
        }
    }

    private mutating func run(_ stage: Stage, layer index: Int) {
        let items = layers[index].items
        // The title of a scenario that is used as a playbook is not that of the case.
        let ignored = layers[index].kind == .playbook && index < layers.count - 1 ? scenarioKeyword : nil
        let (stages, areOfFile, drop) = (stages, areOfFile, dropKeyword)
        merger.merge(items, into: ModelTree.root, layer: index, rule: -1) { items, index in
            let keyword = items[index].keyword
            guard !areOfFile[keyword], keyword != ignored else { return false }
            return (keyword == drop ? StageRunner.stage(of: items[index]) : stages[keyword]) == stage
        }
        guard stage != .facts else { return }
        for item in items.indices where items[item].keyword == whenKeyword {
            runWhen(items, item, stage, layer: index, reason: -1)
        }
    }

    private static func stage(of items: [Item], _ index: Int) -> Stage {
        items[index].keyword == dropKeyword ? stage(of: items[index]) : stages[items[index].keyword]
    }

    /// The stage of a statement; a `drop` belongs to that of what it drops.
    static func stage(of item: Item) -> Stage {
        item.keyword == dropKeyword ? Stage.of(word: item.arguments.first?.value.string ?? "") : stages[item.keyword]
    }

    private mutating func runWhen(_ items: [Item], _ index: Int, _ stage: Stage, layer: Int, reason around: Int) {
        let (when, replace) = (whenKeyword, replaceKeyword)
        let isOfStage = { (items: [Item], index: Int) in
            items[index].keyword != when && items[index].keyword != replace
                && StageRunner.stage(of: items, index) == stage
        }
        if let unread = items[index].unread {
            guard unread.stages.contains(StageSet(stage)), holds(items[index], layer) else { return }
        }
        let inner = block(of: items, index, layer: layer)
        guard inner.indices.contains(where: { inner[$0].keyword == when || isOfStage(inner, $0) }),
            holds(items[index], layer)
        else { return }
        let rule = merger.tree.provenance.add(.condition(items[index].conditionSpan))
        let reason = merger.reason(of: items, index, around: around)
        merger.merge(inner, into: ModelTree.root, layer: layer, rule: rule, reason: reason, where: isOfStage)
        for child in inner.indices where inner[child].keyword == when {
            runWhen(inner, child, stage, layer: layer, reason: reason)
        }
    }

    /// What stands in the block of a `when`.
    private mutating func block(of items: [Item], _ index: Int, layer: Int) -> [Item] {
        guard let unread = items[index].unread, let tree = layers[layer].tree else { return items[index].children }
        if let known = read.first(where: { $0.layer == layer && $0.node == unread.node }) { return known.items }
        let found = Reader.items(of: unread, in: tree)
        read.append((layer, unread.node, found))
        return found
    }

    func holds(_ item: Item, _ layer: Int) -> Bool {
        guard let condition = item.condition else { return false }
        if !assumed.isEmpty, assumed.contains(item.conditionSpan.start), isOfMainFile(layer) { return true }
        return (try? condition.truth(in: TreeScope(tree: merger.tree))) == .yes
    }

    /// The blocks of the main file, or of the variant of it that was chosen, that turned out not to be in force.
    var unmet: [UnmetBlock] {
        layers.indices.flatMap { index in
            !layers[index].hasConditions || !isOfMainFile(index)
                ? []
                : UnmetBlock.all(in: layers[index].items, of: layers[index].source.name, where: { holds($0, index) })
        }
    }

    private func isOfMainFile(_ layer: Int) -> Bool {
        switch layers[layer].kind {
        case .scenario, .variant: true
        case .playbook: !layers[(layer + 1)...].contains { $0.kind == .playbook || $0.kind == .scenario }
        case .set: false
        }
    }

    // MARK: Replace

    /// `replace` is a renaming, done once all layers are in.
    private mutating func rename(layer index: Int) {
        let items = layers[index].items
        for item in items.indices {
            if items[item].keyword == replaceKeyword {
                replace(items[item], layer: index, rule: -1)
            } else if items[item].keyword == whenKeyword {
                renameWhen(items, item, layer: index)
            }
        }
    }

    private mutating func renameWhen(_ items: [Item], _ index: Int, layer: Int) {
        if let unread = items[index].unread, !unread.stages.contains(.renaming) { return }
        let inner = block(of: items, index, layer: layer)
        guard inner.contains(where: { $0.keyword == replaceKeyword }), holds(items[index], layer) else { return }
        let rule = merger.tree.provenance.add(.condition(items[index].conditionSpan))
        for child in inner where child.keyword == replaceKeyword { replace(child, layer: layer, rule: rule) }
    }

    private mutating func replace(_ item: Item, layer: Int, rule: Int) {
        let role = { (name: String) in item.arguments.first { $0.role == name }?.value }
        guard let keyword = (role("keyword")?.string).flatMap(KeywordName.init), let old = role("old")?.string,
            let new = role("new")?.string
        else {
            return
        }
        let reason = item.reason.map { merger.tree.provenance.add($0) } ?? -1
        let setting = Setting(layer: layer, span: item.span, rule: rule, reason: reason)
        if let earlier = renames.turnsRound(keyword, old, into: new), earlier.layer == setting.layer {
            merger.diagnostics.report(
                .replaceCycle, "this turns `\(old)` back into `\(new)`",
                at: .init(file: layers[layer].source.name, span: item.span),
                related: [
                    .init(
                        .init(file: layers[layer].source.name, span: earlier.span), "`\(old)` comes from here")
                ],
                help:
                    "take one of the two lines away; where two are to change places, change the names that use them")
            return
        }
        // Two of them would be two copies of all nodes.
        var tree = ModelTree()
        swap(&tree, &merger.tree)
        defer { merger.tree = tree }
        let title = item.arguments.first { $0.role == "title" }
        if let target = tree.child(of: ModelTree.root, keyword, new) {
            // Both are declared: what the old one said does not count any more.
            if let id = tree.child(of: ModelTree.root, keyword, old), id != target { tree.drop(id, by: setting) }
        } else if let id = tree.child(of: ModelTree.root, keyword, old) {
            tree[id].settings.append(setting)
            tree.rename(id, to: new)
            retitle(id, title, &tree)
        } else {
            // A playbook speaks of owners that a scenario may lack.
            if layers[layer].kind != .playbook { reportNothingToReplace(item, keyword, old, in: tree, layer: layer) }
            return
        }
        renames.add(keyword, old, new, setting)
    }

    private mutating func reportNothingToReplace(
        _ item: Item, _ keyword: KeywordName, _ old: String, in tree: ModelTree, layer: Int
    ) {
        let known = tree.children(of: ModelTree.root, keyword).map { tree[$0].name }
        let place = Diagnostic.Place(
            file: layers[layer].source.name, span: item.arguments.first { $0.role == "old" }?.span ?? item.span)
        merger.diagnostics.report(
            .nothingToReplace, "there is no `\(keyword) \(Text.name(old))` to replace", at: place,
            help: Text.bestMatch(for: old, in: known).map { "did you mean `\($0)`?" }
                ?? (known.isEmpty ? "take the line away" : "there is \(Text.names(known))"))
    }

    /// The person and the contact of the old one are not those of the new one.
    private func retitle(_ id: ModelTree.NodeID, _ title: ModelTree.Argument?, _ tree: inout ModelTree) {
        let last = tree[id].settings.count - 1
        tree[id].arguments.removeAll { $0.role == "title" }
        if var title {
            title.setting = last
            tree[id].arguments.append(title)
        }
        let setting = tree[id].settings[last]
        for child in Array(tree.children(of: id)) where [.person, .contact].contains(tree[child].keyword) {
            tree.drop(child, by: setting)
        }
    }
}
