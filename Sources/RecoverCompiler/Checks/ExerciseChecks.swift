import RecoverBase
import RecoverDiagnostics
import RecoverLanguage
import RecoverModel

/// Checks what only makes sense together in an exercise: meters and their effects, chances, answers, endings.
struct ExerciseChecks {
    let tree: ModelTree
    let layers: [Layer]
    var diagnostics: [Diagnostic] = []
    /// The kind, lower and upper end of each meter.
    private var meters: [String: (kind: ValueKind, lower: Double, upper: Double)] = [:]
    private var currency: (ValueKind, ModelTree.NodeID)?

    init(tree: ModelTree, layers: [Layer]) {
        self.tree = tree
        self.layers = layers
    }

    mutating func run() {
        for id in tree.children(of: ModelTree.root, "meter") { checkMeter(id) }
        let decisions = tree.children(of: ModelTree.root, "decision")
        for id in decisions { checkDecision(id) }
        for id in tree.children(of: ModelTree.root, "quiz") { checkQuiz(id) }
        checkEndings()
        checkStages()
        var choices = ChoiceChecker(tree: tree, layers: layers)
        choices.run()
        var cycles = CycleChecker(tree: tree, layers: layers)
        cycles.run()
        diagnostics += choices.diagnostics + cycles.diagnostics
    }

    private mutating func report(
        _ code: Code, _ message: String, at id: ModelTree.NodeID, _ role: String? = nil,
        related: [Diagnostic.Related] = [], help: String
    ) {
        guard let place = tree.place(of: id, role, layers) else { return }
        diagnostics.append(Diagnostic(code, message, at: place, related: related, help: help))
    }

    // MARK: Meters

    private mutating func checkMeter(_ id: ModelTree.NodeID) {
        let start = tree.value("start", of: id)
        guard case .range(let lower, let upper) = tree.value("range", of: id), let low = lower?.double,
            let high = upper?.double
        else {
            report(
                .meterRange, "a meter runs between two ends", at: id, "range",
                help: "write both, for example `meter trust \"Trust\" 0..10 = 4`")
            return
        }
        guard let kind = lower?.kind, kind == start.kind, let at = start.double, Meter.Unit(start) != nil else {
            report(
                .kindMismatch, "\(start.kind.description) cannot be the start of a meter between two others", at: id,
                "start", help: "start it with a figure of the same kind as its ends")
            return
        }
        meters[tree[id].name] = (kind, low, high)
        if at < low || at > high {
            report(
                .meterRange, "the meter `\(tree[id].name)` starts outside its range", at: id, "start",
                help: "start it between \(lower?.description ?? "") and \(upper?.description ?? "")")
        }
    }

    private mutating func checkEffects(of id: ModelTree.NodeID) {
        for effect in tree.children(of: id, "effect") {
            for change in tree.value("changes", of: effect).list ?? [] {
                guard let parts = change.list, let name = parts.first?.string, let delta = parts.last else { continue }
                guard let meter = meters[name] else {
                    if tree.child(of: ModelTree.root, "meter", name) == nil { reportUnknown(name, at: effect) }
                    continue
                }
                if delta.kind != meter.kind {
                    report(
                        .kindMismatch,
                        "the meter `\(name)` counts in \(meter.kind.plural), and \(delta.description) is \(delta.kind.description)",
                        at: effect, "changes", help: "change it by a figure of its own kind")
                } else if let size = delta.double, abs(size) > meter.upper - meter.lower {
                    report(
                        .effectBeyondRange, "the meter `\(name)` is not that long; the effect is cut off at its end",
                        at: effect, "changes", help: "change it by less")
                }
            }
        }
    }

    private mutating func reportUnknown(_ name: String, at effect: ModelTree.NodeID) {
        if let meter = tree.childEvenIfDropped(of: ModelTree.root, "meter", name), let setting = tree[meter].droppedBy,
            let place = tree.place(of: effect, "changes", layers)
        {
            diagnostics.append(.dropped(name, by: setting, namedBy: "effect", at: place, layers))
            return
        }
        let near = Text.bestMatch(for: name, in: tree.children(of: ModelTree.root, "meter").map { tree[$0].name })
        report(
            .unknownName, "`effect` needs a `meter`, and there is no `\(name)`", at: effect, "changes",
            help: near.map { "did you mean `\($0)`?" } ?? "declare it: `meter \(name) 0..10 = 5`")
    }

    // MARK: Decisions

    private mutating func checkDecision(_ id: ModelTree.NodeID) {
        let options = tree.children(of: id, "option")
        if options.isEmpty {
            report(
                .noOptions, "the decision `\(tree[id].name)` has no options", at: id,
                help: "write at least two, for example `option call \"Call the same day\"`")
        }
        checkCorrect(options, of: id, "decision")
        checkAgain(id)
        for option in options {
            checkEffects(of: option)
            checkCosts(of: option)
            let chances = tree.children(of: option, "chance")
            for chance in chances {
                checkEffects(of: chance)
                checkCosts(of: chance)
            }
            checkShares(chances)
        }
    }

    /// A path that comes back for ever would keep whoever walks along it for ever.
    private mutating func checkAgain(_ decision: ModelTree.NodeID) {
        guard let again = tree.child(of: decision, "again"), let times = tree.value("times", of: again).double else {
            return
        }
        guard times > Double(ExerciseChecks.againLimit) || times < 1 || times != times.rounded() else { return }
        report(
            .numberTooLarge, "a decision is asked again 1 to \(ExerciseChecks.againLimit) times", at: again, "times",
            help: "write for example `again max 2`: it is asked at most three times then")
    }

    static let againLimit = 100

    private mutating func checkCorrect(_ options: [ModelTree.NodeID], of id: ModelTree.NodeID, _ what: String) {
        let correct = options.filter { isSet("correct", of: $0) }
        guard correct.count > 1, let first = tree.place(of: correct[0], nil, layers) else { return }
        report(
            .severalCorrect, "\(correct.count) answers of the \(what) `\(tree[id].name)` are marked `correct`",
            at: correct[1], related: [.init(first, "the first one")],
            help: what == "quiz" ? "write `all-that-apply` behind the question" : "mark the one that you would defend")
    }

    private func isSet(_ flag: String, of id: ModelTree.NodeID) -> Bool {
        tree.child(of: id, flag).map { tree.value("set", of: $0) != .word("no") } ?? false
    }

    private mutating func checkCosts(of id: ModelTree.NodeID) {
        guard let costs = tree.child(of: id, "costs") else { return }
        let kind = tree.value("amount", of: costs).kind
        guard let known = currency else {
            currency = (kind, costs)
            return
        }
        guard !Value.areComparable(known.0, kind), let place = tree.place(of: known.1, "amount", layers) else { return }
        report(
            .kindMismatch, "\(kind.description) cannot be added to \(known.0.description)", at: costs, "amount",
            related: [.init(place, "the first one")], help: "count all costs in one currency")
    }

    // MARK: Chances

    private mutating func checkShares(_ chances: [ModelTree.NodeID]) {
        guard let last = chances.last else { return }
        let shares = chances.map { tree.value("share", of: $0).double }
        let sum = shares.compactMap { $0 }.reduce(0, +)
        let rest = shares.filter { $0 == nil }.count
        if rest > 1 {
            report(
                .chanceSum, "\(rest) chances take what the others leave", at: last,
                help: "let one say `otherwise` and give the others their shares")
        } else if rest == 1, sum > 100 - 1e-9 {
            report(
                .chanceSum, "the chances add up to \(Value.plain(sum))%, and nothing is left for `otherwise`", at: last,
                help: "make the shares smaller, or take `otherwise` away")
        } else if rest == 0, abs(sum - 100) > 1e-6 {
            report(
                .chanceSum, "the chances add up to \(Value.plain(sum))%", at: last,
                help: sum < 100
                    ? "\(Value.plain(100 - sum))% are missing: add them, or let the last say `otherwise`"
                    : "\(Value.plain(sum - 100))% are too many")
        }
    }

    // MARK: Quizzes and endings

    private mutating func checkQuiz(_ id: ModelTree.NodeID) {
        let answers = tree.children(of: id, "answer")
        if answers.isEmpty {
            report(
                .noOptions, "the quiz `\(tree[id].name)` has no answers", at: id,
                help: "write them, for example `answer manager \"A manager who can act\" correct`")
        }
        guard !isSet("in-order", of: id) else {
            guard let flag = tree.child(of: id, "all-that-apply"), isSet("all-that-apply", of: id) else { return }
            report(
                .quizKinds, "the answers of a quiz are put in order, or all that apply are chosen, not both", at: flag,
                help: "keep `in-order` or `all-that-apply`")
            return
        }
        if !isSet("all-that-apply", of: id) { checkCorrect(answers, of: id, "quiz") }
        if !answers.isEmpty, !answers.contains(where: { isSet("correct", of: $0) }) {
            report(
                .noCorrectAnswer, "no answer of the quiz `\(tree[id].name)` is marked `correct`", at: id,
                help: "write `correct` behind the right one")
        }
    }

    /// Stages that wait for each other never begin.
    private mutating func checkStages() {
        let stages = tree.children(of: ModelTree.root, "stage")
        guard stages.contains(where: { tree.child(of: $0, "after") != nil }) else { return }
        var isSeen = [Bool](repeating: false, count: tree.nodes.count)
        var isSettled = isSeen
        for stage in stages {
            var chain: [ModelTree.NodeID] = []
            var at: ModelTree.NodeID? = stage
            while let stage = at, !isSeen[stage] {
                isSeen[stage] = true
                chain.append(stage)
                at = before(stage)
            }
            if let at, !isSettled[at], let first = chain.firstIndex(of: at) { reportWaiting(chain[first...]) }
            for stage in chain { isSettled[stage] = true }
        }
    }

    private func before(_ stage: ModelTree.NodeID) -> ModelTree.NodeID? {
        tree.child(of: stage, "after").flatMap { tree.value("stage", of: $0).string }
            .flatMap { tree.child(of: ModelTree.root, "stage", $0) }
    }

    private mutating func reportWaiting(_ stages: ArraySlice<ModelTree.NodeID>) {
        guard let last = stages.last else { return }
        let names = stages.map { "`\(tree[$0].name)`" }
        report(
            .stageCycle,
            names.count == 1
                ? "the stage \(names[0]) waits for itself"
                : "the stages \(Text.list(names, "and")) wait for each other",
            at: tree.child(of: last, "after") ?? last,
            help: "take one `after` away, or let it name an earlier stage")
    }

    private mutating func checkEndings() {
        let endings = tree.children(of: ModelTree.root, "ending")
        guard let last = endings.last, endings.allSatisfy({ tree[$0].condition != nil }) else { return }
        report(
            .noLastEnding, "where none of the endings holds, a path ends in nothing", at: last,
            help: "let the last one say `otherwise`")
    }
}

extension ModelTree {
    /// Where a statement, or one of its arguments, was set last.
    func place(of id: NodeID, _ role: String?, _ layers: [Layer]) -> Diagnostic.Place? {
        let argument = role.flatMap { self.argument($0, of: id) }
        guard let setting = argument.map({ self[id].settings[$0.setting] }) ?? self[id].settings.last else {
            return nil
        }
        return .init(file: layers[Int(setting.layer)].source.name, span: argument?.span ?? setting.span)
    }
}
