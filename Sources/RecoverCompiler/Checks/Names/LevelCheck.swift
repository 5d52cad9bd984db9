import RecoverBase
import RecoverDiagnostics
import RecoverLanguage
import RecoverModel

/// A word in a field that has a scale of the same name is on that scale.
struct LevelCheck: Check {
    let context: CheckContext

    func run() {
        let keywords = Vocabulary.standard.keywords
        // For each keyword of which there is a scale, the words of it.
        var scales = [[String]?](repeating: nil, count: keywords.count)
        for id in context.children(.scale) {
            let levels = tree.value("levels", of: id).strings
            for keyword in keywords.indices where keywords[keyword].name.rawValue == tree[id].name {
                scales[keyword] = levels
            }
        }
        for id in tree.nodes.indices.dropFirst() where tree[id].statement >= 0 {
            if let levels = scales[tree[id].statement], tree.isLive(id) { check(id, levels) }
        }
    }

    private func check(_ id: ModelTree.NodeID, _ levels: [String]) {
        guard let argument = tree[id].arguments.first, case .word(let word) = argument.value, !levels.contains(word)
        else { return }
        let layer = context.layers[Int(wide: tree[id].settings[argument.setting].layer)]
        guard !layer.isShipped else { return }
        // What a customer is like may be said in any word; what the tool decides by may not.
        let isFact = Stage.of(tree[Int(wide: tree[id].parent)].keyword) == .facts
        context.report(
            isFact ? .offScale : .unknownName, "there is no `\(word)` on the scale `\(tree[id].keyword)`",
            at: .init(file: layer.source.name, span: argument.span),
            help: context.guess(word, in: levels)
                ?? "its words, the lowest first, are \(levels.listed())")
    }
}

extension ModelTree {
    /// In force: neither dropped nor inside a block that was.
    func isLive(_ id: NodeID) -> Bool {
        var at = id
        while at > ModelTree.root {
            if self[at].isDropped { return false }
            at = Int(wide: self[at].parent)
        }
        return true
    }
}
