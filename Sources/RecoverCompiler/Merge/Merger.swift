import RecoverBase
import RecoverDiagnostics
import RecoverLanguage
import RecoverModel

/// Merges the items of one layer after the other into the tree.
struct Merger {
    var tree = ModelTree()
    var diagnostics: [Diagnostic] = []
    let layers: [Layer]
    private let keywords = Vocabulary.standard.keywords
    private let dropKeyword = Vocabulary.standard.index(.drop, in: .file)
    private let deliverKeyword = Vocabulary.standard.index(.deliver, in: .file)
    private let becauseKeyword = Vocabulary.standard.index(.because, in: .file)

    init(layers: [Layer]) {
        self.layers = layers
        // What is typed mostly says something else of what is there.
        tree.reserve(layers.reduce(1) { $0 + ($1.kind == .set ? 0 : $1.count) })
        tree.provenance = Provenance(layers: layers.map(\.provenance))
    }

    /// Merges statements of a layer into a node, all or those that are chosen by their index; `rule` is the `when` they
    /// stand in and `reason` that of the block around them, or -1.
    ///
    /// Items are handed on by their place in the list: an item of its own would be a copy with all it refers to.
    mutating func merge(
        _ items: [Item], into parent: ModelTree.NodeID, layer: Int, rule: Int, reason: Int = -1,
        where isChosen: ([Item], Int) -> Bool = { _, _ in true }
    ) {
        for index in items.indices where items[index].keyword == dropKeyword && isChosen(items, index) {
            drop(items[index], in: parent, layer: layer, rule: rule)
        }
        replaceGroups(items, in: parent, layer: layer, rule: rule, where: isChosen)
        for index in items.indices where items[index].keyword != dropKeyword && isChosen(items, index) {
            merge(items, index, into: parent, layer: layer, rule: rule, reason: reason)
        }
    }

    /// The reason of a statement: its own, at the end of its line or in its block, or else that of the block around it.
    mutating func reason(of items: [Item], _ index: Int, around: Int) -> Int {
        if let own = items[index].reason { return tree.provenance.add(own) }
        guard let because = items[index].children.firstIndex(where: { $0.keyword == becauseKeyword }),
            let value = items[index].children[because].arguments.first?.value, let words = Provenance.Words(value)
        else { return around }
        return tree.provenance.add(words)
    }

    // MARK: One statement

    private mutating func merge(
        _ items: [Item], _ index: Int, into parent: ModelTree.NodeID, layer: Int, rule: Int, reason around: Int
    ) {
        let statement = items[index].keyword
        let reason = reason(of: items, index, around: around)
        var key = items[index].key
        if case .ordered = keywords[statement].repetition { key = "\(layer).\(rule)\(key)" }
        let id = tree.makeChild(of: parent, keywords[statement].name, key, statement: statement)
        if rule < 0, tree[id].listedBy == nil, layers[layer].kind != .playbook {
            tree[id].listedBy = Setting(layer: layer, span: items[index].span)
        }
        let says = saysSomething(items, index)
        if says, !tree[id].settings.isEmpty { reportSecondSetting(items[index], of: id, layer: layer, rule: rule) }
        if says || tree[id].settings.isEmpty {
            let setting = Setting(layer: layer, span: items[index].span, rule: rule, reason: reason)
            let isConditional = rule >= 0 && layers[layer].kind == .playbook
            Merger.set(items, index, setting, on: &tree[id], isConditional: isConditional)
            tree.nameOpenArguments(of: id)
        }
        if !items[index].children.isEmpty {
            merge(items[index].children, into: id, layer: layer, rule: rule, reason: reason)
        }
    }

    /// Whether the line says more than which statement it is.
    private func saysSomething(_ items: [Item], _ index: Int) -> Bool {
        let statement = items[index].keyword
        if items[index].condition != nil || keywords[statement].opens == nil && statement != deliverKeyword {
            return true
        }
        let arguments = items[index].arguments
        return arguments.contains { !keywords[statement].isKey($0.role, among: arguments) }
            || keywords[statement].isFlag || keywords[statement].name == .visibleWin
    }

    /// Not a method of the instance: one would work on a copy of the whole merger while the node changes.
    private static func set(
        _ items: [Item], _ index: Int, _ setting: Setting, on node: inout ModelTree.Node, isConditional: Bool
    ) {
        var arguments = items[index].arguments
        let number = node.settings.count
        node.settings.append(setting)
        // They were made for a first setting.
        if number > 0 { for index in arguments.indices { arguments[index].setting = number } }
        if !node.arguments.isEmpty { keep(node.arguments, in: &arguments, of: items[index].keyword) }
        removeEmptied(&arguments, of: items[index].keyword)
        if isConditional { node.conditional = arguments }
        node.arguments = arguments
        if let condition = items[index].condition {
            node.condition = condition
            node.conditionSpan = items[index].conditionSpan
        }
    }

    /// Adds what an earlier setting said and this one leaves alone.
    private static func keep(
        _ old: [ModelTree.Argument], in arguments: inout [ModelTree.Argument], of statement: Int
    ) {
        for slot in Vocabulary.standard.keywords[statement].shape.slots where slot.isKept {
            guard !arguments.contains(where: { $0.role == slot.role }),
                let kept = old.first(where: { $0.role == slot.role })
            else { continue }
            arguments.append(kept)
        }
    }

    /// What is kept where a layer leaves it out is taken away with an empty text: `feedback 7/10 ""` has no comment.
    private static func removeEmptied(_ arguments: inout [ModelTree.Argument], of statement: Int) {
        let emptied = arguments.firstIndex { argument in
            if case .text(let text) = argument.value { text.isEmpty } else { false }
        }
        guard let index = emptied,
            Vocabulary.standard.keywords[statement].shape.slot(arguments[index].role)?.isKept == true
        else { return }
        arguments.remove(at: index)
    }

    /// In one layer a value may be set once; two `when`s of one layer may both set it, and the lower one wins.
    private mutating func reportSecondSetting(
        _ item: Item, of id: ModelTree.NodeID, layer: Int, rule: Int
    ) {
        let keyword = keywords[item.keyword]
        guard let last = tree[id].settings.last, Int(wide: last.layer) == layer, Int(wide: last.rule) == rule,
            last.span != item.span,
            !(keyword.isItem && item.arguments.allSatisfy { keyword.isKey($0.role, among: item.arguments) }),
            keyword.opens == nil
                || tree[id].arguments.contains(where: { !keyword.isKey($0.role, among: tree[id].arguments) })
        else { return }
        // What the blocks of two statements of one name say differently is the same mistake.
        let around = tree[Int(wide: tree[id].parent)].settings
        if around.count(where: { Int(wide: $0.layer) == layer && Int(wide: $0.rule) == rule }) > 1 { return }
        let file = layers[layer].source.name
        let name = keyword.isItem ? "\(keyword.name) \(item.key)" : keyword.name.rawValue
        diagnostics.report(
            keyword.isItem ? .duplicateID : .setTwice,
            keyword.isItem ? "there are two of `\(name)`" : "`\(name)` is set twice",
            at: .init(file: file, span: item.span),
            related: [
                .init(.init(file: file, span: last.span), keyword.isItem ? "the first is here" : "first set here")
            ],
            help: keyword.isItem
                ? "give one of them another name, or write them as one"
                : "keep one of the two; a `variant` can say otherwise")
    }

    // MARK: Groups

    /// A layer that writes `chance`s or `then`s of an option replaces all that lower layers said of them.
    private mutating func replaceGroups(
        _ items: [Item], in parent: ModelTree.NodeID, layer: Int, rule: Int, where isChosen: ([Item], Int) -> Bool
    ) {
        var seen: [String] = []
        for index in items.indices where !keywords[items[index].keyword].group.isEmpty && isChosen(items, index) {
            let group = keywords[items[index].keyword].group
            guard !seen.contains(group) else { continue }
            seen.append(group)
            let setting = Setting(layer: layer, span: items[index].span, rule: rule)
            for child in Array(tree.children(of: parent)) {
                guard keywords[tree[child].statement].group == group, let last = tree[child].settings.last,
                    Int(wide: last.layer) != layer || Int(wide: last.rule) != rule
                else { continue }
                tree.drop(child, by: setting)
            }
        }
    }

    // MARK: Drop

    private mutating func drop(_ item: Item, in parent: ModelTree.NodeID, layer: Int, rule: Int) {
        let words = item.arguments.map { $0.value.string ?? $0.value.description }
        guard let word = words.first, word != KeywordName.use.rawValue else { return }
        let setting = Setting(layer: layer, span: item.span, rule: rule)
        let found = KeywordName(rawValue: word).map { targets(of: Array(words.dropFirst()), $0, in: parent) } ?? []
        if found.isEmpty {
            diagnostics.report(
                .nothingToDrop, "there is no `\(words.joined(separator: " "))` below this layer to drop",
                at: .init(file: layers[layer].source.name, span: item.span),
                help: meant(words, in: parent).map { "did you mean `drop \($0)`?" }
                    ?? "see what there is with `recoverscript model`, or take the line away")
        }
        for id in found { drop(id, by: setting) }
    }

    /// Whoever writes only the name of an item, `drop call`, means the item: `deliver call`.
    private func meant(_ words: [String], in parent: ModelTree.NodeID) -> String? {
        guard let name = words.first, words.count == 1 else { return nil }
        if parent == ModelTree.root, layers.contains(where: { $0.kind == .playbook && $0.name == name }) {
            return "use \(name)"
        }
        return tree.children(of: parent).first { tree[$0].key == name && tree[$0].keyword.rawValue != name }
            .map { "\(tree[$0].keyword) \(name)" }
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
        tree[id].settings.append(
            Setting(layer: Int(wide: setting.layer), span: setting.span, rule: Int(wide: setting.rule)))
        tree[id].settings.append(winner)
        tree[id].arguments = conditional.map { argument in
            var argument = argument
            argument.setting = tree[id].settings.count - 1
            return argument
        }
    }

    private func targets(of keys: [String], _ keyword: KeywordName, in parent: ModelTree.NodeID) -> [ModelTree.NodeID] {
        guard let first = keys.first else { return tree.children(of: parent, keyword) }
        let full = keys.joined(separator: ".")
        if let exact = tree.child(of: parent, keyword, full) { return [exact] }
        // What only its condition tells from others, `priority 30 when …`, goes by what it says.
        if keywords.contains(where: { $0.name == keyword && $0.keyRoles == ["condition"] }) {
            return tree.children(of: parent, keyword).filter { tree.principal(of: $0)?.value.description == full }
        }
        // `drop constraint avoid` takes all of that verb; `drop deliver email` only the first of its kind.
        guard keys.count == 1, keyword != .deliver, keywords.contains(where: { $0.name == keyword && $0.hasVerb })
        else {
            return []
        }
        return tree.children(of: parent, keyword).filter { tree[$0].key.hasPrefix(first + ".") }
    }
}
