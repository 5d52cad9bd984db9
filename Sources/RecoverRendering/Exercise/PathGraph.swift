import RecoverBase
import RecoverEvaluation
import RecoverModel

/// The decisions and endings as a graph: what leads where, as it is written, whether a path takes it or not.
public struct PathGraph: Sendable {
    enum Kind: Sendable {
        case decision, end, ending
    }

    struct Node: Sendable {
        var name: String
        var kind: Kind
        var label: String
    }

    struct Edge: Sendable {
        var from: String
        var to: String
        var label: String
        /// It depends on a condition or on chance.
        var isOpen: Bool
    }

    private(set) var nodes: [Node] = []
    private(set) var edges: [Edge] = []
    private let exercise: Exercise

    public init(_ evaluation: ExerciseEvaluation) {
        exercise = evaluation.exercise
        for (index, decision) in exercise.decisions.enumerated() {
            nodes.append(Node(name: "d\(index)", kind: .decision, label: "\(decision.id)\n\(decision.question)"))
            for (place, option) in decision.options.enumerated() {
                let score = evaluation.scores.decisions[index].options[place].score
                let label = option.id + (score.map { " (\(Value.plain(($0 * 10).rounded() / 10)))" } ?? "")
                add(option, label: label, of: index)
            }
        }
        if edges.contains(where: { $0.to == "end" }) {
            nodes.append(Node(name: "end", kind: .end, label: "end"))
            for (index, ending) in exercise.endings.enumerated() {
                let when = ending.condition?.description ?? "otherwise"
                edges.append(Edge(from: "end", to: "e\(index)", label: when, isOpen: true))
            }
        }
        for (index, ending) in exercise.endings.enumerated() {
            nodes.append(Node(name: "e\(index)", kind: .ending, label: "\(ending.id)\n\(ending.title)"))
        }
    }

    private mutating func add(_ option: Decision.Option, label: String, of decision: Int) {
        let isConditional = option.condition != nil
        let outcomes: [(label: String, thens: [Then])] =
            option.chances.isEmpty
            ? [(label, option.thens)]
            : option.chances.map { ("\(label), \(Value.plain($0.share * 100))%", $0.thens + option.thens) }
        for outcome in outcomes {
            let isOpen = isConditional || outcomes.count > 1
            var isSettled = false
            for then in outcome.thens where !isSettled {
                let when = then.condition.map { " when \($0)" } ?? ""
                add(
                    from: decision, to: name(of: then.target), label: outcome.label + when,
                    isOpen: isOpen || !when.isEmpty)
                isSettled = then.condition == nil
            }
            if !isSettled {
                let next = decision + 1 < exercise.decisions.count ? "d\(decision + 1)" : "end"
                add(from: decision, to: next, label: outcome.label, isOpen: isOpen || !outcome.thens.isEmpty)
            }
        }
    }

    private mutating func add(from decision: Int, to target: String?, label: String, isOpen: Bool) {
        guard let target else { return }
        edges.append(Edge(from: "d\(decision)", to: target, label: label, isOpen: isOpen))
    }

    private func name(of target: Then.Target) -> String? {
        switch target {
        case .end: "end"
        case .decision(let id): exercise.decisions.firstIndex { $0.id == id }.map { "d\($0)" }
        case .ending(let id): exercise.endings.firstIndex { $0.id == id }.map { "e\($0)" }
        }
    }
}

extension PathGraph {
    /// For Graphviz.
    public func dot() -> String {
        var lines = ["digraph paths {", "  rankdir=TB;", "  node [fontname=\"Helvetica\"];"]
        for node in nodes {
            let shape =
                switch node.kind {
                case .decision: "box"
                case .end: "circle"
                case .ending: "ellipse"
                }
            lines.append("  \(node.name) [shape=\(shape), label=\"\(Escapes.dot(node.label))\"];")
        }
        for edge in edges {
            let style = edge.isOpen ? ", style=dashed" : ""
            lines.append("  \(edge.from) -> \(edge.to) [label=\"\(Escapes.dot(edge.label))\"\(style)];")
        }
        return (lines + ["}"]).joined(separator: "\n") + "\n"
    }

    /// For Mermaid, as Markdown renderers show it.
    public func mermaid() -> String {
        var lines = ["flowchart TD"]
        for node in nodes {
            let label = Escapes.mermaid(node.label)
            switch node.kind {
            case .decision: lines.append("  \(node.name)[\"\(label)\"]")
            case .end: lines.append("  \(node.name)x((\"\(label)\"))")
            case .ending: lines.append("  \(node.name)([\"\(label)\"])")
            }
        }
        for edge in edges {
            // `end` is a word of Mermaid's own.
            let from = edge.from == "end" ? "endx" : edge.from
            let to = edge.to == "end" ? "endx" : edge.to
            lines.append("  \(from) \(edge.isOpen ? "-.->" : "-->")|\"\(Escapes.mermaid(edge.label))\"| \(to)")
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
