import RecoverBase
import RecoverDiagnostics
import RecoverModel
import RecoverSyntax

/// Marks that hide what follows them: a block in parentheses, a text that goes on in the next line. The file is read
/// once more as if the right marks stood there. It is as long as before, so all places stay true.
extension Checker {
    /// What is found then, with a message for each such mark; nil where there is none.
    func secondReading(_ readings: Int) -> Result? {
        guard reading == .whole else { return nil }
        var bytes = tree.source.bytes
        var reports = Reporter(file: reporter.file)
        for bracket in brackets { mendBracket(bracket, &bytes, &reports) }
        for brace in needless {
            let start = tree.tokens[brace].start
            bytes[Int(start)] = UInt8(ascii: " ")
            reports.diagnostics += reporter.diagnostics.filter {
                $0.code == .unclosedBlock && $0.place.span.start == start
            }
        }
        mendClosings(&bytes, &reports)
        // The bracket at the end of such a line is its opening, and a text that its line ends may go on in the next.
        for line in openings
        where !brackets.contains(line.lastToken) && !tree.tokens[line.lastToken].flags.contains(.unterminated) {
            mendOpening(line, &bytes, &reports)
        }
        // Where a block is not closed, its end is told by how far lines are indented, and by them a text might go on.
        if reporter.diagnostics.contains(where: { $0.code == .unterminatedText }),
            !reporter.diagnostics.contains(where: { $0.code == .unclosedBlock })
        {
            for index in tree.tokens.indices { mendText(index, &bytes, &reports) }
        }
        if reporter.diagnostics.contains(where: { $0.code == .unterminatedText }) {
            for index in tree.tokens.indices { mendUnopenedText(index, &bytes, &reports) }
        }
        guard !reports.isEmpty else { return nil }
        let mended = Parser.parse(Source(name: tree.source.name, bytes: bytes))
        var result = Checker.check(mended, reading, library, readings: readings)
        result.diagnostics += reports.diagnostics
        return result
    }

    /// What is found where the indentation tells that a brace is missing here and another one is too many there;
    /// nil where that explains nothing.
    func readingByIndentation(besides result: Result) -> Result? {
        let isMisplaced: (Diagnostic) -> Bool = { $0.code == .misplacedKeyword || $0.code == .unknownKeyword }
        guard reading == .whole, result.diagnostics.contains(where: isMisplaced),
            !tree.problems.contains(where: { $0.kind == .unclosedBlock })
        else { return nil }
        let other = Parser.parseByIndentation(tree.source)
        guard other.problems.contains(where: { $0.kind == .unclosedBlock }) else { return nil }
        var checker = Checker(tree: other)
        checker.reportProblems()
        let items = checker.items(other.roots, in: .file)
        let second = checker.finish(items)
        let isBetter =
            second.diagnostics.count <= result.diagnostics.count
            && second.diagnostics.count(where: isMisplaced) < result.diagnostics.count(where: isMisplaced)
        return isBetter ? second : nil
    }

    /// What is found where a `}` closes a block too early, so that what follows it stands in the wrong place and the last
    /// `}` closes nothing; nil where that explains nothing.
    func readingWithoutBrace(besides result: Result, _ readings: Int) -> Result? {
        guard reading == .whole, readings > 0,
            let stray = result.diagnostics.first(where: { $0.code == .strayBrace })?.place.span.start,
            let misplaced = result.diagnostics.first(where: {
                ($0.code == .misplacedKeyword || $0.code == .unknownKeyword) && $0.place.span.start < stray
            })?.place.span.start,
            let brace = tree.tokens.last(where: { $0.start < misplaced && $0.kind == .closeBrace })
        else { return nil }
        var bytes = tree.source.bytes
        // It ends a statement all the same.
        bytes[Int(brace.start)] = UInt8(ascii: ";")
        var second = Checker.check(
            Parser.parse(Source(name: tree.source.name, bytes: bytes)), reading, library, readings: readings - 1)
        guard second.diagnostics.count + 1 < result.diagnostics.count,
            !second.diagnostics.contains(where: { $0.code == .strayBrace || $0.code == .unclosedBlock })
        else { return nil }
        second.diagnostics.append(
            Diagnostic(
                .strayBrace, "this `}` ends the block too early", at: .init(file: reporter.file, span: brace.span),
                help: "take it away: what follows belongs to the block, and another `}` ends it",
                fix: .init(brace.span, "", isCertain: false)))
        return second
    }

    // MARK: Brackets

    /// `owner Support ( person "Jon Bell" )`: remembers a bracket in front of a line of the block.
    mutating func findBracket(_ range: Range<Int>, _ keyword: Keyword, _ opens: Block?) {
        guard let opens, !keyword.shape.slots.contains(where: { $0.kind == .expression }),
            let bracket = ownLine(range).first(where: isBracket)
        else { return }
        var first = bracket + 1
        let isLast = tree.tokens[first].kind == .newline
        if isLast { first += 1 }
        guard let inner = self.keyword(at: first, in: opens) else {
            // What stands first may be misspelt.
            if isLast, tree.tokens[first].kind == .word { brackets.append(bracket) }
            return
        }
        // `(fixable)` is said of flags.
        if vocabulary.keywords[inner].isFlag, first + 1 < range.upperBound, tree.tokens[first + 1].kind == .closeParen {
            return
        }
        brackets.append(bracket)
    }

    private func isBracket(_ index: Int) -> Bool {
        tree.tokens[index].kind == .openParen
            || tree.tokens[index].kind == .unknown && tree.text(of: tree.tokens[index]) == "["
    }

    private func mendBracket(_ open: Int, _ bytes: inout [UInt8], _ reports: inout Reporter) {
        guard let close = end(of: open) else { return }
        let (first, last) = (tree.tokens[open], tree.tokens[close])
        bytes[Int(first.start)] = UInt8(ascii: "{")
        bytes[Int(last.start)] = UInt8(ascii: "}")
        let (left, right) = (tree.text(of: first), tree.text(of: last))
        let inner = Span(start: first.end, end: Int(last.start))
        reports.report(
            .bracketForBrace, "a block stands in braces, not in `\(left)` and `\(right)`", at: first.span,
            fix: .init(first.span.union(last.span), "{\(tree.source.text(inner))}"))
    }

    /// The bracket or brace that closes an open bracket.
    private func end(of open: Int) -> Int? {
        let isParen = tree.tokens[open].kind == .openParen
        var (depth, braces) = (0, 0)
        for index in open..<tree.tokens.count {
            switch tree.tokens[index].kind {
            case .openParen where isParen: depth += 1
            case .closeParen where isParen: depth -= 1
            case .unknown where !isParen && tree.text(of: tree.tokens[index]) == "[": depth += 1
            case .unknown where !isParen && tree.text(of: tree.tokens[index]) == "]": depth -= 1
            case .openBrace: braces += 1
            case .closeBrace:
                braces -= 1
                if braces < 0 { return index }
            default: continue
            }
            if depth == 0 { return index }
        }
        return nil
    }

    /// Lines of their own that end a block in other languages: `)`, `]`, `end`; and `{{ … }}`.
    private func mendClosings(_ bytes: inout [UInt8], _ reports: inout Reporter) {
        var parens = 0
        // For each open block, whether its brace is the second of `{{`, and the brace that closed the one above last.
        var open: [Bool] = []
        var closed: Int?
        for index in tree.tokens.indices {
            let token = tree.tokens[index]
            switch token.kind {
            case .openParen: parens += 1
            case .closeParen where parens > 0: parens -= 1
            case .openBrace:
                let isSecond = index > 0 && tree.tokens[index - 1].kind == .openBrace
                open.append(isSecond)
                guard isSecond else { continue }
                bytes[Int(token.start)] = UInt8(ascii: " ")
                reports.report(
                    .blockWithoutStatement, "one `{` opens a block", at: token.span, help: "take the second `{` away",
                    fix: .init(token.span, "", isCertain: false))
            case .closeBrace:
                // Of `}}`, the one that belongs to the second brace goes with it.
                if let brace = closed, token.isAttached, brace == index - 1 {
                    bytes[Int(tree.tokens[brace].start)] = UInt8(ascii: " ")
                }
                closed = open.popLast() == true ? index : nil
            case .closeParen,
                .unknown where tree.text(of: token) == "]", .word where tree.text(of: token) == "end":
                if !open.isEmpty, mendClosing(index, &bytes, &reports) { open.removeLast() }
            default: continue
            }
        }
    }

    private func mendClosing(_ index: Int, _ bytes: inout [UInt8], _ reports: inout Reporter) -> Bool {
        guard index > 0, tree.tokens[index - 1].kind == .newline else { return false }
        var last = index
        // `end customer`
        if tree.tokens[index].kind == .word, tree.tokens[index + 1].kind == .word,
            !vocabulary.keywords(named: tree.text(of: tree.tokens[index + 1])).isEmpty
        {
            last += 1
        }
        let next = tree.tokens[last + 1].kind
        guard next == .newline || next == .endOfFile else { return false }
        let span = tree.tokens[index].span.union(tree.tokens[last].span)
        for place in Int(span.start)..<Int(span.end) { bytes[place] = UInt8(ascii: " ") }
        bytes[Int(span.start)] = UInt8(ascii: "}")
        reports.report(
            .bracketForBrace, "a block ends with `}`, not with `\(tree.source.text(span))`", at: span,
            help: "write `}`", fix: .init(span, "}", isCertain: false))
        return true
    }

    // MARK: Missing braces

    /// The end of a line becomes the `{` that is missing there, where a `}` too many is left that would close it.
    private func mendOpening(_ opening: Opening, _ bytes: inout [UInt8], _ reports: inout Reporter) {
        let newline = tree.tokens[opening.lastToken + 1]
        let end = tree.tokens[opening.lastToken].end
        guard newline.kind == .newline, bytes[end..<Int(newline.start)].allSatisfy({ $0 <= 32 }),
            bytes[Int(newline.start)] == UInt8(ascii: "\n")
        else { return }
        for place in opening.end...Int(newline.start) { bytes[place] = UInt8(ascii: " ") }
        bytes[Int(newline.start)] = UInt8(ascii: "{")
        reports.diagnostics.append(opening.report)
    }

    // MARK: Texts over two lines

    /// A text that its line ends and the next one closes is read as one.
    private func mendText(_ index: Int, _ bytes: inout [UInt8], _ reports: inout Reporter) {
        let token = tree.tokens[index]
        guard token.kind == .string, token.flags.contains(.unterminated), !token.flags.contains(.wrongQuotes),
            index + 1 < tree.tokens.count, tree.tokens[index + 1].kind == .newline,
            let close = closingQuote(after: Int(tree.tokens[index + 1].start))
        else { return }
        let next = Int(tree.tokens[index + 1].start)
        let span = Span(start: Int(token.start), end: close + 1)
        for place in token.end...next { bytes[place] = UInt8(ascii: " ") }
        let second = tree.source.text(Span(start: next, end: close + 1)).trimmingSpaces()
        let whole = tree.source.text(token.span).trimmingSpaces() + (second == "\"" ? "" : " ") + second
        reports.report(
            .unterminatedText, "the text is not closed in its line", at: token.span,
            help: "write it in one line, `\(Text.shortened(whole, to: 80))`, or between `\"\"\"` and `\"\"\"`",
            fix: .init(span, whole, isCertain: false))
    }

    /// `issue late Parcels arrive late" fixable`: what seems to open a text closes one, behind a name.
    private func mendUnopenedText(_ index: Int, _ bytes: inout [UInt8], _ reports: inout Reporter) {
        let token = tree.tokens[index]
        guard token.kind == .string, token.isAttached, token.flags.contains(.unterminated),
            !token.flags.contains(.wrongQuotes), index > 3
        else { return }
        var first = index
        while first > 0, [.word, .number, .comma, .dot].contains(tree.tokens[first - 1].kind) { first -= 1 }
        guard first + 2 < index, tree.tokens[first].flags.contains(.startsLine) || first == 0,
            vocabulary.keywords(named: tree.text(of: tree.tokens[first])).contains(where: { keyword in
                let slots = keyword.shape.slots
                return slots.count == 2 && (slots[0].kind == .name || slots[0].kind == .label)
                    && (slots[1].kind == .text || slots[1].kind == .verbatim)
            })
        else { return }
        let start = Int(tree.tokens[first + 2].start)
        guard bytes[start - 1] == UInt8(ascii: " ") else { return }
        bytes[start - 1] = UInt8(ascii: "\"")
        let span = Span(start: start, end: Int(token.start) + 1)
        let text = "\"" + tree.source.text(span)
        reports.report(
            .missingQuotes, "the text has no `\"` in front", at: span,
            help: "write `\(Text.shortened(text, to: 80))`", fix: .init(span, text, isCertain: false))
    }

    /// The one quote of the line behind a line end that can close a text; nil where the line seems to be a statement.
    private func closingQuote(after newline: Int) -> Int? {
        let bytes = tree.source.bytes
        let line = newline + 1..<(bytes[(newline + 1)...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count)
        guard let quote = bytes[line].firstIndex(of: UInt8(ascii: "\"")), bytes[newline] == UInt8(ascii: "\n"),
            bytes[line].count(where: { $0 == UInt8(ascii: "\"") }) == 1
        else { return nil }
        let front = bytes[line.lowerBound..<quote]
        // Where the line holds more than the end of one statement, it is another one's.
        let back = bytes[quote..<line.upperBound].reversed().drop {
            $0 <= 32 || $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}")
        }
        guard !(front + back).contains(where: { "#{};".utf8.contains($0) }) else { return nil }
        let word = String(decoding: front.drop { $0 == 32 || $0 == 9 }.prefix { $0 > 32 }, as: UTF8.self)
        let takesText = vocabulary.keywords(named: word).contains { keyword in
            keyword.shape.slots.contains { $0.kind == .text || $0.kind == .verbatim }
        }
        return takesText ? nil : quote
    }
}
