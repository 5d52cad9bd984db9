import RecoverModel

/// Conditions as a comparison of a slot with a number, and `not`, `and`, `or` over such. What has no such form keeps its
/// expression and is evaluated as everywhere else. `ConditionTests` are what is judged on the way.
struct ConditionCode: Sendable {
    /// Index of a condition's outermost node; -1 holds always.
    typealias Root = Int32

    enum Kind: UInt8, Sendable {
        case yes, no, unknown
        case not, and, or
        /// The slot is less than, at most, equal to the number.
        case less, atMost, equal
        /// The option taken is this one; unknown before any is taken.
        case took
        /// An option was taken.
        case isTaken
        case expression
    }

    struct Node: Sendable {
        var kind: Kind
        var left: Int32 = 0
        var right: Int32 = 0
        var number = 0
    }

    var nodes: [Node] = []
    var expressions: [Expression] = []
    var view = StateView()

    /// What an expression says of a state.
    @inline(never)
    func truth(_ expression: Int, _ state: Program.Row) -> Truth {
        let scope = StateScope(view: view, state: state)
        return (try? expressions[expression].truth(in: scope)) ?? .unknown
    }
}

/// How names in conditions map to slots, and the values of the case that no choice changes.
struct StateView: Sendable {
    enum Name: Sendable {
        case meter(Int, Meter.Unit)
        case elapsed(Int)
        case spent(Int, currency: String)
        /// The slot and the ids of the options.
        case choice(Int, [String])
    }

    var names: [String: Name] = [:]
    var constants: CaseValues?

    func name(_ path: Path) -> Name? { path.segments.count == 1 ? names[path.segments[0]] : nil }
}

/// What conditions see of a state.
struct StateScope: Scope {
    let view: StateView
    /// Nil where only constants are asked for.
    let state: Program.Row?

    func value(of path: Path) -> Value {
        guard let name = view.name(path) else { return view.constants?[path] ?? .unknown }
        guard let state else { return .unknown }
        switch name {
        case .meter(let slot, let unit): return unit.value(Double(state[slot]) / Program.meterScale)
        case .elapsed(let slot): return .duration(CalendarSpan(seconds: Double(state[slot])))
        case .spent(let slot, let currency):
            return .money(Double(state[slot]) / Program.moneyScale, currency: currency)
        case .choice(let slot, let options):
            let taken = state[slot]
            return taken == 0 ? .unknown : .word(options[taken - 1])
        }
    }
}
