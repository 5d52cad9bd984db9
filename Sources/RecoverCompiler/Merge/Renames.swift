import RecoverLanguage
import RecoverModel

/// The renamings that `replace` asks for, done to all that names the renamed in one walk along the tree.
struct Renames {
    private struct Step {
        var order: Int
        var new: String
        var setting: Setting
    }

    /// For each keyword and old name, what it becomes, in order.
    private var steps: [KeywordName: [String: [Step]]] = [:]
    private var count = 0

    mutating func add(_ keyword: KeywordName, _ old: String, _ new: String, _ setting: Setting) {
        steps[keyword, default: [:]][old, default: []].append(Step(order: count, new: new, setting: setting))
        count += 1
    }

    /// What renamed something into `old`, so that renaming it into `new` would turn round; nil where nothing did.
    func turnsRound(_ keyword: KeywordName, _ old: String, into new: String) -> Setting? {
        guard let steps = steps[keyword] else { return nil }
        var name = new
        var order = -1
        while let step = steps[name]?.first(where: { $0.order > order }) {
            (name, order) = (step.new, step.order)
            if name == old { return step.setting }
        }
        return nil
    }

    func apply(to tree: inout ModelTree) {
        guard count > 0 else { return }
        for id in tree.nodes.indices where tree[id].statement >= 0 && !tree[id].isDropped {
            let shape = Vocabulary.standard.keywords[tree[id].statement].shape
            for index in tree[id].arguments.indices {
                let argument = tree[id].arguments[index]
                guard case .reference(let reference)? = shape.slot(argument.role)?.kind,
                    let steps = steps[reference.keyword]
                else { continue }
                var settings: [Setting] = []
                let renamed = Renames.rename(argument.value, steps, &settings)
                guard renamed != argument.value else { continue }
                tree[id].arguments[index].value = renamed
                for setting in settings { tree[id].settings.append(setting) }
            }
        }
    }

    private static func rename(_ value: Value, _ steps: [String: [Step]], _ settings: inout [Setting]) -> Value {
        switch value {
        case .word(let name), .text(let name):
            // A later `replace` may rename what an earlier one has made.
            var name = name
            var order = -1
            while let step = steps[name]?.first(where: { $0.order > order }) {
                (name, order) = (step.new, step.order)
                if settings.last != step.setting { settings.append(step.setting) }
            }
            return order < 0 ? value : .word(name)
        case .list(let values):
            return .list(values.map { rename($0, steps, &settings) })
        default: return value
        }
    }
}
