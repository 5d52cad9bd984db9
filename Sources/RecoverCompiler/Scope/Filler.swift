import RecoverBase
import RecoverLanguage
import RecoverModel

/// Fills the paths of a text in. What is filled in may be such a text itself and is then filled in as well; words that
/// come out of it are never read again.
///
/// `FillChecker` refuses texts that lead back to themselves or grow without measure. Conditions are evaluated before it
/// has looked, so filling stops at the same limits by itself.
struct Filler {
    /// How many texts may stand inside each other.
    static let depthLimit = 8
    /// How many bytes may be filled into one text.
    static let lengthLimit = 100_000
    /// How many bytes may be filled into all texts of a case together.
    static let totalLimit = 1_000_000

    /// An argument of a statement.
    struct Place: Hashable {
        var node: ModelTree.NodeID
        var index: Int
    }

    /// What a path leads to.
    enum Source {
        /// What statements say: one argument, or one of each of several items.
        case arguments([Place])
        /// What follows from the case: a flag, a count, the class of a score.
        case words(String)
        /// What is put together from several statements, and words between them.
        case told(ToldIssues, [Part])
        /// Nothing is written there.
        case missing
    }

    enum Part {
        case place(Place)
        case words(String)
    }

    private let scope: TreeScope
    private var depth = 0
    /// Bytes that were filled in, counted again in each text around them.
    private var steps = 0
    private static let stepLimit = depthLimit * lengthLimit

    init(scope: TreeScope) {
        self.scope = scope
    }

    /// A value with its paths filled in; the elements of a list with commas between them.
    mutating func fill(_ value: Value) -> String {
        switch value {
        case .template(let pieces): return fill(pieces)
        case .list(let values):
            var filled: [String] = []
            for value in values { filled.append(fill(value)) }
            return filled.joined(separator: ", ")
        default: return value.description
        }
    }

    private mutating func fill(_ pieces: [TextPiece]) -> String {
        var filled = ""
        for piece in scope.saying(pieces) {
            switch piece {
            case .text(let text): filled += text
            case .path(let path):
                guard depth < Filler.depthLimit, steps < Filler.stepLimit else {
                    filled += piece.written
                    continue
                }
                depth += 1
                let text = text(of: path)
                depth -= 1
                steps += max(text.utf8.count, 1)
                filled += text
            }
        }
        return filled
    }

    /// What a path is filled in with: where nothing is written, its labelled blank.
    mutating func text(of path: Path) -> String {
        switch scope.source(of: path) {
        case .words(let words): return words
        case .missing: return contextNeeded(Filler.spoken(path))
        case .told(let told, let parts):
            var texts: [String] = []
            for part in parts {
                switch part {
                case .words(let words): texts.append(words)
                case .place(let place): texts.append(text(at: place))
                }
            }
            return told.joined(texts)
        case .arguments(let places):
            // `joined` has the whole program searched for what an array is, which most starts need for nothing else.
            if places.count == 1 { return text(at: places[0]) }
            var texts: [String] = []
            for place in places { texts.append(text(at: place)) }
            return texts.joined(separator: ", ")
        }
    }

    private mutating func text(at place: Place) -> String {
        let tree = scope.tree
        let argument = tree[place.node].arguments[place.index]
        if !scope.repeatsCustomer, argument.value.isKnown, let reference = reference(to: argument, of: place.node) {
            return reference
        }
        return Filler.isText(argument.value) ? fill(argument.value) : tree.words(of: argument, in: place.node)
    }

    /// What stands for the customer's own words, and for how to reach the customer, where they may not be repeated.
    private func reference(to argument: ModelTree.Argument, of id: ModelTree.NodeID) -> String? {
        let node = scope.tree[id]
        guard node.statement >= 0 else { return nil }
        if node.keyword == .contact, scope.tree[Int(wide: node.parent)].keyword == .customer {
            return "the customer's contact"
        }
        guard Vocabulary.standard.keywords[node.statement].shape.slot(argument.role)?.kind == .verbatim else {
            return nil
        }
        return node.key.isEmpty ? "the customer's comment" : "the customer's words on \(node.name)"
    }

    /// Whether a value reads better than the words it is written in.
    private static func isText(_ value: Value) -> Bool {
        switch value {
        case .text, .template, .word, .list, .open, .unknown: true
        default: false
        }
    }

    /// As people name it: `contact of the sender`.
    private static func spoken(_ path: Path) -> String {
        // A person is asked for by name.
        let segments = path.segments.map { $0 == "person" ? "name" : $0 }
        return segments.reversed().map { $0.withoutHyphens }.joined(separator: " of the ")
    }
}

extension TreeScope {
    /// What a path in a text leads to.
    func source(of path: Path) -> Filler.Source {
        if path.segments == ["feedback"] { return source(of: Path(["feedback", "comment"])) }
        switch tree.resolve(path) {
        case .node(let id):
            if let place = place(of: id) { return .arguments([place]) }
            return isFlag(id) ? .words(value(of: path).description) : .missing
        case .argument(let id, let role): return place(role, of: id).map { .arguments([$0]) } ?? .missing
        case .nodes(let ids):
            return ids.allSatisfy(isFlag) ? .words(value(of: path).description) : .arguments(ids.compactMap(place))
        case .count(let count): return .words(Value.plain(Double(count)))
        case nil:
            if let told = ToldIssues(path) { return .told(told, parts(of: told)) }
            let value = value(of: path)
            return value == .unknown || value == .list([]) ? .missing : .words(value.description)
        }
    }

    private func isFlag(_ id: ModelTree.NodeID) -> Bool {
        tree[id].statement >= 0 && Vocabulary.standard.keywords[tree[id].statement].isFlag
    }

    /// The principal argument of a statement.
    func place(of id: ModelTree.NodeID) -> Filler.Place? {
        tree.principal(of: id).flatMap { place($0.role, of: id) }
    }

    private func place(_ role: String, of id: ModelTree.NodeID) -> Filler.Place? {
        tree[id].arguments.firstIndex { $0.role == role }.map { Filler.Place(node: id, index: $0) }
    }
}
