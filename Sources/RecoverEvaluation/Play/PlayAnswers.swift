/// Answers that are given before the questions: `vp,listen`, or by name `first-contact=vp,owner=manager`. Several for
/// one question are joined by `+`: `systemic=limit+until`.
public struct PlayAnswers: Sendable {
    private var inOrder: [[String]] = []
    private var byName: [String: [[String]]] = [:]
    /// Names with nothing behind them: `signs=`.
    public private(set) var empty: [String] = []

    public init(_ text: String) {
        for part in text.split(separator: ",") {
            let pieces = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map { $0.trimmed }
            if pieces.count == 2, pieces[1].isEmpty { empty.append(pieces[0]) }
            guard let last = pieces.last, !last.isEmpty else { continue }
            let given = last.split(separator: "+").map { $0.trimmed }
            if pieces.count == 2 { byName[pieces[0], default: []].append(given) } else { inOrder.append(given) }
        }
    }

    /// By the names of the questions, each with all its answers in turn.
    public init(_ answers: [PlaySession.Answer]) {
        for answer in answers { byName[answer.item, default: []].append(answer.given) }
    }

    /// Takes the answer to a question, the named ones first.
    public mutating func take(for question: String) -> [String]? {
        if var named = byName[question], !named.isEmpty {
            let answer = named.removeFirst()
            byName[question] = named.isEmpty ? nil : named
            return answer
        }
        return inOrder.isEmpty ? nil : inOrder.removeFirst()
    }

    /// The questions that are named and were not asked for.
    public var names: [String] { byName.keys.sorted() }

    /// What no question asked for, as it was written.
    public var rest: [String] {
        byName.keys.sorted().flatMap { name in (byName[name] ?? []).map { "\(name)=\($0.joined(separator: "+"))" } }
            + inOrder.map { $0.joined(separator: "+") }
    }
}

extension PlaySession {
    /// Answers questions for as long as there are answers. A wrong one ends it.
    public mutating func answer(_ answers: inout PlayAnswers) throws(AnswerFailure) {
        while let question, let given = answers.take(for: question.id) { try answer(given) }
    }
}
