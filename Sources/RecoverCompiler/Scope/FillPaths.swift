import RecoverLanguage
import RecoverModel

/// Tells a path in a text that has no value yet, and is shown as a labelled blank, from one that cannot have any: a field
/// that there is not, a name that nobody declared.
struct FillPaths {
    /// The part of a path that stands for nothing.
    struct Unknown {
        /// Its place in the path.
        var index: Int
        /// What is wrong: "there is no `nmae` in `customer`".
        var message: String
        /// What there is.
        var candidates: [String]
    }

    let tree: ModelTree
    private let vocabulary = Vocabulary.standard
    /// The names in each block, and behind each keyword, that a path was looked for in.
    private var names: [Place: [String]] = [:]
    /// Nobody who has thousands of them wants a guess.
    private static let mostNames = 1000

    private struct Place: Hashable {
        var node: ModelTree.NodeID
        /// Empty for all of a block.
        var keyword = ""
    }

    init(tree: ModelTree) {
        self.tree = tree
    }

    /// What is wrong with a path that leads to nothing. A playbook may speak of owners and issues that a scenario has yet
    /// to declare.
    mutating func mistake(in path: Path, ofPlaybook isPlaybook: Bool) -> Unknown? {
        let segments = path.segments
        for count in stride(from: segments.count - 1, through: 1, by: -1) {
            let rest = segments[count...]
            guard case .node(let id) = tree.resolve(Path(Array(segments[..<count]))) else { continue }
            return inside(id, rest, isPlaybook)
        }
        return atTop(segments, isPlaybook)
    }

    /// Of the items in a block: all, or those of a keyword.
    private mutating func names(in id: ModelTree.NodeID, _ keyword: String = "") -> [String] {
        let place = Place(node: id, keyword: keyword)
        if let known = names[place] { return known }
        var found: [String] = []
        for child in tree.children(of: id) where !tree[child].key.isEmpty {
            if keyword.isEmpty || tree[child].keyword == keyword { found.append(tree[child].name) }
            guard found.count <= FillPaths.mostNames else { break }
        }
        if found.count > FillPaths.mostNames { found = [] }
        names[place] = found
        return found
    }

    /// Nothing of the path is written anywhere.
    private mutating func atTop(_ segments: [String], _ isPlaybook: Bool) -> Unknown? {
        let rest = segments.dropFirst()
        if let block = Deliverable.Kind(rawValue: segments[0]).flatMap(block) {
            return inside(block, vocabulary.keyword("deliver", in: .file), rest, of: nil, isPlaybook)
        }
        if let keyword = vocabulary.keyword(segments[0], in: .file) {
            return behind(keyword, rest, of: ModelTree.root, isPlaybook)
        }
        let always = PathType.caseRoots + Deliverable.Kind.allCases.map(\.rawValue)
        let declared = names(in: ModelTree.root)
        return Unknown(
            index: 0, message: "there is no `\(segments[0])` to fill in",

            candidates: always + declared.filter { !always.contains($0) })
    }

    private mutating func inside(_ id: ModelTree.NodeID, _ rest: ArraySlice<String>, _ isPlaybook: Bool) -> Unknown? {
        guard tree[id].statement >= 0 else { return nil }
        let keyword = vocabulary.keywords[tree[id].statement]
        let own = Deliverable.Kind(path: tree[id].key).flatMap { keyword.name == "deliver" ? block($0) : nil }
        guard let block = own ?? keyword.opens else { return behind(keyword, rest, of: nil, isPlaybook) }
        return inside(block, keyword, rest, of: id, isPlaybook)
    }

    /// Segments in a block: a statement, an argument of the line, or the name of an item.
    private mutating func inside(
        _ block: Block, _ keyword: Keyword?, _ rest: ArraySlice<String>, of id: ModelTree.NodeID?, _ isPlaybook: Bool
    ) -> Unknown? {
        guard let name = rest.first else { return nil }
        if let inner = vocabulary.keyword(name, in: block) {
            return behind(inner, rest.dropFirst(), of: id, isPlaybook)
        }
        let roles = keyword?.shape.slots.map(\.role) ?? []
        guard !roles.contains(name), name != "count", !(block == .feedback && name == "class") else { return nil }
        let fields = PathType.fields(of: block)
        // What is no field may be the name of an item; what is nearly one is a slip all the same.
        if isPlaybook, Text.bestMatch(for: name, in: fields) == nil { return nil }
        return Unknown(
            index: rest.startIndex, message: "there is no `\(name)` \(block.location)",

            candidates: fields + (id.map { names(in: $0) } ?? []) + roles)
    }

    /// Segments behind a keyword of the block that a node opens.
    private mutating func behind(
        _ keyword: Keyword, _ rest: ArraySlice<String>, of id: ModelTree.NodeID?, _ isPlaybook: Bool
    ) -> Unknown? {
        guard let name = rest.first, name != "count", keyword.shape.slot(name) == nil,
            !keyword.shape.connectors.contains(name)
        else { return nil }
        if let block = keyword.opens {
            if vocabulary.keyword(name, in: block) != nil || !keyword.hasName {
                return inside(block, keyword, rest, of: nil, isPlaybook)
            }
        } else if !keyword.hasName {
            return referenced(by: keyword, rest, isPlaybook)
        }
        if isPlaybook { return nil }
        return Unknown(
            index: rest.startIndex, message: "there is no `\(keyword.name) \(Text.name(name))`",
            candidates: id.map { names(in: $0, keyword.name) } ?? [])
    }

    /// `assigned.person`: a field of the owner that a statement names.
    private mutating func referenced(by keyword: Keyword, _ rest: ArraySlice<String>, _ isPlaybook: Bool) -> Unknown? {
        for slot in keyword.shape.slots {
            guard case .reference(let reference) = slot.kind,
                let declaration = vocabulary.keyword(reference.keyword, in: .file), let block = declaration.opens
            else { continue }
            return inside(block, declaration, rest, of: nil, isPlaybook)
        }
        guard let name = rest.first else { return nil }
        return Unknown(
            index: rest.startIndex, message: "there is no `\(name)` in `\(keyword.name)`",
            candidates: keyword.shape.slots.map(\.role))
    }

    private func block(_ kind: Deliverable.Kind) -> Block? { Block.allCases.first { $0.name == kind.rawValue } }
}

extension Keyword {
    /// Its statements are told apart by names.
    fileprivate var hasName: Bool {
        switch repetition {
        case .keyed, .joined, .each, .numbered: true
        case .once, .ordered: false
        }
    }
}
