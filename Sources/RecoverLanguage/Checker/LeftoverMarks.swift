import RecoverBase
import RecoverDiagnostics
import RecoverModel
import RecoverSyntax

/// Values that are written behind points, marks or without a comparison.
extension Checker {
    /// `customer.tenure 3 years`
    mutating func reportPath(_ rest: Leftover) -> Bool {
        let next = rest.index + 1
        guard rest.index == rest.range.lowerBound, tree.tokens[rest.index].kind == .dot, next < rest.range.upperBound,
            tree.tokens[rest.index].isAttached, let opens = rest.opens, keyword(at: next, in: opens) != nil
        else { return false }
        let values = (next..<rest.range.upperBound).filter {
            tree.tokens[$0].kind != .equals && tree.tokens[$0].kind != .colon
        }
        let inner = values.map { tree.text(of: tree.tokens[$0]) }.joined(separator: " ")
        reporter.report(
            .extraArgument, "a field stands in the block, not behind a point",
            at: span(rest.index, rest.range.upperBound),
            help: "write `\(rest.keyword.name) { \(Text.shortened(inner, to: 60)) }`")
        return true
    }

    /// `fixable: yes`
    mutating func reportMarkBehindFlag(_ rest: Leftover) -> Bool {
        guard tree.tokens[rest.index].kind == .colon || tree.tokens[rest.index].kind == .equals,
            rest.index + 2 == rest.range.upperBound, rest.index > rest.range.lowerBound, let opens = rest.opens,
            let flag = keyword(at: rest.index - 1, in: opens), vocabulary.keywords[flag].isFlag,
            let meant = YesNo.meant(tree.text(of: tree.tokens[rest.index + 1]))
        else { return false }
        let name = vocabulary.keywords[flag].name
        let mended = meant == "yes" ? "" : " no"
        reporter.report(
            .keywordMark, "no `\(tree.text(of: tree.tokens[rest.index]))` stands behind a flag",
            at: span(rest.index, rest.range.upperBound), help: "write only `\(name)\(mended)`",
            fix: .init(Span(start: tree.tokens[rest.index - 1].end, end: tree.tokens[rest.index + 1].end), mended))
        return true
    }

    /// `when customer.tenure > 2 years then deliver call`
    mutating func reportThen(_ rest: Leftover) -> Bool {
        guard rest.opens == .when, tree.isWord("then", at: rest.index), rest.index + 1 < rest.range.upperBound,
            rest.index > rest.range.lowerBound, keyword(at: rest.index + 1, in: .when) != nil
        else { return false }
        let inner = written(rest.index + 1, rest.range.upperBound)
        let condition = written(rest.range.lowerBound, rest.index)
        reporter.report(
            .extraArgument, "what holds under a condition stands in braces, not behind `then`",
            at: tree.tokens[rest.index].span,
            help:
                "write `\(rest.keyword.name) \(Text.shortened(condition, to: 40)) { \(Text.shortened(inner, to: 60)) }`",
            fix: .init(span(rest.index, rest.range.upperBound), "{ \(inner) }", isCertain: false))
        return true
    }

    /// `customer tenure > 2 years`: a path without its point.
    mutating func reportNoPoint(_ rest: Leftover) -> Bool {
        let (root, field) = (rest.index - 1, rest.index)
        guard rest.keyword.shape.slots.contains(where: { $0.kind == .expression }), root == rest.range.lowerBound,
            tree.tokens[root].kind == .word, tree.tokens[field].kind == .word
        else { return false }
        let name = tree.text(of: tree.tokens[root])
        let block = Deliverable.Kind(rawValue: name)?.block ?? vocabulary.keyword(name, in: .file)?.opens
        guard let block, keyword(at: field, in: block) != nil else { return false }
        let path = "\(name).\(tree.text(of: tree.tokens[field]))"
        reporter.report(
            .noCondition, "between the parts of a path stands a point", at: span(root, field + 1),
            help: "write `\(path)`",
            fix: .init(span(root, field + 1), path, isCertain: false))
        return true
    }

    /// `expect email.words is 80..110 words`
    mutating func reportUnitOfPath(_ rest: Leftover) -> Bool {
        let last = rest.index
        guard rest.keyword.shape.slots.contains(where: { $0.kind == .expression }), last + 1 == rest.range.upperBound,
            last > rest.range.lowerBound, tree.tokens[last].kind == .word, tree.tokens[last - 1].kind == .number
        else { return false }
        let word = tree.text(of: tree.tokens[last])
        guard
            (rest.range.lowerBound..<last).contains(where: {
                tree.tokens[$0].kind == .word && tree.text(of: tree.tokens[$0]) == word
            })
        else { return false }
        let span = tree.tokens[last].span
        reporter.report(
            .extraArgument, "the number stands alone: its path says that it counts \(word)", at: span,
            help: "take `\(word)` away",
            fix: .init(Span(start: tree.tokens[last - 1].end, end: Int(span.end)), ""))
        return true
    }

    private static let ofQuantities: [Token.Kind] = [.number, .dotDot, .percent, .slash, .currency]

    /// `expect email.words 90..120`
    mutating func reportNoComparison(_ rest: Leftover) -> Bool {
        let found = tree.tokens[rest.index]
        guard rest.keyword.shape.slots.contains(where: { $0.kind == .expression }), rest.index > rest.range.lowerBound,
            tree.tokens[rest.index - 1].kind == .word, !rest.keyword.shape.connectors.contains(tree.text(of: found)),
            [.word, .number, .string, .currency, .dotDot].contains(found.kind)
        else { return false }
        let front = tree.tokens[rest.range.lowerBound..<rest.index].map(\.kind)
        let back = tree.tokens[rest.index..<rest.range.upperBound].map(\.kind)
        // By kinds and not by blanks, which a formatter may change: a path, and one value behind it.
        let isPath = front.enumerated().allSatisfy { $1 == ($0.isMultiple(of: 2) ? .word : .dot) }
        let isValue = back.count == 1 || back.count <= 4 && back.allSatisfy(Checker.ofQuantities.contains)
        guard isPath, isValue else { return false }
        let path = written(rest.range.lowerBound, rest.index)
        let value = written(rest.index, rest.range.upperBound)
        if tree.isWord("no", at: rest.range.lowerBound), front.count == 1, back == [.word] {
            reporter.report(
                .noCondition, "`\(path) \(value)` is no condition",
                at: span(rest.range.lowerBound, rest.range.upperBound),
                help: "write `\(rest.keyword.name) constraint.no.\(value) is known` to ask whether the case says so; "
                    + "`constraint no \(value)` says it")
            return true
        }
        let isGuard = path == "guards" || path == "guard"
        let word = isGuard ? "has" : "is"
        reporter.report(
            .noCondition, "a comparison is missing in front of `\(Text.shortened(value, to: 30))`",
            at: span(rest.index, rest.range.upperBound),
            help:
                "write `\(rest.keyword.name) \(isGuard ? "guards" : Text.shortened(path, to: 40)) \(word) \(Text.shortened(value, to: 40))`",
            fix: path == "guard"
                ? .init(span(rest.range.lowerBound, rest.range.upperBound), "guards has \(value)", isCertain: false)
                : .init(
                    Span(start: tree.tokens[rest.index - 1].end, end: Int(found.start)), " \(word) ", isCertain: false))
        return true
    }
}
