import RecoverBase
import RecoverDiagnostics
import RecoverModel
import RecoverSyntax

/// Reads the arguments of one statement by the shape of its keyword.
struct ArgumentReader {
    /// Where reading failed, and what could have stood there: the furthest such place.
    struct Failure {
        var index: Int
        var expectation: String
        /// The words of which one could have stood there.
        var words: [String] = []
    }

    var cursor: TokenCursor
    var library = Library()
    /// The mistakes found while reading, and only those.
    var reporter: Reporter
    var arguments: [ModelTree.Argument] = []
    /// The places of the elements of the last list.
    private(set) var elementSpans: [Span] = []
    var condition: Expression?
    var conditionSpan = Span(start: 0, end: 0)
    private(set) var failure: Failure?
    /// A mistake inside an argument was reported already; what follows from it is not.
    var hasReported = false

    private(set) var shape = Shape.none.read
    /// The block whose flags may stand on the line.
    private(set) var flagBlock: Block?
    /// An optional name was read last: it may be the first word of a text without quotes.
    private(set) var hasReadOptionalName = false
    /// Whether a text that is filled in was among all that was read.
    var hasFills = false
    /// What could have stood somewhere is put into words only when it has to be told.
    private var recordsFailures = false
    /// What people write in words of their own is understood too. Only what could not be read strictly is read so.
    private(set) var isLoose = false
    /// The first token of the arguments.
    private(set) var start = 0

    /// One reader serves all statements of a file, one after the other.
    init(_ tree: SyntaxTree) {
        cursor = TokenCursor(tree, 0..<0)
        reporter = Reporter(file: tree.source.name)
    }

    /// Whether a word is what an optional name never is: a connector of the shape, a flag of the block it opens.
    func isTaken(_ word: String) -> Bool {
        if shape.connectors.contains(word) { return true }
        let vocabulary = Vocabulary.standard
        return flagBlock.flatMap { vocabulary.index(word, in: $0) }.map { vocabulary.keywords[$0].isFlag } ?? false
    }

    /// Reads the arguments of a statement. False where an obligatory part is missing or wrong; `findFailure` says where.
    mutating func read(_ range: Range<Int>, shape: Shape, flagBlock: Block?) -> Bool {
        self.shape = shape.read
        self.flagBlock = flagBlock
        start = range.lowerBound
        cursor.end = range.upperBound
        recordsFailures = false
        isLoose = false
        return readOnce()
    }

    /// Reads the same arguments again, as people write them. False where that is no help: not all of them could be read,
    /// or nothing was found that could be told.
    mutating func readLoosely() -> Bool {
        isLoose = true
        defer { isLoose = false }
        guard readOnce(), !reporter.isEmpty else { return false }
        let isFullStop = cursor.kind() == .dot && cursor.index + 1 == cursor.end
        return cursor.isAtEnd || isFullStop || cursor.kind() == .word && isTaken(cursor.text)
    }

    /// Puts a value in the place of the name that was read first; it is taken for the name of several tokens.
    mutating func replaceFirst(with value: Value, tokens: Range<Int>) {
        guard !arguments.isEmpty else { return }
        let span = cursor.tree.tokens[tokens.lowerBound].span.union(cursor.tree.tokens[tokens.upperBound - 1].span)
        let isList = arguments[0].value.list != nil
        arguments[0] = ModelTree.Argument(
            role: arguments[0].role, value: isList ? .list([value]) : value, span: span)
        if isList { elementSpans = [span] }
    }

    /// Puts a value in the place of the last one, and goes on behind a token.
    mutating func replaceLast(with value: Value, through token: Int) {
        cursor.index = token + 1
        guard let last = arguments.popLast() else { return }
        let span = last.span.union(cursor.tree.tokens[token].span)
        let new = last.value.list.map { .list($0.dropLast() + [value]) } ?? value
        arguments.append(ModelTree.Argument(role: last.role, value: new, span: span))
    }

    /// Reads the same arguments again, to say where reading them failed.
    mutating func findFailure() {
        recordsFailures = true
        _ = readOnce()
    }

    private mutating func readOnce() -> Bool {
        cursor.index = start
        if !reporter.diagnostics.isEmpty { reporter = Reporter(file: reporter.file) }
        arguments = []
        // Growing one by one would take a new place for most arguments.
        if shape.slots.count > 1, cursor.index < cursor.end { arguments.reserveCapacity(shape.slots.count) }
        condition = nil
        conditionSpan = Span(start: 0, end: 0)
        failure = nil
        hasReported = false
        hasReadOptionalName = false
        return sequence(shape.parts)
    }

    // MARK: Parts

    private mutating func sequence(_ parts: [Shape.Part]) -> Bool {
        for part in parts where !read(part) { return false }
        return true
    }

    private mutating func read(_ part: Shape.Part) -> Bool {
        switch part {
        case .literal(let word): return literal(word)
        case .argument(let slot): return argument(slot, isOptional: false)
        case .choice(let alternatives):
            for alternative in alternatives where attempt(alternative) { return true }
            return false
        case .optional(let inner):
            if case .argument(let slot)? = inner.first, inner.count == 1 {
                _ = attemptArgument(slot)
            } else {
                _ = attempt(inner)
            }
            return true
        }
    }

    /// Reads a sequence or leaves everything as it was.
    private mutating func attempt(_ parts: [Shape.Part]) -> Bool {
        let index = cursor.index
        let count = arguments.count
        let diagnostics = reporter.diagnostics.count
        var isFirst = true
        for part in parts {
            let isRead: Bool
            if isFirst, case .argument(let slot) = part {
                isRead = argument(slot, isOptional: true)
            } else {
                isRead = read(part)
            }
            isFirst = false
            guard isRead else {
                if hasReported { return false }
                cursor.index = index
                if arguments.count > count { arguments.removeSubrange(count...) }
                forgetReports(from: diagnostics)
                return false
            }
        }
        return true
    }

    mutating func forgetReports(from count: Int) {
        if reporter.diagnostics.count > count { reporter.diagnostics.removeSubrange(count...) }
    }

    private mutating func attemptArgument(_ slot: Shape.Slot) -> Bool { argument(slot, isOptional: true) }

    private mutating func literal(_ word: String) -> Bool {
        skipMark(before: word)
        if !cursor.isAtEnd, cursor.kind() == .word || cursor.kind() == .equals, cursor.text == word {
            cursor.index += 1
            return true
        }
        return recordsFailures && fail(expecting: "`\(word)`", words: [word])
    }

    private mutating func fail(_ slot: Shape.Slot) -> Bool {
        guard recordsFailures else { return false }
        if case .oneOf(let words) = slot.kind { return fail(expecting: slot.kind.expectation, words: words) }
        return fail(expecting: slot.kind.expectation)
    }

    private mutating func fail(expecting expected: @autoclosure () -> String, words: [String] = []) -> Bool {
        guard recordsFailures else { return false }
        let expectation = expected()
        defer { if failure?.index == cursor.index { failure?.words += words } }
        if let failure, failure.index > cursor.index { return false }
        if let known = failure, known.index == cursor.index {
            if !known.expectation.contains(expectation) {
                failure?.expectation = known.expectation + ", or " + expectation
            }
        } else {
            failure = Failure(index: cursor.index, expectation: expectation)
        }
        return false
    }

    // MARK: Arguments

    private mutating func argument(_ slot: Shape.Slot, isOptional: Bool) -> Bool {
        if slot.kind == .expression { return expression() }
        let before = cursor.index
        skipMark(before: nil)
        if slot.isList { return list(slot, isOptional: isOptional) }
        let start = cursor.index
        guard let value = value(slot, isOptional: isOptional) else {
            cursor.index = before
            return fail(slot)
        }
        // A comment of spaces is one that was left blank.
        let isBlank = isOptional && slot.kind == .verbatim && value.isBlankText
        append(slot, isBlank ? .text("") : value, from: start)
        hasReadOptionalName = isOptional && slot.kind == .name
        return true
    }

    private mutating func append(_ slot: Shape.Slot, _ value: Value, from start: Int) {
        arguments.append(ModelTree.Argument(role: slot.role, value: value, span: cursor.span(from: start)))
    }

    private mutating func list(_ slot: Shape.Slot, isOptional: Bool) -> Bool {
        let start = cursor.index
        if isLoose, let list = looseList(slot) {
            elementSpans = list.spans
            append(slot, .list(list.values), from: start)
            return true
        }
        guard let first = value(slot, isOptional: isOptional) else {
            cursor.index = start
            return fail(slot)
        }
        var values: [Value] = []
        values.reserveCapacity(4)
        values.append(first)
        elementSpans = []
        elementSpans.reserveCapacity(4)
        elementSpans.append(cursor.span(from: start))
        while cursor.kind() == .comma {
            cursor.index += 1
            let element = cursor.index
            guard let next = value(slot, isOptional: false) else { return fail(slot) }
            values.append(next)
            elementSpans.append(cursor.span(from: element))
        }
        append(slot, .list(values), from: start)
        return true
    }

    /// `expect that email.words is 120..160`
    private mutating func skipThat() {
        guard cursor.isWord("that"), cursor.kind(1) == .word, cursor.kind(2) == .dot || cursor.isWord("is", 2) else {
            return
        }
        reporter.report(
            .extraArgument, "a condition stands without `that`", at: cursor.token.span, help: "take `that` away",
            fix: .init(Span(start: Int(cursor.token.start), end: Int(cursor.token(1)?.start ?? 0)), ""))
        cursor.index += 1
    }

    private mutating func expression() -> Bool {
        let before = cursor.index
        skipMark(before: nil)
        skipThat()
        let start = cursor.index
        let count = reporter.diagnostics.count
        guard let parsed = ExpressionParser.parse(&cursor, &reporter, inWords: isLoose) else {
            if reporter.diagnostics.count > count {
                hasReported = true
                return false
            }
            cursor.index = before
            return fail(expecting: ArgumentKind.expression.expectation)
        }
        condition = parsed
        conditionSpan = cursor.span(from: start)
        return true
    }

}

extension ArgumentKind {
    /// Whether a quantity is of the kind that is asked for.
    func admits(_ value: Value) -> Bool {
        switch self {
        case .number: value.kind == .number
        case .percent: value.hasKind(.percent)
        case .money: if case .money = value { true } else { false }
        case .duration, .offset: value.kind == .duration
        case .score: value.hasKind(.score)
        case .moment: value.kind == .moment || value.kind == .unknown
        case .times: value.hasKind(.time)
        case .count: value.hasKind(.number)
        case .durations: value.hasKind(.duration)
        case .due: value.kind == .duration || value.kind == .moment || value.kind == .unknown
        case .effects: value.double != nil
        default: true
        }
    }
}

extension Value {
    /// A text without a word in it.
    fileprivate var isBlankText: Bool {
        if case .text(let text) = self { return text.utf8.allSatisfy { $0 <= 32 } }
        return false
    }

    /// Whether it is of a kind, or a range of it.
    fileprivate func hasKind(_ kind: ValueKind) -> Bool {
        if case .range(let lower, let upper) = self { return (lower ?? upper)?.kind == kind }
        return self.kind == kind
    }
}
