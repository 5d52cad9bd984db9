/// Decisions, and what trainers need around them.
extension Vocabulary {
    private static let asked: [Block] = [.decision, .quiz, .task]

    static let exerciseKeywords: [Keyword] = [
        Keyword(
            .situation, "text:text", in: facts, "What participants know at the start.",
            example: #"situation "The score came in an hour ago.""#),
        Keyword(
            .exhibit, "title:text text:text", in: facts, repeats: .keyed(["title"]),
            "A document that participants can read.",
            example: #"exhibit "Mail from procurement" "Please send us three alternatives.""#),
        Keyword(
            .meter, "id:name [title:text] range:value = start:value", in: facts, repeats: .keyed(["id"]),
            opens: .meter,
            "Something that choices move, between two ends.", example: #"meter trust "Trust" 0..10 = 4"#),
        .flag(.lowIsGood, in: [.meter], "Less of it is better.", example: "low-is-good"),
        Keyword(
            .decision, "id:name [question:text]", in: facts, repeats: .keyed(["id"]), opens: .decision,
            also: "question",
            "A question with options.",
            example: #"decision first-contact "What do you do?" { option vp "The VP calls" }"#),
        Keyword(
            .objective, "id:name title:text", in: facts, repeats: .keyed(["id"]), "What is to be learnt.",
            example: #"objective ownership "Give the case to someone with authority""#),
        Keyword(
            .objective, "id:objective", in: asked, "The objective it belongs to.", example: "objective ownership"),
        Keyword(
            .discuss, "length:duration", in: [.decision], "Time for the group.", example: "discuss 10 minutes"),
        Keyword(
            .hint, "text:text", in: asked, "Help on request.", example: #"hint "Who can change something this week?""#),
        Keyword(
            .again, "max times:number{turns}", in: [.decision], "How often a path may come back to it.",
            example: "again max 2"),
        Keyword(
            .option, "id:name [text:text]", in: [.decision], repeats: .keyed(["id"]), opens: .option,
            "One thing a participant can choose.", example: #"option vp "The VP calls the same day" correct"#),
        .flag(
            .correct, in: [.option, .answer], also: "right", "The author's word: 100 points. Several may be.",
            example: "correct"),
        .flag(.good, in: [.option], "The author's word: 67 points.", example: "good"),
        .flag(.weak, in: [.option], "The author's word: 33 points.", example: "weak"),
        .flag(.harmful, in: [.option], also: "wrong", "The author's word: no points.", example: "harmful"),
        .flag(
            .fails, in: [.option, .rule, .ending],
            "Who takes it, breaks it or ends in it has not passed, whatever the score.", example: "fails"),
        Keyword(
            .actor, "who:owner", in: [.option], "Who acts.", example: "actor VP-CS"),
        Keyword(
            .channel, "by:(email|call|meeting|none)", in: [.option], "How the customer is reached.",
            example: "channel call"),
        Keyword(
            .within, "time:duration", in: [.option], "By when.", example: "within 24 hours"),
        Keyword(
            .acknowledge, "issues:issue,…", in: [.option], "The issues it names to the customer.",
            example: "acknowledge exports, support"),
        Keyword(
            .commit, "what!:text [by day day:number{whole} | by date:moment | within time:duration] [owner who:owner]",
            in: [.option], repeats: .keyed(["what"]), opens: .commit, "Something it promises to do.",
            example: #"commit "An engineer on site" by day 3 owner Engineering"#),
        .flag(.unconfirmed, in: [.commit], "Whoever must do it has not agreed.", example: "unconfirmed"),
        Keyword(
            .goodwill, "offer:offer [order:(before|after) moment:(understanding|resolution)]", in: [.option],
            "A gesture, and when it comes.", example: "goodwill credit after understanding"),
        Keyword(
            .promise, "topics:topic,…", in: [.option], "Commitments it makes.", example: "promise roadmap"),
        Keyword(
            .escalate, "to who:owner", in: [.option], "Who it goes up to.", example: "escalate to VP-CS"),
        Keyword(
            .handsTo, "who:label", in: [.option], "Who gets the case instead.", example: "hands-to Marketing"),
        .flag(.templated, in: [.option], "A standard text.", example: "templated"),
        .flag(.blames, in: [.option], "It blames somebody else.", example: "blames"),
        .flag(.defensive, in: [.option], "It defends instead of listening.", example: "defensive"),
        .flag(.minimises, in: [.option], "It makes the trouble small.", example: "minimises"),
        .flag(.prepared, in: [.option], "The homework was done first.", example: "prepared"),
        .flag(.asks, in: [.option], "It asks before it answers.", example: "asks"),
        .flag(.disclosesLimits, in: [.option], "It says what cannot be done.", example: "discloses-limits"),
        .flag(.asksReview, in: [.option], "It asks for a review.", example: "asks-review"),
        .flag(.closes, in: [.option], "It calls the case closed.", example: "closes"),
        Keyword(
            .effect, "changes:effects,…", in: [.option, .chance], repeats: .ordered(group: "effect"),
            "What it does to the meters.", example: "effect trust +4, churn -20%"),
        Keyword(
            .takes, "time:duration", in: [.option, .chance], "The time it takes.", example: "takes 1 day"),
        Keyword(
            .costs, "amount:money", in: [.option, .chance], "What it costs.", example: "costs $2k"),
        Keyword(
            .reveal, "text:text", in: [.option, .chance], "What comes of it, told afterwards.",
            example: #"reveal "It is read on Thursday.""#),
        Keyword(
            .chance, "[share:percent | otherwise] [text:text]", in: [.option], repeats: .ordered(group: "outcome"),
            opens: .chance, "One of several outcomes, and how likely it is.",
            example: #"chance 70% "They stay on the line." { effect trust +1 }"#),
        Keyword(
            .then, "next:target [when condition:expression]", in: [.option, .chance],
            repeats: .ordered(group: "outcome"),
            "Where it goes on.", example: "then crisis when trust < 2"),
        Keyword(
            .score, "points:number{points}", in: [.option], "A score by the author instead of by the rules.",
            example: #"score 80 because "Right in spirit, a day late.""#),
        Keyword(
            .ending, "id:name [title:text] [when condition:expression | otherwise]", in: facts,
            repeats: .keyed(["id"]),
            opens: .ending,
            "How a path can end. Of two the one that is `worth` more is the better, else the one further up in the file.",
            example: #"ending renewed "Renewed" when trust >= 7"#),
        Keyword(
            .text, "text:text", in: [.ending], "What participants read at the end.",
            example: #"text "They sign in June.""#),
        Keyword(
            .quiz, "id:name [question:text]", in: facts, repeats: .keyed(["id"]), opens: .quiz,
            "A question with answers, outside the paths.",
            example: #"quiz owner "Who should own it?" { answer manager "A CS manager who can act" correct }"#),
        .flag(
            .allThatApply, in: [.quiz],
            "Several answers are right; each that is rightly taken or rightly left gives its share of the points.",
            example: "all-that-apply"),
        .flag(
            .inOrder, in: [.quiz],
            "The answers are to be put in order; each neighbouring pair that stands in the right order gives its share of the points.",
            example: "in-order"),
        Keyword(
            .answer, "id:name [text:text]", in: [.quiz], repeats: .keyed(["id"]), opens: .answer,
            "One answer of a quiz.", example: #"answer csm "The account's own CSM" because "Too close to hear it.""#),
        Keyword(
            .task, "id:name [text:text]", in: facts, repeats: .keyed(["id"]), opens: .task,
            "Something to write, graded against the contract.",
            example: #"task first-mail "Write the mail you would send." { grade email }"#),
        Keyword(
            .grade, "what:kind", in: [.task], "The deliverable it is graded as.", example: "grade email"),
        Keyword(
            .pass, "at points:number{points}", in: facts, "The score from which the exercise is passed.",
            example: "pass at 70"
        ),
        Keyword(
            .shuffle, "what:(options)", in: facts,
            "Options are shown in an order drawn from the seed and the participant.", example: "shuffle options"),
        Keyword(
            .debrief, "text:text", in: facts, repeats: .keyed(["text"]), "A question for afterwards.",
            example: #"debrief "What would have had to be true for the CSM to be right?""#),
        Keyword(
            .note, "text:text", in: facts + [.decision, .quiz, .task], repeats: .keyed(["text"]),
            "A note for the facilitator only.", example: #"note "Ten minutes before the first vote.""#),
    ]
}
