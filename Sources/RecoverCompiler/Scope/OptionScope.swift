import RecoverLanguage
import RecoverModel

/// What a rule sees as `option` and `decision`: the statements of one option, read like those of the whole tree.
extension TreeScope: ExerciseScope {
    public func seeing(option: ModelTree.NodeID, of decision: ModelTree.NodeID) -> TreeScope {
        var scope = self
        scope.option = option
        scope.decision = decision
        return scope
    }

    func base(of root: String) -> ModelTree.NodeID? {
        switch root {
        case "option": option
        case "decision": decision
        default: nil
        }
    }

    /// The value behind segments that start in a statement's block; without any, its id.
    func value(_ segments: ArraySlice<String>, in base: ModelTree.NodeID, path: Path) -> Value {
        if segments.isEmpty { return .word(tree[base].name) }
        if base == option, segments.count == 2, segments.first == "goodwill", let word = segments.last,
            word == "after" || word == "before"
        {
            return order(word, of: base) ?? .unknown
        }
        if isOfNobody(segments, in: base) { return .unknown }
        if let found = value(of: tree.resolve(segments, from: base), path: path) { return found }
        return part(segments, of: base) ?? unwritten(path)
    }

    /// When a gesture comes. What the option says itself stands above what the offer says of itself, which is a condition:
    /// who neither acknowledges nor asks has not met it.
    private func order(_ word: String, of option: ModelTree.NodeID) -> Value? {
        guard let goodwill = tree.child(of: option, .goodwill) else { return nil }
        if tree.argument("order", of: goodwill) != nil { return part(["goodwill", word], of: option) }
        guard let name = tree.value("offer", of: goodwill).string,
            let offer = tree.child(of: ModelTree.root, .offer, name),
            let moment = KeywordName(rawValue: word).flatMap({ tree.child(of: offer, $0) }).flatMap({
                tree.principal(of: $0)
            })
        else { return nil }
        guard word == "after" else { return moment.value }
        let asks = tree.child(of: option, .asks).map { tree.value("set", of: $0) != .word("no") } ?? false
        return asks || !tree.children(of: option, .acknowledge).isEmpty ? moment.value : nil
    }

    /// `option.actor.account-csm` where nobody is named: what nobody is, is not known.
    private func isOfNobody(_ segments: ArraySlice<String>, in base: ModelTree.NodeID) -> Bool {
        guard segments.count >= 2, let first = segments.first, segments.last != "count",
            let keyword = Vocabulary.standard.keyword(word: first, in: .option),
            keyword.shape.references.contains(where: { $0.reference == .owner }), !keyword.isItem
        else { return false }
        return tree.child(of: base, keyword.name) == nil
    }

    /// A part of a statement by the word in front of it, `commit.by`, `goodwill.after`: for several statements the
    /// list of their values, unknown where one does not say it.
    private func part(_ segments: ArraySlice<String>, of base: ModelTree.NodeID) -> Value? {
        guard segments.count >= 2 else { return nil }
        let word = segments[segments.startIndex + 1]
        let rest = segments.dropFirst(2)
        let items = KeywordName(rawValue: segments[segments.startIndex]).map { tree.children(of: base, $0) } ?? []
        guard !items.isEmpty else { return nil }
        let values = items.map { item -> Value in
            let value = argument(after: word, of: item)
            guard !rest.isEmpty else { return value }
            guard let name = value.string, let owner = tree.child(of: ModelTree.root, .owner, name) else {
                return .unknown
            }
            return self.value(rest, in: owner, path: Path(["owner"] + rest))
        }
        guard values.contains(where: { $0 != .unknown }) else { return nil }
        return values.count == 1 ? values[0] : .list(values)
    }

    /// The argument behind a word of the statement. The word is a part of the shape, as in `by day 3`, or one of those
    /// that an argument may be, as in `after understanding`.
    private func argument(after word: String, of id: ModelTree.NodeID) -> Value {
        guard tree[id].statement >= 0 else { return .unknown }
        if let argument = tree.argument(word, of: id) { return argument.value }
        let shape = Vocabulary.standard.keywords[tree[id].statement].shape
        for role in shape.roles(after: word) {
            if let argument = tree.argument(role, of: id) { return argument.value }
        }
        guard let place = tree[id].arguments.firstIndex(where: { $0.value == .word(word) }),
            place + 1 < tree[id].arguments.count
        else { return .unknown }
        return tree[id].arguments[place + 1].value
    }
}

extension Shape {
    /// The roles of the arguments that stand behind a literal word, in any of the forms.
    func roles(after word: String) -> [String] { Shape.roles(after: word, in: parts) }

    private static func roles(after word: String, in parts: [Part]) -> [String] {
        var roles: [String] = []
        var isBehind = false
        for part in parts {
            switch part {
            case .literal(let literal): isBehind = isBehind || literal == word
            case .argument(let slot):
                if isBehind { roles.append(slot.role) }
                isBehind = false
            case .optional(let inner): roles += Shape.roles(after: word, in: inner)
            case .choice(let alternatives): roles += alternatives.flatMap { Shape.roles(after: word, in: $0) }
            }
        }
        return roles
    }
}
