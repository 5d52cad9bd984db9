import RecoverBase
import RecoverLanguage
import RecoverSyntax

/// The words of a line that may be a statement without the block around it.
struct BareLine {
    private let source: Source
    private let tokens: ArraySlice<Token>
    /// The first word.
    let word: String
    /// What stands behind it.
    let rest: String
    /// The words behind it.
    let names: [String]
    /// There is nothing but words, and more than one.
    let isNamed: Bool

    /// Nil for a line that does not begin with a word.
    init?(_ text: String) {
        source = Source(name: "", text: text)
        let source = source
        tokens = Lexer.tokens(of: source).dropLast()
        guard let first = tokens.first, first.kind == .word else { return nil }
        word = source.text(first.span)
        rest = source.text(Span(start: first.end, end: source.bytes.count)).trimmingSpaces()
        names = tokens.dropFirst().map { source.text($0.span) }
        isNamed = !names.isEmpty && tokens.allSatisfy { $0.kind == .word }
    }

    /// Its first word begins a statement by itself.
    var isKeyword: Bool { Vocabulary.standard.keyword(word, in: .file) != nil }

    /// `drop call`
    var isDrop: Bool { word == "drop" && isNamed }

    /// It can be taken as it stands. What `drop` names may be without the keyword all the same.
    var isStatement: Bool { isKeyword && !isDrop && Interactive.isStatement(text) }

    /// What it speaks of: the first word, or what is dropped.
    var named: String { word == "drop" ? names.first ?? word : word }

    /// The words that it begins with.
    var leading: [String] { tokens.prefix { $0.kind == .word }.map { source.text($0.span) } }

    /// The words and figures of it, as blanks part them.
    var words: [String] { text.split(separator: " ").map(String.init) }

    /// What stands behind so many tokens.
    func behind(_ count: Int) -> String {
        let start = count < tokens.count ? Int(tokens[tokens.startIndex + count].start) : source.bytes.count
        return source.text(Span(start: start, end: source.bytes.count))
    }

    private var text: String { source.text(Span(start: 0, end: source.bytes.count)) }
}
