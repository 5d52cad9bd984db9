/// What is different in one model against another, value by value.
public struct TreeDifference: Sendable, Hashable {
    public struct Change: Sendable, Hashable {
        public var path: String
        /// The statement's words; nil where it is not there.
        public var old: String?
        public var new: String?

        public init(path: String, old: String?, new: String?) {
            self.path = path
            self.old = old
            self.new = new
        }
    }

    public let changes: [Change]

    /// In the order of the new tree, what went away at the end. Linear in the size of both.
    public init(from old: ModelTree, to new: ModelTree) {
        let before = TreeDifference.values(of: old)
        let after = TreeDifference.values(of: new)
        let oldWords = Dictionary(before, uniquingKeysWith: { first, _ in first })
        let newPaths = Set(after.map(\.0))
        var changes: [Change] = []
        for (path, words) in after where oldWords[path] != words {
            changes.append(Change(path: path, old: oldWords[path], new: words))
        }
        for (path, words) in before where !newPaths.contains(path) {
            changes.append(Change(path: path, old: words, new: nil))
        }
        self.changes = changes
    }

    /// Every statement that is in force, by its path, with the words of its arguments.
    private static func values(of tree: ModelTree) -> [(String, String)] {
        var values: [(String, String)] = []
        func visit(_ id: ModelTree.NodeID, _ prefix: [String]) {
            for child in tree.children(of: id) {
                let segments = prefix + tree.segments(of: child)
                values.append((Path(segments).description, words(of: child, in: tree)))
                visit(child, segments)
            }
        }
        visit(ModelTree.root, [])
        return values
    }

    private static func words(of id: ModelTree.NodeID, in tree: ModelTree) -> String {
        let node = tree[id]
        let words = node.arguments.filter { $0.value.string != node.key || node.arguments.count == 1 }
            .map { tree.words(of: $0, in: id) }
        var text = words.joined(separator: " ")
        if node.condition != nil, let setting = node.settings.last {
            text = tree.provenance.words(of: node.conditionSpan, in: setting)
        }
        return text.isEmpty ? "yes" : text
    }
}
