import RecoverBase
import RecoverDiagnostics
import RecoverLanguage
import RecoverSyntax

/// Looks for what a refused statement was meant to be: the edits of the rules are tried, the strict reader reads what they
/// make of it, and the fewest edits win, then the order of the table.
struct Search {
    /// What a rule said of a mistake, at its place in the file.
    typealias Finding = (code: Code, proposal: Proposal)

    /// The statement after some edits.
    private struct State {
        var text: EditedText
        var tree: SyntaxTree
        var refused: RefusedStatement
        var findings: [Finding] = []
        /// Where the reader stopped, in the file.
        var reach: UInt32
        /// How many statements in front of the refused one can be read: a comma may have joined several.
        var readable: Int
    }

    struct Result {
        /// What to read in the statement's place; nil where nobody knows.
        var meant: MeantStatement?
        var findings: [Finding]
        /// What is still refused, and the tree it stands in.
        var unsolved: (statement: RefusedStatement, tree: SyntaxTree, text: EditedText)?
    }

    /// Edits of one statement that are tried together, and statements that are read for it.
    private static let depthLimit = 6
    private static let triesLimit = 120
    /// Statements that commas joined, which are understood one after the other.
    private static let joinedLimit = 40
    /// The most promising statements of a depth are followed.
    private static let width = 4
    /// A longer one is a block whose end is lost.
    private static let lengthLimit = 4000

    let block: Block
    let hasBlock: Bool
    let known: KnownNames
    let opener: (keyword: String, line: Span)?
    private var tries = 0

    static func run(_ statement: RefusedStatement, of tree: SyntaxTree, _ known: KnownNames) -> Result {
        var search = Search(
            block: statement.block, hasBlock: tree.hasBlock(statement.node), known: known,
            opener: Suspect(statement, of: tree, known).opener)
        let range = bytes(of: statement, in: tree)
        let text = EditedText(Array(tree.source.bytes[range]), startingAt: range.lowerBound)
        guard range.count <= lengthLimit, case .refused(let first)? = search.trial(text, tree.source.name, []) else {
            return Result(meant: nil, findings: [], unsolved: nil)
        }
        return search.run(from: first)
    }

    /// The line of the statement, from its indentation to its last argument.
    static func bytes(of statement: RefusedStatement, in tree: SyntaxTree) -> Range<Int> {
        let bytes = tree.source.bytes
        let keyword = Int(wide: tree.tokens[statement.start].start)
        var start = keyword
        while start > 0, bytes[start - 1] == 32 || bytes[start - 1] == 9 { start -= 1 }
        if start > 0, bytes[start - 1] != UInt8(ascii: "\n") { start = keyword }
        return start..<tree.tokens[max(statement.start, statement.arguments.upperBound - 1)].end
    }

    // MARK: Trying

    /// What the reader says of the text with some edits.
    private enum Trial {
        case read(SyntaxTree)
        case refused(State)
    }

    private func trial(_ text: EditedText, _ name: String, _ findings: [Finding]) -> Trial? {
        let tree = Search.parsed(text, name, hasBlock: hasBlock)
        // That a statement starts with no keyword is what the reader refuses it for.
        guard findings.isEmpty || tree.problems.allSatisfy({ $0.kind == .missingKeyword }) else { return nil }
        guard let refused = Reader.firstRefusal(in: tree, as: block) else { return .read(tree) }
        return .refused(
            State(
                text: text, tree: tree, refused: refused, findings: findings,
                reach: text.place(Search.end(of: refused, in: tree)).start,
                readable: tree.roots.prefix { tree.extent(of: $0).lowerBound < refused.start }.count))
    }

    /// What was refused. In front of a comma that draws in another line, nothing was read for certain.
    private static func end(of refused: RefusedStatement, in tree: SyntaxTree) -> Span {
        refused.refusals[0].reason == .swallowed ? tree.tokens[refused.start].span : refused.refusals[0].span
    }

    /// The block is opened at the end of a line, as in the file: a text that is not closed ends in front of it.
    static func parsed(_ text: EditedText, _ name: String, hasBlock: Bool) -> SyntaxTree {
        Parser.parse(Source(name: name, bytes: hasBlock ? text.bytes + Array(" {\n}".utf8) : text.bytes))
    }

    private mutating func run(from first: State) -> Result {
        var states = [first]
        var best = first
        var depth = 0
        while depth < Search.depthLimit, !states.isEmpty {
            var next: [State] = []
            for state in states {
                var suspect = Suspect(state.refused, of: state.tree, known)
                suspect.opener = opener
                for rule in Rules.about(suspect.refusal.reason) where tries < Search.triesLimit {
                    for proposal in rule.proposals(for: suspect) where !proposal.edits.isEmpty {
                        tries += 1
                        guard tries <= Search.triesLimit else { break }
                        guard let text = state.text.adding(proposal.edits) else { continue }
                        let finding = (rule.code, proposal.placed(by: state.text))
                        switch trial(text, first.tree.source.name, state.findings + [finding]) {
                        case nil: continue
                        case .read(let tree):
                            return Result(
                                meant: MeantStatement(tree: tree, text: text), findings: state.findings + [finding],
                                unsolved: nil)
                        case .refused(let new):
                            // What leads nowhere is not followed, nor what may be wrong when the way is long.
                            guard new.reach > state.reach || new.reach == state.reach && proposal.isCertain else {
                                continue
                            }
                            next.append(new)
                            if proposal.isCertain, state.findings.count == best.findings.count,
                                new.reach > best.reach
                            {
                                best = new
                            }
                        }
                    }
                }
            }
            // Who got one of several statements right goes on with the rest as if it were new.
            let readable = next.map(\.readable).max() ?? 0
            if readable > states[0].readable, readable < Search.joinedLimit {
                next.removeAll { $0.readable < readable }
                (depth, tries) = (0, 0)
            } else {
                depth += 1
            }
            states = Array(next.prefix(Search.width))
        }
        return Result(meant: nil, findings: best.findings, unsolved: (best.refused, best.tree, best.text))
    }
}

extension Proposal {
    /// The same at the places of a text before its edits.
    func placed(by text: EditedText) -> Proposal {
        var proposal = self
        proposal.place = text.place(place)
        proposal.edits = text.place(edits)
        return proposal
    }
}
