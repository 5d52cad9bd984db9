import RecoverBase
import RecoverCompiler
import RecoverLanguage
import RecoverModel
import RecoverPlaybooks
import RecoverSyntax

/// One thing that can stand at a cursor.
public struct CompletionItem: Sendable, Hashable {
    public var text: String
    /// One line on what it is.
    public var detail: String

    public init(_ text: String, _ detail: String = "") {
        self.text = text
        self.detail = detail
    }
}

/// What can stand at a cursor, from the vocabulary and the model. It answers a prompt and a place in a file alike.
public struct Completer: Sendable {
    private let tree: ModelTree?
    /// Names of files that can be used, such as `owners.rs`.
    private let files: [String]
    private let playbooks: Library
    private let vocabulary = Vocabulary.standard

    public init(tree: ModelTree?, files: [String] = [], playbooks: Library = .shipped) {
        self.tree = tree
        self.files = files
        self.playbooks = playbooks
    }

    /// What can stand where `text` ends, and how many bytes at its end it replaces.
    public func complete(before text: String) -> (replaces: Int, items: [CompletionItem]) {
        let context = CompletionContext(before: text)
        let partial = context.partial
        let all: [CompletionItem]
        if context.isAtStart {
            all = statements(in: context.block) + (partial.contains(".") ? paths(partial) : [])
        } else if let keyword = context.keyword {
            all = arguments(of: keyword, context)
        } else {
            all = paths(partial)
        }
        var seen: Set<String> = []
        let matching = all.filter { $0.text.hasPrefix(partial) && $0.text != partial && seen.insert($0.text).inserted }
        if matching.isEmpty, let inner = inside(context, text) { return complete(before: inner) }
        return (partial.utf8.count, matching)
    }

    /// `customer seniority ` as what it is taken as: `customer { seniority `.
    private func inside(_ context: CompletionContext, _ text: String) -> String? {
        guard let keyword = context.keyword, let block = keyword.opens, !keyword.isItem, !context.isInText else {
            return nil
        }
        let word =
            context.arguments.first.map { vocabulary.keyword(word: $0, in: block) != nil } ?? !context.partial.isEmpty
        let rest = context.written.dropFirst(keyword.name.rawValue.count) + context.partial
        return word ? String(text.dropLast(rest.count)) + " {" + rest : nil
    }

    private func statements(in block: Block) -> [CompletionItem] {
        vocabulary.keywords(in: block).map { CompletionItem($0.name.rawValue, $0.summary) }
    }

    // MARK: Arguments

    private func arguments(of keyword: Keyword, _ context: CompletionContext) -> [CompletionItem] {
        if context.isInText { return keyword.name == .use ? quotedFiles : [] }
        switch keyword.name {
        case .policy: return policy(context)
        case .use:
            return playbooks.playbooks.map { CompletionItem($0.name, "a shipped playbook") }
                + (playbooks.own?.names ?? []).map { CompletionItem($0, "a playbook of your own") }
                + (context.partial.isEmpty ? files.map { CompletionItem("\"\($0)\"", "a file beside this one") } : [])
        case .drop: return drop(context)
        default: break
        }
        if keyword.shape.slots.first?.kind == .expression || context.arguments.contains("when") {
            return expression(context)
        }
        guard let next = next(context) else { return [] }
        var items: [CompletionItem] = []
        for expectation in next.expectations {
            switch expectation {
            case .word(let word): items += word.allSatisfy(\.isLetter) ? [CompletionItem(word)] : []
            case .argument(let slot):
                items += values(of: keyword, slot)
                if keyword.isItem, !keyword.hasVerb, keyword.keyRoles.contains(slot.role) {
                    items += ids(keyword.name, in: node(of: context.heads))
                }
            }
        }
        // A flag stands behind what its line needs, never in its place.
        if next.reason == .tooMuch, keyword.name != .deliver, let block = keyword.opens {
            items += vocabulary.keywords(in: block).filter(\.isFlag).map {
                CompletionItem($0.name.rawValue, $0.summary)
            }
        }
        return items
    }

    /// What the reader would take next: it tells of a mark that is nothing what could have stood there. Nil where it stops
    /// before.
    private func next(_ context: CompletionContext) -> RecoverLanguage.Refusal? {
        let tree = Parser.parse(Source(name: "", text: context.written + " ^"))
        guard tree.count == 1, let refused = Reader.firstRefusal(in: tree, as: context.block) else { return nil }
        return refused.refusals.first { $0.token == tree.arguments(of: 0).upperBound - 1 }
    }

    /// The words that a field can be: those of its list or its scale, ids, or else what the case and its playbooks say in
    /// fields of that name.
    func values(of keyword: Keyword) -> [CompletionItem] {
        keyword.shape.slots.first.map { values(of: keyword, $0) } ?? []
    }

    private func values(of keyword: Keyword, _ slot: Shape.Slot) -> [CompletionItem] {
        let items = candidates(for: slot.kind)
        guard items.isEmpty, !keyword.isItem, keyword.shape.slots.first?.role == slot.role, let tree else {
            return items
        }
        if let scale = tree.child(of: ModelTree.root, .scale, keyword.name.rawValue) {
            let levels = tree.value("levels", of: scale).strings
            return levels.map { CompletionItem($0, "on the scale `\(keyword.name)`") }
        }
        guard [.name, .label, .value].contains(slot.kind) else { return [] }
        let said = tree.nodes.indices.filter { tree[$0].keyword == keyword.name && !tree[$0].isDropped }
        return Set(said.flatMap { tree.principal(of: $0)?.value.strings ?? [] }).filter { !$0.contains(" ") }.sorted()
            .map { CompletionItem($0) }
    }

    private func candidates(for kind: ArgumentKind) -> [CompletionItem] {
        switch kind {
        case .oneOf(let words): words.map { CompletionItem($0) }
        case .reference(.kind): Deliverable.Kind.allCases.map { CompletionItem($0.rawValue, "a kind of deliverable") }
        case .reference(.issue):
            ids(.issue, in: tree?.child(of: ModelTree.root, .feedback))
        case .reference(.target): ids(.decision) + ids(.ending) + [CompletionItem("end", "the way ends here")]
        case .reference(let reference): ids(reference.keyword)
        case .effects: ids(.meter)
        case .weekdays: ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].map { CompletionItem($0) }
        default: []
        }
    }

    private func ids(_ keyword: KeywordName, in parent: ModelTree.NodeID? = ModelTree.root) -> [CompletionItem] {
        guard let tree, let parent else { return [] }
        return tree.children(of: parent, keyword).map { id in
            let title = ["title", "question", "quote"].lazy.compactMap { tree.value($0, of: id).string }.first
            return CompletionItem(tree[id].name, title ?? keyword.rawValue)
        }
    }

    private func policy(_ context: CompletionContext) -> [CompletionItem] {
        guard let tree else { return [] }
        guard let name = context.arguments.first else {
            return tree.children(of: ModelTree.root, .policy).map { id in
                CompletionItem(tree[id].name, "now \(tree.value("value", of: id).description)")
            }
        }
        guard let id = tree.child(of: ModelTree.root, .policy, name) else { return [] }
        return (tree.value("values", of: id).list ?? []).map { CompletionItem($0.description, "a value of `\(name)`") }
    }

    /// What there is to drop: at the top what the case itself says first, with the names of its items; the doctrine
    /// below it only to those who begin to type it.
    private func drop(_ context: CompletionContext) -> [CompletionItem] {
        guard let tree else { return [] }
        let parent = node(of: context.heads) ?? ModelTree.root
        if let word = context.arguments.first {
            guard let keyword = KeywordName(rawValue: word) else { return [] }
            if keyword == .use {
                return tree.provenance.layers.filter { $0.isPlaybook && $0.name != "standard" }
                    .map { CompletionItem($0.name, "a playbook that is used") }
            }
            let listed = Set(
                tree.children(of: parent, keyword).filter { tree[$0].listedBy != nil }.map { tree[$0].name })
            let all = ids(keyword, in: parent).filter { listed.isEmpty || listed.contains($0.text) }
            guard vocabulary.keywords(named: keyword).contains(where: \.hasVerb) else { return all }
            // A verb and a topic are two words.
            let verb = context.arguments.dropFirst().first
            return all.compactMap { item in
                let words = item.text.split(separator: ".", maxSplits: 1).map(String.init)
                guard words.count == 2, let verb else { return CompletionItem(words[0], item.detail) }
                return words[0] == verb ? CompletionItem(Text.name(words[1]), item.detail) : nil
            }
        }
        let all = Array(tree.children(of: parent))
        let own = parent == ModelTree.root ? all.filter { tree[$0].listedBy != nil } : all
        let keywords = { (nodes: [ModelTree.NodeID]) -> [CompletionItem] in
            Set(nodes.map { tree[$0].keyword }).sorted { $0.rawValue < $1.rawValue }.map { keyword in
                let names = nodes.filter { tree[$0].keyword == keyword }.map { tree[$0].name }.filter { !$0.isEmpty }
                return CompletionItem(keyword.rawValue, names.joined(separator: ", "))
            }
        }
        guard !context.partial.isEmpty else { return keywords(own) }
        let deliverables = own.filter { tree[$0].keyword == .deliver }.map { CompletionItem(tree[$0].name, "deliver") }
        return keywords(own) + deliverables + keywords(all) + [CompletionItem("use", "a playbook that is used")]
    }

    /// The node whose block the cursor is in.
    private func node(of heads: [[String]]) -> ModelTree.NodeID? {
        guard let tree else { return nil }
        var at = ModelTree.root
        for head in heads {
            guard let keyword = head.first.flatMap(KeywordName.init) else { return nil }
            let next = tree.child(of: at, keyword) ?? head.dropFirst().first.flatMap { tree.child(of: at, keyword, $0) }
            guard let next else { return nil }
            at = next
        }
        return at
    }

    private var quotedFiles: [CompletionItem] { files.map { CompletionItem("\"\($0)", "a file beside this one") } }

    // MARK: Conditions and paths

    private func expression(_ context: CompletionContext) -> [CompletionItem] {
        if let last = context.arguments.last, ["is", "has", "in", "not"].contains(last), !context.partial.contains(".")
        {
            let values = valuesToCompare(context.arguments.filter { !["is", "has", "in", "not"].contains($0) })
            if !values.isEmpty { return values + ["not", "known", "unknown"].map { CompletionItem($0) } }
        }
        return paths(context.partial) + ["and", "or", "not", "is", "in", "has", "mentions"].map { CompletionItem($0) }
    }

    /// Words that the path before `is` can be.
    private func valuesToCompare(_ arguments: [String]) -> [CompletionItem] {
        guard let name = arguments.last else { return [] }
        if arguments.count > 2, arguments[arguments.count - 3] == "policy" {
            return policy(CompletionContext(before: "policy \(name) "))
        }
        return name == "guards" ? ids(.guard) : values(ofFieldCalled: name)
    }

    /// The same by the last part of a path.
    func values(ofFieldCalled name: String) -> [CompletionItem] {
        vocabulary.keywords(word: name).lazy.map { values(of: $0) }.first { !$0.isEmpty } ?? []
    }

    /// Paths that go on from what is written: fields of the vocabulary, ids of the model.
    public func paths(_ partial: String) -> [CompletionItem] {
        let cut = partial.lastIndex(of: ".").map { partial.index(after: $0) } ?? partial.startIndex
        let prefix = String(partial[..<cut])
        guard !prefix.isEmpty else {
            let kinds = (tree?.children(of: ModelTree.root, .deliver) ?? []).map { tree?[$0].name ?? "" }
            let roots = ["customer", "feedback", "sender", "segment", "policy", "guards", "prompt"]
            return roots.map { CompletionItem($0) } + kinds.map { CompletionItem($0, "a deliverable") }
                + ids(.decision) + ids(.meter)
        }
        let root = String(prefix.dropLast())
        var names: [CompletionItem] = []
        if root == "policy" { names += policy(CompletionContext(before: "policy ")) }
        let resolver = PathResolver<Vocabulary>(tree ?? ModelTree(), .standard)
        if let path = Path(root), let place = resolver.place(behind: path) {
            if case .block(let number, _, _) = place, let block = Block(rawValue: number) {
                names += vocabulary.fields(of: block).map {
                    CompletionItem($0, vocabulary.keyword(word: $0, in: block)?.summary ?? "")
                }
            }
            names += resolver.candidates(for: place).map { CompletionItem($0) }
        }
        return names.filter { !$0.text.contains(" ") }.map { CompletionItem(prefix + $0.text, $0.detail) }
    }
}
