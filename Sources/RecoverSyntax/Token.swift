import RecoverBase

/// One token: its kind and its bytes. What lies between two tokens is trivia (spaces, comments, and line
/// ends that end no statement), so the lexemes and the gaps between them give back the source.
@frozen
public struct Token: Sendable, Hashable {
    public enum Kind: UInt8, Sendable, Hashable, CaseIterable {
        case endOfFile, newline, semicolon
        case word, number, string, textBlock, date, time
        case openBrace, closeBrace, openParen, closeParen
        case comma, dot, dotDot, question, colon
        case percent, slash, star, currency
        /// `+` and `-` before a digit or a currency, with a space before and none behind.
        case signPlus, signMinus
        case plus, minus
        case less, lessEqual, greater, greaterEqual, equals
        /// What beginners write for `is` and `..`; the checker says what to write instead.
        case equalsEquals, notEquals, dash
        /// A byte or character that has no meaning here.
        case unknown
    }

    @frozen
    public struct Flags: OptionSet, Sendable, Hashable {
        public var rawValue: UInt8

        @inlinable
        public init(rawValue: UInt8) {
            self.rawValue = rawValue
        }

        /// Trivia stands before the token.
        public static let spaceBefore = Flags(rawValue: 1)
        /// The statement goes on here in a new line (after a comma, `and`, `or`, or inside parentheses).
        public static let continuesLine = Flags(rawValue: 2)
        /// A string that its line, or a text block that the file, ends.
        public static let unterminated = Flags(rawValue: 4)
        /// A string in curly or single quotes.
        public static let wrongQuotes = Flags(rawValue: 8)
        /// A string that holds `\` or `{`, so its text differs from its bytes.
        public static let hasEscapes = Flags(rawValue: 16)
        /// The first token of its line.
        public static let startsLine = Flags(rawValue: 32)
    }

    public var start: UInt32
    public var length: UInt32
    public var kind: Kind
    public var flags: Flags

    @inlinable
    public init(kind: Kind, start: Int, end: Int, flags: Flags) {
        self.start = UInt32(truncatingIfNeeded: start)
        self.length = UInt32(truncatingIfNeeded: end - start)
        self.kind = kind
        self.flags = flags
    }

    @inlinable public var end: Int { Int(wide: start) + Int(wide: length) }
    @inlinable public var span: Span { Span(start: Int(wide: start), end: end) }
    /// No trivia between the token before and this one.
    @inlinable public var isAttached: Bool { !flags.contains(.spaceBefore) }
}
