import RecoverBase
import RecoverModel
import RecoverSyntax

/// Reads the arguments of one statement by the shape of its keyword.
struct ArgumentReader {
    var cursor: TokenCursor
    /// Literals that mean nothing; what stands around them was read.
    var faults = Faults()
    private(set) var arguments: [ModelTree.Argument] = []
    /// The places of the elements of the last list.
    private(set) var elementSpans: [Span] = []
    private(set) var condition: Expression?
    private(set) var conditionSpan = Span(start: 0, end: 0)
    /// Where a condition could not be read, and why.
    private(set) var conditionRefusal: Refusal?
    /// Whether a text that is filled in was among all that was read.
    private(set) var hasFills = false

    private var shape = Shape.none.read
    /// The block whose flags may stand on the line.
    private var flagBlock: Block?
    /// The furthest place where something else was expected, and what. It is only noted when it has to be told.
    private var furthest = (index: 0, expectations: [Expectation]())
    private var notesExpectations = false
    private var start = 0

    /// One reader serves all statements of a file, one after the other.
    init(_ tree: SyntaxTree) {
        cursor = TokenCursor(tree, 0..<0)
    }

    /// Reads the arguments of a statement. False where an obligatory part is missing or wrong; `refusal` says which.
    mutating func read(_ range: Range<Int>, shape: Shape, flagBlock: Block?) -> Bool {
        self.shape = shape.read
        self.flagBlock = flagBlock
        start = range.lowerBound
        cursor.end = range.upperBound
        notesExpectations = false
        return readOnce()
    }

    /// Why the same arguments could not be read, or not all of them: the furthest place that was reached.
    mutating func refusal() -> Refusal {
        notesExpectations = true
        let isRead = readOnce()
        if let conditionRefusal { return conditionRefusal }
        let rest = cursor.index
        let isTooMuch = isRead && rest < cursor.end && furthest.index <= rest
        let index = isTooMuch ? rest : furthest.index
        let end = max(cursor.tree.tokens[max(index - 1, 0)].end, 0)
        let span = index < cursor.end ? cursor.tree.tokens[index].span : Span(start: end, end: end)
        let expectations = furthest.index == index ? furthest.expectations : []
        return Refusal(reason: isTooMuch ? .tooMuch : .expected, token: index, span: span, expectations: expectations)
    }

    private mutating func readOnce() -> Bool {
        cursor.index = start
        faults = Faults()
        arguments = []
        // Growing one by one would take a new place for most arguments.
        if shape.slots.count > 1, cursor.index < cursor.end { arguments.reserveCapacity(shape.slots.count) }
        condition = nil
        conditionSpan = Span(start: 0, end: 0)
        conditionRefusal = nil
        furthest = (start, [])
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
                _ = argument(slot, isOptional: true)
            } else {
                _ = attempt(inner)
            }
            return conditionRefusal == nil
        }
    }

    /// Reads a sequence or leaves everything as it was.
    private mutating func attempt(_ parts: [Shape.Part]) -> Bool {
        let index = cursor.index
        let count = arguments.count
        let known = faults.found.count
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
                cursor.index = index
                if arguments.count > count { arguments.removeSubrange(count...) }
                faults.forget(from: known)
                return false
            }
        }
        return true
    }

    private mutating func literal(_ word: String) -> Bool {
        if !cursor.isAtEnd, cursor.kind() == .word || cursor.kind() == .equals, cursor.text == word {
            cursor.index += 1
            return true
        }
        return note(.word(word))
    }

    /// Notes what could have stood at the cursor. The result is always false.
    private mutating func note(_ expectation: @autoclosure () -> Expectation) -> Bool {
        guard notesExpectations, cursor.index >= furthest.index else { return false }
        if cursor.index > furthest.index { furthest = (cursor.index, []) }
        furthest.expectations.append(expectation())
        return false
    }

    // MARK: Arguments

    private mutating func argument(_ slot: Shape.Slot, isOptional: Bool) -> Bool {
        if slot.kind == .expression { return expression(slot) }
        if slot.isList { return list(slot, isOptional: isOptional) }
        let start = cursor.index
        guard let value = value(slot, isOptional: isOptional) else {
            cursor.index = start
            return note(.argument(slot))
        }
        // A comment of spaces is one that was left blank.
        let isBlank = isOptional && slot.kind == .verbatim && value.isBlankText
        append(slot, isBlank ? .text("") : value, from: start)
        return true
    }

    private mutating func append(_ slot: Shape.Slot, _ value: Value, from start: Int) {
        arguments.append(ModelTree.Argument(role: slot.role, value: value, span: cursor.span(from: start)))
    }

    private mutating func list(_ slot: Shape.Slot, isOptional: Bool) -> Bool {
        let start = cursor.index
        guard let first = value(slot, isOptional: isOptional) else {
            cursor.index = start
            return note(.argument(slot))
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
            guard let next = value(slot, isOptional: false) else {
                cursor.index = element
                return note(.argument(slot))
            }
            values.append(next)
            elementSpans.append(cursor.span(from: element))
        }
        append(slot, .list(values), from: start)
        return true
    }

    private mutating func expression(_ slot: Shape.Slot) -> Bool {
        let start = cursor.index
        var parser = ExpressionReader(cursor: cursor)
        parser.faults = faults
        let parsed = parser.read()
        faults = parser.faults
        if let refusal = parser.refusal {
            conditionRefusal = refusal
            return false
        }
        guard let parsed else { return note(.argument(slot)) }
        cursor.index = parser.cursor.index
        condition = parsed
        conditionSpan = cursor.span(from: start)
        return true
    }

    /// Whether a word is what an optional name never is: a connector of the shape, a flag of the block it opens.
    func isTaken(_ word: String) -> Bool {
        if shape.connectors.contains(word) { return true }
        let vocabulary = Vocabulary.standard
        return flagBlock.flatMap { vocabulary.index(word: word, in: $0) }.map { vocabulary.keywords[$0].isFlag }
            ?? false
    }

    /// `policy.first-contact`: a value that is filled in with another.
    mutating func policy() -> Value? {
        guard cursor.isWord("policy"), cursor.kind(1) == .dot, cursor.kind(2) == .word else { return nil }
        cursor.index += 2
        let name = cursor.text
        cursor.index += 1
        hasFills = true
        return .template([.path(Path(["policy", name]))])
    }

    mutating func text(fillsIn: Bool) -> Value? {
        guard cursor.kind() == .string || cursor.kind() == .textBlock else { return nil }
        defer { cursor.index += 1 }
        let value = TextReader.read(cursor.index, of: cursor.tree, fillsIn: fillsIn, &faults)
        if case .template = value { hasFills = true }
        return value
    }
}

extension Value {
    /// A text without a word in it.
    fileprivate var isBlankText: Bool {
        if case .text(let text) = self { return text.utf8.allSatisfy { $0 <= 32 } }
        return false
    }
}
