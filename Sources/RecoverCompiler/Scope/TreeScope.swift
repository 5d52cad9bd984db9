import RecoverBase
import RecoverLanguage
import RecoverModel

/// Reads the values behind paths from the merged tree: unwritten flags are `no`, unwritten lists are empty, every
/// other unwritten field is unknown.
public struct TreeScope: Scope, Sendable {
    let tree: ModelTree
    /// The statements that `option` and `decision` mean, for rules.
    var option: ModelTree.NodeID?
    var decision: ModelTree.NodeID?
    /// Whether a text is filled in with the customer's own words. Where it may end up in a prompt, it is not: there they
    /// stand in a fence and nowhere else, and the text speaks of "the customer's comment".
    var repeatsCustomer = true

    public init(tree: ModelTree) {
        self.tree = tree
    }

    public func value(of path: Path) -> Value {
        guard let root = path.segments.first else { return .unknown }
        if let base = base(of: root) { return value(path.segments.dropFirst(), in: base, path: path) }
        if path.segments.count == 1, let level = level(root) { return level }
        switch root {
        case "segment": return tree.child(of: ModelTree.root, .segment).map { tree.value("name", of: $0) } ?? .unknown
        case "policy": return policy(path)
        case "feedback" where path.segments.count == 2 && path.segments[1] == "class": return npsClass
        default: break
        }
        return value(of: tree.resolve(path), path: path) ?? unwritten(path)
    }

    func value(of written: Written?, path: Path) -> Value? {
        switch written {
        case .node(let id): value(of: id, path: path)
        case .argument(let id, let role): ranked(shown(tree.value(role, of: id)), tree[id].keyword)
        case .nodes(let ids): gathered(ids)
        case .count(let count): .number(Double(count))
        case nil: nil
        }
    }

    /// The author's own words for the field at a path: `14 months`, not `1 year 2 months`. Nil where nothing is written.
    public func words(of path: Path) -> String? {
        guard path.segments.count > 1, case .node(let id) = tree.resolve(path), let argument = principal(of: id),
            argument.value.isKnown
        else { return nil }
        return text(of: path)
    }

    /// A text with its paths filled in.
    func fill(_ value: Value) -> String {
        switch value {
        case .template, .list:
            var filler = Filler(scope: self)
            return filler.fill(value)
        default: return value.description
        }
    }

    /// What a path is filled in with.
    func text(of path: Path) -> String {
        var filler = Filler(scope: self)
        return filler.text(of: path)
    }

    // MARK: Values of nodes

    private func value(of id: ModelTree.NodeID, path: Path) -> Value {
        let node = tree[id]
        if path.segments == ["feedback"] { return tree.value("comment", of: id) }
        if node.statement >= 0, Vocabulary.standard.keywords[node.statement].isFlag {
            return .flag(tree.value("set", of: id) != .word("no"))
        }
        guard let principal = principal(of: id) else { return .flag(true) }
        if case .moment(let moment) = principal.value, node.keyword == .renewal { return untilRenewal(moment) }
        return ranked(shown(principal.value), node.keyword)
    }

    /// With its paths filled in.
    private func shown(_ value: Value) -> Value {
        switch value {
        case .template: .text(fill(value))
        case .list(let values) where value.hasFills: .list(values.map(shown))
        default: value
        }
    }

    /// What stands for a statement. Of one that is named by its own words, such as a promise, these, unless its line
    /// must say more.
    private func principal(of id: ModelTree.NodeID) -> ModelTree.Argument? {
        guard !tree[id].key.isEmpty, tree[id].statement >= 0 else { return tree.principal(of: id) }
        let keyword = Vocabulary.standard.keywords[tree[id].statement]
        guard let slot = keyword.shape.needed.first, slot.kind == .text, keyword.shape.needed.count == 1,
            slot.role == keyword.keyRoles.first
        else { return tree.principal(of: id) }
        return tree.argument(slot.role, of: id) ?? tree.principal(of: id)
    }

    /// Several items: of flags, whether any is set; of other fields, the list of their values.
    private func gathered(_ ids: [ModelTree.NodeID]) -> Value {
        let values = ids.map { value(of: $0, path: Path([])) }
        if values.allSatisfy({ if case .flag = $0 { true } else { false } }), !values.isEmpty {
            return .flag(values.contains(.flag(true)))
        }
        return values.count == 1 ? values[0] : .list(values)
    }

    /// A date of renewal as the time until it, from when the feedback came in; a day as a whole is so many days away.
    private func untilRenewal(_ moment: Moment) -> Value {
        guard case .node(let id) = tree.resolve(Path(["feedback", "received"])),
            case .moment(let received) = tree.value("moment", of: id)
        else { return .moment(moment) }
        guard moment.timeOfDay != nil else {
            return .duration(.days(Double(moment.date.daysSinceEpoch - received.date.daysSinceEpoch)))
        }
        let seconds = moment.instant(in: .utc).seconds - received.instant(in: .utc).seconds
        return .duration(CalendarSpan(seconds: Double(seconds)))
    }

    private func policy(_ path: Path) -> Value {
        guard path.segments.count == 2, let id = tree.child(of: ModelTree.root, .policy, path.segments[1]) else {
            return .unknown
        }
        return tree.value("value", of: id)
    }

    private var npsClass: Value {
        guard let id = tree.child(of: ModelTree.root, .feedback) else { return .unknown }
        let feedback = Feedback(score: tree.value("score", of: id), scoreWords: "")
        return feedback.npsClass.map { .word($0.rawValue) } ?? .unknown
    }

    // MARK: Scales

    /// A single name that is a level of a scale.
    private func level(_ name: String) -> Value? {
        for id in tree.children(of: ModelTree.root, .scale) {
            if let rank = levels(id).firstIndex(of: name) { return .level(rank, word: name) }
        }
        return nil
    }

    /// A word in a field that has a scale of the same name.
    private func ranked(_ value: Value, _ keyword: KeywordName) -> Value {
        guard case .word(let word) = value, let id = tree.child(of: ModelTree.root, .scale, keyword.rawValue),
            let rank = levels(id).firstIndex(of: word)
        else { return value }
        return .level(rank, word: word)
    }

    private func levels(_ id: ModelTree.NodeID) -> [String] { tree.value("levels", of: id).strings }

    // MARK: What is not written

    func unwritten(_ path: Path) -> Value {
        if path.segments.count > 1, path.segments.last == "count" { return .number(0) }
        let resolver = PathResolver<Vocabulary>(
            tree, .standard, locals: option == nil ? [] : Vocabulary.standard.locals)
        guard let content = resolver.content(of: path) else { return .unknown }
        if content.isList { return .list([]) }
        return content.kind == .flag ? .flag(false) : .unknown
    }
}
