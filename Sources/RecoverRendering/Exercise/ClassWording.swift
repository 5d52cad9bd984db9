import RecoverBase
import RecoverEvaluation
import RecoverModel

/// How the results of a group are said: in counts while the group is small, since a percentage of seven people is a
/// precision that is not there.
struct ClassWording {
    let results: ClassResults

    /// `7 of 12`; from 30 finished runs on `58%`.
    func share(_ count: Int, of whole: Int) -> String { shares([count], of: whole)[0] }

    /// What makes up a whole, in percentages that add up to 100.
    func shares(_ counts: [Int], of whole: Int) -> [String] {
        guard let percents = percents(counts, of: whole) else { return counts.map { "\($0) of \(whole)" } }
        return percents.map { "\($0)%" }
    }

    private func percents(_ counts: [Int], of whole: Int) -> [Int]? {
        guard results.hasShares, whole >= ClassResults.fewest else { return nil }
        return counts.map { Double($0) / Double(whole) * 100 }.roundedTogether()
    }

    /// How many took each choice. Where one is taken they make up a whole; where several may be, each is a share of its own.
    func chosen(_ item: ClassResults.Item) -> [String] { taken(item, item.choices.map(\.chosen), of: item.answered) }

    /// How many took each choice first.
    func chosenFirst(_ item: ClassResults.Item) -> [String] {
        taken(item, item.choices.map(\.first), of: item.firstKnown)
    }

    private func taken(_ item: ClassResults.Item, _ counts: [Int], of whole: Int) -> [String] {
        item.form == .one ? shares(counts, of: whole) : counts.map { share($0, of: whole) }
    }

    func points(_ score: Double?) -> String { score.map { Verdict.words($0, mark: results.passMark) } ?? "" }

    /// `12 took part, 9 finished, 80 of 100 points on average, 7 of 9 passed (at 70)`.
    var summary: String {
        guard results.count > 0 else { return "no answers that count" }
        var parts = ["\(results.count) took part"]
        if results.finished < results.count { parts.append("\(results.finished) finished") }
        if let score = results.score { parts.append("\(points(score)) of 100 points on average") }
        if let passed = results.passed, results.finished > 0 {
            let mark = results.passMark.map { " (at \(Value.plain($0)))" } ?? ""
            let unknown = results.unknown[.passed] ?? 0
            if unknown < results.finished {
                parts.append("\(share(passed, of: results.finished - unknown)) passed\(mark)")
            }
            if unknown > 0 {
                parts.append("whether passed\(unknown < results.finished ? "" : mark) not known of \(unknown)")
            }
        }
        return parts.joined(separator: ", ")
    }

    /// What to know before reading the figures.
    var notes: [String] {
        var notes: [String] = []
        let unfinished = results.count - results.finished
        if unfinished > 0 {
            let who = "\(counted(unfinished, "run")) \(unfinished == 1 ? "is" : "are") not finished"
            notes.append("\(who): the answers count in the questions, not in points, passes and endings.")
        }
        if results.unwritten > 0, !results.tasks.isEmpty {
            let who = "\(counted(results.unwritten, "run")) \(results.unwritten == 1 ? "lacks" : "lack")"
            notes.append("\(who) what was to be written, and without it none is finished.")
        }
        for (decision, count) in results.sentBack.sorted(by: { $0.key < $1.key }) {
            let who = "\(counted(count, "run")) \(count == 1 ? "comes" : "come")"
            notes.append(
                "\(who) to `\(decision)` again, and the table has no second answer: a second column of that name holds it."
            )
        }
        if results.unknownRuns > 0 {
            let who = counted(results.unknownRuns, "run")
            notes.append(
                "The table does not say what luck brought to \(who); what hangs on it is not known, and not counted. "
                    + "A column `ending` that says where each ended tells it.")
        }
        if results.takenBack > 0 {
            notes.append("\(counted(results.takenBack, "run")) changed a choice after its consequence was read.")
        }
        if results.repeated > 0 {
            let who = "\(counted(results.repeated, "run")) \(results.repeated == 1 ? "is" : "are")"
            notes.append(
                "\(who) not counted, since the name comes again: the last in the order of the files given counts.")
        }
        if !results.hasShares, results.count > 0 {
            notes.append(
                "Below \(ClassResults.fewest) finished runs there are counts instead of percentages, and no discrimination index."
            )
        }
        return notes
    }

    func right(_ item: ClassResults.Item) -> String {
        guard item.answered > 0 else { return "nobody answered" }
        guard let right = item.right else { return "nothing in it is right or wrong" }
        let few = item.isRare ? "; only \(item.answered) of \(results.count) answered it" : ""
        // The same figure as the right choices have in the table.
        if item.form == .one, let percents = percents(item.choices.map(\.chosen), of: item.answered) {
            let sum = zip(percents, item.choices).reduce(0) { $0 + ($1.1.isKey ? $1.0 : 0) }
            return "\(sum)% right\(few)"
        }
        return "\(share(right, of: item.answered)) right\(few)"
    }

    /// `2 of 12 changed the first answer: 1 to right, 1 away from it`; nil where no first answer is known.
    func changes(_ item: ClassResults.Item) -> String? {
        guard item.firstKnown > 0 else { return nil }
        // A room's votes tell of themselves how they changed.
        guard item.changed > 0 else { return item.votesBefore == nil ? "nobody changed an answer" : nil }
        var out = "\(share(item.changed, of: item.firstKnown)) changed the first answer"
        if item.right != nil { out += ": \(item.changedToRight) to right, \(item.changedFromRight) away from it" }
        return out
    }

    /// `A 4, B 9, C 2; after talking A 1, B 14, C 0`; nil where no room voted.
    func votes(_ item: ClassResults.Item) -> String? {
        guard let before = item.votesBefore, let after = item.votesAfter else { return nil }
        func words(_ counts: [Int]) -> String {
            counts.enumerated().map { "\(Question.letter($0)) \($1)" }.joined(separator: ", ")
        }
        return before == after ? words(before) : "\(words(before)); after talking \(words(after))"
    }

    /// `0.42, those who do well elsewhere get it right`.
    func discrimination(_ item: ClassResults.Item) -> String? {
        guard let index = item.discrimination else { return nil }
        let words =
            switch index {
            case ..<0: "those who do well elsewhere miss it more often; look at the question"
            case ..<0.2: "it hardly tells those who know from those who do not"
            default: "those who do well elsewhere get it right"
            }
        return "\(ClassWording.figure(index)), \(words)"
    }

    static func figure(_ value: Double) -> String { Value.plain((value * 100).rounded() / 100) }

    /// Why to discuss it.
    func reason(_ item: ClassResults.Item) -> MixedText {
        var parts = [MixedText(right(item))]
        let wrong = zip(item.choices, chosen(item)).filter { !$0.0.isKey }
        if item.form != .inOrder, let (most, share) = wrong.max(by: { $0.0.chosen < $1.0.chosen }), most.chosen > 0 {
            parts.append("\(share) chose \"\(most.text)\"")
        }
        if let index = item.discrimination, index < 0 { parts.append("and rather those who do well elsewhere") }
        if item.changedFromRight > 0 { parts.append("\(item.changedFromRight) went away from the right answer") }
        return parts.joined(", ")
    }

    func missed(_ rule: ClassResults.RuleResult) -> MixedText {
        let share = share(rule.missed, of: rule.counted)
        let noun = share.hasSuffix("%") ? "of the choices" : rule.counted == 1 ? "choice" : "choices"
        return "\(rule.rule.title): broken in \(share) \(noun)"
    }

    func reached(_ objective: ClassResults.ObjectiveResult) -> MixedText {
        var parts: [String] = []
        if let score = objective.score { parts.append("\(Verdict.words(score, mark: nil)) points") }
        if objective.answered > 0 { parts.append("\(share(objective.right, of: objective.answered)) answers right") }
        return "\(objective.objective.title): \(parts.isEmpty ? "not scored" : parts.joined(separator: ", "))"
    }

    /// `12 wrote it, 71 of 100 points on average`.
    func written(_ task: ClassResults.Task) -> String {
        guard task.answered > 0 else { return "nobody wrote it" }
        let score = task.score.map { ", \(Verdict.words($0, mark: nil)) of 100 points on average" } ?? ""
        return "\(task.answered) wrote it\(score)"
    }

    /// Of a participant: score, passed, ending, and how many choices were taken back where anybody did.
    func cells(_ member: ClassResults.Member) -> [String] {
        let isKnown = { (what: ClassResults.Unknown) in !member.unknown.contains(what) }
        return [
            member.name, String(member.answered), member.isFinished ? "yes" : "no",
            isKnown(.score) ? points(member.score) : ClassWording.unknown,
            isKnown(.passed) ? member.isPassed.map { $0 ? "yes" : "no" } ?? "" : ClassWording.unknown,
            isKnown(.ending) ? member.ending?.title ?? "" : ClassWording.unknown,
        ] + (showsTakenBack ? [member.takenBack > 0 ? String(member.takenBack) : ""] : [])
    }

    static let unknown = "not known"

    /// Somebody changed a choice after its consequence was read.
    private var showsTakenBack: Bool { results.members.contains { $0.takenBack > 0 } }

    var memberHeader: [String] {
        ["participant", "answered", "finished", "score", "passed", "ending"] + (showsTakenBack ? ["taken back"] : [])
    }
}

extension ClassResults {
    /// What could not be counted, a line each, safe for a terminal; with names only where they are asked for.
    public func leftOutLines(isNamed: Bool) -> [String] {
        let most = 20
        var lines = leftOut.prefix(most).map { item in
            let count = item.count > 1 ? " (\(item.count) times)" : ""
            let who = isNamed && !item.who.isEmpty ? ", by \(item.who.listed())" : ""
            return "\(item.what)\(count)\(who)".shown
        }
        if leftOut.count > most { lines.append("and \(leftOut.count - most) more") }
        return lines
    }
}
