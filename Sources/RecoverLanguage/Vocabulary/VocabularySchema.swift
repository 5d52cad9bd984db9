import RecoverModel

/// What the vocabulary knows of a path before anything is evaluated: which field it means and of what kind.
extension Vocabulary: Schema {
    /// The blocks of a case that conditions see (language.md, "Expressions").
    public static let caseRoots = ["customer", "feedback", "sender", "segment", "policy"]

    public var roots: [String] { Vocabulary.caseRoots + Deliverable.Kind.allCases.map(\.rawValue) }

    public func statement(_ name: String, in block: Int?) -> Int? {
        (block.map { Block(rawValue: $0) } ?? .file).flatMap { index(word: name, in: $0) }
    }

    public func name(of statement: Int) -> KeywordName { keywords[statement].name }

    public func block(of statement: Int, key: String) -> Int? {
        if let kind = Deliverable.Kind(path: key), keywords[statement].name == .deliver {
            return kind.block.rawValue
        }
        return keywords[statement].opens?.rawValue
    }

    public func isNamed(_ statement: Int) -> Bool {
        switch keywords[statement].repetition {
        case .keyed, .joined, .each, .numbered: true
        case .once, .ordered: false
        }
    }

    public func content(of statement: Int) -> FieldContent {
        let keyword = keywords[statement]
        if keyword.isFlag { return FieldContent(.flag) }
        guard !keyword.isItem, keyword.name != .visibleWin, let slot = keyword.shape.slots.first else {
            return FieldContent(.unknown)
        }
        return slot.content
    }

    public func part(_ name: String, of statement: Int) -> FieldContent? {
        let shape = keywords[statement].shape
        if let slot = shape.slot(name) { return slot.content }
        // A word of the statement, such as the `after` of `goodwill credit after understanding`.
        let isWord =
            shape.connectors.contains(name)
            || shape.slots.contains { if case .oneOf(let words) = $0.kind { words.contains(name) } else { false } }
        return isWord ? FieldContent(.unknown) : nil
    }

    public func roles(of statement: Int) -> [String] { keywords[statement].shape.slots.map(\.role) }

    public func declaration(namedBy statement: Int) -> Int? {
        guard !keywords[statement].isItem else { return nil }
        for (_, reference) in keywords[statement].shape.references {
            let found = keywords.firstIndex { $0.name == reference.keyword && $0.isItem && $0.opens != nil }
            if let found { return found }
        }
        return nil
    }

    public func fields(of block: Int) -> [String] { Block(rawValue: block).map(fields) ?? [] }

    /// The names of the statements that say something in a block, for did-you-mean.
    public func fields(of block: Block) -> [String] { names(in: block).filter { $0 != "drop" && $0 != "because" } }

    public func items(namedIn block: Int, isLast: Bool) -> [Int]? {
        let items = keywords.indices.filter { index in
            keywords[index].isItem && keywords[index].opens != nil
                && Block(rawValue: block).map(keywords[index].stands) == true
        }
        switch Block(rawValue: block) {
        case .email, .call, .plan, .brief, .sequence, .decision: return items
        case .customer, .option, .sender, nil: return nil
        case .feedback where isLast: return nil
        default: return items.isEmpty ? nil : items
        }
    }

    public func derived(_ name: String, in block: Int) -> FieldContent? {
        // All but the first: what a message tells of all issues.
        guard block == Block.feedback.rawValue else { return nil }
        if name == "class" { return FieldContent(.text, words: Feedback.Class.allCases.map(\.rawValue)) }
        return ["about", "causes", "found", "changes", "gesture"].contains(name) ? FieldContent(.text) : nil
    }
}

extension Shape.Slot {
    public var content: FieldContent {
        if case .oneOf(let words) = kind { return FieldContent(.text, isList: isList, words: words) }
        return FieldContent(kind.content, isList: isList)
    }
}

extension ArgumentKind {
    /// `.unknown` where it can be of several kinds.
    fileprivate var content: ValueKind {
        switch self {
        case .text, .verbatim, .name, .label, .reference, .oneOf: .text
        case .number, .count: .number
        case .percent: .percent
        case .money: .money(currency: nil)
        case .duration, .due, .durations, .offset: .duration
        case .score: .score
        case .moment: .moment
        case .times: .time
        case .value, .weekdays, .effects, .expression: .unknown
        }
    }
}

extension Vocabulary {
    /// What a rule sees of the option that it judges.
    public var locals: [(word: String, statement: Int)] {
        [(KeywordName.option, Block.decision), (.decision, .file)].compactMap { word, block in
            index(word, in: block).map { (word.rawValue, $0) }
        }
    }
}
