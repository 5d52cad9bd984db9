import RecoverBase
import RecoverDiagnostics
import RecoverLanguage

/// One way in which people write something else than the language has: a row of the table of mistakes.
///
/// A rule looks at a refused statement and proposes edits of its text, nothing more. The strict reader then reads the
/// edited text: whether a proposal was right is never the rule's to say.
struct Rule: Sendable {
    /// The row's own test: a statement, the same mended, and the block in which both stand.
    struct Example: Sendable {
        let wrong: String
        /// Nil where it can only be said what is wrong.
        let mended: String?
        let block: Block
    }

    let code: Code
    let example: Example
    let triggers: Triggers
    private let pattern: [Piece]
    private let offsets: [Int]
    private let condition: @Sendable (Suspect) -> Bool
    private let edit: @Sendable (Suspect) -> [Proposal]?

    /// - Parameters:
    ///   - triggers: for which refusals the rule is asked.
    ///   - pattern: what is looked for; by default the token that was refused.
    ///   - offsets: where it may begin, counted in tokens from the one that was refused.
    ///   - condition: what else must hold.
    ///   - edit: what is proposed; nil where it is something else.
    init(
        _ code: Code, _ wrong: String, _ mended: String?, in block: Block = .file, on triggers: Triggers,
        find pattern: Piece..., from offsets: [Int] = [0],
        where condition: @escaping @Sendable (Suspect) -> Bool = { _ in true },
        propose edit: @escaping @Sendable (Suspect) -> [Proposal]?
    ) {
        self.code = code
        example = Example(wrong: wrong, mended: mended, block: block)
        self.triggers = triggers
        self.pattern = pattern
        self.offsets = offsets
        self.condition = condition
        self.edit = edit
    }

    func proposals(for suspect: Suspect) -> [Proposal] {
        // Only a refused keyword is a part of what can be mistaken.
        let first = triggers == .keyword ? suspect.start : suspect.start + 1
        for offset in offsets where suspect.at + offset >= first {
            guard let found = suspect.finding(pattern, at: suspect.at + offset), condition(found) else { continue }
            if let proposals = edit(found) { return proposals }
        }
        return []
    }
}

/// What may have been meant, and what is said of it. Without edits, it is only said.
struct Proposal: Sendable {
    var edits: [TextEdit]
    /// What is wrong: one clause.
    var message: String
    /// What the message points at.
    var place: Span
    /// What to write; nil says it by the edit.
    var help: String?
    /// Nothing else can be meant, so `check --fix` may write it.
    var isCertain = false
    /// The name that others may have used for it is not the one that was written.
    var isRenaming = false
    /// Each edit mends a mistake of its own, of which the same is said.
    var isSaidOfEach = false
    /// Another place that has a part in it, with a clause that says which.
    var related: [(span: Span, text: String)] = []
}

/// For which refusals a rule is asked.
struct Triggers: OptionSet, Sendable {
    let rawValue: UInt16

    static let keyword = Triggers(rawValue: 1)
    static let expected = Triggers(rawValue: 2)
    static let tooMuch = Triggers(rawValue: 4)
    static let swallowed = Triggers(rawValue: 8)
    static let text = Triggers(rawValue: 16)
    static let number = Triggers(rawValue: 32)
    static let condition = Triggers(rawValue: 64)
    static let block = Triggers(rawValue: 128)
    static let arguments: Triggers = [.expected, .tooMuch]

    init(rawValue: UInt16) { self.rawValue = rawValue }

    init(of reason: Refusal.Reason) {
        self =
            switch reason {
            case .noKeyword: .keyword
            case .expected: .expected
            case .tooMuch: .tooMuch
            case .swallowed: .swallowed
            case .needlessBlock, .missingBlock: .block
            case .condition: .condition
            case .value(.unterminated), .value(.wrongQuotes), .value(.unknownEscape), .value(.noCharacter),
                .value(.noPath):
                .text
            case .value: .number
            }
    }
}
