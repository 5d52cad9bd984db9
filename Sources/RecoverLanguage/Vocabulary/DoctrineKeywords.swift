/// What playbooks are made of; scenarios may use all of it as well.
extension Vocabulary {
    static let doctrineKeywords: [Keyword] = [
        Keyword(
            .segment, "name:name", in: anywhere, "The segment of the customer.", example: "segment mid-market"),
        Keyword(
            .policy, "name:name value:value [of values~:value,…]", in: anywhere, repeats: .keyed(["name"]),
            "A choice on which schools differ; `of` lists what it may be.",
            example: "policy apology with-action of banned, with-action, required"),
        Keyword(
            .constraint,
            "verb:(no) topics:topic,… [in writing:(writing)] [matching phrases!:text,…] | verb:(avoid|only|flag) topics:text,…",
            in: anywhere, repeats: .each("topics", by: "verb"),
            also: "promise promises commitment no=no forbid=no forbidden=no never=no", isBasic: true,
            "A commitment nobody may make (`no`), words to `avoid`, the `only` steps allowed, or something to `flag`.",
            example: "constraint no roadmap, refunds"),
        Keyword(
            .topic, "id:name [title:text]", in: anywhere, repeats: .keyed(["id"]), opens: .topic,
            "A subject of promises, with the phrases that give it away.",
            example: #"topic refunds "Refunds" { phrases "refund", "money back" }"#),
        Keyword(
            .phrases, "texts!:text,…", in: [.topic], "The phrases that give it away.",
            example: #"phrases "refund", "money back""#),
        Keyword(
            .phrases, "id:name texts!:text,…", in: anywhere, repeats: .keyed(["id"]),
            "A list of phrases that checks look for.",
            example: #"phrases hollow "we value your feedback", "committed to your success""#),
        Keyword(
            .concept, "id:name forms!:text,…", in: anywhere, repeats: .keyed(["id"]), opens: .concept,
            "What is said in many ways: words and patterns that checks of replies look for.",
            example:
                #"concept refunds "<we> <will> refund", "your money back" { like "We will refund you."; unlike "We cannot refund you." }"#
        ),
        Keyword(
            .like, "texts!:text,…", in: [.concept, .guard], "Sentences that say it.",
            example: #"like "We will refund you.""#),
        Keyword(
            .unlike, "texts!:text,…", in: [.concept, .guard], "Sentences that come near and do not say it.",
            example: #"unlike "We cannot refund you.""#),
        Keyword(
            .structure, "id:name [title!:text]", in: anywhere, repeats: .keyed(["id"]), opens: .structure,
            "An order for the parts of a message, by its name.",
            example: #"structure star "Situation, task, action, result" { section situation 1..2 sentences }"#),
        Keyword(
            .scale, "name:name levels:name,…", in: anywhere, repeats: .keyed(["name"]),
            "Words in their order, lowest first.",
            example: "scale authority agent, csm, manager, director, vp, executive"),
        Keyword(
            .zone, "name!:text", in: anywhere, "The time zone of times that name none.",
            example: #"zone "Europe/Berlin""#),
        Keyword(
            .hours, "days:weekdays times:times,…", in: anywhere, repeats: .keyed(["days"]),
            "Working hours; one that ends before it begins runs past midnight, one that ends when it begins takes 24 hours.",
            example: "hours mon..fri 9:00..12:30, 13:30..17:00"),
        Keyword(
            .holiday, "days:moment,…", in: anywhere, repeats: .each("days"), "A day without work.",
            example: "holiday 2026-12-25"),
        Keyword(
            .reviewed, "date:moment [every interval:duration]", in: [.file],
            "When somebody last read the playbook, and how often that is due.",
            example: "reviewed 2026-01-10 every 3 months"),
        Keyword(
            .rule, "id:name [title!:text]", in: anywhere, repeats: .keyed(["id"]), opens: .rule,
            "How an option of a decision is judged.",
            example:
                #"rule no-conflict "Not the account's own CSM" { expects not option.actor.account-csm; weight 40 }"#
        ),
        Keyword(
            .when, "condition:expression", in: [.rule, .guard, .stage, .option],
            "The condition under which it counts.",
            example: "when customer.legal-dispute"),
        Keyword(
            .expects, "condition:expression", in: [.rule], "What the option should be.",
            example: "expects not option.actor.account-csm"),
        Keyword(
            .weight, "number:number{positive}", in: [.rule, .decision, .quiz, .task],
            "How much it counts; of a rule, the points that breaking it costs.",
            example: "weight 20"
        ),
        Keyword(
            .guard, "id:name [title:text]", in: anywhere, repeats: .keyed(["id"]), opens: .guard,
            "A condition under which the case is not for the ordinary way.",
            example: #"guard legal "Legal dispute" { when customer.legal-dispute; hold email }"#),
        Keyword(
            .route, "to:label [advice:text]", in: [.guard], "Who takes over, and what they are told.",
            example: #"route Legal "Nothing is written before Legal has read it.""#),
        Keyword(
            .hold, "kinds:kind,…", in: [.guard], "Deliverables that become internal preparation only.",
            example: "hold email, sequence"),
        Keyword(
            .priority, "points:number [when condition:expression]", in: anywhere, repeats: .keyed(["condition"]),
            "Points in the queue, under a condition.", example: "priority 30 when customer.value is high"),
        Keyword(
            .benchmark, "id:name figure:value", in: anywhere, repeats: .keyed(["id"]),
            "A figure to compare with; its reason names its source.",
            example: #"benchmark outreach-rate 95%..100% because "Closed-loop research""#),
        Keyword(
            .stage, "id:name [title!:text]", in: anywhere, repeats: .keyed(["id"]), opens: .stage,
            "A step on the way of a case, with its clock.",
            example: #"stage contacted "Initial contact sent" { within 24 hours of received; breach 48 hours }"#),
        Keyword(
            .within, "time%:durations [of event:name]", in: [.stage],
            "The time in which it is due, after an event or when the feedback came in.",
            example: "within 24 hours of received"),
        Keyword(
            .typical, "time:durations [of event:name]", in: [.stage],
            "When it usually comes: shown beside the window, binding nobody.",
            example: "typical 7..8 days of received"),
        Keyword(
            .breach, "time%:duration", in: [.stage], "The time after which it is breached.",
            example: "breach 48 hours"),
        Keyword(
            .closes, "time%:duration", in: [.stage], "The time after which it is too late.",
            example: "closes 72 hours"),
        Keyword(
            .after, "stage:stage", in: [.stage], "The stage before it.", example: "after contacted"),
        Keyword(
            .back, "to stage:stage [when condition:expression]", in: [.stage],
            "The stage the case goes back to.", example: "back to contacted when answered.says is no"),
        Keyword(
            .sends, "template:template", in: [.stage],
            "The template that is sent with it; `mail` asks the stage first.",
            example: "sends check-in"),
        Keyword(
            .escalate, "to who:label after time%:duration", in: [.stage], repeats: .keyed(["who"]),
            "Who else hears of it when it is late by so much.", example: "escalate to VP-CS after 4 hours"),
        Keyword(
            .template, "id:name [title:text]", in: anywhere, repeats: .keyed(["id"]), opens: .template,
            "A message to fill in with `mail`.",
            example: #"template check-in { subject "Did it help?"; body "Hello {customer.name}, …" }"#),
        Keyword(
            .subject, "text:text", in: [.template], "The subject line.", example: #"subject "Two short questions""#),
        Keyword(
            .body, "text:text", in: [.template], "The text of the message.",
            example: #"body "Hello {customer.name}, …""#),
        Keyword(
            .part, "kind:part", in: anywhere, repeats: .keyed(["kind"]),
            "Why a kind of line is in a prompt or a plan: its `because` is where `why` on such a line ends.",
            example: #"part words because "A length in words can be counted, a wish for brevity cannot.""#),
        Keyword(
            .columns, "names:label,…", in: anywhere, opens: .columns, "The columns of a survey export, in order.",
            example: #"columns score, comment, "Account name""#),
    ]
}
