import RecoverBase
import RecoverDiagnostics
import RecoverSyntax

/// Flags at the end of a line, as people write them: `fixabel`, `can be fixed`, `, fixable`, `(fixable)`.
extension Checker {
    /// Words around a flag that say nothing of their own.
    private static let fillers = WordTable([
        "is", "are", "was", "be", "been", "can", "could", "will", "it", "this", "that", "which", "to", "and", "as",
        "by",
        "us", "we", "easily", "quickly",
    ])

    mutating func misspeltFlag(_ rest: Leftover) -> Bool {
        guard let opens = rest.opens else { return false }
        let flags = vocabulary.flagKeywords(in: opens)
        var words = rest.index..<rest.range.upperBound
        let marks: [Token.Kind] = [.comma, .openParen, .closeParen, .minus, .dash, .colon]
        while let first = words.first, marks.contains(tree.tokens[first].kind) { words.removeFirst() }
        while let last = words.last, marks.contains(tree.tokens[last].kind) { words.removeLast() }
        guard !words.isEmpty, words.count < 6, words.allSatisfy({ tree.tokens[$0].kind == .word }) else { return false }
        let written = words.map { tree.text(of: tree.tokens[$0]) }
        let isNegated = written.contains { ["not", "no", "never", "cannot"].contains($0.lowercased()) }
        let telling = written.filter {
            !Checker.fillers.contains($0.lowercased()) && !["not", "no", "never", "cannot"].contains($0.lowercased())
        }
        var meant: [String] = []
        for word in telling.isEmpty ? [] : telling + [telling.joined(separator: "-")] {
            guard let flag = Checker.flag(word, flags), !meant.contains(flag) else { continue }
            meant.append(flag)
        }
        guard let flag = meant.first, meant.count == 1 else { return false }
        report(flag, written, isNegated: isNegated, rest, opens)
        return true
    }

    private static func flag(_ word: String, _ flags: [Keyword]) -> String? {
        let word = word.lowercased()
        return flags.first { $0.name == word || $0.also.split(separator: " ").contains { $0 == word } }?.name
            ?? Text.bestMatch(for: word, in: flags.map(\.name))
    }

    private mutating func report(
        _ flag: String, _ written: [String], isNegated: Bool, _ rest: Leftover, _ opens: Block
    ) {
        let span = tree.tokens[rest.index].span.union(tree.tokens[rest.range.upperBound - 1].span)
        let before = tree.tokens[rest.index - 1].end
        if written == [flag] {
            reporter.report(
                .extraArgument, "a flag stands behind the other words, without a mark", at: span,
                help: "write only `\(flag)`", fix: .init(Span(start: before, end: Int(span.end)), " \(flag)"))
            return
        }
        let mended = isNegated ? "\(flag) no" : flag
        let text = Text.shortened(written.joined(separator: " "), to: 40)
        reporter.report(
            .unknownKeyword, "there is no `\(text)` \(opens.location)", at: span,
            help: isNegated ? "write `\(mended)`, or leave it out" : "did you mean `\(flag)`?",
            fix: .init(
                Span(start: before, end: Int(span.end)), " \(mended)",
                isCertain: written.count == 1 && written[0].lowercased() == flag))
    }
}
