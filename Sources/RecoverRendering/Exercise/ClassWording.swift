import RecoverBase
import RecoverEvaluation
import RecoverModel

/// How the results of a group are said: in counts while the group is small, since a percentage of seven people is a
/// precision that is not there.
struct ClassWording {
    let results: ClassResults

    /// `7 of 12`; from 30 on `58%`.
    static func share(_ count: Int, of whole: Int) -> String {
        guard whole >= ClassResults.fewest else { return "\(count) of \(whole)" }
        return "\(Int(saturating: (Double(count) / Double(whole) * 100).rounded()))%"
    }

    static func points(_ score: Double?) -> String { score.map { Value.plain($0.rounded()) } ?? "" }

    /// `12 took part, 80 points on average, 7 of 12 passed (at 70)`.
    var summary: String {
        var parts = ["\(results.members.count) took part"]
        if let score = results.score { parts.append("\(ClassWording.points(score)) of 100 points on average") }
        let scored = results.members.filter { $0.isPassed != nil }.count
        if let mark = results.passMark, scored > 0 {
            parts.append("\(ClassWording.share(results.passed, of: scored)) passed (at \(Value.plain(mark)))")
        }
        return parts.joined(separator: ", ")
    }

    /// Why the figures below are counts; nil where none is.
    var note: String? {
        let fewest = ClassResults.fewest
        guard results.items.contains(where: { $0.answered > 0 && $0.answered < fewest }) else { return nil }
        return "Below \(fewest) answers there are counts instead of percentages, and no discrimination index."
    }

    func right(_ item: ClassResults.Item) -> String {
        guard item.answered > 0 else { return "nobody answered" }
        guard let right = item.right else { return "nothing in it is right or wrong" }
        return "\(ClassWording.share(right, of: item.answered)) right"
    }

    /// `2 of 12 changed the first answer: 1 to right, 1 away from it`; nil where no first answer is known.
    func changes(_ item: ClassResults.Item) -> String? {
        guard item.firstKnown > 0 else { return nil }
        guard item.changed > 0 else { return "nobody changed an answer" }
        var out = "\(ClassWording.share(item.changed, of: item.firstKnown)) changed the first answer"
        if item.right != nil { out += ": \(item.changedToRight) to right, \(item.changedFromRight) away from it" }
        return out
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
    func reason(_ item: ClassResults.Item) -> String {
        var parts = [right(item)]
        let wrong = item.choices.filter { !$0.isKey }
        if item.form != .inOrder, let most = wrong.max(by: { $0.chosen < $1.chosen }), most.chosen > 0 {
            parts.append("\(ClassWording.share(most.chosen, of: item.answered)) chose \"\(most.text)\"")
        }
        if let index = item.discrimination, index < 0 { parts.append("and rather those who do well elsewhere") }
        if item.changedFromRight > 0 { parts.append("\(item.changedFromRight) went away from the right answer") }
        return parts.joined(separator: ", ")
    }

    func missed(_ rule: ClassResults.RuleResult) -> String {
        let share = ClassWording.share(rule.missed, of: rule.counted)
        let noun = rule.counted >= ClassResults.fewest ? "of the choices" : rule.counted == 1 ? "choice" : "choices"
        return "\(rule.rule.title): missed in \(share) \(noun)"
    }

    func reached(_ objective: ClassResults.ObjectiveResult) -> String {
        var parts: [String] = []
        if let score = objective.score { parts.append("\(ClassWording.points(score)) points") }
        if objective.answered > 0 {
            parts.append("\(ClassWording.share(objective.right, of: objective.answered)) answers right")
        }
        return "\(objective.objective.title): \(parts.isEmpty ? "not scored" : parts.joined(separator: ", "))"
    }

    /// Of a participant: score, passed, ending.
    static func cells(_ member: ClassResults.Member) -> [String] {
        [
            member.name, String(member.answered), points(member.score),
            member.isPassed.map { $0 ? "yes" : "no" } ?? "", member.ending?.title ?? "",
        ]
    }

    /// What could not be counted, a line each, safe for a terminal.
    static func leftOut(_ results: ClassResults) -> [String] {
        let most = 20
        var lines = results.leftOut.prefix(most).map { "\($0.what)\($0.count > 1 ? " (\($0.count) times)" : "")".shown }
        if results.leftOut.count > most { lines.append("and \(results.leftOut.count - most) more") }
        return lines
    }
}

extension ClassResults {
    /// What could not be counted, a line each, safe for a terminal.
    public var leftOutLines: [String] { ClassWording.leftOut(self) }
}
