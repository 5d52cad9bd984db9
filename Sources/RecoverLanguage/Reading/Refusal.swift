import RecoverBase
import RecoverSyntax

/// What the reader did not take of a statement: which token, and what could have stood there.
public struct Refusal: Sendable {
    public enum Reason: Sendable, Hashable {
        /// The statement starts with no word, or with one that is no keyword of its block.
        case noKeyword
        /// Something else has to stand here; behind the last token, something more.
        case expected
        /// The statement was complete in front of this token.
        case tooMuch
        /// The comma in front of this line, which is a statement of its own, draws it into the one above.
        case swallowed
        /// It has a block and takes none.
        case needlessBlock
        /// It says nothing without a block.
        case missingBlock
        /// It was read, and means nothing. What stands behind it was read all the same.
        case value(ValueFault)
        case condition(ConditionFault)
    }

    public let reason: Reason
    /// The index of the token; behind the last argument where something is missing there.
    public let token: Int
    public let span: Span
    /// What could have stood there.
    public var expectations: [Expectation] = []

    /// The statement says what it has to say: only a value in it means nothing.
    public var isOfValue: Bool {
        if case .value = reason { true } else { false }
    }

    /// The words of which one could have stood there.
    public var words: [String] {
        expectations.flatMap { expectation -> [String] in
            switch expectation {
            case .word(let word): [word]
            case .argument(let slot):
                if case .oneOf(let words) = slot.kind { words } else { [] }
            }
        }
    }

    /// The kinds of arguments that could have stood there.
    public var slots: [Shape.Slot] {
        expectations.compactMap { if case .argument(let slot) = $0 { slot } else { nil } }
    }
}

/// What could have stood where the reader stopped.
public enum Expectation: Sendable {
    /// A word, or another mark, of the language itself: the `by` of `promised "…" by +2 days`.
    case word(String)
    case argument(Shape.Slot)
}

/// A literal that is written as the language has it and means nothing.
public enum ValueFault: Sendable, Hashable {
    /// A text without its second quotation mark.
    case unterminated(isBlock: Bool)
    /// A text in curly or single quotation marks.
    case wrongQuotes
    case unknownEscape
    /// `\u{…}` that is no character.
    case noCharacter
    /// A `{` in a text that is filled in, and no path behind it.
    case noPath
    case noSuchDate
    case noSuchTime
    case numberTooLarge
    /// A length of time of more years than any case has.
    case tooLong
    /// A score that is no whole number from 0 to 10.
    case score
    /// A score out of something else than 10.
    case scale
    case reversedRange
    /// `1.200`: a count, or a sum, with three decimals.
    case pointInThousands
    case limits(Limits)
    /// Below nothing.
    case negative
    /// `lasts +7 days`
    case increase
    /// `?` where nothing can be left open.
    case cannotBeOpen
}

/// A condition that cannot be read although its words are those of the language.
public enum ConditionFault: Sendable, Hashable {
    /// Behind this operator something is missing.
    case operand(after: String)
    /// `segment is smb or mid-market`
    case alternatives
    /// `true` and `false` are no words of the language.
    case trueOrFalse
    /// `when else`
    case theRest
    case unclosedParenthesis
    /// A list that holds more than words, texts and quantities.
    case noLiteral
    case tooDeep
    case tooLong
}

/// A statement that was refused, with all that was read of it.
public struct RefusedStatement: Sendable {
    public let block: Block
    /// The statement whose block that is.
    public let opener: SyntaxTree.Index?
    /// The token it starts with.
    public let start: Int
    public let arguments: Range<Int>
    /// Whose block is its block.
    public let node: SyntaxTree.Index
    /// In the vocabulary; nil where its first word is no keyword of the block.
    public let keyword: Int?
    /// In the order of their places, and never none.
    public let refusals: [Refusal]
    /// What could be read.
    let item: Item?

    /// What others name it by was read.
    public var isDeclared: Bool {
        guard let keyword, let item else { return false }
        return item.isDeclaration(of: Vocabulary.standard.keywords[keyword])
    }
}

/// Says what to read in place of a statement that the reader refused; nil where nobody knows. It is never asked about a file
/// without mistakes.
public typealias Recovery = (RefusedStatement, SyntaxTree) -> MeantStatement?

/// The statement, or the few, that one which was refused was meant to be.
public struct MeantStatement {
    /// They alone. Where the refused statement has a block, the last of them has an empty one.
    public let tree: SyntaxTree
    /// Its text, and where that stood in the file.
    public let text: EditedText

    public init(tree: SyntaxTree, text: EditedText) {
        self.tree = tree
        self.text = text
    }
}
