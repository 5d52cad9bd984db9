import RecoverBase
import RecoverDiagnostics
import RecoverModel
import RecoverSyntax

/// The values of arguments, each by the kind of its slot.
extension ArgumentReader {
    mutating func value(_ slot: Shape.Slot, isOptional: Bool) -> Value? {
        if cursor.kind() == .question {
            if slot.canBeOpen { return open() }
            // Another one behind it may be meant.
            return isOptional ? nil : cannotBeOpen(slot)
        }
        switch slot.kind {
        case .text, .verbatim:
            return text(fillsIn: slot.kind == .text) ?? unquoted(slot, isOptional)
        case .name: return word(isOptional) ?? (isOptional ? nil : withoutQuotes(slot))
        case .reference(.target) where cursor.isWord("end"):
            cursor.index += 1
            return .word("end")
        case .reference, .label: return cursor.kind() == .word ? word(isOptional) : text(fillsIn: true)
        case .oneOf(let words):
            return oneOf(words) ?? (isOptional ? nil : withoutQuotes(slot) ?? looseWord(words))
        case .number, .percent, .money, .duration, .score, .moment, .times, .count, .durations:
            return quantity(slot, isOptional)
        case .offset:
            return cursor.kind() == .signPlus || cursor.kind() == .signMinus ? quantity(slot, isOptional) : nil
        case .due:
            if cursor.isWord("in") { cursor.index += 1 }
            return quantity(slot, isOptional)
        case .weekdays: return weekdays()
        case .effects: return effect(slot)
        case .value: return anyValue(slot, isOptional)
        case .expression: return nil
        }
    }

    /// `? "what is needed"`.
    mutating func open() -> Value? {
        cursor.index += 1
        guard case .text(let needed)? = text(fillsIn: false) else { return .open("not yet known") }
        return .open(needed)
    }

    mutating func cannotBeOpen(_ slot: Shape.Slot) -> Value? {
        let start = cursor.index
        _ = open()
        reporter.report(
            .cannotBeOpen, "this cannot be left open", at: cursor.span(from: start),
            help: "write \(slot.kind.expectation)")
        hasReported = true
        return nil
    }

    mutating func text(fillsIn: Bool) -> Value? {
        guard cursor.kind() == .string || cursor.kind() == .textBlock else { return nil }
        defer { cursor.index += 1 }
        let value = TextReader.read(cursor.token, of: cursor.tree, fillsIn: fillsIn, &reporter)
        if case .template = value { hasFills = true }
        return value
    }

    mutating func oneOf(_ words: [String]) -> Value? {
        guard cursor.kind() == .word || cursor.kind() == .number else { return nil }
        let text = cursor.text
        if words.contains(text), cursor.kind() == .word {
            cursor.index += 1
            return .word(text)
        }
        guard words == ["yes", "no"], let meant = YesNo.meant(text) else { return nil }
        YesNo.report(text, meant, at: cursor.token.span, &reporter)
        cursor.index += 1
        return .word(meant)
    }

    mutating func word(_ isOptional: Bool) -> Value? {
        guard cursor.kind() == .word else { return nil }
        guard !cursor.isReserved else { return nil }
        let text = cursor.text
        if isOptional, isTaken(text) { return nil }
        cursor.index += 1
        return isLoose ? joined(text) ?? .word(text) : .word(text)
    }

    mutating func quantity(_ slot: Shape.Slot, _ isOptional: Bool) -> Value? {
        if isLoose, !isOptional, let value = looseQuantity(slot) { return value }
        let start = cursor.index
        let count = reporter.diagnostics.count
        var reader = QuantityReader()
        reader.isInList = slot.isList
        reader.wanted = slot.kind
        if let value = reader.read(&cursor, &reporter) {
            if slot.kind.admits(value) { return withinLimits(value, slot, from: start) }
            if case .range(let lower, let upper) = value, slot.kind == .number, !isOptional, let one = upper ?? lower {
                forgetReports(from: count)
                return single(one, from: start)
            }
            if case .range(let lower, let upper) = value, slot.kind == .duration, !isOptional, let one = upper ?? lower,
                one.kind == .duration
            {
                forgetReports(from: count)
                return single(one, from: start)
            }
            if let mended = withoutUnit(value, slot.kind, from: start, isOptional) { return mended }
        }
        forgetReports(from: count)
        cursor.index = start
        return isOptional ? nil : inWords(slot) ?? foreignCurrencyInFront(slot) ?? withoutQuotes(slot)
    }

    mutating func weekdays() -> Value? {
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

    mutating func effect(_ slot: Shape.Slot) -> Value? {
        guard cursor.kind() == .word else { return nil }
        let meter = Value.word(cursor.text)
        cursor.index += 1
        return quantity(slot, false).map { .list([meter, $0]) }
    }

    mutating func anyValue(_ slot: Shape.Slot, _ isOptional: Bool) -> Value? {
        switch cursor.kind() {
        case .word: return word(isOptional)
        case .string, .textBlock: return text(fillsIn: true)
        default: return quantity(slot, isOptional)
        }
    }
}
