import RecoverBase
import RecoverDiagnostics
import RecoverLanguage
import RecoverModel
import RecoverSyntax

/// A refused statement as the rules see it: its tokens, and the token that the reader did not take.
struct Suspect {
    let tree: SyntaxTree
    let statement: RefusedStatement
    let refusal: Refusal
    let known: KnownNames
    /// The keyword of the statement around it, and its line in the file.
    var opener: (keyword: String, line: Span)?
    /// The tokens that the pattern of a rule found: all of them, and each piece. Without a pattern, what was refused.
    var pieces: [Range<Int>]

    /// - Parameter refusal: one of the statement's; by default the first.
    init(_ statement: RefusedStatement, _ refusal: Refusal? = nil, of tree: SyntaxTree, _ known: KnownNames) {
        self.known = known
        self.tree = tree
        self.statement = statement
        self.refusal = refusal ?? statement.refusals[0]
        opener = statement.opener.map { (tree.keywordText(of: $0), tree.headSpan(of: $0)) }
        pieces = [self.refusal.token..<self.refusal.token + 1]
    }

    var block: Block { statement.block }
    /// "in `customer`": where it stands, as messages name it.
    var location: String { block.location(openedBy: opener?.keyword) }
    /// The token that was refused; behind the last argument where something is missing there.
    var at: Int { refusal.token }
    var start: Int { statement.start }
    var arguments: Range<Int> { statement.arguments }
    var end: Int { statement.arguments.upperBound }
    var keyword: Keyword? { statement.keyword.map { Vocabulary.standard.keywords[$0] } }

    /// The word that the statement starts with.
    var name: String { text(start) }
    var hasBlock: Bool { tree.hasBlock(statement.node) }
    /// The statement holds a condition, whose words are none of a name or a text.
    var isConditional: Bool { takes(.expression) }

    /// One of these kinds of arguments could have stood where the reader stopped.
    func wants(_ kinds: ArgumentKind...) -> Bool { refusal.slots.contains { kinds.contains($0.kind) } }

    /// The keyword takes one of these kinds of arguments.
    func takes(_ kinds: ArgumentKind...) -> Bool {
        keyword?.shape.slots.contains { kinds.contains($0.kind) } == true
    }

    /// The keyword takes one name of what is declared elsewhere, and nothing more.
    var takesOneName: Bool {
        guard let slots = keyword?.shape.slots, slots.count == 1, !slots[0].isList else { return false }
        if case .reference = slots[0].kind { return true }
        return false
    }

    /// The value was read, and means nothing for this reason.
    func isFault(_ fault: ValueFault) -> Bool { refusal.reason == .value(fault) }

    /// The block that the statement opens.
    var opens: Block? { keyword?.block(of: arguments.first.map(text)) }

    /// The arguments that are left, without the flags and words of the language that end them.
    var rest: Range<Int> { at..<max(at, end) }

    // MARK: Tokens

    /// `endOfFile` outside of the statement.
    func kind(_ index: Int) -> Token.Kind {
        index >= start && index < end ? tree.tokens[index].kind : .endOfFile
    }

    func text(_ index: Int) -> String { kind(index) == .endOfFile ? "" : tree.text(of: tree.tokens[index]) }

    func isWord(_ index: Int, _ words: String...) -> Bool {
        kind(index) == .word && words.contains(text(index).lowercased())
    }

    func isAttached(_ index: Int) -> Bool { kind(index) != .endOfFile && tree.tokens[index].isAttached }

    /// A text in its two straight quotes.
    func isWholeText(_ index: Int) -> Bool {
        kind(index) == .string && tree.tokens[index].flags.isDisjoint(with: [.unterminated, .wrongQuotes])
    }

    /// What stands between the quotes.
    func inside(_ index: Int) -> String { String(text(index).dropFirst().dropLast()) }

    func isKeyword(_ index: Int, in block: Block?) -> Bool {
        guard kind(index) == .word, let block else { return false }
        return Vocabulary.standard.keyword(word: text(index), in: block) != nil
    }

    /// A flag that may stand at the end of the line.
    func isFlag(_ index: Int) -> Bool {
        guard kind(index) == .word, let opens else { return false }
        return Vocabulary.standard.keyword(word: text(index), in: opens)?.standsOnLine ?? false
    }

    /// The token does not stand on the line of the one before.
    func startsLine(_ index: Int) -> Bool {
        kind(index) != .endOfFile && tree.tokens[index].flags.contains(.continuesLine)
    }

    // MARK: Places and words

    func span(_ range: Range<Int>) -> Span {
        tree.tokens[range.lowerBound].span.union(tree.tokens[range.upperBound - 1].span)
    }

    func span(_ index: Int) -> Span { tree.tokens[index].span }

    /// What a piece says, as it is written.
    subscript(piece: Int) -> String { written(pieces[piece].clamped(to: start..<end)) }

    /// The first token of a piece.
    func first(_ piece: Int) -> Int { pieces[piece].lowerBound }

    func written(_ range: Range<Int>) -> String { range.isEmpty ? "" : tree.source.text(span(range)) }

    /// Behind the token before: where something that is missing here is put.
    func gap(before index: Int) -> Int { tree.tokens[index - 1].end }

    /// The nearest of some words to what was found.
    func nearest(in words: [String]) -> String? { Text.bestMatch(for: self[0], in: words) }

    /// How a message names the token that was refused.
    var found: String {
        switch kind(at) {
        case .string, .textBlock: "a text"
        case .endOfFile: "the end of the line"
        default: shown(text(at), 40)
        }
    }

    /// A name of one word, made of a few.
    func hyphenated(_ text: String) -> String? {
        let words = text.split(separator: " ")
        let isName = words.allSatisfy { word in
            word.first?.isLetter == true && word.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
        }
        return isName && (1..<4).contains(words.count) ? words.joined(separator: "-") : nil
    }

    /// The tokens from one on that are of some kinds.
    func run(from index: Int, while isPart: (Int) -> Bool) -> Range<Int> {
        var last = index
        while last < end, isPart(last) { last += 1 }
        return index..<last
    }

    // MARK: What is proposed

    /// The same, with some tokens for what was found.
    func on(_ tokens: Range<Int>) -> Suspect {
        var suspect = self
        suspect.pieces = [tokens]
        return suspect
    }

    func on(_ token: Int) -> Suspect { on(token..<token + 1) }

    /// Something in place of a piece.
    func replace(
        _ piece: Int = 0, with text: String, _ message: String, at place: Span? = nil, help: String? = nil,
        isCertain: Bool = false, isRenaming: Bool = false
    ) -> [Proposal] {
        let span = span(pieces[piece])
        var found = propose(TextEdit(span, text), message, at: place ?? span, help, isCertain)
        found[0].isRenaming = isRenaming
        return found
    }

    /// A piece is taken away, with the blanks in front of it.
    func delete(_ piece: Int, _ message: String, help: String? = nil, isCertain: Bool = false) -> [Proposal] {
        let tokens = pieces[piece]
        let isFirst = tokens.lowerBound == start
        let next = tree.tokens[min(tokens.upperBound, tree.tokens.count - 1)]
        let gap = Span(
            start: isFirst ? Int(wide: span(tokens).start) : gap(before: tokens.lowerBound),
            end: isFirst ? Int(wide: next.start) : Int(wide: span(tokens).end))
        let isTight = !isFirst && tokens.upperBound < end && next.isAttached
        return propose(TextEdit(gap, isTight ? " " : ""), message, at: span(tokens), help, isCertain)
    }

    /// Something in place of the blanks in front of a piece, or of all from there to another one or the piece's end.
    func bridge(
        _ piece: Int, upTo last: Int? = nil, isIncluded: Bool = false, with text: String, _ message: String,
        at place: Span? = nil, help: String? = nil, isCertain: Bool = false
    ) -> [Proposal] {
        let end = isIncluded ? span(pieces[piece]).end : span(first(last ?? piece)).start
        let gap = Span(start: gap(before: first(piece)), end: Int(wide: end))
        return propose(TextEdit(gap, text), message, at: place ?? span(pieces[piece]), help, isCertain)
    }

    /// Something in front of what was found.
    func insert(_ text: String, _ message: String, at place: Span? = nil, help: String? = nil) -> [Proposal] {
        let span = span(pieces[0])
        return propose(.insert(text, at: Int(wide: span.start)), message, at: place ?? span, help, false)
    }

    /// What is wrong, where nobody knows what was meant.
    func say(_ message: String, at place: Span? = nil, help: String?) -> [Proposal] {
        propose(nil, message, at: place ?? span(pieces[0]), help, false)
    }

    /// Something in place of the whole value that was refused.
    func rewrite(_ text: String, _ message: String, help: String? = nil) -> [Proposal] {
        propose(TextEdit(refusal.span, text), message, at: refusal.span, help, false)
    }

    private func propose(
        _ edit: TextEdit?, _ message: String, at place: Span, _ help: String?, _ isCertain: Bool
    ) -> [Proposal] {
        let edits = edit.map { [$0] } ?? []
        return [Proposal(edits: edits, message: message, place: place, help: help, isCertain: isCertain)]
    }
}

/// Short forms for the wording of messages.
func shown(_ text: String, _ limit: Int = 80) -> String { "`\(Text.shortened(text, to: limit))`" }

/// As a text of the language, in quotes.
func quoted(_ text: String) -> String { Escapes.statementText(text, keepsPaths: false) }
