import RecoverBase

/// All layers merged into one tree of statements, each with the settings that made it.
///
/// Everything else is read from here: the typed model, `why`, conditions, differences between variants.
/// Nodes lie in one array and refer to each other by index; node 0 is the root.
public struct ModelTree: Sendable {
    public typealias NodeID = Int

    public struct Argument: Sendable, Hashable {
        /// The name the vocabulary gives it: `score`, `title`.
        public var role: String
        public var value: Value
        /// Where its words stand, in the source of the layer of `setting`.
        public var span: Span
        /// Index into the node's settings.
        public var setting: Int

        public init(role: String, value: Value, span: Span, setting: Int = 0) {
            self.role = role
            self.value = value
            self.span = span
            self.setting = setting
        }
    }

    public struct Node: Sendable {
        public let keyword: String
        /// The key of a statement that may repeat, empty for one that may not.
        public let key: String
        public var arguments: [Argument] = []
        /// Lowest layer first, so the winner is the last.
        public var settings: [Setting] = []
        /// The condition of a statement that has one, and its place.
        public var condition: Expression?
        public var conditionSpan = Span(start: 0, end: 0)
        /// The first statement of it in a layer that is no playbook: a scenario lists what it wants.
        public var listedBy: Setting?
        /// What a `when` of a lower layer said: it stands again when a layer drops what was said outright.
        public var conditional: [Argument]?
        /// The statement's index in the vocabulary.
        public let statement: Int
        /// What `replace` made of the key; where nil, the key.
        public var renamedTo: String?
        fileprivate var firstChild: Int32 = -1
        fileprivate var lastChild: Int32 = -1
        fileprivate var next: Int32 = -1
        fileprivate var childCount: Int32 = 0
        public fileprivate(set) var parent: Int32
        /// Set where a layer dropped the statement and none wrote it again.
        public var droppedBy: Setting?

        init(keyword: String, key: String, statement: Int, parent: NodeID) {
            self.keyword = keyword
            self.key = key
            self.statement = statement
            self.parent = Int32(parent)
        }

        public var name: String { renamedTo ?? key }

        fileprivate func isNamed(_ name: String) -> Bool { renamedTo == nil ? key == name : renamedTo == name }
    }

    public private(set) var nodes: [Node] = [Node(keyword: "", key: "", statement: -1, parent: -1)]
    /// The children of blocks with more than `walkLimit` of them.
    private var index = ChildIndex()
    /// The keywords and names of the statements in the root.
    private var rootWords: Set<String> = []
    /// To walk along a few children is faster than to hash a key.
    private static let walkLimit = 8
    public var provenance = Provenance()

    public static let root: NodeID = 0

    public init() {}

    public subscript(id: NodeID) -> Node {
        // Reading a field must not copy the node: it holds six references.
        @inlinable _read { yield nodes[id] }
        _modify { yield &nodes[id] }
    }

    public mutating func reserve(_ count: Int) {
        nodes.reserveCapacity(count)
    }

    // MARK: Finding

    /// The child with a keyword and a key (empty for a statement that does not repeat), unless it was dropped.
    public func child(of parent: NodeID, _ keyword: String, _ key: String = "") -> NodeID? {
        guard let found = find(keyword, key, of: parent), nodes[found].droppedBy == nil else { return nil }
        return found
    }

    /// The child whether it was dropped or not.
    public func childEvenIfDropped(of parent: NodeID, _ keyword: String, _ key: String = "") -> NodeID? {
        find(keyword, key, of: parent)
    }

    private func find(_ keyword: String, _ key: String, of parent: NodeID) -> NodeID? {
        if nodes[parent].childCount > ModelTree.walkLimit {
            return index.find(ChildIndex.hash(parent: parent, keyword: keyword, key: key)) { id in
                Int(nodes[id].parent) == parent && nodes[id].keyword == keyword && nodes[id].isNamed(key)
            }
        }
        var at = Int(nodes[parent].firstChild)
        while at >= 0 {
            if nodes[at].keyword == keyword, nodes[at].isNamed(key) { return at }
            at = Int(nodes[at].next)
        }
        return nil
    }

    /// The children that were not dropped, in order.
    public func children(of parent: NodeID) -> Children { Children(tree: self, at: nodes[parent].firstChild) }

    public func children(of parent: NodeID, _ keyword: String) -> [NodeID] {
        var found: [NodeID] = []
        var at = Int(nodes[parent].firstChild)
        // The same statements often follow each other; comparing their numbers spares comparing the words.
        var other = -1
        while at >= 0 {
            if nodes[at].statement != other {
                if nodes[at].keyword != keyword {
                    other = nodes[at].statement
                } else if nodes[at].droppedBy == nil {
                    found.append(at)
                }
            }
            at = Int(nodes[at].next)
        }
        return found
    }

    public struct Children: Sequence, IteratorProtocol {
        let tree: ModelTree
        var at: Int32

        public mutating func next() -> NodeID? {
            while at >= 0 {
                let found = at
                at = tree.nodes[Int(found)].next
                if tree.nodes[Int(found)].droppedBy == nil { return Int(found) }
            }
            return nil
        }
    }

    public func argument(_ role: String, of id: NodeID) -> Argument? {
        for index in nodes[id].arguments.indices where nodes[id].arguments[index].role == role {
            return nodes[id].arguments[index]
        }
        return nil
    }

    /// The value of an argument; `.unknown` where it is not written.
    public func value(_ role: String, of id: NodeID) -> Value {
        for index in nodes[id].arguments.indices where nodes[id].arguments[index].role == role {
            return nodes[id].arguments[index].value
        }
        return .unknown
    }

    /// The words of an argument as they are written.
    public func words(of argument: Argument, in id: NodeID) -> String {
        provenance.words(of: argument.span, in: nodes[id].settings[argument.setting])
    }

    /// Whether a word is the keyword or the name of a statement in the root, now or once.
    func isWordOfRoot(_ word: String) -> Bool { rootWords.contains(word) }

    // MARK: Building

    /// The child, made where there is none yet, brought back where it was dropped.
    public mutating func makeChild(of parent: NodeID, _ keyword: String, _ key: String, statement: Int) -> NodeID {
        if let found = find(keyword, key, of: parent) {
            if nodes[found].droppedBy != nil { revive(found) }
            return found
        }
        let id = nodes.count
        nodes.append(Node(keyword: keyword, key: key, statement: statement, parent: parent))
        link(id, into: parent)
        if parent == ModelTree.root {
            rootWords.insert(keyword)
            if !key.isEmpty { rootWords.insert(key) }
        }
        nodes[parent].childCount += 1
        addToIndex(id, of: parent)
        return id
    }

    private mutating func addToIndex(_ id: NodeID, of parent: NodeID) {
        if nodes[parent].childCount > ModelTree.walkLimit + 1 {
            index.insert(id, hash: hash(of: id))
        } else if nodes[parent].childCount == ModelTree.walkLimit + 1 {
            var at = Int(nodes[parent].firstChild)
            while at >= 0 {
                index.insert(at, hash: hash(of: at))
                at = Int(nodes[at].next)
            }
        }
    }

    private func hash(of id: NodeID) -> Int {
        ChildIndex.hash(parent: Int(nodes[id].parent), keyword: nodes[id].keyword, key: nodes[id].name)
    }

    private mutating func link(_ id: NodeID, into parent: NodeID) {
        let last = nodes[parent].lastChild
        if last < 0 { nodes[parent].firstChild = Int32(id) } else { nodes[Int(last)].next = Int32(id) }
        nodes[parent].lastChild = Int32(id)
    }

    /// A statement that is written again after it was dropped starts afresh, at the end.
    private mutating func revive(_ id: NodeID) {
        let parent = Int(nodes[id].parent)
        var previous: Int32 = -1
        var at = nodes[parent].firstChild
        while at >= 0, Int(at) != id {
            previous = at
            at = nodes[Int(at)].next
        }
        let next = nodes[id].next
        if previous < 0 { nodes[parent].firstChild = next } else { nodes[Int(previous)].next = next }
        if nodes[parent].lastChild == Int32(id) { nodes[parent].lastChild = previous }
        nodes[id].next = -1
        nodes[id].droppedBy = nil
        nodes[id].arguments = []
        nodes[id].settings = []
        nodes[id].listedBy = nil
        nodes[id].condition = nil
        nodes[id].conditional = nil
        link(id, into: parent)
    }

    /// Gives a node another name: references by it find the node, those by the old name do not.
    public mutating func rename(_ id: NodeID, to name: String) {
        nodes[id].renamedTo = name
        if Int(nodes[id].parent) == ModelTree.root { rootWords.insert(name) }
        if nodes[Int(nodes[id].parent)].childCount > ModelTree.walkLimit { index.insert(id, hash: hash(of: id)) }
    }

    /// Takes a statement and all in its block away.
    public mutating func drop(_ id: NodeID, by setting: Setting) {
        nodes[id].droppedBy = setting
        for child in Array(children(of: id)) { drop(child, by: setting) }
    }
}
