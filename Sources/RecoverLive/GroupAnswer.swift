import RecoverBase
import RecoverEvaluation

/// What a room makes of its answers.
struct GroupAnswer: Sendable, Hashable {
    /// For each choice as it is shown, how many took it; of an order, how many have it in the place that the group gives it, and
    /// nothing while the group has none.
    var counts: [Int]
    /// What the group takes; nil where the answers do not say it.
    var taken: [String]?

    /// What the host is asked where the answers do not say it.
    var open: String?

    init(counts: [Int], taken: [String]? = nil) {
        self.counts = counts
        self.taken = taken
    }

    /// Of a question with one choice: the one with most votes wins.
    init(_ votes: Votes, _ ids: [String]) {
        self.init(counts: votes.counts, taken: votes.winner.map { [ids[$0]] })
        if taken == nil, counts.contains(where: { $0 > 0 }) {
            open = "\(votes.leaders.map(Question.letter).listed()) are level. Which one does the group take?"
        }
    }

    /// One of the choices wins by most votes, an order by being given most often; nothing where several are level. Of all that
    /// apply, the group takes what more than half chose. Without answers there is none.
    init(_ answers: [[String]], to question: Question) {
        let ids = question.choices.map(\.id)
        let counts = ids.map { id in answers.count { $0.contains(id) } }
        switch question.form {
        case .one: self.init(Votes(counts: counts), ids)
        case .allThatApply:
            self.init(counts: counts)
            let most = ids.indices.filter { counts[$0] * 2 > answers.count }
            if !most.isEmpty {
                taken = most.map { ids[$0] }
            } else if !answers.isEmpty {
                open = "No answer was taken by more than half. Which ones does the group take?"
            }
        case .inOrder:
            self.init(counts: [])
            let given = Dictionary(answers.map { ($0, 1) }, uniquingKeysWith: +)
            let most = given.values.max() ?? 0
            let leaders = given.filter { $0.value == most }.keys.map { order in
                order.compactMap { ids.firstIndex(of: $0) }
            }.sorted { $0.lexicographicallyPrecedes($1) }
            if leaders.count == 1 {
                take(leaders[0].map { ids[$0] }, of: answers, question)
            } else if leaders.count > 1 {
                let orders = leaders.map { $0.map(Question.letter).joined(separator: " ") }
                let words = orders.count > GroupAnswer.mostTold ? "\(orders.count) orders" : orders.listed()
                open = "\(words) are level. Which order does the group take?"
            }
        case .writing: self.init(counts: [])
        }
    }

    /// So many orders are told.
    private static let mostTold = 3

    /// What the group takes, by its answers or by the host.
    mutating func take(_ ids: [String], of answers: [[String]], _ question: Question) {
        taken = ids
        guard question.form == .inOrder else { return }
        counts = question.choices.map { choice in
            guard let place = ids.firstIndex(of: choice.id) else { return 0 }
            return answers.count { $0.indices.contains(place) && $0[place] == choice.id }
        }
    }
}

extension Question {
    /// Whether an answer is one: ids of what is open, as many as are asked for. What was typed elsewhere, such as letters, is none.
    func refusal(of given: [String], mostBytes: Int) -> String? {
        switch form {
        case .writing:
            guard given.count == 1, let text = given.first, text.contains(where: { !$0.isWhitespace }) else {
                return "there is nothing written"
            }
            return text.utf8.count > mostBytes ? "the text is too long: at most \(mostBytes) bytes" : nil
        case .one, .allThatApply, .inOrder:
            for id in given where !choices.contains(where: { $0.id == id }) { return "there is no such choice here" }
            if Set(given).count != given.count { return "each choice can be named only once" }
            if form == .one, given.count != 1 { return "choose one" }
            if form == .allThatApply, given.isEmpty { return "choose at least one" }
            if form == .inOrder, given.count != choices.count { return "put all of them in order" }
            return nil
        }
    }
}
