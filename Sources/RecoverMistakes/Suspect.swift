import RecoverBase
import RecoverDiagnostics
import RecoverLanguage
import RecoverModel
import RecoverSyntax

/// A refused statement as the rules see it: its tokens, and the token that the reader did not take.
struct Suspect: Sendable {
    let tree: SyntaxTree
    let statement: RefusedStatement
    let refusal: Refusal
    /// The condition of the `when` around the statement, in the file.
    var condition: Span?

    /// - Parameter refusal: one of the statement's; by default the first.
    init(_ statement: RefusedStatement, _ refusal: Refusal? = nil, of tree: SyntaxTree) {
        self.tree = tree
        self.statement = statement
        self.refusal = refusal ?? statement.refusals[0]
        condition = statement.condition
    }

    var block: Block { statement.block }
    /// The token that was refused; behind the last argument where something is missing there.
    var at: Int { refusal.token }
    var start: Int { statement.start }
    var arguments: Range<Int> { statement.arguments }
    var end: Int { statement.arguments.upperBound }
    var keyword: Keyword? { statement.keyword.map { Vocabulary.standard.keywords[$0] } }

    /// The block that the statement opens.
    var opens: Block? {
        guard let keyword else { return nil }
        guard keyword.name == "deliver" else { return keyword.opens }
        return arguments.first.flatMap { Deliverable.Kind(rawValue: text($0)) }?.block
    }

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

    /// A mark that means nothing to the language, such as `&`.
    func isMark(_ index: Int, _ marks: String...) -> Bool { kind(index) == .unknown && marks.contains(text(index)) }

    func isAttached(_ index: Int) -> Bool { kind(index) != .endOfFile && tree.tokens[index].isAttached }

    /// A text in its two straight quotes.
    func isWholeText(_ index: Int) -> Bool {
        kind(index) == .string && tree.tokens[index].flags.isDisjoint(with: [.unterminated, .wrongQuotes])
    }

    /// What stands between the quotes.
    func inside(_ index: Int) -> String { String(text(index).dropFirst().dropLast()) }

    func isKeyword(_ index: Int, in block: Block?) -> Bool {
        guard kind(index) == .word, let block else { return false }
        return Vocabulary.standard.keyword(text(index), in: block) != nil
    }

    /// A flag that may stand at the end of the line.
    func isFlag(_ index: Int) -> Bool {
        guard kind(index) == .word, let opens else { return false }
        return Vocabulary.standard.keyword(text(index), in: opens)?.standsOnLine ?? false
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

    func written(_ range: Range<Int>) -> String { range.isEmpty ? "" : tree.source.text(span(range)) }

    /// Behind the token before: where something that is missing here is put.
    func gap(before index: Int) -> Int { tree.tokens[index - 1].end }

    /// The tokens from one on that are of some kinds.
    func run(from index: Int, while isPart: (Int) -> Bool) -> Range<Int> {
        var last = index
        while last < end, isPart(last) { last += 1 }
        return index..<last
    }

    // MARK: Edits

    func replace(_ range: Range<Int>, _ text: String) -> TextEdit { TextEdit(span(range), text) }

    /// The tokens with the blanks in front of them.
    func delete(_ range: Range<Int>) -> TextEdit {
        let start = range.lowerBound > self.start ? gap(before: range.lowerBound) : Int(span(range.lowerBound).start)
        let next = tree.tokens[min(range.upperBound, tree.tokens.count - 1)]
        let isTight = next.isAttached && ![.newline, .endOfFile, .semicolon].contains(next.kind)
        let isInside = range.lowerBound > self.start && range.upperBound < end
        return TextEdit(Span(start: start, end: Int(span(range).end)), isTight && isInside ? " " : "")
    }

    /// One proposal, in place of some tokens.
    func propose(
        _ range: Range<Int>, _ text: String, _ message: String, help: String? = nil, isCertain: Bool = false,
        isRenaming: Bool = false
    ) -> [Proposal] {
        var proposal = Proposal([replace(range, text)], message, at: span(range), help: help, isCertain: isCertain)
        proposal.isRenaming = isRenaming
        return [proposal]
    }
}

/// Short forms for the wording of messages.
func shown(_ text: String, _ limit: Int = 80) -> String { "`\(Text.shortened(text, to: limit))`" }

/// As a text of the language, in quotes.
func quoted(_ text: String) -> String { Escapes.statementText(text, keepsPaths: false) }
