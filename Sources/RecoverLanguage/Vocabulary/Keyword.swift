import RecoverModel

/// A block of statements: which keywords may stand in it is in the vocabulary.
public enum Block: Int, Sendable, Hashable, CaseIterable {
    case file, when, variant
    case sender, customer, fact, signal, feedback, issue, cause
    case owner, offer
    case email, call, plan, brief, sequence, schedule, section
    case milestone, checkpoint, message
    case topic, concept, structure, rule, `guard`, stage, template
    case meter, decision, option, chance, commit, ending, quiz, answer, task
    case columns

    public var name: String { "\(self)" }

    /// Whether statements of these blocks, or of the block they open, tell of the case and of what is delivered: of
    /// people, the customer, the feedback, deliverables and plans.
    fileprivate static func areOfCase(_ blocks: [Block], opening inner: Block?) -> Bool {
        if let inner, inner.isOfCase { return true }
        // What may stand everywhere is about the file.
        return blocks.count < allCases.count && blocks.contains(where: \.isOfCase)
    }

    private var isOfCase: Bool { rawValue >= Block.sender.rawValue && rawValue <= Block.message.rawValue }

    /// The block of a kind of deliverable: `email`.
    public init?(deliverable kind: String) {
        guard let kind = Deliverable.Kind(rawValue: kind) else { return nil }
        self = kind.block
    }

    /// As messages name it: "in `customer`", "at the top of a file".
    public var location: String {
        switch self {
        case .file: "at the top of a file"
        case .email, .call, .plan, .brief, .sequence: "in `deliver \(name)`"
        case .fact: "in a fact of `customer`"
        default: "in `\(name)`"
        }
    }

    /// The same where the statement is known that opens the block: several keywords open the one of a fact.
    public func location(openedBy keyword: String?) -> String {
        if self == .fact, let keyword { "in `\(keyword)`" } else { location }
    }
}

extension Deliverable.Kind {
    /// The block of such a `deliver`.
    public var block: Block {
        switch self {
        case .email: .email
        case .call: .call
        case .plan: .plan
        case .brief: .brief
        case .sequence: .sequence
        }
    }
}

/// One statement of the language: all that is known of it, in one place. There is one of each, made with the vocabulary:
/// to hand one on must not copy all it refers to.
public final class Keyword: Sendable {
    /// Whether the statement may stand several times in a block, and what tells one from the other.
    public enum Repetition: Sendable {
        case once
        /// By the first of these arguments that is there.
        case keyed([String])
        /// By all of these arguments that are there: `email`, `email.check-in`.
        case joined([String])
        /// Each element of a list is a statement of its own.
        case each(String, by: String? = nil)
        /// In their order; a layer that writes any replaces all of the group (`chance`s and `then`s).
        case ordered(group: String)
        /// By name; the same name again in one layer is another one (events).
        case numbered(String)

        fileprivate var keyRoles: [String] {
            switch self {
            case .once, .ordered: []
            case .keyed(let roles), .joined(let roles): roles
            case .each(let role, let by): by.map { [$0, role] } ?? [role]
            case .numbered(let role): [role]
            }
        }
    }

    public let name: KeywordName
    /// The blocks it may stand in.
    public let blocks: [Block]
    public let shape: Shape
    public let repetition: Repetition
    /// The block that it may open.
    public let opens: Block?
    /// One line on what it is for.
    public let summary: String
    /// One line (or block) of the language that shows it.
    public let example: String
    /// Words that people write for it, as messages understand them: `client buyer`, or `mail=email` where the word
    /// stands for the keyword and what follows it.
    public let also: String
    /// Of those that a first case needs: lists of what may stand somewhere begin with them.
    let isBasic: Bool

    /// A yes or no.
    public let isFlag: Bool
    /// Whether it may stand at the end of the line that opens its block: `issue exports "…" fixable`.
    public var standsOnLine: Bool { isFlag || name == .visibleWin }
    /// Its key starts with another argument: the `no` of `constraint no refunds`.
    public var hasVerb: Bool {
        if case .each(_, .some) = repetition { return true }
        return false
    }

    /// The roles that make its key, and so belong to its name rather than to its value.
    public let keyRoles: [String]
    /// The group that a layer replaces as a whole; empty for none.
    public let group: String
    /// `blocks` as bits.
    private let blockSet: UInt64

    public convenience init(
        _ name: KeywordName, _ shape: String, in blocks: [Block], repeats repetition: Repetition = .once,
        opens: Block? = nil, also: String = "", isBasic: Bool = false,
        _ summary: String, example: String
    ) {
        let owner = Shape.Owner(
            isOfCase: Block.areOfCase(blocks, opening: opens), keyRoles: repetition.keyRoles)
        self.init(
            name, Shape(shape, of: owner), in: blocks, repeats: repetition, opens: opens, also: also, isBasic: isBasic,
            summary,
            example)
    }

    private init(
        _ name: KeywordName, _ shape: Shape, in blocks: [Block], repeats repetition: Repetition, opens: Block?,
        isFlag: Bool = false, also: String = "", isBasic: Bool = false, _ summary: String, _ example: String
    ) {
        self.also = also
        self.isBasic = isBasic
        self.name = name
        self.blocks = blocks
        self.shape = shape
        self.repetition = repetition
        self.opens = opens
        self.isFlag = isFlag
        self.summary = summary
        self.example = example
        blockSet = blocks.reduce(0) { $0 | 1 << $1.rawValue }
        keyRoles = repetition.keyRoles
        if case .ordered(let name) = repetition { group = name } else { group = "" }
    }

    /// A yes or no: it may stand on the line of its statement as well as in its block.
    public static func flag(
        _ name: KeywordName, in blocks: [Block], also: String = "", _ summary: String, example: String
    ) -> Keyword {
        Keyword(name, flagShape, in: blocks, repeats: .once, opens: nil, isFlag: true, also: also, summary, example)
    }

    private static let flagShape = Shape("[set:(yes|no)]")

    /// The block that it opens; of a `deliver`, the word behind it tells which.
    public func block(of kind: @autoclosure () -> String?) -> Block? {
        name == .deliver ? kind().flatMap(Block.init(deliverable:)) : opens
    }

    public var isItem: Bool {
        if case .once = repetition { return false }
        return true
    }

    /// Whether an argument tells the statement from others of its kind and so is no part of its value. Where one of
    /// several does, it is the first that is there: a milestone with an id has its title as a value.
    public func isKey(_ role: String, among arguments: [ModelTree.Argument]) -> Bool {
        guard keyRoles.count > 1, case .keyed = repetition else { return keyRoles.contains(role) }
        return role == keyRoles.first { key in arguments.contains { $0.role == key } }
    }

    func stands(in block: Block) -> Bool { blockSet >> block.rawValue & 1 == 1 }

    /// `feedback SCORE ["comment"]`, for help and messages.
    public var usage: String {
        shape.notation.isEmpty ? name.rawValue : "\(name) \(Keyword.readable(shape.parts))"
    }

    private static func readable(_ parts: [Shape.Part]) -> String {
        parts.map { part in
            switch part {
            case .literal(let word): word
            case .optional(let inner): "[\(readable(inner))]"
            case .choice(let alternatives): alternatives.map(readable).joined(separator: " | ")
            case .argument(let slot): readable(slot)
            }
        }.joined(separator: " ")
    }

    private static func readable(_ slot: Shape.Slot) -> String {
        let one: String
        switch slot.kind {
        case .text, .verbatim: one = "\"\(slot.role)\""
        case .oneOf(let words): one = words.joined(separator: "|")
        default: one = slot.role.uppercased() + (slot.canBePolicy ? "|policy.NAME" : "")
        }
        return slot.isList ? one + ", …" : one
    }
}
