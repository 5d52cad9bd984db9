import RecoverLanguage
import RecoverModel

/// What the vocabulary knows of a path before anything is evaluated: which field it means and of what kind.
struct PathType {
    enum Result {
        /// A field (or part of one) and the kind of its values.
        case field(ValueKind, isList: Bool)
        /// Something that only the model knows: an id, a policy.
        case open
        /// A name that stands for nothing, the place it should stand for something in, and what there is.
        case unknown(segment: String, block: Block?, candidates: [String])
    }

    /// The roots that conditions of playbooks see (language.md, "Expressions").
    static let caseRoots = ["customer", "feedback", "sender", "segment", "policy"]

    /// The block that the first segment of a path leads into.
    private static func block(of root: String) -> Block? {
        switch root {
        case "customer": .customer
        case "feedback": .feedback
        case "sender": .sender
        case "option": .option
        case "email": .email
        case "call": .call
        case "plan": .plan
        case "brief": .brief
        case "sequence": .sequence
        case "decision": .decision
        default: nil
        }
    }

    private static let vocabulary = Vocabulary.standard

    /// `tree` knows which ids there are.
    static func result(of path: Path, in tree: ModelTree) -> Result {
        guard let root = path.segments.first else { return .open }
        var rest = path.segments.dropFirst()
        if root == "segment" { return .field(.text, isList: false) }
        guard let block = block(of: root) else { return .open }
        // One of several messages of a kind: `email.check-in.words`.
        if let id = rest.first, Deliverable.Kind(rawValue: root) != nil,
            tree.childEvenIfDropped(of: ModelTree.root, "deliver", "\(root).\(id)") != nil
        {
            rest = rest.dropFirst()
        }
        let statement = vocabulary.keyword(root, in: .file) ?? vocabulary.keyword(root, in: .decision)
        return walk(rest, in: block, of: statement)
    }

    /// What segments mean inside a block; `statement` is the keyword whose block it is.
    static func walk(_ segments: ArraySlice<String>, in block: Block, of statement: Keyword?) -> Result {
        guard let segment = segments.first else {
            return statement.map { principal($0) } ?? .open
        }
        let rest = segments.dropFirst()
        if segment == "count", rest.isEmpty { return .field(.number, isList: false) }
        if block == .feedback, segment == "class" { return .field(.text, isList: false) }
        if let keyword = vocabulary.keyword(segment, in: block) { return walk(rest, from: keyword, in: block) }
        if let slot = statement?.shape.slot(segment) { return .field(kind(of: slot.kind), isList: slot.isList) }
        // The id of a statement that repeats: `email.check-in`, `feedback.exports`, `first-contact.vp`.
        let items = vocabulary.keywords(in: block).filter { $0.isItem && $0.opens != nil }
        let isKnownWord = ["score", "best"].contains(segment)
        if !items.isEmpty, block != .customer, block != .option, block != .sender, !isKnownWord,
            !rest.isEmpty || block != .feedback
        {
            return rest.isEmpty ? .open : walk(rest, inOneOf: items)
        }
        if [.email, .call, .plan, .brief, .sequence, .decision].contains(block) {
            return .open
        }
        let roles = statement?.shape.slots.map(\.role) ?? []
        return .unknown(segment: segment, block: block, candidates: fields(of: block) + roles)
    }

    /// What segments mean behind an id, which may be that of a milestone or of a checkpoint.
    private static func walk(_ rest: ArraySlice<String>, inOneOf items: [Keyword]) -> Result {
        var first: Result?
        for item in items {
            guard let inner = item.opens else { continue }
            let result = walk(rest, in: inner, of: item)
            guard case .unknown = result else { return result }
            first = first ?? result
        }
        return first ?? .open
    }

    private static func walk(_ rest: ArraySlice<String>, from keyword: Keyword, in block: Block) -> Result {
        guard let next = rest.first else { return principal(keyword) }
        if next == "count", rest.count == 1 { return .field(.number, isList: false) }
        if rest.count == 1, let slot = keyword.shape.slot(next) {
            return .field(kind(of: slot.kind), isList: slot.isList)
        }
        if let inner = keyword.opens {
            let result = walk(rest, in: inner, of: keyword)
            if case .unknown = result, keyword.isItem, rest.count >= 1 {
                // The first segment may be the id of the item.
                return rest.count == 1 ? .open : walk(rest.dropFirst(), in: inner, of: keyword)
            }
            return result
        }
        for slot in keyword.shape.slots {
            if case .reference(let reference) = slot.kind, let inner = blockOfReferenced(reference) {
                return walk(rest, in: inner, of: vocabulary.keyword(reference.keyword, in: .file))
            }
            // A word of the statement, such as the `after` of `goodwill credit after understanding`.
            if case .oneOf(let words) = slot.kind, words.contains(next) { return .open }
        }
        if keyword.shape.connectors.contains(next) { return .open }
        return .unknown(segment: next, block: nil, candidates: keyword.shape.slots.map(\.role))
    }

    private static func blockOfReferenced(_ reference: Reference) -> Block? {
        switch reference {
        case .owner: .owner
        case .issue: .issue
        case .offer: .offer
        default: nil
        }
    }

    /// What the statement as a whole stands for.
    private static func principal(_ keyword: Keyword) -> Result {
        if keyword.isFlag { return .field(.flag, isList: false) }
        if keyword.isItem { return .open }
        guard let slot = keyword.shape.slots.first, keyword.name != "visible-win" else { return .open }
        return .field(kind(of: slot.kind), isList: slot.isList)
    }

    /// Nil-kinds (`.unknown`) are those that can be several.
    static func kind(of kind: ArgumentKind) -> ValueKind {
        switch kind {
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

    /// The fields of a block, for did-you-mean.
    static func fields(of block: Block) -> [String] {
        vocabulary.keywords(in: block).map(\.name).filter { $0 != "drop" && $0 != "because" }
    }
}
