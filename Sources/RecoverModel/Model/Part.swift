/// A kind of line in a prompt, a plan, a report, a guide or a mail. Why such a line is there is doctrine: the playbook `parts` says it, a `part`
/// statement for each, and any other playbook may say otherwise.
public enum Part: String, Sendable, Hashable, CaseIterable {
    // Who writes.
    case task, role, invention

    // The customer.
    case customer
    case tenure, renewal, arr
    case accountValue = "account-value"
    case goal, history, language
    case signals

    // The feedback.
    case score, comment
    case blankComment = "blank-comment"
    case fence, context, issues
    case issueCause = "issue-cause"

    // Guards.
    case guards
    case guardReason = "guard-reason"
    case guardRoute = "guard-route"
    case guardAdvice = "guard-advice"
    case held

    // What is asked of any deliverable.
    case deliverable, addressee, words, lasts, tone, focus, schedule, include
    case internalOnly = "internal-only"

    // Messages.
    case greeting, contact, structure, sections, paragraph
    case namesComplaint = "names-complaint"
    case readingGrade = "reading-grade"
    case sequence, bullets, cover, confirm

    // Calls.
    case questions
    case questionNotes = "question-notes"
    case checklist
    case nextStep = "next-step"

    // Plans, asked for and written out.
    case planOwners = "plan-owners"
    case milestone
    case visibleWin = "visible-win"
    case checkpoint
    case row, caption, columns
    case nothingPlanned = "nothing-planned"

    // What is not allowed.
    case constraints, conduct, apology
    case noCommitment = "no-commitment"
    case avoid, only, flag, offer

    // The form of the reply.
    case headings
    case subjectLine = "subject-line"

    // The follow-up to a reply that fails.
    case repair

    // The report of a case.
    case title, segment, assigned
    case promptHeading = "prompt-heading"
    case planHeading = "plan-heading"
    case decisions, ways, trail, expected
    case decisionColumns = "decision-columns"
    case finding, expectations

    // What participants and facilitators read.
    case facilitator, glance, pass, meter, situation, exhibit, objective, note, debrief
    case question, discuss, hint, weight, again
    case answerPlace = "answer-place"
    case pageBreak = "page-break"

    // Options and answers, and what comes of them.
    case option, correct, rule
    case optionScore = "option-score"
    case offered, effect, takes, costs, reveal, chance, leads, ending
    case answer, key, graded

    // Messages of the playbooks.
    case mail

    // Where a case stands.
    case standing, late, due, jumped, timeline, stages
    case notYet = "not-yet"

    /// The part of a fact of the customer, by its keyword.
    public init?(customerFact keyword: KeywordName) {
        switch keyword {
        case .value: self = .accountValue
        default: self.init(rawValue: keyword.rawValue)
        }
    }
}
