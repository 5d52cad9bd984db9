import RecoverBase
import RecoverEvaluation
import RecoverModel

/// What a room reads besides what everybody reads: the votes, what the group takes, and the key where it is asked for.
extension PlayText {
    /// How a room answers a question.
    public func roomInvitation(_ question: Question, isSecond: Bool = false) -> String {
        let count = question.choices.count
        guard question.form == .one else { return invitation(question) ?? "" }
        let counts = count == 1 ? "one count" : "\(PlayWords.count(count)) counts in a row"
        return page.line(
            isSecond
                ? "Vote again: \(counts); Return keeps the first vote."
                : "The votes: \(counts), or the letter of an option.", .label)
    }

    /// The votes as bars, each with its count; where the room voted twice, both.
    public func votes(_ votes: Votes, before: Votes? = nil, _ question: Question) -> String {
        let most = max(1, (votes.counts + (before?.counts ?? [])).max() ?? 1)
        let cells = 20
        func bar(_ count: Int) -> String {
            let full = (count * cells * 2 + most) / (most * 2)
            let bar = String(repeating: "█", count: count > 0 ? max(1, full) : 0)
            return "\(bar)\(bar.isEmpty ? "" : "  ")\(counted(count, "vote"))"
        }
        var out = page.wrappedHeading(question.text)
        for (index, (choice, count)) in zip(question.choices, votes.counts).enumerated() {
            out += "\n" + page.hanging("  \(Question.letter(index))  ", choice.text)
            if let before { out += "     \(bar(before.counts[index])) before\n" }
            out += "     \(bar(count))\(before == nil ? "" : " after talking")\n"
        }
        return out
    }

    /// `A and C are level. Which one does the group take?`
    public func tie(_ votes: Votes) -> String {
        page.line("\(votes.leaders.map(Question.letter).listed()) are level. Which one does the group take?", .heading)
    }

    /// What the group goes on with.
    public func chosen(_ ids: [String], _ question: Question) -> String {
        let places = ids.compactMap { id in question.choices.firstIndex { $0.id == id } }
        return page.wrappedHeading("The group goes with:")
            + places.map { page.hanging("  \(Question.letter($0))  ", question.choices[$0].text) }.joined()
    }

    /// The meters as a screen of their own.
    public func metersScreen(_ session: PlaySession, after consequence: Consequence? = nil) -> String {
        session.readings.isEmpty
            ? "" : page.wrappedHeading("Where things stand") + "\n" + meters(session, after: consequence)
    }

    // MARK: The key

    /// The order of the choices with the author's reasons, then each with its rules.
    public func key(_ key: QuestionKey) -> [String] {
        var summary = page.wrappedHeading("Which are better?")
        for choice in key.choices {
            summary += "\n" + page.hanging("  \(Question.letter(choice.place))  ", choice.text)
            let words = verdict(choice)
            if !words.isEmpty { summary += page.hanging("     ", words) }
        }
        return [summary]
            + key.choices.filter { !$0.rules.isEmpty }.map { choice in
                page.hanging("\(Question.letter(choice.place))  ", choice.text) + page.hanging("   ", verdict(choice))
                    + "\n"
                    + choice.rules.map { rule in
                        page.hanging(
                            "   \(choice.isBest ? "✓" : "✗")  ",
                            rule.title + (choice.isBest ? "" : rule.because.map { ". \($0)" } ?? ""))
                    }.joined()
            }
    }

    /// `Harmful. A third polite mail proves the complaint.`
    public func verdict(_ choice: QuestionKey.Choice) -> String {
        let standing =
            switch choice.standing {
            case .called(let word)?: word.rawValue.capitalisedFirst
            case .best?: "The best"
            case .between?: "In between"
            case .weakest?: "The weakest"
            case .right?: "Right"
            case .wrong?: "Not right"
            case nil: ""
            }
        return [standing, choice.reason ?? ""].filter { !$0.isEmpty }
            .map(\.sentence).joined(separator: " ")
    }
}
