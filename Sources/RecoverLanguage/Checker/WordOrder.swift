import RecoverBase
import RecoverDiagnostics
import RecoverModel
import RecoverSyntax

/// Words in another order, and with more commas, than a statement has them.
extension Checker {
    /// `feedback "Parcels arrive late" 4/10`, `issue "Parcels arrive late" late fixable`: what stands behind the text belongs
    /// in front of it, and is read so.
    mutating func readTextInFront(_ range: Range<Int>, _ keyword: Keyword, _ opens: Block?) -> Bool? {
        let (first, slots) = (range.lowerBound, keyword.shape.slots)
        guard range.count > 1, range.count < 12, tree.tokens[first].kind == .string, reader.reporter.isEmpty,
            tree.tokens[first].flags.isDisjoint(with: [.unterminated, .wrongQuotes]),
            slots.dropFirst().contains(where: { $0.kind == .text || $0.kind == .verbatim }),
            opens.flatMap({ self.keyword(at: first + 1, in: $0) }) == nil
        else { return nil }
        let text = tree.text(of: tree.tokens[first])
        for end in first + 2...range.upperBound
        where end == range.upperBound || opens.flatMap({ self.keyword(at: end, in: $0) }) != nil {
            let front = written(first + 1, end)
            guard let arguments = arguments(of: "\(front) \(text)", keyword, span: span(first, end)) else { continue }
            let rest = end < range.upperBound ? " " + written(end, range.upperBound) : ""
            let line = "\(keyword.name) \(front) \(text)\(rest)"
            reporter.report(
                .wrongArgument, "`\(Text.shortened(front, to: 30))` stands in front of the text",
                at: span(first + 1, end), help: "write `\(Text.shortened(line, to: 80))`",
                fix: .init(span(first, range.upperBound), "\(front) \(text)\(rest)", isCertain: false))
            reader.arguments = arguments
            reader.cursor.index = end
            return true
        }
        return nil
    }

    /// `issue late, "Parcels arrive late", fixable`: commas between the parts of a statement.
    mutating func readWithoutCommas(_ range: Range<Int>, _ keyword: Keyword, _ opens: Block?) -> Bool? {
        // Before anything is looked for: an open parenthesis may have swallowed the rest of the file.
        guard range.count < 16 else { return nil }
        let commas = range.filter { tree.tokens[$0].kind == .comma }
        guard commas.count > 1, reader.reporter.isEmpty,
            !keyword.shape.slots.contains(where: \.isList),
            keyword.name != "deliver", !keyword.shape.slots.contains(where: { $0.kind == .expression })
        else { return nil }
        let parts = range.filter { tree.tokens[$0].kind != .comma }
        let flags = parts.reversed().prefix { index in opens.flatMap { self.keyword(at: index, in: $0) } != nil }.count
        let words = parts.map { tree.text(of: tree.tokens[$0]) }
        guard let last = parts.dropLast(flags).last,
            let arguments = arguments(
                of: words.dropLast(flags).joined(separator: " "), keyword, span: span(range.lowerBound, last + 1)),
            flags < 2
        else { return nil }
        let line = words.joined(separator: " ")
        reporter.report(
            .keywordMark, "no commas stand between the parts of a statement", at: tree.tokens[commas[0]].span,
            help: "write `\(keyword.name) \(Text.shortened(line, to: 80))`",
            fix: .init(span(range.lowerBound, range.upperBound), line, isCertain: false))
        reader.arguments = arguments
        reader.cursor.index = flags == 0 ? range.upperBound : parts[parts.count - flags]
        return true
    }

    /// What a mended line says, as if all of it stood in the place of the one that was written; nil where it is still wrong.
    private func arguments(of line: String, _ keyword: Keyword, span: Span) -> [ModelTree.Argument]? {
        let mended = Parser.parse(Source(name: "", text: "x \(line)"))
        guard mended.count == 1, mended.problems.isEmpty, !mended.hasBlock(0) else { return nil }
        var reader = ArgumentReader(mended)
        let isRead = reader.read(mended.arguments(of: 0), shape: keyword.shape, flagBlock: keyword.opens)
        guard isRead, reader.reporter.isEmpty, reader.cursor.isAtEnd, reader.condition == nil else { return nil }
        return reader.arguments.map { ModelTree.Argument(role: $0.role, value: $0.value, span: span) }
    }

    /// `success "Two parcels in a row" are on time`
    mutating func reportTextGoesOn(_ rest: Leftover) -> Bool {
        let words = rest.index..<rest.range.upperBound
        guard words.count > 1, rest.index > rest.range.lowerBound, tree.tokens[rest.index - 1].kind == .string,
            words.allSatisfy({ tree.tokens[$0].kind == .word && !tree.tokens[$0].flags.contains(.continuesLine) }),
            rest.opens.flatMap({ self.keyword(at: rest.index, in: $0) }) == nil
        else { return false }
        let text =
            tree.text(of: tree.tokens[rest.index - 1]).dropLast() + " \(written(rest.index, rest.range.upperBound))\""
        reporter.report(
            .extraArgument, "the text ends before `\(tree.text(of: tree.tokens[rest.index]))`",
            at: span(rest.index, rest.range.upperBound), help: "write `\(Text.shortened(String(text), to: 80))`",
            fix: .init(span(rest.index - 1, rest.range.upperBound), String(text), isCertain: false))
        return true
    }
}
