import RecoverBase
import RecoverModel

/// Makes the quick form of conditions.
struct ConditionCompiler {
    private(set) var code = ConditionCode()
    /// The slots that any condition reads.
    private(set) var slotsRead: Set<Int> = []

    init(view: StateView) {
        code.view = view
    }

    /// The condition's root; -1 for none.
    mutating func root(_ expression: Expression?) -> ConditionCode.Root {
        guard let expression else { return -1 }
        return compile(expression)
    }

    /// The slots that a condition reads.
    func slots(of expression: Expression?) -> [Int] {
        (expression?.paths ?? []).compactMap { path, _ in
            switch code.view.name(path) {
            case .meter(let slot, _), .elapsed(let slot), .spent(let slot, _), .choice(let slot, _): slot
            case nil: nil
            }
        }
    }

    private mutating func compile(_ expression: Expression) -> Int32 {
        let read = slots(of: expression)
        slotsRead.formUnion(read)
        if read.isEmpty { return constant(expression) }
        switch expression.form {
        case .not(let inner): return add(.not, compile(inner))
        case .and(let left, let right): return add(.and, compile(left), compile(right))
        case .or(let left, let right): return add(.or, compile(left), compile(right))
        case .compare(let comparison, let left, let right):
            return compare(comparison, left, right) ?? keep(expression)
        case .isKnown(let inner): return known(inner) ?? keep(expression)
        case .isUnknown(let inner): return known(inner).map { add(.not, $0) } ?? keep(expression)
        default: return keep(expression)
        }
    }

    private mutating func add(_ kind: ConditionCode.Kind, _ left: Int32 = 0, _ right: Int32 = 0, number: Int = 0)
        -> Int32
    {
        code.nodes.append(.init(kind: kind, left: left, right: right, number: number))
        return Int32(clamping: code.nodes.count - 1)
    }

    private mutating func keep(_ expression: Expression) -> Int32 {
        code.expressions.append(expression)
        return add(.expression, Int32(clamping: code.expressions.count - 1))
    }

    private mutating func constant(_ expression: Expression) -> Int32 {
        let scope = StateScope(view: code.view, state: nil)
        switch try? expression.truth(in: scope) {
        case .yes: return add(.yes)
        case .no: return add(.no)
        default: return add(.unknown)
        }
    }

    private mutating func known(_ expression: Expression) -> Int32? {
        guard case .path(let path) = expression.form else { return nil }
        switch code.view.name(path) {
        case .choice(let slot, _): return add(.isTaken, Int32(clamping: slot))
        case .meter, .elapsed, .spent: return add(.yes)
        case nil: return nil
        }
    }

    // MARK: Comparisons

    private mutating func compare(
        _ comparison: Expression.Comparison, _ left: Expression, _ right: Expression
    ) -> Int32? {
        guard case .path(let path) = left.form, let name = code.view.name(path) else {
            guard case .path(let path) = right.form, code.view.name(path) != nil,
                let mirrored = ConditionCompiler.mirrored(comparison)
            else { return nil }
            return compare(mirrored, right, left)
        }
        let scope = StateScope(view: code.view, state: nil)
        guard slots(of: right).isEmpty, let value = try? right.value(in: scope), value.isKnown else { return nil }
        return compare(comparison, name, value)
    }

    private static func mirrored(_ comparison: Expression.Comparison) -> Expression.Comparison? {
        switch comparison {
        case .less: .greater
        case .lessEqual: .greaterEqual
        case .greater: .less
        case .greaterEqual: .lessEqual
        case .is, .isNot: comparison
        case .in, .has: nil
        }
    }

    private mutating func compare(_ comparison: Expression.Comparison, _ name: StateView.Name, _ value: Value)
        -> Int32?
    {
        if case .in = comparison, case .list(let values) = value {
            return any(values) { code, value in code.compare(.in, name, value) }
        }
        if case .choice(let slot, let options) = name { return compare(comparison, choice: slot, options, value) }
        guard let slot = slot(of: name) else { return nil }
        if case .range(let lower, let upper) = value {
            return comparison == .in ? range(lower, upper, slot, name) : nil
        }
        guard let number = number(value, name) else { return nil }
        switch comparison {
        case .less: return add(.less, slot, number: number)
        case .lessEqual: return add(.atMost, slot, number: number)
        case .greater: return add(.not, add(.atMost, slot, number: number))
        case .greaterEqual: return add(.not, add(.less, slot, number: number))
        case .is, .in: return add(.equal, slot, number: number)
        case .isNot: return add(.not, add(.equal, slot, number: number))
        case .has: return nil
        }
    }

    private mutating func compare(
        _ comparison: Expression.Comparison, choice slot: Int, _ options: [String], _ value: Value
    ) -> Int32? {
        guard let word = value.string?.foldedASCII else { return nil }
        // No option of that name: never it, once one is taken.
        let option = options.firstIndex { $0.foldedASCII == word }.map { $0 + 1 } ?? Int.max
        switch comparison {
        case .is, .in: return add(.took, Int32(clamping: slot), number: option)
        case .isNot: return add(.not, add(.took, Int32(clamping: slot), number: option))
        default: return nil
        }
    }

    private mutating func range(_ lower: Value?, _ upper: Value?, _ slot: Int32, _ name: StateView.Name) -> Int32? {
        var result = add(.yes)
        if let lower {
            guard let number = number(lower, name) else { return nil }
            result = add(.and, result, add(.not, add(.less, slot, number: number)))
        }
        if let upper {
            guard let number = number(upper, name) else { return nil }
            result = add(.and, result, add(.atMost, slot, number: number))
        }
        return result
    }

    private mutating func any(
        _ values: [Value], _ test: (inout ConditionCompiler, Value) -> Int32?
    ) -> Int32? {
        var result: Int32?
        for value in values {
            guard let one = test(&self, value) else { return nil }
            result = result.map { add(.or, $0, one) } ?? one
        }
        return result
    }

    private func slot(of name: StateView.Name) -> Int32? {
        switch name {
        case .meter(let slot, _), .elapsed(let slot), .spent(let slot, _): Int32(clamping: slot)
        case .choice: nil
        }
    }

    /// The value in the steps of the slot; nil where it is of another kind.
    private func number(_ value: Value, _ name: StateView.Name) -> Int? {
        switch name {
        case .meter(_, let unit):
            guard Value.areComparable(unit.value(0).kind, value.kind) else { return nil }
            return Program.steps(value.double, Program.meterScale)
        case .elapsed: return Program.steps(value.duration?.approximateSeconds, 1)
        case .spent(_, let currency):
            guard Value.areComparable(.money(currency: currency), value.kind) else { return nil }
            return Program.steps(value.double, Program.moneyScale)
        case .choice: return nil
        }
    }
}

extension Program {
    /// A figure in whole steps; beyond any meter, cost or length of time that the language has (`Limits`) it stays there.
    static func steps(_ value: Double?, _ scale: Double) -> Int? {
        guard let value, value.isFinite else { return nil }
        let limit = 1e13
        return Int(saturating: min(max((value * scale).rounded(), -limit), limit))
    }
}
