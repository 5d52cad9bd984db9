import RecoverBase
import RecoverDiagnostics
import RecoverModel
import RecoverSyntax

/// Arguments that could not be read as they should be written, read once more as people write them.
extension Checker {
    /// Reads arguments that start with a name of several words, once more, as if they were one.
    mutating func readName(_ range: Range<Int>, _ index: Int, _ opens: Block?) -> Bool? {
        let keyword = vocabulary.keywords[index]
        if keyword.name == "use" { return readPlaybook(range, keyword) }
        if index == deliver, let name = NameWords(deliver: tree, range, keyword) {
            let isRead = reader.read(range.lowerBound..<range.lowerBound + 2, shape: keyword.shape, flagBlock: opens)
            name.report(tree, &reporter)
            reader.replaceLast(with: name.value, through: name.tokens.upperBound - 1)
            return isRead
        }
        if let isRead = readNameAndText(range, index, opens) ?? readNameInQuotes(range, keyword, opens)
            ?? readTextInFront(range, keyword, opens) ?? readWithoutCommas(range, keyword, opens)
        {
            return isRead
        }
        guard let name = NameWords(tree, range, keyword: keyword, opens: opens) else { return nil }
        let rest = name.tokens.upperBound - 1..<range.upperBound
        let isRead = reader.read(rest, shape: keyword.shape, flagBlock: opens)
        name.report(tree, &reporter)
        reader.replaceFirst(with: name.value, tokens: name.tokens)
        return isRead
    }

    /// Reads arguments whose text was cut in two by a quotation mark inside it, once more, with all of the text.
    mutating func readQuotes(_ range: Range<Int>, _ index: Int, _ opens: Block?) -> Bool? {
        guard let quotes = InnerQuotes(tree, range) else { return nil }
        let head = range.lowerBound..<quotes.tokens.lowerBound + 1
        let isRead = reader.read(head, shape: vocabulary.keywords[index].shape, flagBlock: opens)
        quotes.report(&reporter)
        reader.replaceLast(with: .text(quotes.text), through: quotes.tokens.upperBound)
        return isRead
    }

    /// `owner Support Jon Bell` where others name `Support`: a name, and a text or a person without quotes.
    mutating func readNameAndText(_ range: Range<Int>, _ index: Int, _ opens: Block?) -> Bool? {
        let keyword = vocabulary.keywords[index]
        guard let text = NameAndText(tree, range, keyword) else { return nil }
        let isRead = reader.read(range.lowerBound..<range.lowerBound + 1, shape: keyword.shape, flagBlock: opens)
        text.report(tree, keyword, opens, &reporter)
        reader.cursor.index = range.upperBound
        return isRead
    }

    /// `milestone "callback" "Jon calls back"`: the name that others use for it is a word.
    private mutating func readNameInQuotes(_ range: Range<Int>, _ keyword: Keyword, _ opens: Block?) -> Bool? {
        let first = range.lowerBound
        guard keyword.isItem, range.count > 1, let slot = keyword.shape.slots.first,
            slot.kind == .name || slot.kind == .label,
            keyword.shape.slots.dropFirst().contains(where: { $0.kind == .text }),
            tree.tokens[first].kind == .string, tree.tokens[first + 1].kind == .string,
            tree.tokens[first].flags.isDisjoint(with: [.unterminated, .wrongQuotes])
        else { return nil }
        let span = tree.tokens[first].span
        let name = tree.text(of: tree.tokens[first]).dropFirst().dropLast().split(separator: " ").joined(separator: "-")
        guard name.first?.isLetter == true, name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" }) else {
            return nil
        }
        let isRead = reader.read(first + 1..<range.upperBound, shape: keyword.shape, flagBlock: opens)
        reader.arguments.insert(ModelTree.Argument(role: slot.role, value: .word(name), span: span), at: 0)
        let line = "\(keyword.name) \(name) \(tree.text(of: tree.tokens[first + 1]))"
        reporter.report(
            .needlessQuotes, "a name is one word, without quotes", at: span,
            help: "write `\(Text.shortened(line, to: 80))`", fix: .init(span, name, isCertain: false))
        return isRead
    }

    /// Reads arguments once more that could not be read as they should be written.
    mutating func readLoosely(_ range: Range<Int>, _ isRead: Bool, in block: Block) -> Bool? {
        guard !isRead || reader.cursor.index < range.upperBound,
            continuation(from: range.lowerBound, to: range.upperBound, in: block) == nil
        else { return nil }
        let strictly = reader
        if reader.readLoosely() { return true }
        reader = strictly
        return nil
    }

    mutating func readPlaybook(_ range: Range<Int>, _ keyword: Keyword) -> Bool? {
        guard let name = NameWords.playbook(tree, range, of: library) else { return nil }
        let span = tree.tokens[range.lowerBound].span.union(tree.tokens[range.upperBound - 1].span)
        let isRead = reader.read(range.upperBound - 1..<range.upperBound, shape: keyword.shape, flagBlock: nil)
        reporter.report(
            .unknownPlaybook, "there is no playbook `\(Text.shortened(tree.source.text(span), to: 60))`", at: span,
            help: "did you mean `\(name)`?", fix: .init(span, name, isCertain: false))
        reader.replaceFirst(with: .word(name), tokens: range)
        return isRead
    }

    /// Whether a line of the block says what belongs on the line itself; that is reported there.
    func isSaidInBlock(_ node: SyntaxTree.Index?, _ opens: Block?, _ range: Range<Int>) -> Bool {
        guard let node, let opens, reader.failure.map({ $0.index >= range.upperBound }) ?? false else { return false }
        return tree.children(of: node).contains { child in
            let name = tree.keywordText(of: child)
            return vocabulary.index(name, in: opens) == nil
                && vocabulary.opener(of: opens, sayingOnItsLine: name) != nil
        }
    }
}
