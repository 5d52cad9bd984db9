/// What each check looks for, in a sentence or two: what `recoverscript explain email.words` prints.
public enum CheckCatalogue {
    public struct Entry: Sendable, Hashable {
        public let id: String
        public let story: String
        /// How to mend a reply that falls short, in a sentence.
        public let hint: String

        /// Its first sentence, for lists.
        public var summary: String {
            story.ranges(of: ". ").first.map { String(story[..<$0.lowerBound]) + "." } ?? story
        }

        init(_ kind: CheckKind, _ name: CheckName, _ story: String, _ hint: String) {
            id = CheckID(kind, name).description
            self.story = story
            self.hint = hint
        }
    }

    public static func entry(_ id: String) -> Entry? { byID[id] }

    private static let byID = Dictionary(all.map { ($0.id, $0) }) { first, _ in first }

    public static let all: [Entry] = mail + guide + plan + others

    private static let mail = [
        Entry(
            .email, .words,
            "The words of the message, greeting and sign-off among them, the subject line not, are as many as `words` asks.",
            "Cut from the middle, or say more of what was found."),
        Entry(
            .email, .subject, "There is a line `Subject: …`.",
            "Begin with a line `Subject: …` that could only be about this case."),
        Entry(.email, .greeting, "The first line greets the customer by name.", "Begin with `Hello NAME,`."),
        Entry(
            .email, .namesComplaint,
            "A telling word of each issue stands in the message: one that not every complaint to every company has. None at all fails, a missing issue warns.",
            "Use the customer's words."),
        Entry(
            .email, .options,
            "It offers as many times as `schedule` asks: days with a time of day, in sentences that offer something. Deadlines and what happened do not count. With `1 link`, links are counted. A time that the case does not offer fails, whatever its zone, and so does another length of the call.",
            "Offer exactly the times that the case gives, each with its day."),
        Entry(
            .email, .paragraphs,
            "No paragraph has more sentences than `paragraph` allows. Lists, greeting and sign-off are no paragraphs.",
            "Break the paragraph, or say less."),
        Entry(
            .email, .readingGrade,
            "The Flesch-Kincaid grade, 0.39 · words/sentences + 11.8 · syllables/words − 15.59, is as `reading-grade` asks. Up to one grade beyond is a warning.",
            "Use shorter sentences and shorter words."),
        Entry(
            .email, .sections,
            "Each `section` finds a paragraph or list of its size, in order; paragraphs may stand between them. One that is there to name the complaint (`phrases complaint-part`) or a person (`person-part`) does so; one that owns a failure (`own-part`) speaks in the first person, or it warns.",
            "Write each part as a paragraph or list of its own, in this order."),
        Entry(
            .email, .apology,
            "An apology has its deed in the same or the next sentence. With `policy apology required` there is one.",
            "Say in the same or the next sentence what is being done."),
        Entry(
            .email, .opener,
            "The first two sentences hold no phrase of `phrases bad-opener`, and no score is mentioned anywhere.",
            "Begin with what was written, not with how it was scored."),
        Entry(
            .email, .hollowPhrases, "It holds no phrase of `phrases hollow`.",
            "Say what was read, found or done instead."),
        Entry(
            .email, .blame,
            "It holds no phrase of `phrases blame` and `phrases defensive`, unless it denies it or the case has those words.",
            "Speak as \"we\" or \"I\" where something went wrong."),
        Entry(
            .email, .minimising, "It holds no phrase of `phrases minimising`, unless it denies it.",
            "Leave its size to the customer."),
        Entry(
            .email, .commitments,
            "It promises nothing that a `constraint no` rules out, under whatever name (`concept`). Promises count, not words: \"we cannot offer a refund\" is none.",
            "Take the promise out, or say plainly that it cannot be made."),
        Entry(
            .email, .avoid,
            "It holds none of the words of `constraint avoid`, the customer's own words in quotation marks excepted.",
            "Say it without that word."),
        Entry(
            .email, .goodwillOrder,
            "A gesture stands behind the acknowledgement, or where `policy goodwill` allows it. What the case says may be offered is one, by its words and by its sum.",
            "Acknowledge first; offer it afterwards, or not at all."),
        Entry(
            .email, .contact,
            "A person is named, with an address or a number; where the case gives the address, with that one.",
            "Say who can be reached, by name, and how."),
        Entry(
            .email, .blanks, "Reported as `contract.blanks`: labelled blanks are to fill in, others fail.",
            "Fill it in, or write `[CONTEXT NEEDED: what is missing]`."),
        Entry(
            .email, .reviewAsk, "A request for a review is neutral, free, and not made while the case is open.",
            "Leave the request out, or ask everyone alike and offer nothing for it."),
        Entry(
            .email, .firstMessage,
            "It promises no solution before the complaint is understood (`phrases early-solution`).",
            "Acknowledge, ask what is not clear, and say when you will write again."),
        Entry(
            .email, .followUpBy, "A sentence announces the next message, with its day or time.",
            "Say by which day and time you will write again."),
        Entry(
            .email, .clarifyingQuestion, "It asks something about the matter, not only about a time to talk.",
            "Ask one thing that the comment leaves open."),
        Entry(
            .email, .optOut, "It says how to hear no more (`phrases opt-out`).",
            "End with a sentence on how to hear no more."),
    ]

    private static let guide = [
        Entry(
            .call, .questions, "There are as many questions as `questions` asks. Opening and closing are not counted.",
            "Add questions about what the customer said, or take out those that ask least."),
        Entry(
            .call, .openQuestions, "Each question begins with one of `phrases open-question`, or its main clause does.",
            "Begin it with one of the opening words."),
        Entry(
            .call, .tiedToComplaint,
            "Each question shares a telling word with the case, or points back to one that did.",
            "Ask about something that the customer said."),
        Entry(
            .call, .notes, "With `note-per-question`, something stands behind each question on what it is to uncover.",
            "Say in one sentence what the question is to uncover."),
        Entry(
            .call, .checklist, "The checklist has as many steps as `checklist` asks.",
            "Put the steps under a heading \"Checklist\"."),
        Entry(
            .call, .repeatsKnown, "No question holds a phrase of `phrases asks-known`.",
            "Take it from the case, and ask what follows from it."),
        Entry(
            .call, .nextStep, "It ends with what happens next (`phrases next-step`).",
            "End with who does what by when, under \"Next step\"."),
        Entry(
            .call, .commitments,
            "What is said on the call promises nothing that a `constraint no` rules out; those `in writing` do not count here.",
            "Take the promise out, or say plainly that it cannot be made."),
        Entry(
            .call, .options, "It offers as many times as `schedule` asks.",
            "Offer exactly the times that the case gives."),
    ]

    private static let plan = [
        Entry(
            .plan, .length, "No day lies behind the end of the plan.", "Bring the day into the plan, or leave it out."),
        Entry(
            .plan, .milestones, "There are as many milestones as asked, those of the scenario among them.",
            "Write as many as asked, and take over those of the case as they stand."),
        Entry(
            .plan, .asWritten, "A milestone that the case writes out is there with its day and its owner.",
            "Take it over as the case has it."),
        Entry(
            .plan, .owners,
            "Each milestone names one of the plan's owners, by title or person; where the plan names none, one that the case does not declare warns.",
            "Name one of the owners."),
        Entry(
            .plan, .days, "Each milestone has a day number or a date.", "Give it a day number, such as \"by day 2\"."),
        Entry(
            .plan, .success,
            "Each milestone has a success signal. One that nobody could see (`concept vague-success`) warns.",
            "Say how the customer will notice, as \"Success: …\"."),
        Entry(
            .plan, .visibleWin, "The first milestone comes within the time of `visible-win`.",
            "Add something the customer sees early."),
        Entry(
            .plan, .prevents, "Something is said to keep the trouble from coming back (`phrases prevention`).",
            "Say of a step what it prevents."),
        Entry(.plan, .checkpoint, "Each `checkpoint` is there, on its day.", "Put the checkpoint on its day."),
        Entry(
            .plan, .approval, "A milestone that `needs approval` says so.",
            "Begin the milestone with FLAG and name who must approve."),
    ]

    private static let others = [
        Entry(.brief, .words, "The briefing has as many words as `words` asks.", "Take out words, or say more."),
        Entry(.brief, .bullets, "Every line is a bullet, or heads some.", "Write it as bullets."),
        Entry(
            .brief, .confirm, "It lists as many things to confirm as `confirm` asks.",
            "List them under a line \"To confirm before the call:\"."),
        Entry(
            .sequence, .messages, "Each message of the sequence is there, headed by its day.",
            "Head each message with its day, such as \"Day 2: …\"."),
        Entry(
            .contract, .deliverables, "Every deliverable of the scenario stands under its heading.",
            "Write it under its heading."),
        Entry(
            .contract, .facts,
            "No sum, percentage or name of a person stands in it that the case does not hold. What follows from the case by arithmetic is held; a labelled blank is no invention.",
            "Take it out, or write `[CONTEXT NEEDED: …]` in its place."),
        Entry(
            .contract, .leaks,
            "Words for the customer say nothing that is internal: what the account is worth, the risk of losing it, who must approve, our own steps (`concept leaks`). What the customer said is no secret. Where the case holds nothing of that kind, the prompt does not speak of it, and it only warns.",
            "Leave it out of what the customer reads."),
        Entry(
            .contract, .blanks,
            "A labelled blank, `[CONTEXT NEEDED: …]`, is to fill in and fails only with `--final`; one without a label fails.",
            "Fill it in, or write `[CONTEXT NEEDED: what is missing]`."),
        Entry(
            .contract, .manual,
            "No machine can check it: `constraint only`, `constraint flag`, and what a guard holds back. A person looks.",
            "Look at this yourself."),
    ]
}
