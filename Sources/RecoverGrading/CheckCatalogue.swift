/// What each check looks for, in a sentence or two: what `recoverscript explain email.words` prints.
public enum CheckCatalogue {
    public struct Entry: Sendable, Hashable {
        public let id: String
        public let story: String

        /// Its first sentence, for lists.
        public var summary: String {
            story.ranges(of: ". ").first.map { String(story[..<$0.lowerBound]) + "." } ?? story
        }

        init(_ kind: CheckKind, _ name: CheckName, _ story: String) {
            id = kind.id(name)
            self.story = story
        }
    }

    public static func entry(_ id: String) -> Entry? { all.first { $0.id == id } }

    public static let all: [Entry] = mail + guide + plan + others

    private static let mail = [
        Entry(
            .email, .words,
            "The words of the message, greeting and sign-off among them, the subject line not, are as many as `words` asks."
        ),
        Entry(.email, .subject, "There is a line `Subject: …`."),
        Entry(.email, .greeting, "The first line greets the customer by name."),
        Entry(
            .email, .namesComplaint,
            "A telling word of each issue stands in the message: one that not every complaint to every company has. None at all fails, a missing issue warns."
        ),
        Entry(
            .email, .options,
            "It offers as many times as `schedule` asks: days with a time of day, in sentences that offer something. Deadlines and what happened do not count. With `1 link`, links are counted."
        ),
        Entry(
            .email, .paragraphs,
            "No paragraph has more sentences than `paragraph` allows. Lists, greeting and sign-off are no paragraphs."),
        Entry(
            .email, .readingGrade,
            "The Flesch-Kincaid grade, 0.39 · words/sentences + 11.8 · syllables/words − 15.59, is as `reading-grade` asks. Up to one grade beyond is a warning."
        ),
        Entry(
            .email, .sections,
            "Each `section` finds a paragraph or list of its size, in order; paragraphs may stand between them."),
        Entry(
            .email, .apology,
            "An apology has its deed in the same or the next sentence. With `policy apology required` there is one."),
        Entry(
            .email, .opener,
            "The first two sentences hold no phrase of `phrases bad-opener`, and no score is mentioned anywhere."),
        Entry(.email, .hollowPhrases, "It holds no phrase of `phrases hollow`."),
        Entry(.email, .blame, "It holds no phrase of `phrases blame` and `phrases defensive`, unless it denies it."),
        Entry(.email, .minimising, "It holds no phrase of `phrases minimising`, unless it denies it."),
        Entry(
            .email, .commitments,
            "It promises nothing that a `constraint no` rules out, under whatever name (`concept`). Promises count, not words: \"we cannot offer a refund\" is none."
        ),
        Entry(
            .email, .avoid,
            "It holds none of the words of `constraint avoid`, the customer's own words in quotation marks excepted."),
        Entry(
            .email, .goodwillOrder, "A gesture stands behind the acknowledgement, or where `policy goodwill` allows it."
        ),
        Entry(.email, .contact, "A person is named, with an address or a number."),
        Entry(.email, .blanks, "Reported as `contract.blanks`: labelled blanks are to fill in, others fail."),
        Entry(.email, .reviewAsk, "A request for a review is neutral, free, and not made while the case is open."),
        Entry(
            .email, .firstMessage,
            "It promises no solution before the complaint is understood (`phrases early-solution`)."),
        Entry(.email, .followUpBy, "A sentence announces the next message, with its day or time."),
        Entry(.email, .clarifyingQuestion, "It asks something about the matter, not only about a time to talk."),
        Entry(.email, .optOut, "It says how to hear no more (`phrases opt-out`)."),
    ]

    private static let guide = [
        Entry(
            .call, .questions, "There are as many questions as `questions` asks. Opening and closing are not counted."),
        Entry(
            .call, .openQuestions, "Each question begins with one of `phrases open-question`, or its main clause does."),
        Entry(
            .call, .tiedToComplaint,
            "Each question shares a telling word with the case, or points back to one that did."),
        Entry(
            .call, .notes, "With `note-per-question`, something stands behind each question on what it is to uncover."),
        Entry(.call, .checklist, "The checklist has as many steps as `checklist` asks."),
        Entry(.call, .repeatsKnown, "No question holds a phrase of `phrases asks-known`."),
        Entry(.call, .nextStep, "It ends with what happens next (`phrases next-step`)."),
        Entry(
            .call, .commitments,
            "What is said on the call promises nothing that a `constraint no` rules out; those `in writing` do not count here."
        ),
        Entry(.call, .options, "It offers as many times as `schedule` asks."),
    ]

    private static let plan = [
        Entry(.plan, .length, "No day lies behind the end of the plan."),
        Entry(.plan, .milestones, "There are as many milestones as asked, those of the scenario among them."),
        Entry(
            .plan, .asWritten, "A milestone that the case writes out is there with its day and its owner."),
        Entry(.plan, .owners, "Each milestone names one of the plan's owners, by title or person."),
        Entry(.plan, .days, "Each milestone has a day number or a date."),
        Entry(.plan, .success, "Each milestone has a success signal. One that nobody could see (`concept vague-success`) warns."),
        Entry(.plan, .visibleWin, "The first milestone comes within the time of `visible-win`."),
        Entry(.plan, .prevents, "Something is said to keep the trouble from coming back (`phrases prevention`)."),
        Entry(.plan, .checkpoint, "Each `checkpoint` is there, on its day."),
        Entry(.plan, .approval, "A milestone that `needs approval` says so."),
    ]

    private static let others = [
        Entry(.brief, .words, "The briefing has as many words as `words` asks."),
        Entry(.brief, .bullets, "Every line is a bullet, or heads some."),
        Entry(.brief, .confirm, "It lists as many things to confirm as `confirm` asks."),
        Entry(.sequence, .messages, "Each message of the sequence is there, headed by its day."),
        Entry(.contract, .deliverables, "Every deliverable of the scenario stands under its heading."),
        Entry(
            .contract, .facts,
            "No sum, percentage or name of a person stands in it that the case does not hold. What follows from the case by arithmetic is held; a labelled blank is no invention."
        ),
        Entry(
            .contract, .leaks,
            "Words for the customer say nothing that is internal: what the account is worth, the risk of losing it, our own steps (`concept leaks`)."
        ),
        Entry(
            .contract, .blanks,
            "A labelled blank, `[CONTEXT NEEDED: …]`, is to fill in and fails only with `--final`; one without a label fails."
        ),
        Entry(
            .contract, .manual,
            "No machine can check it: `constraint only`, `constraint flag`, and what a guard holds back. A person looks."
        ),
    ]
}
