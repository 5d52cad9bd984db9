/// What a path leads to: the one answer for conditions, texts, `--set`, expectations and completion.
public enum Resolution: Sendable, Hashable {
    /// Something that is written.
    case written(Written)
    /// A field of the language of which nothing is written.
    case field(FieldContent)
    /// A name that nothing in this model declares, though another layer or a variant might.
    case open(PathGap)
    /// Nothing, whatever is declared.
    case unknown(PathGap)
}

/// The segment of a path that stands for nothing, and where it should.
public struct PathGap: Sendable, Hashable {
    public enum Place: Sendable, Hashable {
        case top
        /// In the block of a statement, which is perhaps written.
        case block(Int, of: Int, node: ModelTree.NodeID?)
        /// The name behind a statement: `issue NAME`.
        case name(of: Int, parent: ModelTree.NodeID?)
        /// On the line of a statement without a block.
        case line(of: Int)
    }

    /// Its place in the path.
    public var index: Int
    public var place: Place
}

/// Follows paths along what is written and, where nothing is, along what the language says could be.
public struct PathResolver<Language: Schema>: Sendable {
    public let tree: ModelTree
    private let schema: Language
    /// The words that stand for a statement where rules look: `option`, `decision`.
    private let locals: [(word: String, statement: Int)]

    public init(_ tree: ModelTree, _ schema: Language, locals: [(word: String, statement: Int)] = []) {
        self.tree = tree
        self.schema = schema
        self.locals = locals
    }

    public func resolve(_ path: Path) -> Resolution {
        if let root = path.segments.first, let local = locals.first(where: { $0.word == root }) {
            return inside(local.statement, key: "", path.segments.dropFirst(), of: nil)
        }
        return resolve(path.segments[...], from: ModelTree.root)
    }

    /// Follows segments from a statement that is written.
    public func resolve(_ segments: ArraySlice<String>, from id: ModelTree.NodeID) -> Resolution {
        switch tree.walk(segments, from: id) {
        case .found(let written): .written(written)
        case .missing(let last, let rest): unwritten(rest, at: last)
        }
    }

    /// How far a path leads along what is written: the last statement, and the segments that are left.
    public func reach(_ path: Path) -> (node: ModelTree.NodeID, rest: ArraySlice<String>) {
        switch tree.walk(path.segments[...], from: ModelTree.root) {
        case .found(.node(let id)), .found(.argument(let id, _)): (id, [])
        case .found: (ModelTree.root, [])
        case .missing(let id, let rest): (id, rest)
        }
    }

    /// What could follow a path.
    public func place(behind path: Path) -> PathGap.Place? {
        switch resolve(Path(path.segments + [""])) {
        case .open(let gap), .unknown(let gap): gap.place
        case .written, .field: nil
        }
    }

    /// The path with the segment that leads nowhere replaced by the one that was meant; nil where nothing is near.
    public func mended(_ path: Path, nearest: (String, [String]) -> String?) -> Path? {
        switch resolve(path) {
        case .written, .field: return nil
        case .open(let gap), .unknown(let gap):
            guard let meant = nearest(path.segments[gap.index], candidates(for: gap.place)) else { return nil }
            return path.setting(gap.index, to: meant)
        }
    }

    /// What stands, or could stand, at a path; nil where nothing could.
    public func content(of path: Path) -> FieldContent? {
        switch resolve(path) {
        case .field(let content): content
        case .written(.count): FieldContent(.number)
        case .written(.node(let id)): content(of: id)
        case .written(.nodes(let ids)): ids.first.flatMap(content)
        case .written(.argument(let id, let role)):
            tree[id].statement < 0 ? nil : schema.part(role, of: tree[id].statement)
        case .open, .unknown: nil
        }
    }

    private func content(of id: ModelTree.NodeID) -> FieldContent? {
        tree[id].statement < 0 ? nil : schema.content(of: tree[id].statement)
    }

    // MARK: Where nothing is written

    private func unwritten(_ rest: ArraySlice<String>, at id: ModelTree.NodeID) -> Resolution {
        guard tree[id].statement >= 0 else { return top(rest) }
        return inside(tree[id].statement, key: tree[id].key, rest, of: id)
    }

    private func top(_ segments: ArraySlice<String>) -> Resolution {
        guard let first = segments.first else { return .field(FieldContent(.unknown)) }
        if Deliverable.Kind(rawValue: first) != nil,
            let deliver = schema.statement(KeywordName.deliver.rawValue, in: nil)
        {
            var rest = segments.dropFirst()
            // One that was dropped.
            if let id = rest.first, tree.childEvenIfDropped(of: ModelTree.root, .deliver, "\(first).\(id)") != nil {
                rest = rest.dropFirst()
            }
            return inside(deliver, key: first, rest, of: nil)
        }
        guard let statement = schema.statement(first, in: nil) else {
            return .open(PathGap(index: segments.startIndex, place: .top))
        }
        return behind(statement, segments.dropFirst(), in: ModelTree.root)
    }

    /// Segments in the block of a statement: a statement, an argument of the line, the name of an item.
    private func inside(
        _ statement: Int, key: String, _ segments: ArraySlice<String>, of id: ModelTree.NodeID?
    ) -> Resolution {
        guard let block = schema.block(of: statement, key: key) else {
            return behind(statement, segments, in: nil, isNamed: id == nil)
        }
        guard let first = segments.first else { return .field(schema.content(of: statement)) }
        let rest = segments.dropFirst()
        if first == "count", rest.isEmpty { return .field(FieldContent(.number)) }
        if let derived = schema.derived(first, in: block) { return .field(derived) }
        if let inner = schema.statement(first, in: block) { return behind(inner, rest, in: id) }
        if let part = schema.part(first, of: statement) { return .field(part) }
        let gap = PathGap(index: segments.startIndex, place: .block(block, of: statement, node: id))
        guard let items = schema.items(namedIn: block, isLast: rest.isEmpty) else { return .unknown(gap) }
        let result = named(gap, rest, by: items)
        // It may as well be another deliverable of the kind: `email.check-in.words`.
        guard case .unknown = result, !key.isEmpty, !rest.isEmpty else { return result }
        if case .unknown = inside(statement, key: key, rest, of: nil) { return result }
        return .open(gap)
    }

    /// Segments behind a name, of whichever of the statements has it: that it could be declared helps nothing where the
    /// rest leads nowhere in all of them.
    private func named(_ gap: PathGap, _ rest: ArraySlice<String>, by items: [Int]) -> Resolution {
        guard !rest.isEmpty else { return .open(gap) }
        var unknown: Resolution?
        for item in items {
            let result = inside(item, key: "", rest, of: nil)
            guard case .unknown = result else { return .open(gap) }
            unknown = unknown ?? result
        }
        return unknown ?? .open(gap)
    }

    /// Segments behind a statement in the block of a node.
    private func behind(
        _ statement: Int, _ rest: ArraySlice<String>, in parent: ModelTree.NodeID?, isNamed: Bool = true
    ) -> Resolution {
        guard let next = rest.first else { return .field(schema.content(of: statement)) }
        if next == "count" { return .field(FieldContent(.number)) }
        if let part = schema.part(next, of: statement) { return .field(part) }
        if isNamed, schema.isNamed(statement) {
            let gap = PathGap(index: rest.startIndex, place: .name(of: statement, parent: parent))
            guard let block = schema.block(of: statement, key: "") else { return .open(gap) }
            if schema.statement(next, in: block) == nil { return named(gap, rest.dropFirst(), by: [statement]) }
        }
        if schema.block(of: statement, key: "") != nil { return inside(statement, key: "", rest, of: nil) }
        if let declaration = schema.declaration(namedBy: statement) {
            return inside(declaration, key: "", rest, of: nil)
        }
        return .unknown(PathGap(index: rest.startIndex, place: .line(of: statement)))
    }

    // MARK: What there is

    /// Nobody who has thousands of them wants a guess.
    private static var mostNames: Int { 1000 }

    /// What could stand in a gap.
    public func candidates(for place: PathGap.Place) -> [String] {
        switch place {
        case .top:
            schema.roots + names(in: ModelTree.root, nil).filter { !schema.roots.contains($0) }
        case .block(let block, let statement, let node):
            schema.fields(of: block) + (node.map { names(in: $0, nil) } ?? []) + schema.roles(of: statement)
        case .name(let statement, let parent): parent.map { names(in: $0, schema.name(of: statement)) } ?? []
        case .line(let statement): schema.roles(of: statement)
        }
    }

    /// Of the items in a block: all, or those of a keyword.
    private func names(in id: ModelTree.NodeID, _ keyword: KeywordName?) -> [String] {
        var found: [String] = []
        for child in tree.children(of: id) where !tree[child].key.isEmpty {
            if keyword == nil || tree[child].keyword == keyword { found.append(tree[child].name) }
            guard found.count <= PathResolver.mostNames else { return [] }
        }
        return found
    }
}
