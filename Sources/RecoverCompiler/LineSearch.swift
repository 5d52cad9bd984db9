import RecoverLanguage
import RecoverModel

/// Finds the statements behind a line of a prompt or a plan. Outputs say `120 to 160 words` where the statement says
/// `words 120..160`, so lines and statements are compared word by word.
public struct LineSearch: Sendable {
    private let tree: ModelTree
    /// Statements in force, with all that they say.
    private let live: [(id: ModelTree.NodeID, isShown: Bool, text: String)]

    private static let limit = 3
    /// What prompts and plans are made of; other statements are found only by the very words they hold.
    private static let shown: Set<String> = [
        "sender", "customer", "feedback", "owner", "assigned", "segment", "offer", "deliver", "constraint", "guard",
    ]

    public init(_ compilation: Compilation) {
        let tree = compilation.tree
        self.tree = tree
        live = tree.liveNodes.filter { tree[$0].keyword != "because" }.map { id in
            (id, LineSearch.shown.contains(tree.root(of: id)), " \(LineSearch.text(of: id, in: tree)) ")
        }
    }

    /// The statements, the one that says most of the line first.
    public func explain(_ line: String) -> [Why] {
        statements(behind: line).compactMap { id in
            guard var why = tree.why(of: id) else { return nil }
            why.path = path(of: id)
            return why
        }
    }

    private func statements(behind line: String) -> [ModelTree.NodeID] {
        let wanted = LineSearch.words(line)
        guard !wanted.isEmpty else { return [] }
        // Outputs put a label in front: `Reason: …`.
        let unlabelled = line.firstIndex(of: ":").map { LineSearch.words(String(line[$0...])) } ?? []
        for (words, isAny) in [(wanted, true), (unlabelled, false)] where words.count > 1 {
            let phrase = " \(words.joined(separator: " ")) "
            let holding = live.filter { ($0.isShown || isAny) && $0.text.contains(phrase) }
            if !holding.isEmpty { return holding.prefix(LineSearch.limit).map(\.id) }
        }
        let all = Set(wanted)
        for isWhole in [true, false] {
            let found = cover(live.filter(\.isShown).map { ($0.id, matched($0.id, in: all, isWhole: isWhole)) })
            if !found.isEmpty { return found }
        }
        return []
    }

    /// Where it stands; of a statement that has no name, in what it stands.
    private func path(of id: ModelTree.NodeID) -> String {
        var isNamed = !tree[id].key.contains(" ")
        if case .ordered = Vocabulary.standard.keywords[tree[id].statement].repetition { isNamed = false }
        guard !isNamed else { return tree.path(of: id) }
        let parent = Int(tree[id].parent)
        return parent == ModelTree.root ? tree[id].keyword : "\(tree.path(of: parent)).\(tree[id].keyword)"
    }

    /// The matches that say most of the line; one that adds nothing to those before it is left out.
    private func cover(_ matches: [(ModelTree.NodeID, Set<String>)]) -> [ModelTree.NodeID] {
        let weighed = matches.filter { !$0.1.isEmpty }.map { ($0.0, $0.1, $0.1.reduce(0) { $0 + $1.count }) }
        var said: Set<String> = []
        var found: [ModelTree.NodeID] = []
        for (id, words, _) in weighed.sorted(by: { ($1.2, $0.0) < ($0.2, $1.0) }) where !words.isSubset(of: said) {
            said.formUnion(words)
            found.append(id)
            if found.count == LineSearch.limit { break }
        }
        return found
    }

    // MARK: Words

    /// The words of a statement that stand in the line: of the whole statement, or else of one of its arguments.
    private func matched(_ id: ModelTree.NodeID, in line: Set<String>, isWhole: Bool) -> Set<String> {
        let node = tree[id]
        let keyword = Set(LineSearch.words(node.keyword))
        let isNamed = keyword.isSubset(of: line)
        let hits = node.arguments.filter { !isForm($0, of: node) }.map { argument in
            (
                isText: argument.value.string != nil || argument.value.list != nil,
                words: alternatives(argument, of: id).filter { !$0.isEmpty && $0.isSubset(of: line) }
                    .max { $0.count < $1.count }
            )
        }
        let words = hits.compactMap(\.words).reduce(into: Set<String>()) { $0.formUnion($1) }
        if isWhole, hits.allSatisfy({ $0.words != nil }) {
            if isNamed { return words.union(keyword) }
            return words.count > 1 || hits.contains { $0.isText } ? words : []
        }
        if !isWhole, isNamed || words.count > 1 || hits.contains(where: { $0.isText && $0.words != nil }) {
            return words
        }
        return isNamed && keyword.count > 1 ? keyword : []
    }

    /// A word of the form, such as the `no` of a constraint, is said in other words by outputs; so is an id.
    private func isForm(_ argument: ModelTree.Argument, of node: ModelTree.Node) -> Bool {
        guard let slot = Vocabulary.standard.keywords[node.statement].shape.slot(argument.role) else { return true }
        switch slot.kind {
        case .oneOf, .reference(.kind): return true
        default: return slot.role == "id" && node.arguments.count > 1
        }
    }

    /// The words of an argument as they are written or, where they name something that is declared, its title.
    private func alternatives(_ argument: ModelTree.Argument, of id: ModelTree.NodeID) -> [Set<String>] {
        let written = Set(LineSearch.words(LineSearch.withoutPaths(tree.words(of: argument, in: id))))
        let titled = (argument.value.list ?? [argument.value]).reduce(into: Set<String>()) { words, value in
            words.formUnion(LineSearch.words(title(of: value) ?? value.description))
        }
        return [written, titled]
    }

    private func title(of value: Value) -> String? {
        guard let name = value.string else { return nil }
        let declared = ["owner", "topic", "offer"].lazy.compactMap { tree.child(of: ModelTree.root, $0, name) }.first
        return declared.flatMap { tree.value("title", of: $0).string }
    }

    /// All that a statement says, its reason included.
    private static func text(of id: ModelTree.NodeID, in tree: ModelTree) -> String {
        guard let setting = tree[id].settings.last else { return "" }
        let reason = tree.provenance.origin(of: setting).reason ?? ""
        return words("\(tree.provenance.words(of: setting)) \(reason)").joined(separator: " ")
    }

    /// `{customer.peak}` is something else in the line.
    private static func withoutPaths(_ text: String) -> String {
        var isInside = false
        return text.filter { character in
            if character == "{" { isInside = true }
            defer { if character == "}" { isInside = false } }
            return !isInside
        }
    }

    /// The words of a line, with a space between them: two lines that are equal in it say the same.
    public static func phrase(_ line: String) -> String { words(line).joined(separator: " ") }

    /// Letters and digits in lower case, everything else between words.
    private static func words(_ text: String) -> [String] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "’" }.map(String.init)
    }
}

extension ModelTree {
    /// Statements in force: not dropped, nor inside a block that was.
    fileprivate var liveNodes: [NodeID] {
        var live: [NodeID] = []
        var next = Array(children(of: ModelTree.root))
        while let id = next.popLast() {
            if !nodes[id].settings.isEmpty, nodes[id].statement >= 0 { live.append(id) }
            next += children(of: id)
        }
        return live.sorted()
    }

    /// The keyword at the top under which a statement stands.
    fileprivate func root(of id: NodeID) -> String {
        var at = id
        while Int(nodes[at].parent) > ModelTree.root { at = Int(nodes[at].parent) }
        return nodes[at].keyword
    }
}
