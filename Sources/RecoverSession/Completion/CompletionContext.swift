import RecoverBase
import RecoverLanguage
import RecoverSyntax

/// Where a cursor stands: in which block, in which statement, behind which arguments, in which word.
struct CompletionContext: Sendable {
    /// The blocks around the cursor, outermost first; empty at the top of a file.
    let blocks: [Block]
    /// The keyword of the statement that the cursor is in; nil where a statement starts.
    let keyword: Keyword?
    /// The statement up to the word at the cursor, as it is written.
    let written: String
    /// The arguments before the word at the cursor.
    let arguments: [String]
    /// What is written of the word at the cursor.
    let partial: String
    /// The word stands inside quotes.
    let isInText: Bool
    /// The keywords of the blocks with their first argument: `deliver email`.
    let heads: [[String]]

    var block: Block { blocks.last ?? .file }

    /// Reads a text up to the cursor.
    init(before text: String) {
        let source = Source(name: "", text: text)
        let tokens = Lexer.tokens(of: source).dropLast()
        var scanner = Scanner(source: source)
        for token in tokens { scanner.take(token) }
        let ends = text.utf8.count
        var words = scanner.statement
        // A path is one word: the token and what is attached before it.
        if let last = words.last, last.end == ends, !Scanner.separates(last.kind) {
            var start = Int(wide: last.start)
            words.removeLast()
            while let previous = words.last, previous.end == start, !Scanner.separates(previous.kind) {
                start = Int(wide: previous.start)
                words.removeLast()
            }
            partial = String(decoding: source.bytes[start..<ends], as: UTF8.self)
        } else {
            partial = ""
        }
        let start = words.first.map { Int(wide: $0.start) } ?? ends
        written = String(decoding: source.bytes[start..<max(start, ends - partial.utf8.count)], as: UTF8.self)
        isInText = scanner.statement.last.map { $0.end == ends && $0.flags.contains(.unterminated) } ?? false
        blocks = scanner.blocks.map(\.block)
        heads = scanner.blocks.map(\.head)
        keyword = words.first.flatMap {
            Vocabulary.standard.keyword(word: source.text($0.span), in: scanner.blocks.last?.block ?? .file)
        }
        arguments = words.dropFirst().map { source.text($0.span) }
        isAtStart = words.isEmpty
    }

    /// A statement starts here.
    let isAtStart: Bool

    private struct Scanner {
        let source: Source
        var blocks: [(block: Block, head: [String])] = []
        var statement: [Token] = []

        init(source: Source) {
            self.source = source
        }

        static func separates(_ kind: Token.Kind) -> Bool {
            switch kind {
            case .comma, .openParen, .closeParen, .less, .lessEqual, .greater, .greaterEqual, .equals, .question: true
            default: false
            }
        }

        mutating func take(_ token: Token) {
            switch token.kind {
            case .newline, .semicolon: statement = []
            case .closeBrace:
                if !blocks.isEmpty { blocks.removeLast() }
                statement = []
            case .openBrace:
                open()
                statement = []
            default: statement.append(token)
            }
        }

        private mutating func open() {
            let words = statement.prefix(2).map { source.text($0.span) }
            let around = blocks.last?.block ?? .file
            guard let name = words.first, let keyword = Vocabulary.standard.keyword(word: name, in: around) else {
                blocks.append((around, words))
                return
            }
            if name == "deliver", words.count > 1, let block = Block.allCases.first(where: { $0.name == words[1] }) {
                blocks.append((block, words))
            } else {
                blocks.append((keyword.opens ?? around, words))
            }
        }
    }
}
