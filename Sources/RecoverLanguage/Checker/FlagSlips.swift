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
        let apostrophes = words.filter {
            tree.tokens[$0].kind == .unknown && ["'", "’"].contains(tree.text(of: tree.tokens[$0]))
        }
        guard !words.isEmpty, words.count < 8,
            words.allSatisfy({ tree.tokens[$0].kind == .word || apostrophes.contains($0) })
        else { return false }
        var written: [String] = []
        for index in words {
            let text = tree.text(of: tree.tokens[index])
            let isPart = apostrophes.contains(index) || apostrophes.contains(index - 1)
            if isPart, !written.isEmpty { written[written.count - 1] += text } else { written.append(text) }
        }
        var isNegated = false
        var telling: [String] = []
        for word in written.map({ $0.lowercased() }) {
            if Checker.isNegation(word) {
                isNegated = true
            } else if word.hasPrefix("non-") || word.hasPrefix("not-") {
                isNegated = true
                telling.append(String(word.dropFirst(4)))
            } else if !Checker.fillers.contains(word) {
                telling.append(word)
            }
        }
        var meant: [String] = []
        for word in telling.isEmpty ? [] : telling + [telling.joined(separator: "-")] {
            guard let flag = Checker.flag(word, flags), !meant.contains(flag) else { continue }
            meant.append(flag)
        }
        guard let flag = meant.first, meant.count == 1 else { return false }
        reporter.excused.formUnion(apostrophes)
        report(flag, written, isNegated: isNegated, rest, opens)
        return true
    }

    /// `not`, `isn't`, `cannot`
    private static func isNegation(_ word: String) -> Bool {
        ["not", "no", "never", "cannot", "isnt", "cant"].contains(word) || word.hasSuffix("n't")
            || word.hasSuffix("n’t")
    }

    /// The flag that says the opposite: `no-remedy`, which people also call `unfixable`.
    private func opposite(of flag: String, in opens: Block) -> Keyword? {
        vocabulary.flagKeywords(in: opens).first { $0.also.split(separator: " ").contains { $0 == "un\(flag)" } }
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
        let opposite = isNegated ? opposite(of: flag, in: opens) : nil
        let mended = opposite?.name ?? (isNegated ? "\(flag) no" : flag)
        let text = Text.shortened(written.joined(separator: " "), to: 40)
        reporter.report(
            .unknownKeyword, "there is no `\(text)` \(opens.location)", at: span,
            help: opposite.map { "did you mean `\(mended)` (\($0.gist))?" }
                ?? (isNegated ? "write `\(mended)`, or leave it out" : "did you mean `\(flag)`?"),
            fix: .init(
                Span(start: before, end: Int(span.end)), " \(mended)",
                isCertain: written.count == 1 && written[0].lowercased() == flag))
    }
}
