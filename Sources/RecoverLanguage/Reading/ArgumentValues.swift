import RecoverModel
import RecoverSyntax

/// The values of arguments, each by the kind of its slot.
extension ArgumentReader {
    mutating func value(_ slot: Shape.Slot, isOptional: Bool) -> Value? {
        if cursor.kind() == .question { return open(slot, isOptional) }
        if slot.canBePolicy, let policy = policy() { return policy }
        switch slot.kind {
        case .text, .verbatim: return text(fillsIn: slot.kind == .text)
        case .name: return word(isOptional)
        case .reference(.target) where cursor.isWord("end"):
            cursor.index += 1
            return .word("end")
        case .reference, .label: return cursor.kind() == .word ? word(isOptional) : text(fillsIn: true)
        case .oneOf(let words): return oneOf(words)
        case .number, .percent, .money, .duration, .score, .moment, .times, .count, .durations:
            return quantity(slot)
        case .offset:
            return cursor.kind() == .signPlus || cursor.kind() == .signMinus ? quantity(slot) : nil
        case .due:
            if cursor.isWord("in") { cursor.index += 1 }
            return quantity(slot)
        case .weekdays: return weekdays()
        case .effects: return effect(slot)
        case .value:
            switch cursor.kind() {
            case .word: return word(isOptional)
            case .string, .textBlock: return text(fillsIn: true)
            default: return quantity(slot)
            }
        case .expression: return nil
        }
    }

    /// `? "what is needed"`; a bare `?` is named when it is known where it stands.
    private mutating func open(_ slot: Shape.Slot, _ isOptional: Bool) -> Value? {
        // Another slot behind an optional one may be meant.
        guard slot.canBeOpen || !isOptional else { return nil }
        let start = cursor.index
        cursor.index += 1
        let needed = text(fillsIn: false)?.string ?? ""
        if !slot.canBeOpen { faults.add(.cannotBeOpen, from: start, to: cursor, expecting: slot) }
        return .open(needed)
    }

    private mutating func oneOf(_ words: [String]) -> Value? {
        guard cursor.kind() == .word else { return nil }
        let text = cursor.text
        guard words.contains(text) else { return nil }
        cursor.index += 1
        return .word(text)
    }

    private mutating func word(_ isOptional: Bool) -> Value? {
        guard cursor.kind() == .word, !cursor.isReserved else { return nil }
        let text = cursor.text
        if isOptional, isTaken(text) { return nil }
        cursor.index += 1
        return .word(text)
    }

    private mutating func quantity(_ slot: Shape.Slot) -> Value? {
        let start = cursor.index
        let known = faults.found.count
        if let value = QuantityReader.read(&cursor, &faults), slot.kind.admits(value) {
            checkLimits(of: value, slot, from: start)
            return value
        }
        faults.forget(from: known)
        cursor.index = start
        return nil
    }

    /// `employees -45`, `pass at 170`, `lasts +7 days`: figures that the statement cannot mean.
    private mutating func checkLimits(of value: Value, _ slot: Shape.Slot, from start: Int) {
        if slot.kind.isAbsolute, cursor.tree.tokens[start].kind == .signPlus {
            faults.add(.increase, from: start, to: cursor)
        }
        if slot.kind == .count, case .number(let number) = value, number != number.rounded(),
            cursor.hasThreeDecimals(start)
        {
            faults.add(.pointInThousands, from: start, to: cursor)
        }
        if slot.kind.isBelowNothing(value) { faults.add(.negative, from: start, to: cursor, expecting: slot) }
        if let limits = slot.limits, case .number(let number) = value, limits.mistake(in: number) != nil {
            faults.add(.limits(limits), from: start, to: cursor)
        }
    }

    private mutating func weekdays() -> Value? {
        guard let first = weekday() else { return nil }
        cursor.index += 1
        guard cursor.kind() == .dotDot else { return first }
        cursor.index += 1
        guard let last = weekday() else { return nil }
        cursor.index += 1
        return .range(first, last)
    }

    /// The day at the cursor, which stays.
    private func weekday() -> Value? {
        guard cursor.kind() == .word, ArgumentReader.days.contains(cursor.text) else { return nil }
        return .word(cursor.text)
    }

    private static let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

    /// `trust +2`
    private mutating func effect(_ slot: Shape.Slot) -> Value? {
        guard cursor.kind() == .word else { return nil }
        let meter = Value.word(cursor.text)
        cursor.index += 1
        return quantity(slot).map { .list([meter, $0]) }
    }
}

extension ArgumentKind {
    /// Whether a quantity is of the kind that is asked for.
    public func admits(_ value: Value) -> Bool {
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

    /// A figure that is no step from another one, as those of effects and of events are.
    fileprivate var isAbsolute: Bool {
        switch self {
        case .number, .count, .percent, .money, .duration, .durations, .score: true
        default: false
        }
    }

    /// A value below 0 where nothing can be below 0.
    fileprivate func isBelowNothing(_ value: Value) -> Bool {
        switch (self, value) {
        case (.count, .number(let number)): number < 0
        case (.money, .money(let amount, _)): amount < 0
        case (.duration, .duration(let span)), (.durations, .duration(let span)): span.approximateSeconds < 0
        default: false
        }
    }
}

extension Value {
    /// Whether it is of a kind, or a range of it.
    fileprivate func hasKind(_ kind: ValueKind) -> Bool {
        if case .range(let lower, let upper) = self { return (lower ?? upper)?.kind == kind }
        return self.kind == kind
    }
}
