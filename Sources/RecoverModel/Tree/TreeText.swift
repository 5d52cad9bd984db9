extension ModelTree {
    /// What stands at a path, as statements of the language; nil where nothing does.
    public func block(at path: Path) -> String? {
        switch resolve(path) {
        case .node(let id): text(of: id, indent: 0)
        case .argument(let id, let role): argument(role, of: id).map { words(of: $0, in: id) }
        case .nodes(let ids): ids.map { text(of: $0, indent: 0) }.joined(separator: "\n")
        case .count(let count): String(count)
        case nil: nil
        }
    }

    private func text(of id: NodeID, indent: Int) -> String {
        let node = nodes[id]
        var line = String(repeating: "  ", count: indent) + node.keyword.rawValue
        let words = node.arguments.map { self.words(of: $0, in: id) }
        if !words.isEmpty { line += " " + words.joined(separator: " ") }
        if node.condition != nil, let setting = node.settings.last {
            line += " " + provenance.words(of: node.conditionSpan, in: setting)
        }
        let inner = children(of: id).map { text(of: $0, indent: indent + 1) }
        guard !inner.isEmpty else { return line }
        return line + " {\n" + inner.joined(separator: "\n") + "\n" + String(repeating: "  ", count: indent) + "}"
    }
}
