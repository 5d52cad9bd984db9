import RecoverLanguage
import RecoverModel

extension Compilation {
    /// Where a value comes from; nil where nothing is written at the path.
    public func explain(_ path: Path) -> Why? {
        var path = path
        if path.segments.first == "guards" { path.segments[0] = "guard" }
        // It is concluded from the score.
        let isClass = path.segments == ["feedback", "class"]
        guard var why = tree.why(isClass ? Path(["feedback", "score"]) : path) else { return nil }
        if isClass { why.value = TreeScope(tree: tree).value(of: path).description }
        if case .node(let id) = tree.resolve(path), let words = words(of: id) { why.value = words }
        why.path = path.description
        return why
    }

    /// The value alone, where the line says more: what else a policy may be, what else nobody may promise.
    private func words(of id: ModelTree.NodeID) -> String? {
        guard tree[id].statement >= 0 else { return nil }
        let keyword = Vocabulary.standard.keywords[tree[id].statement]
        let argument =
            keyword.hasVerb
            ? keyword.keyRoles.last.flatMap { tree.argument($0, of: id) }
            : keyword.isItem && keyword.shape.slots.contains(where: \.isKept) ? tree.principal(of: id) : nil
        return argument.map { tree.words(of: $0, in: id) }
    }

    /// The nearest path there is, for one that leads nowhere.
    public func suggestion(for path: Path) -> String? {
        PathResolver<Vocabulary>(tree, .standard).mended(path) { Text.bestMatch(for: $0, in: $1) }?.description
    }
}
