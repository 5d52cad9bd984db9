import RecoverLanguage
import RecoverModel
import RecoverSyntax

extension Compiler {
    /// The conditions of a file and of the playbooks below it, also of those blocks that do not hold in it: two cases
    /// of which all of them say the same are dealt with alike.
    public mutating func conditions(of request: CompileRequest) -> CaseConditions {
        var loader = LayerLoader(surroundings: surroundings, cache: cache, playbooks: playbooks)
        loader.load(main: request.main, variant: nil, typed: [])
        cache = loader.cache
        var found = ConditionFinder()
        for layer in loader.layers { found.collect(layer.itemsWithVariants, of: layer) }
        return found.conditions
    }
}

private struct ConditionFinder {
    var conditions = CaseConditions()

    /// What is written to customers, and how options of exercises are judged. A `when` sees facts, the segment and policies, so
    /// nothing else can depend on these.
    private static let ofLetters = Vocabulary.standard.table(
        of: [.deliver, .constraint, .topic, .phrases, .concept, .structure, .template], in: .file)
    private static let rule = Vocabulary.standard.index(.rule, in: .file)
    private static let when = Vocabulary.standard.index(.when, in: .file)
    private static let judgements = Vocabulary.standard.table(of: [.guard, .priority], in: .file)

    mutating func collect(_ items: [Item], of layer: Layer) {
        for item in items where !ConditionFinder.ofLetters[item.keyword] && item.keyword != ConditionFinder.rule {
            if ConditionFinder.judgements[item.keyword] {
                conditions.ofJudgements += ConditionFinder.conditions(of: [item], layer)
            } else if item.keyword == ConditionFinder.when {
                let inner = ConditionFinder.children(of: item, layer)
                guard ConditionFinder.matters(inner, layer) else { continue }
                if let condition = item.condition { conditions.ofBlocks.append(condition) }
                collect(inner, of: layer)
            } else {
                conditions.ofBlocks += ConditionFinder.conditions(of: [item], layer)
            }
        }
    }

    /// Whether a block says more than what is written.
    private static func matters(_ items: [Item], _ layer: Layer) -> Bool {
        items.contains { item in
            item.keyword == when ? matters(children(of: item, layer), layer) : !ofLetters[item.keyword]
        }
    }

    private static func conditions(of items: [Item], _ layer: Layer) -> [Expression] {
        items.flatMap { item in (item.condition.map { [$0] } ?? []) + conditions(of: children(of: item, layer), layer) }
    }

    private static func children(of item: Item, _ layer: Layer) -> [Item] {
        if let unread = item.unread, let tree = layer.tree { return Reader.items(of: unread, in: tree) }
        return item.children
    }
}
