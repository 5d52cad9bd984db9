import RecoverBase
import RecoverDiagnostics
import RecoverModel

/// Merges the items of one layer after the other into the tree.
struct Merger {
    var tree = ModelTree()
    var diagnostics: [Diagnostic] = []
    let layers: [Layer]
    private let keywords = Vocabulary.standard.keywords

    init(layers: [Layer]) {
        self.layers = layers
        tree.reserve(layers.reduce(0) { $0 + $1.items.count } * 3)
        for layer in layers {
            _ = tree.provenance.add(
                .init(name: layer.name, source: layer.source, isPlaybook: layer.kind == .playbook, lines: layer.lines))
        }
    }

    /// Merges statements of a layer into a node; `rule` is the `when` they stand in and `reason` that of the block
    /// around them, or -1.
    mutating func merge(_ items: [Item], into parent: ModelTree.NodeID, layer: Int, rule: Int, reason: Int = -1) {
        for item in items where item.name == "drop" { drop(item, in: parent, layer: layer, rule: rule) }
        replaceGroups(items, in: parent, layer: layer, rule: rule)
        for item in items where item.name != "drop" {
            merge(item, into: parent, layer: layer, rule: rule, reason: reason)
        }
    }

    /// The reason of a statement: its own, at the end of its line or in its block, or else that of the block around it.
    mutating func reason(of item: Item, around: Int) -> Int {
        let own = item.reason ?? item.children.first { $0.name == "because" }?.arguments.first?.value.string
        return own.map { tree.provenance.add(text: $0) } ?? around
    }

    // MARK: One statement

    mutating func merge(_ item: Item, into parent: ModelTree.NodeID, layer: Int, rule: Int, reason around: Int) {
        let keyword = keywords[item.keyword]
        let reason = reason(of: item, around: around)
        var key = item.key
        if case .ordered = keyword.repetition { key = "\(layer).\(rule)\(item.key)" }
        let id = tree.makeChild(of: parent, keyword.name, key, statement: item.keyword)
        if tree[id].listedBy == nil, layers[layer].kind != .playbook, rule < 0 {
            tree[id].listedBy = Setting(layer: layer, span: item.span)
        }
        let says = saysSomething(item, keyword)
        if says { reportSecondSetting(item, of: id, keyword: keyword, layer: layer, rule: rule) }
        if says || tree[id].settings.isEmpty {
            let setting = Setting(layer: layer, span: item.span, rule: rule, reason: reason)
            set(item, on: id, keyword: keyword, setting, says: says)
        }
        if !item.children.isEmpty { merge(item.children, into: id, layer: layer, rule: rule, reason: reason) }
    }

    /// Whether the line says more than which statement it is.
    private func saysSomething(_ item: Item, _ keyword: Keyword) -> Bool {
        if item.condition != nil || keyword.opens == nil && keyword.name != "deliver" { return true }
        let keys = keyword.keyRoles
        return item.arguments.contains { !keys.contains($0.role) } || keyword.isFlag || keyword.name == "visible-win"
    }

    private mutating func set(
        _ item: Item, on id: ModelTree.NodeID, keyword: Keyword, _ setting: Setting, says: Bool
    ) {
        tree[id].settings.append(setting)
        var arguments = item.arguments
        for index in arguments.indices { arguments[index].setting = tree[id].settings.count - 1 }
        let old = tree[id].arguments
        for slot in keyword.shape.slots where !arguments.contains(where: { $0.role == slot.role }) {
            guard slot.isKept || (!says && keyword.keyRoles.contains(slot.role)),
                let kept = old.first(where: { $0.role == slot.role })
            else { continue }
            arguments.append(kept)
        }
        tree[id].arguments = arguments
        if setting.rule >= 0, layers[Int(setting.layer)].kind == .playbook { tree[id].conditional = arguments }
        if let condition = item.condition {
            tree[id].condition = condition
            tree[id].conditionSpan = item.conditionSpan
        }
    }

    /// In one layer a value may be set once; two `when`s of one layer may both set it, and the lower one wins.
    private mutating func reportSecondSetting(
        _ item: Item, of id: ModelTree.NodeID, keyword: Keyword, layer: Int, rule: Int
    ) {
        guard let last = tree[id].settings.last, Int(last.layer) == layer, Int(last.rule) == rule,
            last.span != item.span,
            !(keyword.isItem && item.arguments.allSatisfy { keyword.keyRoles.contains($0.role) }),
            tree[id].arguments.contains(where: { !keyword.keyRoles.contains($0.role) }) || keyword.opens == nil
        else { return }
        let file = layers[layer].source.name
        let name = keyword.isItem ? "\(keyword.name) \(item.key)" : keyword.name
        diagnostics.append(
            Diagnostic(
                keyword.isItem ? .duplicateID : .setTwice,
                keyword.isItem ? "there are two of `\(name)`" : "`\(name)` is set twice",
                at: .init(file: file, span: item.span),
                related: [.init(.init(file: file, span: last.span), "first set here")],
                help: keyword.isItem
                    ? "give one of them another name, or write them as one"
                    : "keep one of the two; a `variant` can say otherwise"))
    }

    // MARK: Groups

    /// A layer that writes `chance`s or `then`s of an option replaces all that lower layers said of them.
    private mutating func replaceGroups(_ items: [Item], in parent: ModelTree.NodeID, layer: Int, rule: Int) {
        var seen: Set<String> = []
        for item in items {
            guard case .ordered(let group) = keywords[item.keyword].repetition, !group.isEmpty,
                seen.insert(group).inserted
            else { continue }
            let setting = Setting(layer: layer, span: item.span, rule: rule)
            for child in Array(tree.children(of: parent)) {
                guard case .ordered(let other) = keywords[tree[child].statement].repetition, other == group,
                    let last = tree[child].settings.last, Int(last.layer) != layer || Int(last.rule) != rule
                else { continue }
                tree.drop(child, by: setting)
            }
        }
    }

    // MARK: Drop

    private mutating func drop(_ item: Item, in parent: ModelTree.NodeID, layer: Int, rule: Int) {
        let words = item.arguments.compactMap(\.value.string)
        guard let keyword = words.first, keyword != "use" else { return }
        let setting = Setting(layer: layer, span: item.span, rule: rule)
        let found = targets(of: Array(words.dropFirst()), keyword, in: parent)
        if found.isEmpty {
            diagnostics.append(
                Diagnostic(
                    .nothingToDrop, "there is no `\(words.joined(separator: " "))` below this layer to drop",
                    at: .init(file: layers[layer].source.name, span: item.span),
                    help: "see what there is with `recoverscript model`, or take the line away"))
        }
        for id in found { drop(id, by: setting) }
    }

    /// What was said outright goes; what a playbook's `when` concludes from the facts stands again.
    private mutating func drop(_ id: ModelTree.NodeID, by setting: Setting) {
        guard let conditional = tree[id].conditional, !keywords[tree[id].statement].isItem,
            let rule = tree[id].settings.lastIndex(where: { $0.rule >= 0 }), rule < tree[id].settings.count - 1
        else {
            tree.drop(id, by: setting)
            return
        }
        let winner = tree[id].settings[rule]
        tree[id].settings.append(Setting(layer: Int(setting.layer), span: setting.span, rule: Int(setting.rule)))
        tree[id].settings.append(winner)
        tree[id].arguments = conditional.map { argument in
            var argument = argument
            argument.setting = tree[id].settings.count - 1
            return argument
        }
    }

    private func targets(of keys: [String], _ keyword: String, in parent: ModelTree.NodeID) -> [ModelTree.NodeID] {
        guard let first = keys.first else { return tree.children(of: parent, keyword) }
        let full = keys.joined(separator: ".")
        if let exact = tree.child(of: parent, keyword, full) { return [exact] }
        // `drop constraint avoid` takes all of that verb; `drop deliver email` only the first of its kind.
        guard keys.count == 1, keyword != "deliver", keywords.contains(where: { $0.name == keyword && $0.hasVerb })
        else {
            return []
        }
        return tree.children(of: parent, keyword).filter { tree[$0].key.hasPrefix(first + ".") }
    }
}
