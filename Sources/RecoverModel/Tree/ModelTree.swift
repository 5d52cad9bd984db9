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
        private var settingNumber: Int32
        /// Index into the node's settings.
        public var setting: Int {
            get { Int(wide: settingNumber) }
            set { settingNumber = Int32(clamping: newValue) }
        }

        public init(role: String, value: Value, span: Span, setting: Int = 0) {
            self.role = role
            self.value = value
            self.span = span
            settingNumber = Int32(clamping: setting)
        }
    }

    /// Usable from other modules without a call: the compiler reads and changes a field of a node in one step.
    @usableFromInline
    var storage: [Node] = [Node(keyword: .root, key: "", statement: -1, parent: -1)]
    public var nodes: [Node] {
        @inlinable _read { yield storage }
    }
    /// The children of blocks with more than `walkLimit` of them.
    private var index = ChildIndex()
    /// The statements in the root by their keywords: whoever looks for a few of them need not walk along thousands.
    private var top = TopStatements()
    /// To walk along a few children is faster than to hash a key.
    private static let walkLimit = 8
    public var provenance = Provenance()

    public static let root: NodeID = 0

    public init() {}

    public subscript(id: NodeID) -> Node {
        // Reading a field must not copy the node: it holds six references.
        @inlinable _read { yield storage[id] }
        @inlinable _modify { yield &storage[id] }
    }

    public mutating func reserve(_ count: Int) {
        storage.reserveCapacity(count)
    }

    // MARK: Finding

    /// The child with a keyword and a key (empty for a statement that does not repeat), unless it was dropped.
    public func child(of parent: NodeID, _ keyword: KeywordName, _ key: String = "") -> NodeID? {
        guard let found = find(keyword, key, of: parent), !storage[found].isDropped else { return nil }
        return found
    }

    /// The child whether it was dropped or not.
    public func childEvenIfDropped(of parent: NodeID, _ keyword: KeywordName, _ key: String = "") -> NodeID? {
        find(keyword, key, of: parent)
    }

    private func find(_ keyword: KeywordName, _ key: String, of parent: NodeID) -> NodeID? {
        if storage[parent].childCount > ModelTree.walkLimit {
            return index.find(ChildIndex.hash(parent: parent, keyword: keyword, key: key)) { id in
                Int(wide: storage[id].parent) == parent && storage[id].keyword == keyword && storage[id].isNamed(key)
            }
        }
        var at = Int(wide: storage[parent].firstChild)
        while at >= 0 {
            if storage[at].keyword == keyword, storage[at].isNamed(key) { return at }
            at = Int(wide: storage[at].next)
        }
        return nil
    }

    /// The children that were not dropped, in order.
    public func children(of parent: NodeID) -> Children { Children(tree: self, at: storage[parent].firstChild) }

    public func children(of parent: NodeID, _ keyword: KeywordName) -> [NodeID] {
        guard parent != ModelTree.root else { return top.named(keyword).filter { !storage[$0].isDropped } }
        var found: [NodeID] = []
        var at = Int(wide: storage[parent].firstChild)
        // The same statements often follow each other; comparing their numbers spares comparing the words.
        var other = -1
        while at >= 0 {
            if storage[at].statement != other {
                if storage[at].keyword != keyword {
                    other = storage[at].statement
                } else if !storage[at].isDropped {
                    found.append(at)
                }
            }
            at = Int(wide: storage[at].next)
        }
        return found
    }

    public struct Children: Sequence, IteratorProtocol {
        let tree: ModelTree
        var at: Int32

        public mutating func next() -> NodeID? {
            while at >= 0 {
                let found = at
                at = tree.storage[Int(wide: found)].next
                if !tree.storage[Int(wide: found)].isDropped { return Int(wide: found) }
            }
            return nil
        }
    }

    public func argument(_ role: String, of id: NodeID) -> Argument? {
        argumentIndex(role, of: id).map { storage[id].arguments[$0] }
    }

    /// The index of an argument; reading a part of it there does not copy the others.
    public func argumentIndex(_ role: String, of id: NodeID) -> Int? {
        storage[id].arguments.firstIndex { $0.role == role }
    }

    /// The value of an argument; `.unknown` where it is not written.
    public func value(_ role: String, of id: NodeID) -> Value {
        argumentIndex(role, of: id).map { storage[id].arguments[$0].value } ?? .unknown
    }

    /// The words of an argument as they are written.
    public func words(of argument: Argument, in id: NodeID) -> String {
        provenance.words(of: argument.span, in: storage[id].settings[argument.setting])
    }

    /// Whether it is the keyword of a statement in the root, now or once.
    func isKeywordOfRoot(_ keyword: KeywordName) -> Bool { top.keywords.contains(keyword) }

    /// The first child with a name that some keyword gave it, unless it was dropped. Of a large block, names that nobody or
    /// one statement bears are found without a walk along it.
    func child(of parent: NodeID, named name: String, where isWanted: (NodeID) -> Bool) -> NodeID? {
        func bears(_ id: NodeID) -> Bool {
            !storage[id].key.isEmpty && storage[id].name == name && !storage[id].isDropped && isWanted(id)
        }
        if storage[parent].childCount > ModelTree.walkLimit {
            var found: [NodeID] = []
            _ = index.find(ChildIndex.hash(parent: parent, keyword: .root, key: name)) { id in
                if Int(wide: storage[id].parent) == parent, bears(id), !found.contains(id) { found.append(id) }
                return found.count > 1
            }
            if found.count < 2 { return found.first }
        }
        return children(of: parent).first(where: bears)
    }

    // MARK: Building

    /// The child, made where there is none yet, brought back where it was dropped.
    public mutating func makeChild(of parent: NodeID, _ keyword: KeywordName, _ key: String, statement: Int) -> NodeID {
        if let found = find(keyword, key, of: parent) {
            if storage[found].isDropped { revive(found) }
            return found
        }
        let id = storage.count
        storage.append(Node(keyword: keyword, key: key, statement: statement, parent: parent))
        link(id, into: parent)
        if parent == ModelTree.root { top.add(id, keyword, statement: statement) }
        storage[parent].childCount += 1
        addToIndex(id, of: parent)
        return id
    }

    private mutating func addToIndex(_ id: NodeID, of parent: NodeID) {
        if storage[parent].childCount > ModelTree.walkLimit + 1 {
            index.insert(id, hash: hash(of: id))
        } else if storage[parent].childCount == ModelTree.walkLimit + 1 {
            var at = Int(wide: storage[parent].firstChild)
            while at >= 0 {
                index.insert(at, hash: hash(of: at))
                at = Int(wide: storage[at].next)
            }
        }
    }

    private func hash(of id: NodeID) -> Int {
        ChildIndex.hash(parent: Int(wide: storage[id].parent), keyword: storage[id].keyword, key: storage[id].name)
    }

    private mutating func link(_ id: NodeID, into parent: NodeID) {
        let last = storage[parent].lastChild
        if last < 0 {
            storage[parent].firstChild = Int32(clamping: id)
        } else {
            storage[Int(wide: last)].next = Int32(clamping: id)
        }
        storage[parent].lastChild = Int32(clamping: id)
    }

    /// A statement that is written again after it was dropped starts afresh, at the end.
    private mutating func revive(_ id: NodeID) {
        let parent = Int(wide: storage[id].parent)
        var previous: Int32 = -1
        var at = storage[parent].firstChild
        while at >= 0, Int(wide: at) != id {
            previous = at
            at = storage[Int(wide: at)].next
        }
        let next = storage[id].next
        let first = storage[id].firstSetting
        if previous < 0 { storage[parent].firstChild = next } else { storage[Int(wide: previous)].next = next }
        if storage[parent].lastChild == Int32(clamping: id) { storage[parent].lastChild = previous }
        storage[id].next = -1
        storage[id].droppedBy = nil
        storage[id].arguments = []
        storage[id].settings = Settings()
        storage[id].firstSetting = first
        storage[id].listedBy = nil
        storage[id].condition = nil
        storage[id].conditional = nil
        link(id, into: parent)
        if parent == ModelTree.root { top.moveToEnd(id, storage[id].keyword) }
    }

    /// Gives a node another name: references by it find the node, those by the old name do not.
    public mutating func rename(_ id: NodeID, to name: String) {
        storage[id].renamedTo = name
        if storage[Int(wide: storage[id].parent)].childCount > ModelTree.walkLimit {
            index.insert(id, hash: hash(of: id))
        }
    }

    /// Takes a statement and all in its block away.
    public mutating func drop(_ id: NodeID, by setting: Setting) {
        storage[id].droppedBy = setting
        for child in Array(children(of: id)) { drop(child, by: setting) }
    }
}
