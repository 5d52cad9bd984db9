import RecoverEvaluation

/// What a room makes of its answers.
struct GroupAnswer: Sendable, Hashable {
    /// For each choice as it is shown, how many took it; of an order, how many have it in the place that the group gives it.
    var counts: [Int]
    /// What the group takes; nil where the answers do not say it.
    var taken: [String]?

    init(counts: [Int], taken: [String]?) {
        self.counts = counts
        self.taken = taken
    }

    /// One of the choices wins by most votes, and nothing where several are level. Of all that apply, the group takes what
    /// more than half chose, and else what most did. An order is that of the mean places (Borda). Without answers there is none.
    init(_ answers: some Collection<[String]>, to question: Question) {
        let ids = question.choices.map(\.id)
        let places = Dictionary(zip(ids, ids.indices), uniquingKeysWith: { first, _ in first })
        switch question.form {
        case .one, .allThatApply:
            counts = ids.map { _ in 0 }
            for answer in answers { for id in answer { if let place = places[id] { counts[place] += 1 } } }
            guard counts.contains(where: { $0 > 0 }) else { return }
            let votes = Votes(counts: counts)
            if question.form == .one {
                taken = votes.winner.map { [ids[$0]] }
            } else {
                let most = ids.indices.filter { counts[$0] * 2 > answers.count }
                taken = (most.isEmpty ? votes.leaders : most).map { ids[$0] }
            }
        case .inOrder:
            guard !answers.isEmpty else {
                counts = ids.map { _ in 0 }
                return
            }
            var sums = ids.map { _ in 0 }
            for answer in answers {
                for (place, id) in answer.enumerated() { if let choice = places[id] { sums[choice] += place } }
            }
            let order = ids.indices.sorted { (sums[$0], $0) < (sums[$1], $1) }.map { ids[$0] }
            taken = order
            counts = ids.map { id in
                answers.count { answer in
                    guard let place = order.firstIndex(of: id), answer.indices.contains(place) else { return false }
                    return answer[place] == id
                }
            }
        case .writing: counts = []
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
