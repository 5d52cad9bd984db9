import RecoverBase

/// Every state that a path can be in, and the outcomes that lead from one to the next. States from which everything
/// goes on alike are one.
struct StateGraph: Sendable {
    /// From one state to another, by an outcome of an option.
    struct Edge: Sendable {
        var target: Int32
        /// -1 where nothing is offered, and the path goes on with the next decision.
        var option: Int32
        var outcome: Int32
        /// How likely, when every offered option is chosen alike.
        var share: Double
    }

    let program: Program
    private(set) var table: StateTable
    private(set) var edges: [Edge] = []
    /// The edges of state `s` are `edgeStart[s]..<edgeStart[s + 1]`. Endings have none.
    private(set) var edgeStart: [Int32] = [0]
    /// The edge by which a state was found first, and the state it comes from; -1 for the start.
    private(set) var parent: [(state: Int32, edge: Int32)] = []
    /// Every state after all that lead to it.
    private(set) var order: [Int] = []

    var count: Int { table.count }
    func edges(of state: Int) -> Range<Int> { Int(wide: edgeStart[state])..<Int(wide: edgeStart[state + 1]) }
    /// The decision a state stands at; negative for an ending.
    func place(_ state: Int) -> Int { table.rows[state * table.width + table.width - 1] }
    /// The index of the ending a state is, or nil where none holds or it is none.
    func ending(_ state: Int) -> Int? {
        let place = place(state)
        return place < -1 ? -2 - place : nil
    }
    func meter(_ index: Int, of state: Int) -> Double {
        Double(table.rows[state * table.width + index]) / Program.meterScale
    }

    /// So many states tell whether states meet.
    private static let probe = 8_192

    /// Nil where there are more states than the limit (or, by a cycle that is no exercise, no end of them), where what is
    /// kept of them would take more bytes than `memory`, or where the first ones hardly meet and `isWalkable` holds.
    ///
    /// - Parameter isWalkable: whether the ways are few enough to go each by itself; asked once, and only where states do not meet.
    init?(
        _ program: Program, limit: Int, memory: Int, cancellation: some Cancellation, isWalkable: () -> Bool = { false }
    ) throws(Cancelled) {
        self.program = program
        table = StateTable(width: program.slotCount + 1)
        var row = program.start + [0]
        insert(&row, at: program.decisionCount == 0 ? Program.end : 0, from: (-1, -1))
        var state = 0
        while state < table.count {
            if state & 1023 == 0, cancellation.isCancelled { throw Cancelled() }
            if table.count > limit || edges.count / 8 > limit || bytes > memory { return nil }
            expand(state)
            edgeStart.append(Int32(clamping: edges.count))
            state += 1
            if state == StateGraph.probe, statesHardlyMeet, isWalkable() { return nil }
        }
        sort()
        if order.count < table.count { return nil }
    }

    /// Of two edges, less than one leads to a state that was known before.
    private var statesHardlyMeet: Bool { edges.count < 2 * table.count }

    /// What the states take, here and where their expectations are kept: a row and its expected meters, some ten figures.
    private var bytes: Int {
        table.count * (8 * (table.width + program.meterCount) + 128) + edges.count * MemoryLayout<Edge>.stride
    }

    /// Puts a row into its shortest form, and into the table.
    @discardableResult
    private mutating func insert(_ row: inout [Int], at target: Program.Target, from parent: (Int, Int)) -> Int {
        if !program.usesClock || target < 0 { row[program.clockSlot] = 0 }
        if !program.usesSpent || target < 0 { row[program.spentSlot] = 0 }
        if target >= 0 {
            program.enter(Int(wide: target), &row)
            program.liveness.forget(&row, decision: Int(wide: target))
        } else {
            for slot in program.meterCount..<program.slotCount { row[slot] = 0 }
        }
        row[program.slotCount] = Int(wide: target)
        let found = table.insert(row)
        if found.isNew { self.parent.append((Int32(clamping: parent.0), Int32(clamping: parent.1))) }
        return found.index
    }

    private mutating func expand(_ state: Int) {
        let decision = place(state)
        guard decision >= 0 else { return }
        let base = state * table.width
        let here = Array(table.rows[base..<base + table.width])
        let offered = program.options(of: decision).filter { program.isOffered($0, here) }
        var row = here
        if offered.isEmpty {
            let target = program.fallThrough(from: decision, row)
            let index = insert(&row, at: target, from: (state, edges.count))
            edges.append(Edge(target: Int32(clamping: index), option: -1, outcome: -1, share: 1))
        }
        for option in offered {
            let outcomes = program.outcomes(of: option)
            for outcome in outcomes where program.share[outcome] > 0 || outcomes.count == 1 {
                for slot in row.indices { row[slot] = here[slot] }
                let target = program.take(outcome, of: option, in: decision, &row)
                let index = insert(&row, at: target, from: (state, edges.count))
                let share = program.share[outcome] / Double(offered.count)
                edges.append(
                    Edge(
                        target: Int32(clamping: index), option: Int32(clamping: option),
                        outcome: Int32(clamping: outcome), share: share))
            }
        }
    }

    /// Kahn's algorithm.
    private mutating func sort() {
        var waiting = [Int32](repeating: 0, count: count)
        for edge in edges { waiting[Int(wide: edge.target)] += 1 }
        order.reserveCapacity(count)
        order.append(0)
        var index = 0
        while index < order.count {
            for edge in edges(of: order[index]) {
                let target = Int(wide: edges[edge].target)
                waiting[target] -= 1
                if waiting[target] == 0 { order.append(target) }
            }
            index += 1
        }
    }
}
