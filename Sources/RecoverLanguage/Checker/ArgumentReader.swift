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
    }

    var cursor: TokenCursor
    var reporter: Reporter
    var arguments: [ModelTree.Argument] = []
    var condition: Expression?
    var conditionSpan = Span(start: 0, end: 0)
    private(set) var failure: Failure?
    /// A mistake inside an argument was reported already; what follows from it is not.
    private(set) var hasReported = false

    private let shape: Shape
    /// Words that an optional name is not: connectors of the shape, flags of the block it opens.
    private let isTaken: (String) -> Bool

    init(_ tree: SyntaxTree, _ range: Range<Int>, shape: Shape, reporter: Reporter, isFlag: @escaping (String) -> Bool)
    {
        cursor = TokenCursor(tree, range)
        self.reporter = reporter
        self.shape = shape
        isTaken = { shape.connectors.contains($0) || isFlag($0) }
    }

    /// Reads the whole shape. False where an obligatory part is missing or wrong; `failure` says where.
    mutating func read() -> Bool { sequence(shape.parts) }

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
                arguments.removeSubrange(count...)
                reporter.diagnostics.removeSubrange(diagnostics...)
                return false
            }
        }
        return true
    }

    private mutating func attemptArgument(_ slot: Shape.Slot) -> Bool { argument(slot, isOptional: true) }

    private mutating func literal(_ word: String) -> Bool {
        if !cursor.isAtEnd, cursor.kind() == .word || cursor.kind() == .equals, cursor.text == word {
            cursor.index += 1
            return true
        }
        return fail(expecting: "`\(word)`")
    }

    private mutating func fail(expecting expectation: String) -> Bool {
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
        let start = cursor.index
        if slot.isList { return list(slot, isOptional: isOptional) }
        guard let value = value(slot, isOptional: isOptional) else {
            cursor.index = start
            return fail(expecting: slot.kind.expectation)
        }
        append(slot, value, from: start)
        return true
    }

    private mutating func append(_ slot: Shape.Slot, _ value: Value, from start: Int) {
        arguments.append(ModelTree.Argument(role: slot.role, value: value, span: cursor.span(from: start)))
    }

    private mutating func list(_ slot: Shape.Slot, isOptional: Bool) -> Bool {
        let start = cursor.index
        guard let first = value(slot, isOptional: isOptional) else {
            cursor.index = start
            return fail(expecting: slot.kind.expectation)
        }
        var values = [first]
        while cursor.kind() == .comma {
            cursor.index += 1
            guard let next = value(slot, isOptional: false) else { return fail(expecting: slot.kind.expectation) }
            values.append(next)
        }
        append(slot, .list(values), from: start)
        return true
    }

    private mutating func expression() -> Bool {
        let start = cursor.index
        let count = reporter.diagnostics.count
        guard let parsed = ExpressionParser.parse(&cursor, &reporter) else {
            if reporter.diagnostics.count > count {
                hasReported = true
                return false
            }
            cursor.index = start
            return fail(expecting: ArgumentKind.expression.expectation)
        }
        condition = parsed
        conditionSpan = cursor.span(from: start)
        return true
    }

    private mutating func value(_ slot: Shape.Slot, isOptional: Bool) -> Value? {
        if cursor.kind() == .question { return open() }
        switch slot.kind {
        case .text, .verbatim: return text(fillsIn: slot.kind == .text)
        case .name: return word(isOptional)
        case .reference, .label: return cursor.kind() == .word ? word(isOptional) : text(fillsIn: false)
        case .oneOf(let words):
            guard cursor.kind() == .word, words.contains(cursor.text) else { return nil }
            defer { cursor.index += 1 }
            return .word(cursor.text)
        case .number: return quantity { $0.kind == .number }
        case .percent: return quantity { $0.kind == .percent || $0.kind == .range(.percent) }
        case .money: return quantity { if case .money = $0 { true } else { false } }
        case .duration: return quantity { $0.kind == .duration }
        case .score: return quantity { $0.kind == .score || $0.kind == .range(.score) }
        case .moment: return quantity { $0.kind == .moment || $0.kind == .unknown }
        case .times: return quantity { $0.kind == .time || $0.kind == .range(.time) }
        case .count: return quantity { $0.kind == .number || $0.kind == .range(.number) }
        case .durations: return quantity { $0.kind == .duration || $0.kind == .range(.duration) }
        case .offset: return offset()
        case .due: return due()
        case .weekdays: return weekdays()
        case .effects: return effect()
        case .value: return anyValue()
        case .expression: return nil
        }
    }

    /// `? "what is needed"`.
    private mutating func open() -> Value? {
        cursor.index += 1
        guard case .text(let needed)? = text(fillsIn: false) else { return .open("not yet known") }
        return .open(needed)
    }

    private mutating func text(fillsIn: Bool) -> Value? {
        guard cursor.kind() == .string || cursor.kind() == .textBlock else { return nil }
        defer { cursor.index += 1 }
        return TextReader.read(cursor.token, of: cursor.tree, fillsIn: fillsIn, &reporter)
    }

    private mutating func word(_ isOptional: Bool) -> Value? {
        guard cursor.kind() == .word else { return nil }
        let text = cursor.text
        if Vocabulary.reserved.contains(text), text != "end" && text != "unknown" { return nil }
        if isOptional, isTaken(text) { return nil }
        cursor.index += 1
        return .word(text)
    }

    private mutating func quantity(_ isRight: (Value) -> Bool) -> Value? {
        let count = reporter.diagnostics.count
        guard let value = QuantityReader().read(&cursor, &reporter) else { return nil }
        guard isRight(value) else {
            reporter.diagnostics.removeSubrange(count...)
            return nil
        }
        return value
    }

    private mutating func offset() -> Value? {
        guard cursor.kind() == .signPlus || cursor.kind() == .signMinus else { return nil }
        return quantity { $0.kind == .duration }
    }

    private mutating func due() -> Value? {
        if cursor.isWord("in") { cursor.index += 1 }
        return quantity { $0.kind == .duration || $0.kind == .moment || $0.kind == .unknown }
    }

    private mutating func weekdays() -> Value? {
        let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
        guard cursor.kind() == .word, days.contains(cursor.text) else { return nil }
        let first = Value.word(cursor.text)
        cursor.index += 1
        guard cursor.kind() == .dotDot, cursor.kind(1) == .word else { return first }
        cursor.index += 1
        guard days.contains(cursor.text) else { return nil }
        defer { cursor.index += 1 }
        return .range(first, .word(cursor.text))
    }

    private mutating func effect() -> Value? {
        guard cursor.kind() == .word else { return nil }
        let meter = Value.word(cursor.text)
        cursor.index += 1
        guard let delta = quantity({ $0.kind == .number || $0.kind == .percent || $0.double != nil }) else {
            return nil
        }
        return .list([meter, delta])
    }

    private mutating func anyValue() -> Value? {
        switch cursor.kind() {
        case .word: return word(false)
        case .string, .textBlock: return text(fillsIn: true)
        default: return quantity { _ in true }
        }
    }
}
