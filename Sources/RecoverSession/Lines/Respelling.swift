import RecoverBase
import RecoverCompiler
import RecoverLanguage
import RecoverSyntax

/// A line of a session one word of which is misspelt: `tenur 3 years`, `email wrods ..80`, `drop cal`.
enum Respelling {
    /// The words with which a line leads to its value.
    private static let leading = 4

    /// The line as it was probably meant: one that reads without a mistake somewhere in the case.
    static func of(_ line: String, in compilation: Compilation) -> String? {
        let source = Source(name: "", text: line)
        let known = words(of: compilation)
        for token in Lexer.tokens(of: source).prefix(while: { $0.kind == .word }).prefix(leading) {
            let word = source.text(token.span)
            guard let near = Text.bestMatch(for: word, in: known), near != word else { continue }
            let head = source.text(Span(start: 0, end: Int(wide: token.start)))
            let mended = head + near + source.text(Span(start: token.end, end: source.bytes.count))
            if WrappedLine(mended, in: compilation)?.isFine == true { return mended }
        }
        return nil
    }

    /// What a line without its block may be led by: the names of blocks, what stands in them, and the parts of lines.
    private static func words(of compilation: Compilation) -> [String] {
        let vocabulary = Vocabulary.standard
        let blocks = CaseBlocks(compilation).all.dropFirst()
        let parts = vocabulary.keywords(in: .file).filter { !$0.isItem && $0.opens != nil }
            .flatMap { $0.shape.slots.map(\.role) }
        return ["drop"] + blocks.flatMap { $0.path + vocabulary.names(in: $0.block) } + parts
    }
}
