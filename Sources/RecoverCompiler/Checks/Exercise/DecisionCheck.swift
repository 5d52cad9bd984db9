import RecoverDiagnostics
import RecoverLanguage
import RecoverModel

/// What only makes sense together in a decision: options, effects on meters, costs, chances.
struct DecisionCheck: Check {
    let context: CheckContext
    /// The kind, lower and upper end of each meter.
    private var meters: [String: (kind: ValueKind, unit: Meter.Unit, lower: Double, upper: Double)] = [:]
    private var currency: (ValueKind, ModelTree.NodeID)?

    init(context: CheckContext) { self.context = context }

    mutating func run() {
        let decisions = context.children(.decision)
        guard !decisions.isEmpty else { return }
        for id in context.children(.meter) {
            guard case .range(let lower?, let upper?) = tree.value("range", of: id), let low = lower.double,
                let high = upper.double, lower.kind == tree.value("start", of: id).kind,
                let unit = Meter.Unit(lower)
            else { continue }
            meters[tree[id].name] = (lower.kind, unit, low, high)
        }
        for id in decisions { checkDecision(id) }
    }

    private mutating func checkDecision(_ id: ModelTree.NodeID) {
        let options = tree.children(of: id, .option)
        if options.isEmpty {
            context.report(
                .noOptions, "the decision `\(tree[id].name)` has no options", at: id,
                help: "write at least two, for example `option call \"Call the same day\"`")
        }
        let hasCorrect = options.contains { context.isSet(.correct, of: $0) }
        checkAgain(id)
        for option in options {
            checkWords(of: option, besideCorrect: hasCorrect)
            checkEffects(of: option)
            checkCosts(of: option)
            let chances = tree.children(of: option, .chance)
            for chance in chances {
                checkEffects(of: chance)
                checkCosts(of: chance)
            }
            checkShares(chances)
        }
    }

    /// One word of the author on an option, and nothing beside a `correct` one that is worth as much.
    private func checkWords(of option: ModelTree.NodeID, besideCorrect: Bool) {
        var words = AuthorWord.allCases.map(\.keyword).filter { context.isSet($0, of: option) }
        let score = tree.child(of: option, .score)
        if score != nil { words.append(.score) }
        if words.count > 1, let last = words.last, let second = tree.child(of: option, last) {
            context.report(
                .authorWords,
                "`\(tree[option].name)` says \(words.map { "`\($0)`" }.listed()) of itself, and only one can hold",
                at: second, help: "keep the one that you would defend to a class")
        } else if besideCorrect, let score, let points = tree.value("points", of: score).double, points > 99 {
            context.report(
                .authorWords, "`\(tree[option].name)` scores as much as an option that is `correct`", at: score,
                help: "write a score of 99 at most, or `correct` here too")
        }
    }

    /// A path that comes back for ever would keep whoever walks along it for ever.
    private func checkAgain(_ decision: ModelTree.NodeID) {
        guard let again = tree.child(of: decision, .again), let times = tree.value("times", of: again).double else {
            return
        }
        guard times > Limits.again || times < 1 || times != times.rounded() else { return }
        context.report(
            .numberTooLarge, "a decision is asked again 1 to \(Value.plain(Limits.again)) times", at: again, "times",
            help: "write for example `again max 2`: it is asked at most three times then")
    }

    private mutating func checkCosts(of id: ModelTree.NodeID) {
        guard let costs = tree.child(of: id, .costs) else { return }
        let amount = tree.value("amount", of: costs)
        let kind = amount.kind
        if let sum = amount.double, sum > Limits.cost {
            context.report(
                .numberTooLarge, "an option cannot cost \(amount.description)", at: costs, "amount",
                help: "it may cost up to \(Value.plain(Limits.cost)); count in thousands or in millions")
        }
        guard let known = currency else {
            currency = (kind, costs)
            return
        }
        guard !Value.areComparable(known.0, kind), let place = context.place(of: known.1, "amount") else { return }
        context.report(
            .kindMismatch, "\(kind.description) cannot be added to \(known.0.description)", at: costs, "amount",
            related: [.init(place, "the first one")], help: "count all costs in one currency")
    }

    // MARK: Chances

    private func checkShares(_ chances: [ModelTree.NodeID]) {
        guard let last = chances.last else { return }
        let shares = chances.map { tree.value("share", of: $0).double }
        let sum = shares.compactMap { $0 }.reduce(0, +)
        let rest = shares.filter { $0 == nil }.count
        if rest > 1 {
            context.report(
                .chanceSum, "\(rest) chances take what the others leave", at: last,
                help: "let one say `otherwise` and give the others their shares")
        } else if rest == 1, sum > 100 - 1e-9 {
            context.report(
                .chanceSum, "the chances add up to \(Value.plain(sum))%, and nothing is left for `otherwise`", at: last,
                help: "make the shares smaller, or take `otherwise` away")
        } else if rest == 0, abs(sum - 100) > 1e-6 {
            context.report(
                .chanceSum, "the chances add up to \(Value.plain(sum))%", at: last,
                help: sum < 100
                    ? "\(Value.plain(100 - sum))% are missing: add them, or let the last say `otherwise`"
                    : "\(Value.plain(sum - 100))% are too many")
        }
    }

    // MARK: Effects

    private func checkEffects(of id: ModelTree.NodeID) {
        for effect in tree.children(of: id, .effect) {
            for change in tree.value("changes", of: effect).list ?? [] {
                guard let parts = change.list, let name = parts.first?.string, let delta = parts.last else { continue }
                guard let meter = meters[name] else {
                    if tree.child(of: ModelTree.root, .meter, name) == nil { reportUnknown(name, at: effect) }
                    continue
                }
                if delta.kind != meter.kind {
                    let isDown = (delta.double ?? 1) < 0
                    context.report(
                        .kindMismatch,
                        "the meter `\(name)` counts in \(meter.kind.plural), and \(delta.description) is \(delta.kind.description)",
                        at: effect, "changes",
                        help:
                            "write `\(name) \(isDown ? "-" : "+")\(meter.unit.value(abs(delta.double ?? 1)).description)`"
                    )
                } else if let size = delta.double, abs(size) > meter.upper - meter.lower {
                    context.report(
                        .effectBeyondRange, "the meter `\(name)` is not that long; the effect is cut off at its end",
                        at: effect, "changes", help: "change it by less")
                }
            }
        }
    }

    private func reportUnknown(_ name: String, at effect: ModelTree.NodeID) {
        if let meter = tree.childEvenIfDropped(of: ModelTree.root, .meter, name), let setting = tree[meter].droppedBy,
            let place = context.place(of: effect, "changes")
        {
            context.reportDropped(name, by: setting, namedBy: .effect, at: place)
            return
        }
        context.report(
            .unknownName, "`effect` needs a `meter`, and there is no `\(name)`", at: effect, "changes",
            help: context.guess(name, in: context.names(.meter)) ?? "declare it: `meter \(name) 0..10 = 5`")
    }
}
