/// What the ways through an exercise come by, each once, with the outcomes that lead there.
struct PathFacts: Sendable {
    /// A state in which a decision is asked.
    struct Stage: Sendable {
        /// The meters, the clock and all that conditions ask for.
        var row: [Int]
        var trail: [Int32]
    }

    struct CutOff: Sendable {
        var meter: Int
        /// The last outcome is the one whose effect is cut off.
        var trail: [Int32]
    }

    /// For each decision, whether a path comes to it, and the likeliest state in which it is asked.
    var isAsked: [Bool]
    var stages: [Stage?]
    var isEndedIn: [Bool]
    /// Decisions that a path passes by, since it comes to them with none of their options offered.
    var passedBy: [(decision: Int, trail: [Int32])] = []
    /// A path that ends where no ending holds.
    var withoutEnding: [Int32]?
    /// The first cut of each meter.
    var cutOff: [CutOff] = []

    /// Nothing yet.
    init(_ program: Program) {
        isAsked = [Bool](repeating: false, count: program.decisionCount)
        stages = [Stage?](repeating: nil, count: program.decisionCount)
        isEndedIn = [Bool](repeating: false, count: program.endingCondition.count)
    }

    init(_ graph: StateGraph, _ expectations: Expectations) {
        let program = graph.program
        self.init(program)
        var likeliest = [Int](repeating: -1, count: program.decisionCount)
        for state in 0..<graph.count {
            let place = graph.place(state)
            if let ending = graph.ending(state) { isEndedIn[ending] = true }
            if place == Int(wide: Program.end), withoutEnding == nil { withoutEnding = graph.outcomes(to: state) }
            guard place >= 0 else { continue }
            isAsked[place] = true
            let likelihood = expectations.likelihood(of: state)
            let known = likeliest[place]
            if known < 0 || likelihood > expectations.likelihood(of: known) + PathFacts.tolerance {
                likeliest[place] = state
            }
            if let edge = graph.edges(of: state).first, graph.edges[edge].option < 0,
                !passedBy.contains(where: { $0.decision == place })
            {
                passedBy.append((place, graph.outcomes(to: state)))
            }
            noteCuts(graph, at: state)
        }
        stages = likeliest.map { state in
            guard state >= 0 else { return nil }
            let base = state * graph.table.width
            return Stage(
                row: Array(graph.table.rows[base..<base + program.slotCount]), trail: graph.outcomes(to: state))
        }
    }

    /// States that differ by less are equally likely.
    static let tolerance = 1e-12

    private mutating func noteCuts(_ graph: StateGraph, at state: Int) {
        guard cutOff.count < graph.program.meterCount else { return }
        let base = state * graph.table.width
        for index in graph.edges(of: state) where graph.edges[index].outcome >= 0 {
            let outcome = graph.edges[index].outcome
            var row = Array(graph.table.rows[base..<base + graph.program.meterCount])
            let cut = graph.program.affect(Int(wide: outcome), &row)
            if cut != 0 { note(cut, of: graph.program) { graph.outcomes(to: state) + [outcome] } }
        }
    }

    /// Notes the meters that are cut off for the first time.
    ///
    /// - Parameter cut: as `Program.affect` has them.
    mutating func note(_ cut: UInt64, of program: Program, trail: () -> [Int32]) {
        for meter in 0..<program.meterCount where cut & (1 &<< UInt64(clamping: min(meter, 63))) != 0 {
            guard !cutOff.contains(where: { $0.meter == meter }) else { continue }
            cutOff.append(CutOff(meter: meter, trail: trail()))
        }
    }
}

extension StateGraph {
    /// The outcomes on the way by which a state was found first.
    func outcomes(to state: Int) -> [Int32] { path(to: state).map { edges[$0].outcome }.filter { $0 >= 0 } }
}
