import RecoverBase
import RecoverDiagnostics
import RecoverModel
import RecoverSyntax

/// `deliver call on Tuesday`: what reads like a sentence is no name. Read as one it would make another deliverable, of
/// which the playbooks say nothing.
extension Checker {
    /// Words that begin the rest of a sentence, and days.
    private static let sentence = WordTable([
        "on", "at", "by", "for", "in", "to", "with", "from", "before", "after", "until", "within", "next", "this",
        "about", "today", "tomorrow", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    ])

    /// `deliver email and call`, `deliver email, call`: the kinds in front of the last are items of their own; the last
    /// keeps the line, and its block. The result is what is left of the arguments.
    mutating func severalDeliverables(_ range: Range<Int>, into list: inout ItemList) -> Range<Int> {
        guard range.count > 2, let first = range.first, isSeparator(first + 1) else { return range }
        var kinds: [Int] = []
        for index in range where !isSeparator(index) {
            let token = tree.tokens[index]
            // `deliver email, deliver call`
            if !kinds.isEmpty, kinds.last != index - 1, tree.isWord("deliver", at: index) { continue }
            guard token.kind == .word, !token.flags.contains(.continuesLine), kinds.last != index - 1 else { break }
            kinds.append(index)
        }
        guard let last = kinds.last, kinds.count > 1 else { return range }
        let written = kinds.map { tree.text(of: tree.tokens[$0]) }
        let known = written.map { name in
            Deliverable.Kind(rawValue: name)
                ?? Text.bestMatch(for: name, in: Deliverable.Kind.allCases.map(\.rawValue))
                .flatMap(Deliverable.Kind.init(rawValue:))
        }
        guard !known.contains(nil) else { return range }
        let lines = zip(known, written).map { "deliver \($0?.rawValue ?? $1)" }
        let span = tree.tokens[first].span.union(tree.tokens[last].span)
        let isOwnLine = tree.tokens[first - 1].flags.contains(.startsLine)
        let separator = isOwnLine ? "\n" + String(repeating: " ", count: column(of: first - 1)) : "; "
        let mended = lines.joined(separator: separator).dropFirst("deliver ".count)
        reporter.excused.formUnion(range.filter { tree.tokens[$0].kind == .unknown })
        reporter.report(
            .extraArgument, "`deliver` takes one kind", at: span,
            help: "one deliverable a line: \(Text.list(lines.map { "`\($0)`" }, "and"))",
            fix: .init(
                span, String(mended), isCertain: last + 1 == range.upperBound && known.map { $0?.rawValue } == written))
        for (index, kind) in zip(kinds, known).dropLast() {
            guard let kind, let deliver = vocabulary.index("deliver", in: .file) else { continue }
            let argument = ModelTree.Argument(
                role: "kind", value: .word(kind.rawValue), span: tree.tokens[index].span)
            let item = Item(keyword: deliver, key: "", arguments: [argument], span: tree.tokens[index].span)
            list.append(item, children: [], keyword: vocabulary.keywords[deliver], tree: tree)
        }
        return last..<range.upperBound
    }

    /// `deliver a call`, `deliver 2 calls`, `deliver phone call`: with a word in front that says nothing.
    mutating func withoutFiller(_ range: Range<Int>) -> Range<Int> {
        guard range.count > 1, let first = range.first, let last = range.dropFirst().first,
            tree.tokens[first].kind == .number || isFiller(tree.text(of: tree.tokens[first])),
            tree.tokens[last].kind == .word,
            let kind = Text.bestMatch(
                for: tree.text(of: tree.tokens[last]), in: Deliverable.Kind.allCases.map(\.rawValue))
        else { return range }
        let span = tree.tokens[first].span.union(tree.tokens[last].span)
        reporter.report(
            .extraArgument, "only the kind stands behind `deliver`", at: span, help: "write `deliver \(kind)`",
            fix: .init(span, kind, isCertain: false))
        unread.add(tree.text(of: tree.tokens[last]))
        return last..<range.upperBound
    }

    private func isFiller(_ word: String) -> Bool {
        ["a", "an", "the", "one", "two", "phone", "action", "short", "our", "this", "my"].contains(word.lowercased())
    }

    /// A comma, `and`, `&` between two deliverables.
    private func isSeparator(_ index: Int) -> Bool {
        switch tree.tokens[index].kind {
        case .comma, .plus, .slash: true
        case .word: tree.isWord("and", at: index) || tree.isWord("or", at: index) || tree.isWord("plus", at: index)
        case .unknown: tree.text(of: tree.tokens[index]) == "&"
        default: false
        }
    }

    /// Whether the words behind the kind were reported; then the statement is its kind alone.
    mutating func reportSentence(behind kind: String, _ rest: Range<Int>, in opens: Block?) -> Bool {
        guard let first = rest.first, tree.tokens[first].kind == .word, let last = rest.last else { return false }
        let word = tree.text(of: tree.tokens[first])
        let isOfBlock = rest.count > 1 && opens.flatMap { vocabulary.keyword(word, in: $0) }?.isFlag == false
        guard isOfBlock || Checker.sentence.contains(word.lowercased()) else { return false }
        let span = tree.tokens[first].span.union(tree.tokens[last].span)
        let written = Text.shortened(tree.source.text(span), to: 60)
        let kind = Text.shortened(kind, to: 40)
        if isOfBlock {
            reporter.report(
                .misplacedKeyword, "`\(word)` stands in the block of `deliver \(kind)`", at: span,
                help: "write it in braces: `{ \(written) }`",
                fix: .init(span, "{ \(tree.source.text(span)) }", isCertain: false))
            return true
        }
        let time =
            switch opens {
            case .email, .call:
                "; times to offer stand in its block: `\(vocabulary.keyword("schedule", in: .call)?.example ?? "")`"
            case .plan: "; a day stands in a milestone: `\(vocabulary.keyword("by", in: .milestone)?.example ?? "")`"
            case .sequence:
                "; a day stands in a message: `\(vocabulary.keyword("message", in: .sequence)?.example ?? "")`"
            default: ""
            }
        reporter.report(
            .extraArgument, "`deliver \(kind)` does not take `\(written)`", at: span,
            help: "write only `deliver \(kind)`\(time)",
            fix: .init(Span(start: tree.tokens[first - 1].end, end: Int(span.end)), "", isCertain: false))
        return true
    }
}
