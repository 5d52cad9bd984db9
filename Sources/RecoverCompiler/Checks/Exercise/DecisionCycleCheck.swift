import RecoverBase
import RecoverDiagnostics
import RecoverLanguage
import RecoverModel

/// No circle of decisions goes on for ever: every `then` that leads back must lead to a decision with `again`.
///
/// Whatever leads on without a `then` leads forward in the file, so every circle has a `then` that leads back; where all
/// of those are counted by `again`, every path comes to an end.
struct DecisionCycleCheck: Check {
    let context: CheckContext
    private let decisions: [ModelTree.NodeID]
    private let index: [String: Int]
    private var edges: [[Int]] = []
    private var jumps: [(from: Int, to: Int, then: ModelTree.NodeID)] = []

    init(context: CheckContext) {
        self.context = context
        decisions = context.children(.decision)
        index = Dictionary(
            zip(context.names(.decision), decisions.indices), uniquingKeysWith: { first, _ in first })
    }

    mutating func run() {
        for place in decisions.indices { edges.append(targets(from: place)) }
        guard !jumps.isEmpty else { return }
        let component = components()
        for jump in jumps where component[jump.from] == component[jump.to] { report(jump) }
    }

    private func report(_ jump: (from: Int, to: Int, then: ModelTree.NodeID)) {
        let name = tree[decisions[jump.to]].name
        context.report(
            .cycleWithoutAgain, "this leads back to `\(name)`, and from there it can come here again", at: jump.then,
            "next",
            related: context.place(of: decisions[jump.to]).map {
                [.init($0, "it does not say how often it may be asked")]
            } ?? [],
            help: "write `again max 2` in `\(name)`, or lead on to something else")
    }

    // MARK: Where it goes

    private mutating func targets(from place: Int) -> [Int] {
        var found: Set<Int> = []
        for option in tree.children(of: decisions[place], .option) {
            let own = tree.children(of: option, .then)
            let chances = tree.children(of: option, .chance)
            let outcomes = chances.isEmpty ? [own] : chances.map { tree.children(of: $0, .then) + own }
            for thens in outcomes where !isSettled(thens, from: place, &found) && place + 1 < decisions.count {
                found.insert(place + 1)
            }
        }
        return found.sorted()
    }

    /// Whether one of the `then`s is always taken.
    private mutating func isSettled(_ thens: [ModelTree.NodeID], from place: Int, _ found: inout Set<Int>) -> Bool {
        for then in thens {
            var isCounted = false
            if let target = tree.value("next", of: then).string.flatMap({ index[$0] }) {
                found.insert(target)
                isCounted = tree.child(of: decisions[target], .again) != nil
                if target <= place, !isCounted { jumps.append((place, target, then)) }
            }
            if tree[then].condition == nil, !isCounted { return true }
        }
        return false
    }

    // MARK: Circles

    /// For each decision the number of its strongly connected component. Source: Tarjan, "Depth-first search and
    /// linear graph algorithms" (1972), with a stack of its own in place of recursion.
    private func components() -> [Int] {
        let count = decisions.count
        var component = [Int](repeating: -1, count: count)
        var order = [Int](repeating: -1, count: count)
        var lowest = [Int](repeating: 0, count: count)
        var next = [Int](repeating: 0, count: count)
        var open: [Int] = []
        var counter = 0
        for start in 0..<count where order[start] < 0 {
            var path = [start]
            while let at = path.last {
                if order[at] < 0 {
                    order[at] = counter
                    lowest[at] = counter
                    counter += 1
                    open.append(at)
                }
                if next[at] < edges[at].count {
                    let target = edges[at][next[at]]
                    next[at] += 1
                    if order[target] < 0 {
                        path.append(target)
                    } else if component[target] < 0 {
                        lowest[at] = min(lowest[at], order[target])
                    }
                    continue
                }
                path.removeLast()
                if let parent = path.last { lowest[parent] = min(lowest[parent], lowest[at]) }
                guard lowest[at] == order[at] else { continue }
                while let member = open.popLast() {
                    component[member] = at
                    if member == at { break }
                }
            }
        }
        return component
    }
}
