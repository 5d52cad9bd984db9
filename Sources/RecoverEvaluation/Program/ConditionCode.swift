import RecoverModel

/// Conditions in a form that is quick to judge: a comparison of a slot with a number, and `not`, `and`, `or` over such.
/// What has no such form keeps its expression and is evaluated as everywhere else.
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

    func holds(_ root: Root, _ state: [Int], at base: Int) -> Bool {
        truth(root, state, at: base) == ConditionCode.yes
    }

    // Ordered, so that `and` is the smaller and `or` the larger of two.
    private static let no: UInt8 = 0
    private static let unknown: UInt8 = 1
    private static let yes: UInt8 = 2

    private func truth(_ index: Int32, _ state: [Int], at base: Int) -> UInt8 {
        let node = nodes[Int(wide: index)]
        switch node.kind {
        case .yes: return ConditionCode.yes
        case .no: return ConditionCode.no
        case .unknown: return ConditionCode.unknown
        case .less: return state[base + Int(wide: node.left)] < node.number ? ConditionCode.yes : ConditionCode.no
        case .atMost: return state[base + Int(wide: node.left)] <= node.number ? ConditionCode.yes : ConditionCode.no
        case .equal: return state[base + Int(wide: node.left)] == node.number ? ConditionCode.yes : ConditionCode.no
        case .took:
            let taken = state[base + Int(wide: node.left)]
            return taken == 0 ? ConditionCode.unknown : taken == node.number ? ConditionCode.yes : ConditionCode.no
        case .isTaken: return state[base + Int(wide: node.left)] == 0 ? ConditionCode.no : ConditionCode.yes
        case .not: return ConditionCode.yes - truth(node.left, state, at: base)
        case .and:
            let first = truth(node.left, state, at: base)
            return first == ConditionCode.no ? first : min(first, truth(node.right, state, at: base))
        case .or:
            let first = truth(node.left, state, at: base)
            return first == ConditionCode.yes ? first : max(first, truth(node.right, state, at: base))
        case .expression:
            let scope = StateScope(view: view, state: state, base: base)
            switch try? expressions[Int(wide: node.left)].truth(in: scope) {
            case .yes: return ConditionCode.yes
            case .no: return ConditionCode.no
            default: return ConditionCode.unknown
            }
        }
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
    let state: [Int]
    let base: Int

    func value(of path: Path) -> Value {
        switch view.name(path) {
        case .meter(let slot, let unit): return unit.value(Double(state[base + slot]) / Program.meterScale)
        case .elapsed(let slot): return .duration(CalendarSpan(seconds: Double(state[base + slot])))
        case .spent(let slot, let currency):
            return .money(Double(state[base + slot]) / Program.moneyScale, currency: currency)
        case .choice(let slot, let options):
            let taken = state[base + slot]
            return taken == 0 ? .unknown : .word(options[taken - 1])
        case nil: return view.constants?[path] ?? .unknown
        }
    }
}
