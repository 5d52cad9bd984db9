import RecoverBase
import RecoverModel

/// A program as data that another interpreter plays, with the same result: the page of `play --html`. Conditions are lists
/// of nodes, never code.
///
///     {"conditions":[["less",0,4000],["took",4,2],["and",0,1]],"decisions":[…],"endings":[…],"start":[…],…}
///
/// A node names what it asks, then the slots of the row, the numbers or the nodes that it asks of. It is facilitator data.
public struct ProgramData: Sendable {
    /// A condition that only this program can judge.
    public struct Unplayable: Error, Sendable, Hashable {
        /// As it is written.
        public var condition: String
    }

    public let json: JSON

    public init(_ evaluation: ExerciseEvaluation) throws(Unplayable) {
        let program = evaluation.program
        let exercise = evaluation.exercise
        var nodes = NodeWriter(code: program.code)
        for node in program.code.nodes { try nodes.add(node) }
        var members: [String: JSON] = [
            "start": .array(program.start.map(JSON.int)), "lower": .array(program.lower.map(JSON.int)),
            "upper": .array(program.upper.map(JSON.int)), "leastWeight": .number(program.leastWeight),
            "leastCount": .int(program.leastCount),
            "decisions": .array((0..<program.decisionCount).map { ProgramData.decision($0, program) }),
            "endings": .array(
                exercise.endings.indices.map { index in
                    ProgramData.object([
                        "when": ProgramData.root(program.endingCondition[index]),
                        "fails": program.endingFails[index] ? .bool(true) : nil,
                        "better": .array(
                            exercise.endings.indices.filter {
                                $0 != index && exercise.isBetter(exercise.endings[index], than: exercise.endings[$0])
                            }.map(JSON.int)),
                    ])
                }),
            "conditions": .array(nodes.written),
        ]
        if let mark = evaluation.verdict.mark { members["pass"] = .number(mark) }
        json = .object(members)
    }

    private static func decision(_ index: Int, _ program: Program) -> JSON {
        object([
            "weight": program.weight[index] == 1 ? nil : .number(program.weight[index]),
            "options": .array(program.options(of: index).map { option($0, program) }),
            "taken": slot(program.choiceSlot[index]), "asked": slot(program.counterSlot[index]),
            "most": program.askedAtMost[index] == 1 ? nil : .int(program.askedAtMost[index]),
        ])
    }

    private static func option(_ index: Int, _ program: Program) -> JSON {
        let score = program.score[index]
        return object([
            "when": root(program.optionCondition[index]), "score": score.isNaN ? nil : .number(score),
            "fails": program.fails[index] ? .bool(true) : nil, "rank": .int(Int(wide: program.rank[index])),
            "likeliest": program.likeliest[index] == program.outcomeStart[index]
                ? nil : .int(Int(wide: program.likeliest[index] - program.outcomeStart[index])),
            "outcomes": .array(program.outcomes(of: index).map { outcome($0, program) }),
        ])
    }

    private static func outcome(_ index: Int, _ program: Program) -> JSON {
        let effects = Int(wide: program.effectStart[index])..<Int(wide: program.effectStart[index + 1])
        let thens = Int(wide: program.thenStart[index])..<Int(wide: program.thenStart[index + 1])
        return object([
            "share": program.share[index] == 1 ? nil : .number(program.share[index]),
            "below": program.share[index] == 1 ? nil : .int(Int(clamping: program.threshold[index])),
            "seconds": program.seconds[index] == 0 ? nil : .int(program.seconds[index]),
            "cost": program.cost[index] == 0 ? nil : .int(program.cost[index]),
            "effects": list(
                effects.map { [.int(Int(wide: program.effectMeter[$0])), .int(program.effectChange[$0])] }),
            "thens": list(
                thens.map { [.int(Int(wide: program.thenCondition[$0])), .int(Int(wide: program.thenTarget[$0]))] }),
        ])
    }

    // MARK: What is not there is left out

    private static func object(_ members: [String: JSON?]) -> JSON { .object(members.compactMapValues { $0 }) }
    private static func root(_ root: ConditionCode.Root) -> JSON? { root < 0 ? nil : .int(Int(wide: root)) }
    private static func slot(_ slot: Int32) -> JSON? { slot < 0 ? nil : .int(Int(wide: slot)) }
    private static func list(_ items: [JSON]) -> JSON? { items.isEmpty ? nil : .array(items) }
}

/// Writes the nodes of conditions in their order, so that their numbers stay; those that an expression needs besides
/// come behind them.
private struct NodeWriter {
    let code: ConditionCode
    private var nodes: [JSON] = []
    private var more: [JSON] = []

    init(code: ConditionCode) { self.code = code }

    var written: [JSON] { nodes + more }

    mutating func add(_ node: ConditionCode.Node) throws(ProgramData.Unplayable) {
        let (left, right) = (JSON.int(Int(wide: node.left)), JSON.int(Int(wide: node.right)))
        let written: JSON =
            switch node.kind {
            case .yes: ["yes"]
            case .no: ["no"]
            case .unknown: ["unknown"]
            case .not: ["not", left]
            case .and: ["and", left, right]
            case .or: ["or", left, right]
            case .less: ["less", left, .int(node.number)]
            case .atMost: ["atMost", left, .int(node.number)]
            case .equal: ["equal", left, .int(node.number)]
            // No option of that name: never it, once one is taken.
            case .took: ["took", left, .int(node.number == .max ? -1 : node.number)]
            case .isTaken: ["isTaken", left]
            case .expression: try expression(code.expressions[Int(wide: node.left)])
            }
        nodes.append(written)
    }

    // MARK: Expressions of figures

    private mutating func expression(_ expression: Expression) throws(ProgramData.Unplayable) -> JSON {
        if case .compare(let comparison, let left, let right) = expression.form,
            let node = compare(comparison, left, right)
        {
            return node
        }
        throw ProgramData.Unplayable(condition: expression.description)
    }

    private mutating func compare(
        _ comparison: Expression.Comparison, _ left: Expression, _ right: Expression
    ) -> JSON? {
        if comparison == .in {
            guard let first = figure(left), let value = constant(right) else { return nil }
            return isIn(first, value)
        }
        guard let first = figure(left), let second = figure(right) else { return nil }
        switch comparison {
        case .is, .has: return compared("is", first, second)
        case .isNot: return ["not", .int(keep(compared("is", first, second)))]
        case .less, .lessEqual, .greater, .greaterEqual: return compared(comparison.rawValue, first, second)
        case .in: return nil
        }
    }

    private mutating func isIn(_ figure: Figure, _ value: Value) -> JSON? {
        switch value {
        case .range(let lower, let upper):
            var node: JSON = ["yes"]
            for (end, comparison) in [(lower, ">="), (upper, "<=")] {
                guard let end else { continue }
                guard let other = Figure(end) else { return nil }
                let next = compared(comparison, figure, other)
                node = node == ["yes"] ? next : ["and", .int(keep(node)), .int(keep(next))]
            }
            return node
        case .list(let values):
            var node: JSON = ["no"]
            for value in values {
                guard let next = isIn(figure, value) else { return nil }
                node = node == ["no"] ? next : ["or", .int(keep(node)), .int(keep(next))]
            }
            return node
        default: return Figure(value).map { compared("is", figure, $0) }
        }
    }

    private mutating func keep(_ node: JSON) -> Int {
        more.append(node)
        return code.nodes.count + more.count - 1
    }

    /// What cannot be compared stays unknown, as everywhere.
    private func compared(_ comparison: String, _ left: Figure, _ right: Figure) -> JSON {
        guard Value.areComparable(left.kind, right.kind) else { return ["unknown"] }
        // Lengths of time are compared to the last bit.
        let tolerance: JSON = left.kind == .duration ? 0 : .number(1e-12)
        return ["compare", .string(comparison), left.json, right.json, tolerance]
    }

    /// A number, `["slot", SLOT, STEPS]`, or a calculation: `["+", FIGURE, FIGURE]`.
    private struct Figure {
        var json: JSON
        var kind: ValueKind

        init(_ json: JSON, _ kind: ValueKind) {
            self.json = json
            self.kind = kind
        }

        init?(_ value: Value) {
            guard let number = value.double ?? value.duration?.approximateSeconds, number.isFinite else { return nil }
            self.init(.number(number), value.kind)
        }
    }

    private func constant(_ expression: Expression) -> Value? {
        let isFixed = expression.paths.allSatisfy { code.view.name($0.path) == nil }
        return isFixed ? try? expression.value(in: StateScope(view: code.view, state: nil)) : nil
    }

    private func figure(_ expression: Expression) -> Figure? {
        if let value = constant(expression) { return Figure(value) }
        switch expression.form {
        case .path(let path):
            switch code.view.name(path) {
            case .meter(let slot, let unit): return Figure(read(slot, Program.meterScale), unit.value(0).kind)
            case .elapsed(let slot): return Figure(read(slot, 1), .duration)
            case .spent(let slot, let currency):
                return Figure(read(slot, Program.moneyScale), .money(currency: currency))
            case .choice, nil: return nil
            }
        case .negative(let inner):
            return figure(inner).flatMap { $0.kind == .score ? nil : Figure(["-", 0, $0.json], $0.kind) }
        case .arithmetic(let operation, let left, let right):
            guard let first = figure(left), let second = figure(right) else { return nil }
            return calculated(operation, first, second)
        default: return nil
        }
    }

    private func read(_ slot: Int, _ scale: Double) -> JSON { ["slot", .int(slot), .number(scale)] }

    /// With the kinds of `Expression.value`.
    private func calculated(_ operation: Expression.Arithmetic, _ left: Figure, _ right: Figure) -> Figure? {
        let json: JSON = [.string(operation.rawValue), left.json, right.json]
        let isSum = operation == .plus || operation == .minus
        switch (left.kind, right.kind) {
        case (.duration, .duration): return isSum ? Figure(json, .duration) : nil
        case (.duration, .number): return isSum ? nil : Figure(json, .duration)
        case (.number, .duration): return operation == .times ? Figure(json, .duration) : nil
        case (.duration, _), (_, .duration): return nil
        default: break
        }
        if isSum, !Value.areComparable(left.kind, right.kind) { return nil }
        if operation == .divided, left.kind == right.kind { return Figure(json, .number) }
        switch (left.kind, right.kind) {
        case (.money, _): return Figure(json, left.kind)
        case (_, .money): return Figure(json, right.kind)
        case (.percent, _), (.score, _): return Figure(json, left.kind)
        default: return Figure(json, .number)
        }
    }
}
