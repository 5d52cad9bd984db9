/// A kind of line in a prompt, a plan, a report, a guide or a mail. Why such a line is there is doctrine: the playbook `parts` says it, a `part`
/// statement for each, and any other playbook may say otherwise.
public enum Part: String, Sendable, Hashable, CaseIterable {
    // Who writes.
    case role, invention, blanks

    // The customer.
    case customer
    case customerRole = "customer-role"
    case customerName = "customer-name"
    case company, industry, employees, tenure, contract, renewal, arr
    case accountValue = "account-value"
    case product, seniority, relationship, goal, history, peak, language
    case reviewPlatform = "review-platform"
    case flags, signals

    // The feedback.
    case feedback, score, touchpoint, received, intensity, comment
    case blankComment = "blank-comment"
    case noAnswer = "no-answer"
    case fence, context, issues
    case issueKind = "issue-kind"
    case issueCause = "issue-cause"
    case issueDone = "issue-done"
    case issueLimit = "issue-limit"
    case noRemedy = "no-remedy"

    // Guards.
    case guards
    case guardReason = "guard-reason"
    case guardRoute = "guard-route"
    case guardAdvice = "guard-advice"
    case held

    // What is asked of any deliverable.
    case deliverables, deliverable, addressee, words, lasts, tone, focus, schedule, include
    case internalOnly = "internal-only"

    // Messages.
    case structure, sections, paragraph
    case readingGrade = "reading-grade"
    case sequence, bullets, cover, confirm

    // Calls.
    case questions
    case questionAbout = "question-about"
    case questionUncovers = "question-uncovers"
    case questionNotes = "question-notes"
    case checklist
    case nextStep = "next-step"

    // Plans, asked for and written out.
    case planLength = "plan-length"
    case planOwners = "plan-owners"
    case milestone
    case milestoneOwner = "milestone-owner"
    case milestoneSuccess = "milestone-success"
    case visibleWin = "visible-win"
    case prevents, approval, checkpoint
    case checkpointDecider = "checkpoint-decider"
    case checkpointOutcome = "checkpoint-outcome"
    case row, caption, columns
    case nothingPlanned = "nothing-planned"

    // What is not allowed.
    case constraints
    case noCommitment = "no-commitment"
    case notInWriting = "not-in-writing"
    case avoid, only, flag, offer

    // The form of the reply.
    case reply, headings
    case subjectLine = "subject-line"
    case nothingElse = "nothing-else"

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
    public init?(customerFact keyword: String) {
        switch keyword {
        case "name": self = .customerName
        case "value": self = .accountValue
        default: self.init(rawValue: keyword)
        }
    }
}
