import RecoverBase
import RecoverDiagnostics
import RecoverLanguage
import RecoverMistakes
import RecoverSyntax

/// A file that was read and checked.
final class CheckedFile: Sendable {
    let source: Source
    let statements: CheckedStatements
    /// Those that count whichever variant is chosen: all but the variants.
    let common: CheckedStatements
    let variants: VariantIndex
    /// Whether something in the variants counts only where a condition holds.
    let hasConditionalVariants: Bool
    let diagnostics: [Diagnostic]
    /// What it may have declared where it could not be read.
    let unread: UnreadNames
    /// Whether a text in it is filled in.
    let hasFills: Bool
    let lines: LineTable
    let depth: Reader.Depth
    /// Kept for the blocks that are not read yet.
    let tree: SyntaxTree?

    var items: [Item] { statements.items }
    var isShipped: Bool { depth != .whole }

    init(_ source: Source, depth: Reader.Depth, library: Library) {
        self.source = source
        self.depth = depth
        let isShipped = depth != .whole
        let mistake = isShipped ? nil : SourceChecks.mistake(in: source)
        let read = mistake == nil ? source : Source(name: source.name, bytes: [])
        lines = LineTable(read)
        let tree = isShipped ? library.tree(of: read) : Parser.parse(read)
        let understood = Mistakes.read(tree, depth, library: library)
        statements = CheckedStatements(understood.reading.items)
        variants = VariantIndex(understood.reading.items)
        let isPlain = variants.names.isEmpty
        let ofVariants = isPlain ? [] : statements.items.filter { $0.keyword == VariantIndex.keyword }
        hasConditionalVariants = CheckedStatements(ofVariants).hasConditions
        common =
            isPlain
            ? statements : CheckedStatements(statements.items.filter { $0.keyword != VariantIndex.keyword })
        diagnostics = mistake.map { [$0] } ?? understood.diagnostics
        unread = understood.unread
        hasFills = understood.reading.hasFills
        self.tree = isShipped ? tree : nil
    }
}

/// What makes a source unreadable as a whole: size and encoding.
enum SourceChecks {
    static func mistake(in source: Source) -> Diagnostic? {
        if source.bytes.count > Source.sizeLimit {
            return Diagnostic(
                .fileTooLarge, "the file is larger than \(Source.sizeLimit >> 20) MiB",
                at: .init(file: source.name, span: Span(start: 0, end: 0)), help: "split it, and `use` the parts")
        }
        guard let offset = source.firstInvalidByte else { return nil }
        return Diagnostic(
            .invalidUTF8, "the file is not UTF-8",
            at: .init(file: source.name, span: Span(start: offset, end: offset + 1)),
            help: "save it as UTF-8")
    }
}
