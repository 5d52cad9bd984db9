import RecoverBase

/// Lays out source text the way `fmt` does. Pure, linear, never failing, and the same again when it is applied twice.
///
/// - A block is indented by two spaces, what goes on in a new line by four. One space stands between words; what
///   is written without a space (`20%`, `3/10`, `1..2`, `customer.name`, `-5`) stays together. A comma has a space
///   behind it and none before, a comparison one on both sides.
/// - Statements that the author put on one line stay on it, with `; ` between, and so does a block that is written
///   on one line, as long as the line fits 120 columns. Where it does not, each statement gets its own.
/// - Columns that the author lined up in neighbouring lines stay lined up, as far to the left as the longest word
///   lets them. Nothing is lined up that was not.
/// - Comments stay where they are; runs of blank lines become one, and at the ends of a block none. A line with a
///   comment as other languages write it (`//`, `/* */`) stays as it is.
/// - A text block is never touched. CRLF becomes LF, also in a text block, where it means the same. A byte-order mark
///   stays.
/// - Lines that hold what cannot be read (an open quote, a stray brace, a character without a meaning) stay as they
///   are to the byte, and so do a block that nothing closes and a line that a trailing comma may have drawn in by
///   mistake.
public enum Formatter {
    /// The widest line into which statements and their blocks are put together.
    public static let lineWidth = 120

    /// The text laid out. Where a check afterwards finds that it no longer says the same, the bytes as they were.
    public static func format(_ source: Source) -> [UInt8] {
        let tree = Parser.parse(source)
        let bytes = layOut(tree)
        let isSame = FormatCheck.saysTheSame(tree, Parser.parse(Source(name: source.name, bytes: bytes)))
        return isSame ? bytes : source.bytes
    }

    /// Without the check: tests want to see what it would hide.
    static func layOut(_ tree: SyntaxTree) -> [UInt8] {
        var layout = FormatLayout(tree)
        layout.run()
        FormatColumns.align(&layout.lines)
        return FormatLine.text(of: layout.lines, tree: tree)
    }
}
