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

    private let tree: ModelTree
    private let vocabulary = Vocabulary.standard

    /// `tree` is the model to be changed: it knows which ids there are.
    public init(tree: ModelTree) {
        self.tree = tree
    }

    /// The statement's text.
    public func statement(setting path: Path, to value: String) throws(Failure) -> String {
        try statement(path.segments[...], value, in: .file, node: ModelTree.root, path: path)
    }

    private func statement(
        _ segments: ArraySlice<String>, _ value: String, in block: Block, node: ModelTree.NodeID?, path: Path
    ) throws(Failure) -> String {
        guard let segment = segments.first else { throw failure(path, in: block) }
        let rest = segments.dropFirst()
        if block == .file, Deliverable.Kind(rawValue: segment) != nil { return try deliverable(segments, value, path) }
        if segment == "guards" || segment == "prompt" { throw failure(path, in: block) }
        if let keyword = vocabulary.keyword(segment, in: block) {
            return try statement(keyword, rest, value, in: block, node: node, path: path)
        }
        // The id of an item.
        guard let node,
            let child = tree.children(of: node).first(where: { tree[$0].name == segment && tree[$0].statement >= 0 })
        else {
            throw failure(path, in: block)
        }
        let keyword = vocabulary.keywords[tree[child].statement]
        return try item(keyword, key: segment, rest, value, node: child, path: path)
    }

    private func statement(
        _ keyword: Keyword, _ rest: ArraySlice<String>, _ value: String, in block: Block, node: ModelTree.NodeID?,
        path: Path
    ) throws(Failure) -> String {
        if keyword.isItem {
            guard let key = rest.first else { throw failure(path, in: keyword.opens ?? block) }
            let child = node.flatMap { tree.child(of: $0, keyword.name, key) }
            return try item(keyword, key: key, rest.dropFirst(), value, node: child, path: path)
        }
        let child = node.flatMap { tree.child(of: $0, keyword.name) }
        guard let next = rest.first else { return line(keyword, role: nil, value, node: child) }
        if keyword.shape.slot(next) != nil, rest.count == 1 { return line(keyword, role: next, value, node: child) }
        guard let inner = keyword.opens else { throw failure(path, in: block) }
        return "\(keyword.name) { \(try statement(rest, value, in: inner, node: child, path: path)) }"
    }

    /// A statement that repeats: by its key, then a part of its line or of its block.
    private func item(
        _ keyword: Keyword, key: String, _ rest: ArraySlice<String>, _ value: String, node: ModelTree.NodeID?,
        path: Path
    ) throws(Failure) -> String {
        if keyword.name == "policy", rest.isEmpty { return "policy \(key) \(value)" }
        guard let next = rest.first else { throw failure(path, in: keyword.opens ?? .file) }
        if keyword.shape.slot(next) != nil, rest.count == 1 { return line(keyword, role: next, value, node: node) }
        guard let inner = keyword.opens else { throw failure(path, in: .file) }
        let head = Path([key]).description
        return "\(keyword.name) \(head) { \(try statement(rest, value, in: inner, node: node, path: path)) }"
    }

    private func deliverable(_ segments: ArraySlice<String>, _ value: String, _ path: Path) throws(Failure) -> String {
        let kind = segments[segments.startIndex]
        var rest = segments.dropFirst()
        var head = "deliver \(kind)"
        var node = tree.child(of: ModelTree.root, "deliver", kind)
        if let id = rest.first, let child = tree.child(of: ModelTree.root, "deliver", "\(kind).\(id)") {
            head += " \(id)"
            node = child
            rest = rest.dropFirst()
        }
        guard let block = Block.allCases.first(where: { $0.name == kind }) else { throw failure(path, in: .file) }
        return "\(head) { \(try statement(rest, value, in: block, node: node, path: path)) }"
    }

    // MARK: Lines

    /// The line of a statement with one argument changed (the principal one without a role); the others stay.
    /// Without a role the value may also be the whole line: `2 times for 20 minutes`.
    private func line(_ keyword: Keyword, role: String?, _ value: String, node: ModelTree.NodeID?) -> String {
        if role == nil, SetStatement.isWholeLine(value, of: keyword) { return "\(keyword.name) \(value)" }
        let role = role ?? keyword.shape.slots.first?.role
        let old = node.map { tree[$0].arguments } ?? []
        var words: [String: String] = [:]
        // What a layer keeps where it is not said again need not be said again.
        for argument in old where keyword.shape.slot(argument.role)?.isKept != true {
            if let node { words[argument.role] = tree.words(of: argument, in: node) }
        }
        if let role, let slot = keyword.shape.slot(role) { words[role] = SetStatement.written(value, as: slot) }
        let arguments = SetStatement.write(keyword.shape.parts, words) ?? ""
        return arguments.isEmpty ? keyword.name : "\(keyword.name) \(arguments)"
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
    private static func written(_ value: String, as slot: Shape.Slot) -> String {
        if slot.kind.isQuoted, !value.hasPrefix("\""), !value.hasPrefix("?") {
            var escaped = ""
            for character in value {
                if character == "\"" || character == "\\" { escaped.append("\\") }
                if character == "\n" { escaped += "\\n" } else { escaped.append(character) }
            }
            return "\"\(escaped)\""
        }
        // Where no shell takes them away, quotes around `3 years` are those of the command line all the same.
        let isQuoted = value.utf8.count > 1 && value.hasPrefix("\"") && value.hasSuffix("\"")
        let bare = isQuoted && !slot.kind.canBeQuoted ? String(value.dropFirst().dropLast()) : value
        if slot.kind == .score, !bare.contains("/") { return bare + "/10" }
        return bare
    }

    private func failure(_ path: Path, in block: Block) -> Failure {
        let fields = PathType.fields(of: block)
        let last = path.segments.last ?? ""
        let near = Text.bestMatch(for: last, in: fields).map { "did you mean `\($0)`?" }
        return Failure(
            message: "there is nothing at `\(path)` to set",
            help: near ?? "a path names a block and a field in it, such as `customer.tenure` or `email.words`")
    }
}
