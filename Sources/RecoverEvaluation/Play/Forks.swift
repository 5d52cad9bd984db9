import RecoverModel

/// A run again with one other choice or other luck, along every branch that chance can take: what came after it is chosen as
/// it was where it is still asked, and else as scores best. Luck that came later was luck too, so it is open again.
struct Forks {
    /// One way to its end.
    struct Leaf {
        var run: PlaySession
        /// How likely it is, 0 to 1.
        var share: Double
        /// Which branch of the choice it began with, from 0.
        var first = 0
        /// Later answers that were kept, and those that had to be made up.
        var kept: Int
        var made: Int
    }

    private let session: PlaySession
    private(set) var leaves: [Leaf] = []

    /// Beyond so many ways nothing is said of them.
    private static let most = 2000

    /// Nil where the run cannot be gone again, or there are too many ways.
    init?(_ session: PlaySession, at index: Int, option: String) {
        self.session = session
        var run = PlaySession(session.evaluation, luck: session.luck, shuffle: session.shuffle)
        for answer in session.answers.prefix(index) {
            guard (try? run.answer(answer.given)) != nil else { return nil }
        }
        guard let first = branches([option], of: run) else { return nil }
        let rest = Array(session.answers.dropFirst(index + 1))
        for (number, (branch, share)) in first.enumerated() {
            guard walk(Leaf(run: branch, share: share, first: number, kept: 0, made: 0), rest) else { return nil }
        }
    }

    /// - Returns: whether all ways from here were gone.
    private mutating func walk(_ leaf: Leaf, _ rest: [PlaySession.Answer]) -> Bool {
        guard !leaf.run.isPathDone, let question = leaf.run.question else {
            leaves.append(leaf)
            return leaves.count <= Forks.most
        }
        guard leaf.kept + leaf.made < Forks.most else { return false }
        var rest = rest
        var leaf = leaf
        var found: [(run: PlaySession, share: Double)]?
        if let next = rest.firstIndex(where: { $0.item == question.id }) {
            found = branches(rest.remove(at: next).given, of: leaf.run)
            if found != nil { leaf.kept += 1 }
        }
        if found == nil, let choice = leaf.run.bestChoice {
            found = branches([choice], of: leaf.run)
            leaf.made += 1
        }
        guard let found else { return false }
        for (branch, share) in found {
            var next = leaf
            (next.run, next.share) = (branch, leaf.share * share)
            guard walk(next, rest) else { return false }
        }
        return true
    }

    /// What an answer can lead to.
    private func branches(_ given: [String], of run: PlaySession) -> [(run: PlaySession, share: Double)]? {
        var trial = run
        guard (try? trial.answer(given)) != nil, let move = trial.moves.last else { return nil }
        let program = session.evaluation.program
        let outcomes = program.outcomes(of: move.option)
        guard outcomes.count > 1 else { return [(trial, 1)] }
        return outcomes.compactMap { outcome in
            var branch = run
            branch.forced = outcome
            guard (try? branch.answer(given)) != nil else { return nil }
            return (branch, program.share[outcome])
        }
    }

    /// The ways by how they end, in the order in which the endings come up; each with its chance.
    var endings: [(ending: Ending?, share: Double)] { Forks.endings(of: leaves) }

    /// Whether the luck of the choice itself makes one of them likelier than another branch of it does.
    var hangsOnFirst: Bool {
        let all = endings
        return Dictionary(grouping: leaves, by: \.first).values.contains { branch in
            let whole = branch.reduce(0) { $0 + $1.share }
            let own = Forks.endings(of: branch)
            return all.contains { one in
                let share = own.first { $0.ending?.id == one.ending?.id }?.share ?? 0
                return abs(share - one.share * whole) > 1e-9
            }
        }
    }

    private static func endings(of leaves: [Leaf]) -> [(ending: Ending?, share: Double)] {
        var found: [(ending: Ending?, share: Double)] = []
        for leaf in leaves {
            if let index = found.firstIndex(where: { $0.ending?.id == leaf.run.ending?.id }) {
                found[index].share += leaf.share
            } else {
                found.append((leaf.run.ending, leaf.share))
            }
        }
        return found
    }
}
