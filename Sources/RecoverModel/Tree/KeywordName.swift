/// The keywords of the language by name, so that a misspelt one does not compile. What each is, where it may stand and what
/// follows it says the vocabulary; a test holds the two together.
public enum KeywordName: String, Sendable, CaseIterable, CustomStringConvertible {
    /// What stands in no statement: the whole file.
    case root = ""
    case scenario, playbook, use, drop, replace, when, variant, expect, because, sender, person, contact, assigned
    case owner, authority, offer, worth, before, after, needs, customer, name, company, industry, employees
    case tenure, contract, renewal, arr, value, product, seniority, relationship, goal, history, peak, language
    case cancelled, signal, verified, feedback, received, touchpoint, intensity, source, context, issue, fixable
    case systemic, cause, done, limit, deliver, to, words, tone, include, check, focus, `internal`, schedule, at
    case structure, section, paragraph, lasts, questions, question, checklist, bullets, cover, confirm, message
    case about, owners, milestones, milestone, by, success, prevents, checkpoint, decided, go, otherwise, row
    case segment, policy, constraint, topic, phrases, concept, like, unlike, scale, zone, hours, holiday, reviewed
    case rule, expects, weight, `guard`, route, hold, priority, benchmark, stage, within, typical, breach, closes
    case back, sends, escalate, template, subject, body, part, columns, situation, exhibit, meter, decision
    case objective, discuss, hint, again, option, correct, good, weak, harmful, fails, actor, channel, acknowledge
    case commit, unconfirmed, goodwill, promise, templated, blames, defensive, minimises, prepared, asks, effect
    case takes, costs, reveal, chance, then, score, ending, text, quiz, answer, task, grade, pass, shuffle
    case debrief, note, event
    case accountCsm = "account-csm"
    case reviewPlatform = "review-platform"
    case legalDispute = "legal-dispute"
    case optedOut = "opted-out"
    case publicReview = "public-review"
    case noRemedy = "no-remedy"
    case readingGrade = "reading-grade"
    case notePerQuestion = "note-per-question"
    case nextStep = "next-step"
    case visibleWin = "visible-win"
    case lowIsGood = "low-is-good"
    case handsTo = "hands-to"
    case disclosesLimits = "discloses-limits"
    case asksReview = "asks-review"
    case allThatApply = "all-that-apply"
    case inOrder = "in-order"

    /// The word itself, as it is written.
    public var description: String { rawValue }
}
