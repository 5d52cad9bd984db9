import RecoverCompiler
import RecoverLanguage
import RecoverModel

/// The blocks of a case that a statement can be written into without saying so: `customer`, each deliverable, each of its
/// milestones. The vocabulary says which there may be, the model which there are. Doctrine below the case is none of them.
struct CaseBlocks: Sendable {
    /// A block that is there to be written in.
    struct Open: Sendable {
        let block: Block
        /// The heads around its statements, outermost first: `deliver plan`, `milestone trace`.
        let heads: [String]
        /// `plan.trace`
        let path: [String]
        let node: ModelTree.NodeID?

        /// The words it goes by, the most of them first: `deliver plan milestone trace`, `milestone trace`, `plan trace`,
        /// `trace`.
        var names: [[String]] {
            let heads = heads.map { $0.split(separator: " ").map(String.init) }
            let all = heads.indices.map { heads[$0...].flatMap { $0 } } + path.indices.map { Array(path[$0...]) }
            return all.sorted { $0.count > $1.count }
        }

        /// A statement with the blocks around it: `customer { tenure 5 years }`.
        func statement(_ text: String) -> String { CaseBlocks.wrapped(text, in: heads) }
    }

    /// Where something is said or may be said: a field of a block, or a part of a line such as the score of `feedback`.
    struct Place: Sendable {
        /// `customer.tenure`
        let path: Path
        let isWritten: Bool
        /// The names of what is said there: those of the options of a decision.
        let names: [String]
        /// Nil for a part of a line.
        let block: Open?
    }

    /// In the order of the case; the first is the file itself.
    let all: [Open]
    private let tree: ModelTree
    private static let vocabulary = Vocabulary.standard

    init(_ compilation: Compilation) {
        tree = compilation.tree
        let delivered = Set(compilation.model?.deliverables.map(\.path) ?? [])
        var all: [Open] = []
        CaseBlocks.visit(Open(block: .file, heads: [], path: [], node: ModelTree.root), tree, delivered, &all)
        self.all = all
    }

    private static func visit(_ open: Open, _ tree: ModelTree, _ delivered: Set<String>, _ all: inout [Open]) {
        all.append(open)
        for keyword in vocabulary.keywords(in: open.block) where !keyword.isItem {
            guard let inner = keyword.opens else { continue }
            let child = open.node.flatMap { tree.child(of: $0, keyword.name) }
            // What nobody wrote yet can be begun by a block where its line may be empty.
            guard child != nil || keyword.shape.canBeEmpty else { continue }
            let next = Open(
                block: inner, heads: open.heads + [keyword.name.rawValue], path: open.path + [keyword.name.rawValue],
                node: child)
            visit(next, tree, delivered, &all)
        }
        guard let node = open.node else { return }
        for child in tree.children(of: node) {
            let isOfCase = node != ModelTree.root || tree[child].listedBy != nil
            guard isOfCase || tree[child].keyword == .deliver, let next = item(child, in: open, tree, delivered) else {
                continue
            }
            visit(next, tree, delivered, &all)
        }
    }

    /// One of several of its kind that go by names.
    private static func item(
        _ child: ModelTree.NodeID, in open: Open, _ tree: ModelTree, _ delivered: Set<String>
    ) -> Open? {
        let keyword = vocabulary.keywords[tree[child].statement]
        switch keyword.repetition {
        case .keyed, .joined, .each: break
        case .once, .ordered, .numbered: return nil
        }
        let name = tree[child].name
        let isDeliverable = keyword.name == .deliver
        let words = isDeliverable ? name.split(separator: ".").map(String.init) : [name]
        let block = isDeliverable ? Block.allCases.first { $0.name == words[0] } : keyword.opens
        guard let block, !isDeliverable || delivered.contains(name) else { return nil }
        let head = ([keyword.name.rawValue] + words.map { Path([$0]).description }).joined(separator: " ")
        return Open(
            block: block, heads: open.heads + [head], path: Path(tree.path(of: child))?.segments ?? open.path + words,
            node: child)
    }

    static func wrapped(_ text: String, in heads: some BidirectionalCollection<String>) -> String {
        heads.reversed().reduce(text) { "\($1) { \($0) }" }
    }

    // MARK: For completion

    /// What a line without its block may begin with: fields of the blocks, and names of those that have one.
    var beginnings: [(word: String, meaning: String)] {
        all.dropFirst().flatMap { open -> [(word: String, meaning: String)] in
            let fields = CaseBlocks.vocabulary.keywords(in: open.block).filter {
                CaseBlocks.vocabulary.keyword($0.name, in: .file) == nil
            }
            let isNamed = open.node.map { !tree[$0].key.isEmpty } ?? false
            return fields.map { ($0.name.rawValue, $0.summary) }
                + (isNamed ? [(open.path.last ?? "", open.heads.last ?? "")] : [])
        }
    }

    /// A line that is still being written, with the blocks opened before it in which it can stand: `customer { ten`.
    func opened(_ line: String) -> [String] {
        let words = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        guard words.count > 1 else { return [] }
        let begun = Array(words.dropLast())
        let inside = named(by: begun).map { open, length in
            open.heads.map { "\($0) { " }.joined() + words[length...].joined(separator: " ")
        }
        let fields = places(of: words[0]).compactMap { $0.block?.heads.map { "\($0) { " }.joined() }.map { $0 + line }
        // Of a field, its value is written, not its block.
        return fields.isEmpty ? inside : fields
    }

    // MARK: Finding

    /// Where a statement that begins with a word may stand, or a part of a line that is called so, which stands once
    /// and comes first; none for the keywords of the file itself.
    func places(of word: String) -> [Place] {
        guard CaseBlocks.vocabulary.keyword(word: word, in: .file) == nil else { return [] }
        let lines = CaseBlocks.vocabulary.keywords(in: .file).filter {
            !$0.isItem && $0.opens != nil && $0.shape.slot(word) != nil
        }.map { line in
            let node = tree.child(of: ModelTree.root, line.name)
            return Place(
                path: Path([line.name.rawValue, word]),
                isWritten: node.map { tree.argument(word, of: $0) != nil } ?? false,
                names: [], block: nil)
        }
        // `score` is the customer's, whatever the options of an exercise score.
        if lines.count == 1 { return lines }
        return lines
            + all.dropFirst().compactMap { open -> Place? in
                guard CaseBlocks.vocabulary.keyword(word: word, in: open.block) != nil else { return nil }
                let written =
                    open.node.flatMap { node in
                        KeywordName(rawValue: word).map { tree.children(of: node, $0).map { tree[$0].name } }
                    } ?? []
                return Place(path: Path(open.path + [word]), isWritten: !written.isEmpty, names: written, block: open)
            }
    }

    /// The blocks whose names some words begin with, and how many words each name takes.
    func named(by words: [String]) -> [(block: Open, length: Int)] {
        all.dropFirst().compactMap { open in
            open.names.first(where: words.starts).map { (open, $0.count) }
        }
    }

    /// What a block of a name says in one line each, as it could be typed: `email words 120..160`.
    func examples(of name: String) -> [String] {
        guard let open = all.first(where: { $0.names.contains([name]) }), let node = open.node else { return [] }
        return tree.children(of: node).compactMap { child in
            let keyword = tree[child].keyword
            guard keyword != .because,
                CaseBlocks.vocabulary.keyword(word: keyword.rawValue, in: open.block)?.isItem == false,
                let words = tree[child].settings.last.map(tree.provenance.words), !words.contains("\n"),
                words.utf8.count < 60
            else { return nil }
            return "\(name) \(words)"
        }
    }
}
