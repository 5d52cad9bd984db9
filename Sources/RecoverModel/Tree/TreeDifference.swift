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
        self.init(from: Side(old), to: Side(new))
    }

    /// All that one model says. Kept by those who compare it with several others, one after the other.
    public struct Side: Sendable {
        fileprivate let entries: [Entry]

        public init(_ tree: ModelTree) {
            entries = TreeDifference.entries(of: tree)
        }
    }

    public init(from old: Side, to new: Side) {
        let before = old.entries
        let after = new.entries
        let oldWords = Dictionary(before.map { ($0.identity, $0.words) }, uniquingKeysWith: { first, _ in first })
        let known = Set(after.map(\.identity))
        var changes: [Change] = []
        for entry in after where oldWords[entry.identity] != entry.words {
            changes.append(Change(path: entry.path, old: oldWords[entry.identity], new: entry.words))
        }
        for entry in before where !known.contains(entry.identity) {
            changes.append(Change(path: entry.path, old: entry.words, new: nil))
        }
        self.changes = changes
    }

    /// A statement that is in force.
    fileprivate struct Entry {
        /// Tells it from every other one.
        var identity: [String]
        /// As people read it: a statement whose key is a whole text or a number goes by its keyword.
        var path: String
        var words: String
    }

    private static func entries(of tree: ModelTree) -> [Entry] {
        var entries: [Entry] = []
        func visit(_ id: ModelTree.NodeID, _ identity: [String], _ path: [String]) {
            for child in tree.children(of: id) {
                let segments = tree.segments(of: child)
                let isNamed = !tree[child].name.utf8.contains { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "#") }
                let shown = path + (isNamed ? segments : [tree[child].keyword.rawValue])
                let words = words(of: child, in: tree)
                entries.append(Entry(identity: identity + segments, path: Path(shown).description, words: words))
                visit(child, identity + segments, shown)
            }
        }
        visit(ModelTree.root, [], [])
        return entries
    }

    /// The arguments as they are written, without what only names the statement.
    private static func words(of id: ModelTree.NodeID, in tree: ModelTree) -> String {
        let node = tree[id]
        // What a policy may be is not what it is.
        let arguments = node.keyword == .policy ? node.arguments.filter { $0.role == "value" } : node.arguments
        let telling = arguments.filter { $0.value.string != node.key || arguments.count == 1 }
        var words = telling.map { tree.words(of: $0, in: id) }
        if node.condition != nil, let setting = node.settings.last {
            words.append("when " + tree.provenance.words(of: node.conditionSpan, in: setting))
        }
        let text = words.joined(separator: " ")
        return text.isEmpty ? "yes" : text
    }
}
