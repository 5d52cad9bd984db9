import RecoverModel

extension Compilation {
    /// Where a value comes from; nil where nothing is written at the path.
    public func explain(_ path: Path) -> Why? {
        var path = path
        if path.segments.first == "guards" { path.segments[0] = "guard" }
        guard var why = tree.why(path) else { return nil }
        why.path = path.description
        return why
    }

    /// The nearest path there is, for one that leads nowhere.
    public func suggestion(for path: Path) -> String? {
        var known: [String] = []
        for id in tree.nodes.indices.dropFirst() where tree.nodes.count < 5000 && !tree[id].isDropped {
            known.append(tree.path(of: id))
        }
        return Text.bestMatch(for: path.description, in: known)
    }

    /// The statements that a line of the prompt or the plan was made from, the one that says most of it first. Empty
    /// where no statement says it: then the wording is the tool's own, and only `LineExplanation` knows its reason.
    public func explain(line: String) -> [Why] { LineSearch(self).explain(line) }
}
