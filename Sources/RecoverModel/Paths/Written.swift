/// What is written at a path.
public enum Written: Sendable, Hashable {
    case node(ModelTree.NodeID)
    case argument(ModelTree.NodeID, role: String)
    /// A field of several items at once: `feedback.issue.systemic`.
    case nodes([ModelTree.NodeID])
    /// `….count`.
    case count(Int)
}

extension ModelTree {
    /// How far a path leads along what is written.
    enum Walk {
        case found(Written)
        /// The last statement on the way, and the segments that lead nowhere from there.
        case missing(at: NodeID, rest: ArraySlice<String>)

        var found: Written? {
            if case .found(let written) = self { return written }
            return nil
        }
    }

    /// Follows a path from the root. A segment is, in this order: an argument of the statement, a statement in its
    /// block, the id of an item in its block; where the statement names something declared elsewhere, what is declared.
    /// Nil where nothing is written.
    public func resolve(_ path: Path) -> Written? { resolve(path.segments[...], from: ModelTree.root) }

    /// Follows segments from a node: `actor.authority` of an option.
    public func resolve(_ segments: ArraySlice<String>, from id: NodeID) -> Written? { walk(segments, from: id).found }

    func walk(_ segments: ArraySlice<String>, from id: NodeID) -> Walk {
        guard let segment = segments.first else { return .found(.node(id)) }
        let rest = segments.dropFirst()
        if id != ModelTree.root, rest.isEmpty, nodes[id].arguments.contains(where: { $0.role == segment }) {
            return .found(.argument(id, role: segment))
        }
        let keyword = KeywordName(rawValue: segment)
        if let keyword, let child = child(of: id, keyword) { return walk(rest, from: child) }
        if segment == "count", rest.isEmpty { return .found(.count(count(of: id))) }
        if let found = item(segments, segment, keyword, of: id) { return found }
        if let target = reference(of: id), target != id { return walk(segments, from: target) }
        return .missing(at: id, rest: segments)
    }

    /// `milestone.profile.day`, `profile.day`, `email.check-in.words`, `issue.systemic`.
    private func item(
        _ segments: ArraySlice<String>, _ segment: String, _ keyword: KeywordName?, of id: NodeID
    ) -> Walk? {
        let rest = segments.dropFirst()
        let isKind = Deliverable.Kind(rawValue: segment) != nil
        if id == ModelTree.root, isKind {
            if let next = rest.first, let child = child(of: id, .deliver, "\(segment).\(next)") {
                return walk(rest.dropFirst(), from: child)
            }
            if let child = child(of: id, .deliver, segment) { return walk(rest, from: child) }
        }
        // The name of one of many is found without a walk along them. Two names make one key where a statement has a
        // verb and a topic.
        if let keyword, keyword != .deliver, keyword != .constraint, let next = rest.first,
            rest.count > 1 || next != "count", let child = child(of: id, keyword, next)
        {
            return walk(rest.dropFirst(), from: child)
        }
        let items = keyword.map { statements(of: id, $0) } ?? []
        if !items.isEmpty {
            guard let next = rest.first else { return .found(.nodes(items)) }
            if next == "count", rest.count == 1 { return .found(.count(items.count)) }
            // Two names make one key where a statement has a verb and a topic.
            if let second = rest.dropFirst().first,
                let child = items.first(where: { nodes[$0].name == "\(next).\(second)" })
            {
                return walk(rest.dropFirst(2), from: child)
            }
            if let child = items.first(where: { nodes[$0].name == next }) {
                return walk(rest.dropFirst(), from: child)
            }
            let found = items.compactMap { item -> NodeID? in
                if case .node(let node) = walk(rest, from: item).found { return node }
                return nil
            }
            return found.isEmpty ? .missing(at: id, rest: segments) : .found(.nodes(found))
        }
        // A `check` bears the name of what it looks for, which must not hide that: it is found as `email.check.subject`.
        let named = child(of: id, named: segment) { nodes[$0].keyword != .check }
        return named.map { walk(rest, from: $0) }
    }

    /// A look at the keywords of the root spares a walk along it for one that is not there.
    private func statements(of id: NodeID, _ keyword: KeywordName) -> [NodeID] {
        id == ModelTree.root && !isKeywordOfRoot(keyword) ? [] : children(of: id, keyword)
    }

    /// How many elements a statement's list has.
    private func count(of id: NodeID) -> Int {
        principal(of: id)?.value.list?.count ?? (nodes[id].arguments.isEmpty ? 0 : 1)
    }

    /// The owner (or offer, or issue) that a statement names.
    private func reference(of id: NodeID) -> NodeID? {
        guard id != ModelTree.root, case .word(let name)? = principal(of: id)?.value else { return nil }
        for keyword in [KeywordName.owner, .offer] {
            if let child = child(of: ModelTree.root, keyword, name) { return child }
        }
        return nil
    }

    /// The argument that stands for the statement: the first that is no part of its key, or else the first.
    public func principal(of id: NodeID) -> Argument? {
        let arguments = nodes[id].arguments
        guard !nodes[id].key.isEmpty else { return arguments.first }
        return arguments.first { $0.value.string != nodes[id].key } ?? arguments.first
    }
}

extension ModelTree {
    /// The word that a policy is set to.
    public func policy(_ name: String) -> String? {
        child(of: ModelTree.root, .policy, name).flatMap { value("value", of: $0).string }
    }

    /// The path under which a node is found.
    public func path(of id: NodeID) -> String {
        var segments: [String] = []
        var at = id
        while at > ModelTree.root {
            segments.insert(contentsOf: self.segments(of: at), at: 0)
            at = Int(wide: nodes[at].parent)
        }
        return Path(segments).description
    }

    /// What a node adds to the path of its parent: its keyword, its id, or at the top both.
    func segments(of id: NodeID) -> [String] {
        let node = nodes[id]
        let keyword = node.keyword.rawValue
        if node.key.isEmpty { return [keyword] }
        if node.keyword == .deliver { return node.name.split(separator: ".").map(String.init) }
        if node.keyword == .check { return [keyword, node.name] }
        if node.keyword == .constraint {
            return [keyword] + node.name.split(separator: ".", maxSplits: 1).map(String.init)
        }
        return Int(wide: node.parent) == ModelTree.root ? [keyword, node.name] : [node.name]
    }
}
