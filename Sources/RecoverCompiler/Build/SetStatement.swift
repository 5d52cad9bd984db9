import RecoverBase
import RecoverLanguage
import RecoverModel
import RecoverSyntax

/// Makes a statement of the language from a path and a value: `--set customer.tenure="3 years"` is the layer
/// `customer { tenure 3 years }`.
public struct SetStatement {
    public struct Failure: Error, Sendable {
        public var message: String
        public var help: String
    }

    private let resolver: PathResolver<Vocabulary>
    private var tree: ModelTree { resolver.tree }
    private let vocabulary = Vocabulary.standard

    /// `tree` is the model to be changed: it knows which ids there are.
    public init(tree: ModelTree) {
        resolver = PathResolver(tree, .standard)
    }

    /// The statement's text.
    public func statement(setting path: Path, to value: String) throws(Failure) -> String {
        var place = Place()
        switch resolver.resolve(path) {
        case .open, .unknown, .written(.count), .written(.nodes): throw failure(path)
        case .written(.argument(let id, let role)): place = written(id, role: role)
        case .written(.node(let id)): place = written(id)
        case .field:
            let (last, rest) = resolver.reach(path)
            place = written(last)
            for segment in rest where !place.enter(segment) { throw failure(path) }
        }
        guard let keyword = place.keyword else { throw failure(path) }
        guard !value.trimmed.isEmpty || keyword.shape.canBeEmpty else {
            throw Failure(
                message: "`\(path)` is set to nothing", help: "write its value behind `=`, or `?` to leave it open")
        }
        guard let line = line(keyword, place, value) else { throw failure(path) }
        let statement = place.heads.reversed().reduce(line) { "\($1) { \($0) }" }
        // Whoever sets one value must not be able to say something else with it: a `;`, a brace or a line end in the value
        // would close the statement and open another.
        let tree = Parser.parse(Source(name: "", text: statement))
        guard tree.count == place.heads.count + 1, SetStatement.saysOne(tree, keyword, place) else {
            throw Failure(
                message: "\(Text.shortened(value.shown, to: 40)) says more than one value",
                help: "one statement sets one value; say the others for themselves")
        }
        return statement
    }

    /// Whether the statement inside says its value and nothing beside it: neither what it has in a block, such as that it is
    /// internal, nor, of a policy, what else that may be. What cannot be read is for the compiler to say.
    private static func saysOne(_ tree: SyntaxTree, _ keyword: Keyword, _ place: Place) -> Bool {
        var items = Reader.read(tree).items
        for _ in place.heads {
            guard let children = items.first?.children else { return true }
            items = children
        }
        guard let item = items.first else { return true }
        let isPolicy = keyword.name == .policy
        return item.children.isEmpty
            && !(isPolicy && item.arguments.contains { $0.role == "of" || $0.role == "values" })
    }

    /// Where the value goes.
    private struct Place {
        /// The blocks around the statement, outermost first: `deliver email`, `milestone trace`.
        var heads: [String] = []
        /// The statement: what it is, its name where it has one, and itself where it is written.
        var keyword: Keyword?
        var name = ""
        var node: ModelTree.NodeID?
        /// The argument that is set; nil is the principal one.
        var role: String?

        private var block: Block? {
            guard let keyword else { return .file }
            return Deliverable.Kind(path: name).map(\.block) ?? keyword.opens
        }

        /// The statement with its name, as the head of a block.
        private var head: String {
            guard let keyword, !name.isEmpty else { return keyword?.name.rawValue ?? "" }
            let words = keyword.name == .deliver ? name.split(separator: ".").map(String.init) : [name]
            return ([keyword.name.rawValue] + words.map { Path([$0]).description }).joined(separator: " ")
        }

        /// Goes one segment further, where nothing is written any more.
        /// - Returns: whether it leads anywhere.
        mutating func enter(_ segment: String) -> Bool {
            guard role == nil else { return false }
            if let keyword, keyword.isItem, name.isEmpty {
                name = segment
                return true
            }
            if let block, let inner = Vocabulary.standard.keyword(word: segment, in: block) {
                go(to: inner)
                return true
            }
            if keyword == nil, Deliverable.Kind(rawValue: segment) != nil {
                keyword = Vocabulary.standard.keyword(.deliver, in: .file)
                name = segment
                return true
            }
            role = segment
            return keyword?.shape.slot(segment) != nil
        }

        mutating func go(to inner: Keyword) {
            if keyword != nil { heads.append(head) }
            (keyword, name, node) = (inner, "", nil)
        }
    }

    private func written(_ id: ModelTree.NodeID, role: String? = nil) -> Place {
        var place = Place()
        var around: [ModelTree.NodeID] = []
        var at = id
        while at > ModelTree.root {
            around.append(at)
            at = Int(wide: tree[at].parent)
        }
        for id in around.reversed() where tree[id].statement >= 0 {
            place.go(to: vocabulary.keywords[tree[id].statement])
            place.name = tree[id].name
            place.node = id
        }
        place.role = role
        return place
    }

    // MARK: Lines

    /// The line of a statement with one argument changed (the principal one without a role); the others stay.
    /// Without a role the value may also be the whole line: `2 times for 20 minutes`.
    private func line(_ keyword: Keyword, _ place: Place, _ value: String) -> String? {
        if keyword.isItem, place.role == nil { return keyword.name == .policy ? "policy \(place.name) \(value)" : nil }
        if place.role == nil, SetStatement.isWholeLine(value, of: keyword) { return "\(keyword.name) \(value)" }
        let role = place.role ?? keyword.shape.slots.first?.role
        let old = place.node.map { tree[$0].arguments } ?? []
        var words: [String: String] = [:]
        // What a layer keeps where it is not said again need not be said again.
        for argument in old where keyword.shape.slot(argument.role)?.isKept != true {
            if let node = place.node { words[argument.role] = tree.words(of: argument, in: node) }
        }
        if let role, let slot = keyword.shape.slot(role) { words[role] = SetStatement.written(value, as: slot) }
        let arguments = SetStatement.write(keyword.shape.parts, words) ?? ""
        return arguments.isEmpty ? keyword.name.rawValue : "\(keyword.name) \(arguments)"
    }

    private static func isWholeLine(_ value: String, of keyword: Keyword) -> Bool {
        let tree = Parser.parse(Source(name: "", text: "\(keyword.name) \(value)"))
        guard tree.count == 1, tree.problems.isEmpty, !tree.arguments(of: 0).isEmpty else { return false }
        return Reader.firstRefusal(in: tree, as: keyword.blocks[0]) == nil
    }

    /// Nil where a part has none of its words.
    private static func write(_ parts: [Shape.Part], _ words: [String: String]) -> String? {
        var written: [String] = []
        for part in parts {
            switch part {
            case .literal(let word): written.append(word)
            case .argument(let slot):
                guard let text = words[slot.role] else { return nil }
                written.append(text)
            case .optional(let inner):
                if let text = write(inner, words) { written.append(text) }
            case .choice(let alternatives):
                guard let text = alternatives.lazy.compactMap({ write($0, words) }).first else { return nil }
                written.append(text)
            }
        }
        return written.joined(separator: " ")
    }

    /// The shell takes quotes away; texts get them back, a bare score its `/10`.
    public static func written(_ value: String, as slot: Shape.Slot) -> String {
        if slot.kind.isQuoted || slot.kind == .label && !slot.isList && value.contains(" "), !value.hasPrefix("\""),
            !value.hasPrefix("?")
        {
            return Escapes.statementText(value, keepsPaths: true)
        }
        // Where no shell takes them away, quotes around `3 years` are those of the command line all the same.
        let isQuoted = value.utf8.count > 1 && value.hasPrefix("\"") && value.hasSuffix("\"")
        let bare = isQuoted && !slot.kind.canBeQuoted ? String(value.dropFirst().dropLast()) : value
        if slot.kind == .score, Double(bare) != nil { return bare + "/10" }
        return bare
    }

    /// The paths that a last part alone may mean: `employees` is `customer.employees`.
    private func places(of word: String) -> [Path] {
        let blocks = vocabulary.keywords(in: .file).filter { keyword in
            guard !keyword.isItem, let block = keyword.opens else { return false }
            return keyword.shape.slot(word) != nil || vocabulary.keyword(word: word, in: block) != nil
        }.map { Path([$0.name.rawValue, word]) }
        let deliverables = tree.children(of: ModelTree.root, .deliver).filter { id in
            tree[id].listedBy != nil
                && Deliverable.Kind(path: tree[id].name).map { vocabulary.keyword(word: word, in: $0.block) != nil }
                    == true
        }.map { Path(tree[$0].name.split(separator: ".").map(String.init) + [word]) }
        return blocks + deliverables
    }

    private func failure(_ path: Path) -> Failure {
        let whole = path.segments.count == 1 ? places(of: path.segments[0]) : []
        let mended =
            whole.isEmpty ? resolver.mended(path) { Text.bestMatch(for: $0, in: $1) }.map { [$0] } ?? [] : whole
        return Failure(
            message: "there is nothing at `\(path)` to set",
            help: !mended.isEmpty
                ? "did you mean \(mended.prefix(3).map { "`\($0)`" }.listed("or"))?"
                : "a path names a block and a field in it, such as `customer.tenure` or `email.words`")
    }
}
