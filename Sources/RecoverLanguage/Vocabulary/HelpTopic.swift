import RecoverModel

/// A page on what is no keyword: how values, conditions and paths are written.
public struct HelpTopic: Sendable {
    public let name: String
    public let summary: String
    /// What one may write, and what it means.
    let forms: [(written: String, meaning: String)]

    public var text: String {
        let width = forms.map(\.written.count).max() ?? 0
        let rows = forms.map { form in
            "  \(form.written)\(String(repeating: " ", count: width - form.written.count))  \(form.meaning)"
        }
        return ([summary] + rows).joined(separator: "\n")
    }

    public static let all = [values, conditions, paths, exercise, scoring]

    static let values = HelpTopic(
        name: "values", summary: "How values are written:",
        forms: [
            ("120", "a number; 2.5 and 1_000 too"),
            ("120..160", "a range, both ends in it; ..99 is up to 99, 5.. is 5 or more"),
            ("30%", "a percentage"),
            ("3/10", "a survey score"),
            ("$84k", "money, the currency in front; k and m stand for thousand and million"),
            ("48h", "a length of time: minutes, hours, days, weeks, months, years"),
            ("2 years 3 months", "a calendar span"),
            ("2026-03-02", "a date"),
            ("2026-03-02T09:10Z", "a moment; 2026-03-02 09:10+01:00 too"),
            ("\"Late exports\"", "a text; \"{customer.name}\" in it is filled in"),
            ("? \"who decides\"", "left open: it is asked for wherever it is needed"),
        ])

    static let conditions = HelpTopic(
        name: "conditions", summary: "What may stand behind `when`, `expects` and `expect`:",
        forms: [
            ("customer.employees < 50", "also <=, > and >="),
            ("segment is enterprise", "also `is not`"),
            ("customer.industry in logistics, retail", "one of several"),
            ("feedback.score in 0..6", "in a range, both ends in it"),
            ("guards has legal", "a list holds it"),
            ("feedback mentions \"cancel\", \"refund\"", "any of these words, in any case and with common endings"),
            ("customer.renewal is known", "also `is unknown`"),
            ("not customer.cancelled", "a flag, turned round; `and` and `or` join conditions"),
            ("customer.tenure + 3 months > 1 year", "+, -, * and / reckon, with blanks on both sides"),
        ])

    static let exercise = HelpTopic(
        name: "exercise", summary: "What an exercise is made of; `help WORD` tells more of each:",
        forms: [
            ("situation \"…\"", "what participants know, after the case itself; `exhibit` is a document"),
            ("meter trust \"Trust\" 0..10 = 4", "what choices move; `low-is-good` turns it round"),
            ("decision first \"…\" { option … }", "a question; `discuss 5 minutes`, `hint`, `weight 2`, `again max 1`"),
            ("option vp \"…\" correct { … }", "a choice: your word for it, `because`, `effect`, `reveal`, `then`"),
            ("chance 70% \"…\" { … }", "what is left to luck, in an option"),
            ("ending lost \"…\" otherwise { fails }", "how it can end; who ends in one that `fails` has not passed"),
            ("quiz owner \"…\" { answer … }", "a knowledge check; `all-that-apply`, `in-order`"),
            ("task mail \"…\" { grade email }", "something to write, held to `deliver email` of the file"),
            ("arr $84k internal", "participants do not see this fact of the case"),
            ("pass at 70", "when it is passed; without it, it is practice"),
            ("shuffle options", "an order of their own for everybody"),
            ("play, play --room, guide, class", "the commands; `Grammar/trainer.md` is a tutorial"),
        ])

    static let scoring = HelpTopic(
        name: "scoring", summary: "How points arise:",
        forms: [
            ("correct, good, weak, harmful", "the author's words: 100, 67, 33 and 0 points"),
            ("score 80 because \"…\"", "the author's own figure; beside a `correct` option 99 at most"),
            (
                "rule … { expects …; weight 40 }",
                "without a word: 100 less the weight of each rule broken and met by another option"
            ),
            ("when customer.cancelled", "in a rule: for which cases it speaks; it never sees the option"),
            ("beside a `correct` option", "one without a word ends at 67; what no rule judges beside a word is 0"),
            ("nothing tells them apart", "no score, and the decision is left out of the mean"),
            ("fails", "on a rule, an option or an ending: not passed, whatever the score"),
            ("who ends a path early", "is measured by the decisions of the best way: the rest was not judged"),
            ("quizzes and tasks", "count 1 each like decisions, or their `weight`; the first answer to a quiz counts"),
            (
                "all-that-apply",
                "each answer that is rightly taken or rightly left gives its share: 4 of 5 are 80 points"
            ),
            ("in-order", "each neighbouring pair of the right order that stands in it gives its share: 2 of 3 are 67"),
            ("paths", "what guessing earns; `paths --key` proposes words from the rules"),
        ])

    static let paths = HelpTopic(
        name: "paths", summary: "How a value is named, in `why`, `expect`, `--set` and at the prompt:",
        forms: [
            ("customer.tenure", "a field of a block at the top"),
            ("feedback.issue.exports.cause", "a field of one of several: the keyword and the id"),
            ("email.words", "a field of a deliverable"),
            ("email.check-in.words", "where there are several of a kind, the one with this id"),
            ("plan.profile.owner", "a field of a milestone, by its id"),
            ("policy.apology", "a policy"),
            ("first-contact.vp.score", "what an option scores"),
            ("best-path", "the options of the best path; also `segment`, `guards` and `prompt`"),
        ])
}

/// What `help TOPIC` answers, in the program and at the prompt.
public enum Help {
    /// The page of a keyword, a deliverable or a topic; nil where there is none.
    public static func page(_ topic: String) -> String? {
        if let keyword = KeywordHelp(topic) { return keyword.text }
        if let topic = HelpTopic.all.first(where: { $0.name == topic || $0.name == topic + "s" }) { return topic.text }
        let words = topic.split(separator: " ")
        guard let kind = words.last, words.count == 1 || words.count == 2 && words[0] == "deliver",
            Deliverable.Kind(rawValue: String(kind)) != nil,
            let block = Block.allCases.first(where: { $0.name == kind })
        else { return nil }
        return "deliver \(kind)\n  In its block:\n" + KeywordHelp.lines(of: block).joined(separator: "\n")
    }

    /// What was probably meant.
    public static func nearest(_ topic: String) -> String? {
        Text.bestMatch(for: topic, in: Vocabulary.standard.keywords.map(\.name.rawValue) + HelpTopic.all.map(\.name))
    }
}
