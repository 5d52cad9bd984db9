import RecoverBase
import RecoverEvaluation
import RecoverModel

/// The look back on a run: what was chosen and what was better, why in the author's words, and what would have come of it.
public struct DebriefText: Sendable {
    private let text: PlayText
    private let session: PlaySession
    private let debrief: Debrief
    /// Of a room, by the ids of the questions.
    private let votes: [String: [Votes]]
    private var page: ReportPage { text.page }
    private var exercise: Exercise { session.evaluation.exercise }

    public init(_ text: PlayText, _ session: PlaySession, votes: [String: [Votes]] = [:]) {
        self.text = text
        self.session = session
        self.votes = votes
        debrief = Debrief(session)
    }

    /// The whole, on one page.
    public var whole: String { ([result] + items + closing).joined(separator: "\n") }

    // MARK: The verdict

    /// `Judgement 74. Outcome: lost.`, and whether that is passed.
    public var result: String {
        page.heading("Looking back") + resultLines.map { page.hanging("  ", $0.plain) }.joined()
    }

    /// The same without a heading, a sentence or two each.
    public var resultLines: [MixedText] {
        var words: [MixedText] = []
        if let score = session.score {
            words.append("Judgement \(Verdict.words(score, mark: exercise.passMark)).")
        }
        if let ending = session.ending { words.append("Outcome: \(ending.title.sentence)") }
        if words.isEmpty {
            words.append(session.answers.isEmpty ? "Nothing was answered." : "Nothing in it is scored.")
        }
        let missed = PlayWords.missed(session)
        if !missed.isEmpty { words.append(MixedText(missed)) }
        let back = debrief.items.count { $0.takenBack != nil }
        if back > 0 {
            let (were, their) = back == 1 ? ("was", "its") : ("were", "their")
            words.append("\(counted(back, "choice")) \(were) changed after \(their) consequence was read.")
        }
        return [words.joined(" ")] + verdict
    }

    /// Empty where none is given; each thing that fails whoever did it is a sentence of its own.
    private var verdict: [MixedText] {
        guard let isPassed = session.isPassed else { return [] }
        if isPassed {
            return [MixedText("Passed" + (exercise.passMark.map { " (at \(Value.plain($0)))" } ?? "") + ".")]
        }
        var reasons: [String] = []
        if !session.isFinished { reasons.append("it is not finished (\(DebriefText.left(of: session)))") }
        if let score = session.score, let pass = exercise.passMark, score < pass {
            reasons.append("it takes \(Value.plain(pass)) to pass")
        }
        let failures = session.failures.map { failure -> MixedText in
            switch failure {
            case .option(let option, let rules):
                let rule: MixedText? = rules.first.map { ", for it breaks the rule “\($0.title)”" }
                return "“\(option.text)” fails whoever takes it\(rule ?? "")."
            case .ending(let ending): return "“\(ending.title)” fails whoever ends in it."
            }
        }
        return [MixedText("Not passed" + (reasons.isEmpty ? "" : ": \(reasons.listed())") + ".")] + failures
    }

    /// `not answered yet: signs; not written yet: mail`
    public static func left(of session: PlaySession) -> String {
        let (asked, written) = session.unanswered
        return [("answered", asked), ("written", written)].filter { !$0.1.isEmpty }
            .map { "not \($0.0) yet: \($0.1.listed())" }.joined(separator: "; ")
    }

    // MARK: Decisions

    /// A page for each decision that was taken.
    public var items: [String] {
        debrief.items.enumerated().map { item($1, number: $0 + 1) }
    }

    /// All reasons of a decision, for who asks.
    public func reasons(_ index: Int) -> String {
        guard debrief.items.indices.contains(index) else { return "" }
        let item = debrief.items[index]
        let rules =
            item.met.map { page.hanging("  ✓  ", $0.title) }
            + item.missed.map { rule in
                page.hanging(
                    "  ✗  ", "\(rule.title) (−\(Value.plain(rule.weight)))" + (rule.because.map { ". \($0)" } ?? ""))
            }
        return rules.isEmpty ? page.line("No rule tells the choices apart.", .label) : rules.joined()
    }

    private func item(_ item: Debrief.Item, number: Int) -> String {
        var out = page.wrappedHeading("\(number) of \(debrief.items.count): \(item.decision.question)") + "\n"
        for row in rows(item) {
            if row.isApart { out += "\n" }
            for (index, line) in row.lines.enumerated() { out += labelled(index == 0 ? row.label : "", line.plain) }
        }
        return out
    }

    /// What is said of one decision, under one label.
    public struct Row: Sendable, Hashable {
        /// `Why`
        public var label: String
        public var lines: [MixedText]
        /// Something else is spoken of than in the row before.
        var isApart = false
    }

    /// The decisions that were taken, each with its question.
    public var entries: [(question: String, rows: [Row])] {
        debrief.items.map { ($0.decision.question, rows($0)) }
    }

    private func rows(_ item: Debrief.Item) -> [Row] {
        let own: MixedText = "\(item.chosenLetter). \(item.chosen.text)\(PlayWords.standing(item.chosen, item.score))"
        var rows = [
            Row(label: "You", lines: [own] + (item.isBest && item.score != nil ? ["Nothing better was offered."] : []))
        ]
        if let first = item.takenBack {
            rows.append(
                Row(
                    label: "First",
                    lines: [
                        "\(first.text)\(PlayWords.standing(first, session.score(of: first, in: item.decision))). Taken back after its consequence was read."
                    ]))
        }
        if !item.isBest, let best = item.best {
            let words: MixedText = "\(item.bestLetter ?? ""). \(best.text)\(PlayWords.standing(best, item.bestScore))"
            rows.append(Row(label: "Best", lines: [words]))
        }
        rows.append(Row(label: "Why", lines: why(item), isApart: true))
        let moved = item.changes.map { change -> MixedText in
            let (before, after) = (
                PlayWords.amount(change.before, change.meter), PlayWords.amount(change.after, change.meter)
            )
            return "\(change.meter.title) \(before) → \(after)\(PlayWords.luck(change, item.own))"
        }
        var so = [moved.joined(", "), end(item)].filter { !$0.isEmpty }
        if !item.isLuckKnown, !item.own.isEmpty {
            so = [outcomes(item.own), "Which of them luck brought is not known."]
        }
        rows.append(Row(label: "So", lines: so, isApart: true))
        if let letter = item.bestLetter, !item.instead.isEmpty {
            let words = outcomes(item.instead)
            let lines = [words] + (item.counterfactual.map { [counterfactual($0)] } ?? [])
            rows.append(
                Row(
                    label: words.isEmpty ? "" : "With \(letter)", lines: lines.filter { !$0.isEmpty },
                    isApart: moved.isEmpty && !words.isEmpty))
        }
        if let rounds = votes[item.decision.id], let last = rounds.last {
            let counts = { (votes: Votes) in
                votes.counts.enumerated().map { "\(Question.letter($0)) \($1)" }.joined(separator: ", ")
            }
            let before = rounds.count > 1 ? "\(counts(rounds[0])); after talking: " : ""
            rows.append(Row(label: "Room", lines: [MixedText(before + counts(last))], isApart: true))
        }
        return rows.filter { !$0.lines.isEmpty }
    }

    /// The author's words first, then at most three rules.
    private func why(_ item: Debrief.Item) -> [MixedText] {
        var lines: [MixedText] = []
        for option in [item.isBest ? nil : item.chosen, item.best ?? item.chosen] {
            if let reason = option?.reason.map({ MixedText($0) }), !lines.contains(reason) { lines.append(reason) }
        }
        return lines + item.rules.map { "\(item.isBest ? "✓" : "✗")  \($0.title)" as MixedText }
    }

    /// `trust 8, or 9 with luck (70 in 100)`: what a choice does at once.
    private func outcomes(_ outcomes: [Debrief.Outcome]) -> MixedText {
        exercise.meters.map { "\($0.title) \(PlayWords.outcomes(outcomes, of: $0))" as MixedText }.joined(", ")
    }

    /// `In the end “Owen stays”, with luck (30 in 100); else “Owen leaves”.`: what luck in this choice alone made of the run.
    private func end(_ item: Debrief.Item) -> MixedText {
        guard let own = item.endings.first(where: { $0.ending?.id == session.ending?.id }), let ending = own.ending
        else {
            return ""
        }
        let others = item.endings.filter { $0.ending?.id != ending.id }.compactMap(\.ending)
        let isLucky = others.contains { exercise.isBetter(ending, than: $0) }
        let words = others.map { "“\($0.title)”" as MixedText }.listed("or")
        return isLucky
            ? "In the end “\(ending.title)”, with luck (\(PlayWords.odds(own.share))); else \(words)."
            : "In the end “\(ending.title)” (\(PlayWords.odds(own.share))); with luck \(words)."
    }

    /// `In the end "Renewed" instead of "Not renewed", your later answers kept, with luck (70 in 100).`
    private func counterfactual(_ other: Debrief.Counterfactual) -> MixedText {
        var what: [MixedText] = []
        if let ending = other.ending, ending.id != session.ending?.id {
            let instead: MixedText? = session.ending.map { " instead of “\($0.title)”" }
            what.append("“\(ending.title)”\(instead ?? "")")
        } else {
            what += zip(other.readings, session.readings).filter { $0.value != $1.value }.map { new, old in
                "\(new.meter.title) \(PlayWords.amount(new.value, new.meter)) instead of \(PlayWords.amount(old.value, old.meter))"
            }
        }
        var how: [MixedText] = []
        if other.kept > 0 { how.append("with your later answers where they are still asked") }
        if other.made > 0 { how.append("with the best choice where you were not asked") }
        if PlayWords.isLuck(other.luck) { how.append("with luck (\(PlayWords.odds(other.luck)))") }
        return "In the end \(([what.joined(", ")] + how).joined(", "))."
    }

    // MARK: The rest

    /// Tasks, objectives and the questions for afterwards.
    public var closing: [String] {
        var parts = debrief.quizzes.map(quiz) + debrief.tasks.map(task)
        if !debrief.objectives.isEmpty {
            let lines = debrief.objectives.map { result in
                let points = result.score.map { "\(Verdict.words($0, mark: nil)) points" } ?? "not scored"
                return page.hanging("  –  ", "\(result.objective.title): \(points)")
            }
            parts.append(page.heading("By objective") + lines.joined())
        }
        if !exercise.debrief.isEmpty {
            parts.append(page.heading("To talk about") + exercise.debrief.map { page.hanging("  –  ", $0) }.joined())
        }
        return parts
    }

    /// What was chosen, what is right, and what the first answer gave.
    private func quiz(_ result: QuizResult) -> String {
        page.wrappedHeading(QuizWords.heading(result).plain)
            + QuizWords.rows(result).map { labelled($0.label, $0.text) }.joined()
    }

    private func task(_ result: TaskResult) -> String {
        let points = result.score.map { " (\(Verdict.words($0, mark: nil)) of 100 points)" } ?? ""
        var out = page.wrappedHeading(result.task.text + points)
        for (finding, points) in PlayWords.told(result) {
            let help = finding.isMet && !finding.isSuspected ? nil : finding.help
            out += page.hanging(
                "  \(PlayWords.mark(finding))  \(points.isEmpty ? "" : DisplayWidth.padded(points, to: 11))",
                finding.message + (help.map { ". \($0)" } ?? ""))
        }
        if let sum = result.sum {
            out += page.hanging("  =  ", "\(PlayWords.whole(sum))" + (result.limit.map { ". But \($0)." } ?? ""))
        }
        if let words = PlayWords.byHand(result) { out += page.hanging("  ?  ", words) }
        return out
    }

    private func labelled(_ label: String, _ text: String) -> String { page.labelled(label, text, labelWidth: 8) }
}
