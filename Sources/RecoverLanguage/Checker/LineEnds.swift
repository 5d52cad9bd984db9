import RecoverBase
import RecoverDiagnostics
import RecoverModel
import RecoverSyntax
import RecoverText

/// What stands behind the arguments of a line: its reason and flags; and which block a `deliver` opens.
extension Checker {
    /// Takes `because "…"` off the end of the arguments.
    mutating func takeReason(from range: inout Range<Int>) -> Provenance.Words? {
        guard range.count >= 2 else { return nil }
        let last = tree.tokens[range.upperBound - 1]
        guard last.kind == .string || last.kind == .textBlock else { return nil }
        guard tree.isWord("because", at: range.upperBound - 2) else { return nil }
        range = range.lowerBound..<range.upperBound - 2
        if last.kind == .string, last.flags.isDisjoint(with: [.hasEscapes, .unterminated, .wrongQuotes]) {
            return .written(Span(start: Int(last.start) + 1, end: last.end - 1))
        }
        return Provenance.Words(TextReader.read(last, of: tree, fillsIn: true, &reporter))
    }

    /// Flags behind the arguments: `issue exports "…" fixable`.
    func lineFlags(_ index: inout Int, _ end: Int, in block: Block?) -> [Item] {
        guard let block else { return [] }
        var flags: [Item] = []
        while index < end, tree.tokens[index].kind == .word,
            let position = keyword(at: index, in: block),
            vocabulary.keywords[position].isFlag || vocabulary.keywords[position].name == "visible-win"
        {
            var flag = Item(keyword: position, key: "", arguments: [], span: tree.tokens[index].span)
            index += 1
            // `fixable no`
            if index < end, tree.isWord("no", at: index) || tree.isWord("yes", at: index) {
                let span = tree.tokens[index].span
                let word = Value.word(tree.text(of: tree.tokens[index]))
                flag.arguments = [ModelTree.Argument(role: "set", value: word, span: span)]
                flag.span = flag.span.union(span)
                index += 1
            }
            flags.append(flag)
        }
        return flags
    }

    /// Whether a flag stands behind what was read.
    func isFlag(in block: Block?) -> Bool {
        guard let block, tree.tokens[reader.cursor.index].kind == .word,
            let index = keyword(at: reader.cursor.index, in: block)
        else { return false }
        return vocabulary.keywords[index].isFlag || vocabulary.keywords[index].name == "visible-win"
    }

    func isKind(_ token: Int) -> Bool {
        tree.tokens[token].kind == .word && Deliverable.Kind(rawValue: tree.text(of: tree.tokens[token])) != nil
    }

    func deliverableBlock(_ range: Range<Int>) -> Block? {
        guard let first = range.first, tree.tokens[first].kind == .word else { return nil }
        let name = tree.text(of: tree.tokens[first])
        if let kind = Deliverable.Kind(rawValue: name) { return kind.block }
        // A misspelt kind is reported when all names are known; its block is read as what was meant.
        return Text.bestMatch(for: name, in: Deliverable.Kind.allCases.map(\.rawValue))
            .flatMap(Deliverable.Kind.init(rawValue:))?.block
    }
}

extension Deliverable.Kind {
    /// The block of such a `deliver`.
    var block: Block {
        switch self {
        case .email: .email
        case .call: .call
        case .plan: .plan
        case .brief: .brief
        case .sequence: .sequence
        }
    }
}
